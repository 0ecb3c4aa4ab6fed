// Server-sent events to every open page.
import type { ServerResponse } from 'node:http';
import type { Services } from '../services/open.ts';

const KEEP_ALIVE_MS = 20_000;

export class EventStreams {
  readonly #open = new Set<ServerResponse>();
  readonly #unsubscribe: () => void;
  readonly #heartbeat: NodeJS.Timeout;

  constructor(services: Services) {
    this.#unsubscribe = services.subscribe((event) => this.#send(`data: ${JSON.stringify(event)}\n\n`));
    this.#heartbeat = setInterval(() => this.#send(':\n\n'), KEEP_ALIVE_MS);
    this.#heartbeat.unref();
  }

  open(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(':\n\n');
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  close(): void {
    clearInterval(this.#heartbeat);
    this.#unsubscribe();
    for (const response of this.#open) response.end();
  }

  #send(text: string): void {
    for (const response of this.#open) response.write(text);
  }
}
