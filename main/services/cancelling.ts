// A request carries a flag to look at; what works elsewhere wants a signal that calls.
import type { CancelSignal } from '../contract/requests.ts';

const LOOKED_AT_EVERY_MS = 50;

export async function watching<Value>(
  signal: CancelSignal,
  work: (abort: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const controller = new AbortController();
  const watch = setInterval(() => {
    if (signal.aborted) controller.abort();
  }, LOOKED_AT_EVERY_MS);
  try {
    return await work(controller.signal);
  } finally {
    clearInterval(watch);
  }
}
