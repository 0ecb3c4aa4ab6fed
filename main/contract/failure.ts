// How a request that could not be carried out is told: a code out of a closed list, and the facts its sentence needs.
import type { BankFailureCode } from './bank-failures.ts';
import type { ComparisonFailureCode } from './comparison-words.fr.ts';
import type { RegionFailureCode } from './region-failures.ts';
import type { BackupRefusalCode } from '../domain/backup/refusal.ts';
import type { DocumentRefusalCode } from '../domain/document/refusal.ts';
import type { ChangeRefusalCode } from '../domain/change/change-does-not-apply.ts';
import type { ZoneFileRefusalCode } from '../domain/territory/zone-import.ts';
import type { KeyRefusalCode, SignedFileRefusalCode } from '../domain/signed-file/refusal.ts';
import type { SpreadsheetRefusalCode } from '../domain/spreadsheet/refusal.ts';
import type { StorageRefusalCode } from '../domain/storage/refusal.ts';

export const REQUEST_FAILURE_CODES = [
  'unknown-request',
  'invalid-request',
  'cancelled',
  'connection-lost',
  'session-ended',
  'unexpected',
  'plan-missing',
  'meeting-missing',
  'meeting-refused',
  'attendance-refused',
  'vote-refused',
  'opening-refused',
  'meeting-not-ready-to-close',
  'committee-in-use',
  'changed-elsewhere',
  'number-taken',
  'parent-refused',
  'lifecycle-refused',
  'axis-under-itself',
  'organisation-in-use',
  'merge-with-itself',
  'zone-exists',
  'nothing-to-restore',
  'nothing-to-undo',
  'nothing-to-redo',
  'undo-out-of-order',
  'redo-out-of-order',
  'exchange-sealed',
  'exchange-refused',
  'kept-file-unknown',
  'catalogue-empty',
  'identity-missing',
  'trust-refused',
  'certificate-unreadable',
  'file-token-spent',
  'file-unreadable',
  'file-not-written',
  'document-statement-unreadable',
  'document-too-large',
  'content-too-large-to-sign',
  'changed-while-signing',
  'import-missing',
  'import-plan-changed',
] as const;

export type FailureCode =
  | BankFailureCode
  | ComparisonFailureCode
  | RegionFailureCode
  | (typeof REQUEST_FAILURE_CODES)[number]
  | BackupRefusalCode
  | ChangeRefusalCode
  | SpreadsheetRefusalCode
  | DocumentRefusalCode
  | StorageRefusalCode
  | ZoneFileRefusalCode
  | SignedFileRefusalCode
  | KeyRefusalCode;

/** Plain JSON: what the sentence of the code needs, which differs from code to code. */
export type FailureDetails = Readonly<Record<string, unknown>>;
/** Where an edit was made: in another plan, or in a document all plans share. */
export type EditPlace = { readonly planTitle: string } | { readonly document: string };

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
