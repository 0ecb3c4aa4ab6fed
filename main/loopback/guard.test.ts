import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeFrame } from '../contract/frame.ts';
import { logIn } from '../testing/loopback-client.ts';
import { startTestLoopback } from '../testing/loopback-fixture.ts';

let host: Awaited<ReturnType<typeof startTestLoopback>>;
let origin: string;
let cookie: string;

beforeAll(async () => {
  host = await startTestLoopback();
  ({ origin, cookie } = await logIn(host.address));
});
afterAll(() => host.close());

interface Sent {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
}

/** Node's own request: `fetch` would tidy paths and refuse to send a foreign Host. */
async function send({ method = 'GET', path, headers = {}, body }: Sent) {
  const { hostname, port } = new URL(origin);
  const sent = request({ hostname, port, method, path, headers, agent: false });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  const parts: Buffer[] = [];
  if (!path.startsWith('/events')) for await (const part of response) parts.push(part as Buffer);
  else response.destroy();
  return {
    status: response.statusCode,
    headers: response.headers,
    body: Buffer.concat(parts).toString('utf8'),
  };
}

const describeCall = (): Uint8Array =>
  encodeFrame(
    { callId: randomUUID(), name: 'workspace.describe', input: {} },
    { encode: (text) => Buffer.from(text), decode: (bytes) => Buffer.from(bytes).toString() },
  );
const call = (headers: Readonly<Record<string, string>>) =>
  send({ method: 'POST', path: '/rpc', headers, body: describeCall() });

describe('the address of the launch', () => {
  it('is exchanged for a cookie that scripts cannot read and other sites cannot send', async () => {
    const { status, headers } = await send({
      path: new URL(host.address).pathname + new URL(host.address).search,
    });
    expect(status).toBe(303);
    expect(headers['set-cookie']?.[0]).toMatch(/^jalon-\d+=[\w-]{43}; HttpOnly; SameSite=Strict; Path=\/$/);
    expect(headers.location).toBe('/');
  });

  it.each(['/login', '/login?t=', '/login?t=wrong', `/login?t=${'a'.repeat(43)}`])(
    'gives no cookie for %s',
    async (path) => {
      const { status, headers, body } = await send({ path });
      expect(status).toBe(403);
      expect(headers['set-cookie']).toBeUndefined();
      expect(body).toContain('Relancez Jalon');
    },
  );
});

describe('a call', () => {
  it('is answered with the cookie and the page’s own origin', async () => {
    const { status, body } = await call({ cookie, origin });
    expect(status).toBe(200);
    expect(body).toContain('"name":"Comité"');
  });

  it.each([
    ['another origin', () => ({ cookie, origin: 'http://evil.example' })],
    ['the origin of another port', () => ({ cookie, origin: 'http://127.0.0.1:1' })],
    ['the origin "null"', () => ({ cookie, origin: 'null' })],
    ['no origin', () => ({ cookie })],
    ['no cookie', () => ({ origin })],
    ['another cookie', () => ({ origin, cookie: `jalon-${new URL(origin).port}=${'a'.repeat(43)}` })],
    ['an empty cookie', () => ({ origin, cookie: `jalon-${new URL(origin).port}=` })],
  ])('is refused with %s', async (_what, headersOf) => {
    expect((await call(headersOf() as Record<string, string>)).status).toBe(403);
  });

  it('is refused under a foreign host name, as DNS rebinding would bring it', async () => {
    for (const foreign of ['evil.example', 'localhost', `evil.example:${new URL(origin).port}`]) {
      expect((await call({ cookie, origin, host: foreign })).status).toBe(421);
    }
  });

  it('is refused by GET and every other method than POST', async () => {
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      expect((await send({ method, path: '/rpc', headers: { cookie, origin } })).status).toBe(405);
    }
  });

  it('is refused when its frame cannot be read', async () => {
    const body = Buffer.from('no frame');
    expect((await send({ method: 'POST', path: '/rpc', headers: { cookie, origin }, body })).status).toBe(
      400,
    );
  });
});

describe('the page', () => {
  it('is served whole, to the holder of the cookie alone', async () => {
    expect((await send({ path: '/', headers: { cookie } })).body).toContain('<title>Jalon</title>');
    expect((await send({ path: '/assets/app-1234.js', headers: { cookie } })).status).toBe(200);
    expect((await send({ path: '/' })).status).toBe(403);
    expect((await send({ path: '/events' })).status).toBe(403);
    expect((await send({ path: '/events', headers: { cookie } })).status).toBe(200);
  });

  it('tells a person without the cookie, in French, what to open; a script is only refused', async () => {
    const headers = { accept: 'text/html,application/xhtml+xml' };
    for (const path of ['/', '/index.html', '/nowhere', '/login?t=wrong']) {
      const answer = await send({ path, headers });
      expect(answer.status).toBe(403);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['content-security-policy']).toMatch(
        /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'/,
      );
      expect(answer.body).toContain('Ouvrez Jalon par l’adresse qu’il affiche');
      expect(answer.body).not.toMatch(/<script|src=|href=/);
    }
    expect((await send({ path: '/assets/app-1234.js' })).body).toBe('');
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/index.html%00.js',
  ])('gives nothing outside itself for %s', async (path) => {
    const { status, body } = await send({ path, headers: { cookie } });
    expect(status).toBe(404);
    expect(body).toBe('');
  });

  it.each(['http://evil.example/', '*', '//'])('does not take %s for one of its paths', async (path) => {
    expect([400, 404]).toContain((await send({ path, headers: { cookie } })).status);
    expect(host.bugs).toEqual([]);
  });

  it('takes no other method than GET and HEAD', async () => {
    expect((await send({ method: 'HEAD', path: '/', headers: { cookie } })).status).toBe(200);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await send({ method, path: '/', headers: { cookie, origin } })).status).toBe(405);
    }
  });

  it('may load and connect to itself alone, on every answer, errors included', async () => {
    for (const path of ['/', '/nowhere', '/assets/app-1234.js']) {
      const { headers } = await send({ path, headers: { cookie } });
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("connect-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
  });
});

describe('the port', () => {
  const answers = (address: string): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = connect({ host: address, port: Number(new URL(origin).port), timeout: 2_000 });
      const end = (isOpen: boolean) => (): void => {
        socket.destroy();
        resolve(isOpen);
      };
      socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
    });

  it('is open on 127.0.0.1, and on no other address of the machine', async () => {
    expect(await answers('127.0.0.1')).toBe(true);
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address }) => address)
      .filter((address) => address !== '127.0.0.1');
    for (const address of [...others, '127.0.0.2']) expect(await answers(address), address).toBe(false);
  });
});
