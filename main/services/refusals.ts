// Turns the refusals of the layers below into the one kind that crosses the border.
import { RequestRefused, type FailureDetails } from '../contract/failure.ts';
import type { StorageRefusal } from '../domain/storage/refusal.ts';

export function storageRefused(refusal: StorageRefusal): RequestRefused {
  const { code, ...details } = refusal;
  return new RequestRefused(code, details);
}

/** The value of an outcome, or its refusal thrown towards the border. */
export function documentOf<Document>(
  outcome:
    | { readonly ok: true; readonly document: Document }
    | { readonly ok: false; readonly refusal: StorageRefusal },
): Document {
  if (!outcome.ok) throw storageRefused(outcome.refusal);
  return outcome.document;
}

/** A copy as plain JSON would carry it: optional facts that are undefined are left out. */
export function detailsOf(facts: object): FailureDetails {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
