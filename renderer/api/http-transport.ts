// The contract over HTTP, for a page served by the loopback host. The session cookie goes with every request.
import type { Transport } from '../../main/contract/client.ts';
import type { ContractEvent } from '../../main/contract/events.ts';
import type { Answer } from '../../main/contract/failure.ts';
import { EventStream } from './event-stream.ts';
import { decodeFrame, encodeFrame, type TextCodec } from '../../main/contract/frame.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder();
const codec: TextCodec = { encode: (text) => encoder.encode(text), decode: (bytes) => decoder.decode(bytes) };

/** Requests sent while the page goes away may carry this much (the limit browsers set is 64 KiB). */
const KEEPALIVE_LIMIT_BYTES = 60_000;

const CONNECTION_LOST: Answer<never> = { ok: false, error: { code: 'connection-lost', details: {} } };
const SESSION_ENDED: Answer<never> = { ok: false, error: { code: 'session-ended', details: {} } };
const CANCELLED: Answer<never> = { ok: false, error: { code: 'cancelled', details: {} } };

export function createHttpTransport(): Transport {
  const listeners = new Set<(event: ContractEvent) => void>();

  const tell = (event: ContractEvent): void => {
    for (const listener of listeners) listener(event);
  };
  // A browser grants a host six connections in all: a window nobody sees gives its own back.
  const stream = new EventStream(tell);
  document.addEventListener('visibilitychange', () => {
    if (listeners.size === 0) return;
    if (document.visibilityState === 'hidden') stream.close();
    else stream.open();
  });

  return {
    subscribe(listener) {
      listeners.add(listener);
      stream.open();
      return () => listeners.delete(listener);
    },
    async call(envelope, signal) {
      const body = encodeFrame(envelope, codec);
      try {
        const response = await fetch('/rpc', {
          method: 'POST',
          headers: { 'content-type': 'application/octet-stream' },
          body: body as Uint8Array<ArrayBuffer>,
          keepalive: document.visibilityState === 'hidden' && body.byteLength < KEEPALIVE_LIMIT_BYTES,
          ...(signal ? { signal: signal as AbortSignal } : {}),
        });
        // Another launch on the same port knows nothing of this page's cookie.
        if (response.status === 403) return SESSION_ENDED;
        if (!response.ok) return CONNECTION_LOST;
        return decodeFrame(new Uint8Array(await response.arrayBuffer()), codec) as Answer<unknown>;
      } catch {
        return signal?.aborted ? CANCELLED : CONNECTION_LOST;
      }
    },
  };
}
