// Who may speak to the host: the browser this launch opened, and nobody else. Other users of the machine and other web
// pages can reach the port too.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuseWithPage } from './refusal-page.ts';

const TOKEN_BYTES = 32;

export class Guard {
  readonly token = randomBytes(TOKEN_BYTES).toString('base64url');
  readonly #session = randomBytes(TOKEN_BYTES).toString('base64url');
  #origin = '';
  /** Cookies know no ports: two workspaces open in one browser each need a name of their own. */
  #cookieName = 'jalon';

  setOrigin(origin: string): void {
    this.#origin = origin;
    this.#cookieName = `jalon-${new URL(origin).port}`;
  }

  /** A foreign name that resolves to 127.0.0.1 (DNS rebinding) shows in the Host header. */
  isExpectedHost({ headers }: IncomingMessage): boolean {
    return headers.host === this.#origin.slice('http://'.length);
  }

  /** Exchanges the token of the launch for a cookie that scripts cannot read and other sites cannot send. */
  logIn(response: ServerResponse, token: string | null): void {
    if (!isSame(token, this.token)) {
      refuseWithPage(response);
      return;
    }
    const cookie = `${this.#cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=/`;
    response.writeHead(303, { 'set-cookie': cookie, location: '/', 'cache-control': 'no-store' }).end();
  }

  hasSession({ headers }: IncomingMessage): boolean {
    const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
    const prefix = `${this.#cookieName}=`;
    return cookies.some(
      (cookie) => cookie.startsWith(prefix) && isSame(cookie.slice(prefix.length), this.#session),
    );
  }

  isOwnOrigin({ headers }: IncomingMessage): boolean {
    return headers.origin === this.#origin;
  }
}

function isSame(given: string | null, expected: string): boolean {
  const [one, other] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
