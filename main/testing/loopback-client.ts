// A page without a browser: logs in at the printed address, calls over HTTP, listens to server-sent events.
import { randomUUID } from 'node:crypto';
import { createClient, type Client, type Transport } from '../contract/client.ts';
import type { ContractEvent } from '../contract/events.ts';
import type { Answer } from '../contract/failure.ts';
import { decodeFrame, encodeFrame, type TextCodec } from '../contract/frame.ts';

const codec: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder().decode(bytes),
};

export interface LoopbackClient {
  readonly client: Client;
  readonly origin: string;
  readonly cookie: string;
  readonly close: () => Promise<void>;
}

/** Exchanges the address of the launch for the cookie every other request needs. */
export async function logIn(address: string): Promise<{ readonly origin: string; readonly cookie: string }> {
  const response = await fetch(address, { redirect: 'manual' });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (cookie === undefined) throw new Error(`no cookie at the address: ${String(response.status)}`);
  return { origin: new URL(address).origin, cookie };
}

export async function connectToLoopback(address: string): Promise<LoopbackClient> {
  const { origin, cookie } = await logIn(address);
  const listeners = new Set<(event: ContractEvent) => void>();
  const end = new AbortController();
  const listening = await listen(`${origin}/events`, cookie, end.signal, (event) => {
    for (const listener of listeners) listener(event);
  });
  const transport: Transport = {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    call: (envelope, signal) =>
      callOver(`${origin}/rpc`, { origin, cookie }, envelope, signal as AbortSignal),
  };
  return {
    client: createClient(transport, randomUUID),
    origin,
    cookie,
    close: async () => {
      end.abort();
      await listening.ended;
    },
  };
}

async function callOver(
  url: string,
  headers: Readonly<Record<string, string>>,
  envelope: unknown,
  signal: AbortSignal | undefined,
): Promise<Answer<unknown>> {
  try {
    const body = Buffer.from(encodeFrame(envelope, codec));
    const response = await fetch(url, { method: 'POST', headers, body, ...(signal ? { signal } : {}) });
    if (!response.ok) return { ok: false, error: { code: 'connection-lost', details: {} } };
    return decodeFrame(new Uint8Array(await response.arrayBuffer()), codec) as Answer<unknown>;
  } catch {
    const code = signal?.aborted === true ? 'cancelled' : 'connection-lost';
    return { ok: false, error: { code, details: {} } };
  }
}

/** Resolves once the stream is open, so that no event of a later call is missed, with the promise of its end. */
async function listen(
  url: string,
  cookie: string,
  signal: AbortSignal,
  onEvent: (event: ContractEvent) => void,
): Promise<{ readonly ended: Promise<void> }> {
  const response = await fetch(url, { headers: { cookie }, signal });
  if (!response.body) throw new Error('the event stream has no body');
  return { ended: readEvents(response.body, onEvent).catch(() => undefined) };
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  onEvent: (event: ContractEvent) => void,
): Promise<void> {
  const decoder = new TextDecoder();
  let pending = '';
  for await (const chunk of body) {
    const blocks = (pending + decoder.decode(chunk, { stream: true })).split('\n\n');
    pending = blocks.pop() ?? '';
    for (const block of blocks) {
      if (block.startsWith('data: ')) onEvent(JSON.parse(block.slice('data: '.length)) as ContractEvent);
    }
  }
}
