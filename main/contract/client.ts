// The contract seen from a page: typed calls over whatever transport the host offers.
import type { Envelope } from './envelope.ts';
import type { ContractEvent } from './events.ts';
import { RequestRefused, type Answer } from './failure.ts';
import type { CancelSignal, Input, Output, Progress, RequestName } from './requests.ts';

/** The page's own AbortSignal, whatever else it can do. */
export interface AbortableSignal extends CancelSignal {
  addEventListener: (type: 'abort', listener: () => void, options?: { readonly once?: boolean }) => void;
  removeEventListener: (type: 'abort', listener: () => void) => void;
}

export interface Transport {
  readonly call: (envelope: Envelope, signal: AbortableSignal | undefined) => Promise<Answer<unknown>>;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
}

export interface CallOptions {
  readonly signal?: AbortableSignal;
  readonly onProgress?: (progress: Progress) => void;
}

export interface Client {
  /** Rejects with RequestRefused, whose code has its French words. */
  readonly call: <Name extends RequestName>(
    name: Name,
    input: Input<Name>,
    options?: CallOptions,
  ) => Promise<Output<Name>>;
  readonly subscribe: Transport['subscribe'];
}

export function createClient(transport: Transport, makeCallId: () => string): Client {
  return {
    subscribe: transport.subscribe,
    async call(name, input, { signal, onProgress } = {}) {
      // Here rather than in each transport: an abort that came first is never heard by a listener added now.
      if (signal?.aborted) throw new RequestRefused('cancelled');
      const callId = makeCallId();
      const stopListening = onProgress
        ? transport.subscribe((event) => {
            if (event.kind === 'progress' && event.callId === callId) onProgress(event.progress);
          })
        : undefined;
      try {
        const answer = await transport.call({ callId, name, input }, signal);
        if (!answer.ok) throw new RequestRefused(answer.error.code, answer.error.details);
        return answer.value as Output<typeof name>;
      } finally {
        stopListening?.();
      }
    },
  };
}
