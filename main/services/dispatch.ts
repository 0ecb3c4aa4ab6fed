// The one border: unknown request in → schema → call → plain answer out. No host holds a rule of its own.
import { envelope } from '../contract/envelope.ts';
import { RequestRefused, type Answer, type Failure } from '../contract/failure.ts';
import { inputs, type CancelSignal, type Progress, type RequestName } from '../contract/requests.ts';
import type { Services } from './open.ts';

export interface DispatchOptions {
  readonly signal: CancelSignal;
  /** Told of a bug, in full: the page only hears that something unexpected happened. */
  readonly reportBug: (error: unknown) => void;
}

const MIN_PROGRESS_INTERVAL_MS = 100;

function isRequestName(name: string): name is RequestName {
  return Object.hasOwn(inputs, name);
}

/** Never rejects. */
export async function dispatch(
  services: Services,
  request: unknown,
  { signal, reportBug }: DispatchOptions,
): Promise<Answer<unknown>> {
  const parsed = envelope.safeParse(request);
  if (!parsed.success) return failed({ code: 'invalid-request', details: firstIssue(parsed.error.issues) });
  const { name, callId, input } = parsed.data;
  if (!isRequestName(name)) return failed({ code: 'unknown-request', details: { name } });
  const checked = inputs[name].safeParse(input);
  if (!checked.success) return failed({ code: 'invalid-request', details: firstIssue(checked.error.issues) });
  if (signal.aborted) return failed({ code: 'cancelled', details: {} });
  try {
    // Each duty takes the input of its own schema, which the line above has just checked under the same name.
    const duty = services.duties[name] as (input: unknown, context: object) => unknown;
    const value = await duty(checked.data, { signal, reportProgress: throttledProgress(services, callId) });
    return { ok: true, value };
  } catch (error) {
    if (error instanceof RequestRefused) return failed({ code: error.code, details: error.details });
    reportBug(error);
    return failed({ code: 'unexpected', details: {} });
  }
}

function throttledProgress(services: Services, callId: string): (progress: Progress) => void {
  let lastAt = 0;
  return (progress) => {
    const now = performance.now();
    if (now - lastAt < MIN_PROGRESS_INTERVAL_MS && progress.done !== progress.total) return;
    lastAt = now;
    services.announce({ kind: 'progress', callId, progress });
  };
}

function failed(error: Failure): Answer<never> {
  return { ok: false, error };
}

function firstIssue(issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[]) {
  const [issue] = issues;
  return { path: issue?.path.map(String).join('.') ?? '', message: issue?.message ?? '' };
}
