// The contract over the Electron preload bridge.
import type { Bridge } from '../../main/contract/bridge.ts';
import type { Transport } from '../../main/contract/client.ts';

export function createBridgeTransport(bridge: Bridge): Transport {
  return {
    subscribe: (listener) => bridge.subscribe(listener),
    async call(envelope, signal) {
      const cancel = (): void => bridge.cancel(envelope.callId);
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        return await bridge.call(envelope);
      } finally {
        signal?.removeEventListener('abort', cancel);
      }
    },
  };
}
