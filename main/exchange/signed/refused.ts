import type { SignedFileRefusalCode, SignedFileRefusalDetails } from '../../domain/signed-file/refusal.ts';

/** The one value every step of the reader may return instead of its result. */
export interface RefusedContainer {
  readonly outcome: 'refused';
  readonly code: SignedFileRefusalCode;
  readonly details: SignedFileRefusalDetails;
}

export function refuse(
  code: SignedFileRefusalCode,
  details: SignedFileRefusalDetails = {},
): RefusedContainer {
  return { outcome: 'refused', code, details };
}

export function isRefused(value: unknown): value is RefusedContainer {
  return typeof value === 'object' && value !== null && 'outcome' in value && value.outcome === 'refused';
}
