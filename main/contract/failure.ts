// How a request that could not be carried out is told: a code out of a closed list, and the facts its sentence needs.
import { CHANGE_REFUSAL_CODES } from '../domain/change/apply.ts';
import { SIGNED_FILE_REFUSAL_CODES } from '../domain/signed-file/refusal.ts';
import { STORAGE_REFUSAL_CODES } from '../domain/storage/refusal.ts';

export const REQUEST_FAILURE_CODES = [
  'unknown-request',
  'invalid-request',
  'cancelled',
  'connection-lost',
  'unexpected',
  'plan-missing',
  'nothing-to-undo',
  'nothing-to-redo',
  'identity-missing',
  'certificate-unreadable',
] as const;

export const FAILURE_CODES = [
  ...REQUEST_FAILURE_CODES,
  ...CHANGE_REFUSAL_CODES,
  ...STORAGE_REFUSAL_CODES,
  ...SIGNED_FILE_REFUSAL_CODES,
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export type FailureDetails = Readonly<Record<string, string | number>>;
export interface Failure {
  readonly code: FailureCode;
  readonly details: FailureDetails;
}

/** What crosses the border. Error objects never do: not every host can carry them. */
export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: Failure };

/** An expected refusal on its way to the border. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  constructor(
    readonly code: FailureCode,
    readonly details: FailureDetails = {},
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
