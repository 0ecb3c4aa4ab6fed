import type { SignedFileRefusalCode, SignedFileWarningCode } from '../../../domain/signed-file/refusal.ts';

/** One file of vectors/ and what must be said of it: a closed set of outcomes. */
export interface Vector {
  readonly file: string;
  readonly clause: string;
  readonly why: string;
  readonly outcome: 'intact' | SignedFileRefusalCode;
  readonly warnings: readonly SignedFileWarningCode[];
}

export interface MadeVector extends Vector {
  readonly bytes: Uint8Array;
}

export function refused(
  clause: string,
  outcome: SignedFileRefusalCode,
  why: string,
  bytes: Uint8Array,
): MadeVector {
  return { file: `${slug(outcome, why)}.asice`, clause, why, outcome, warnings: [], bytes };
}

export function accepted(
  clause: string,
  why: string,
  bytes: Uint8Array,
  warnings: readonly SignedFileWarningCode[] = [],
): MadeVector {
  return { file: `${slug('intact', why)}.asice`, clause, why, outcome: 'intact', warnings, bytes };
}

function slug(outcome: string, why: string): string {
  const words = why.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${outcome}--${words.replace(/^-|-$/g, '')}`;
}
