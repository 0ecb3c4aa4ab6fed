// The register of signed files that left or came: what "newest revision?" is answered from.
import * as z from 'zod';
import { ChangeDoesNotApply } from '../change/change-does-not-apply.ts';
import { entityId, instant } from '../identity/entity.ts';
import { MAX_REVISION } from '../plan/plan.ts';

export const registerEntry = z.strictObject({
  /** SHA-256 of the manifest: the identity of the file. */
  identity: z.string().regex(/^[0-9a-f]{64}$/),
  planId: entityId,
  revision: z.number().int().min(1).max(MAX_REVISION),
  direction: z.enum(['sent', 'received']),
  at: instant,
});
export type RegisterEntry = Readonly<z.infer<typeof registerEntry>>;

export const register = z.strictObject({ entries: z.array(registerEntry).readonly() });
export type Register = Readonly<z.infer<typeof register>>;

export const EMPTY_REGISTER: Register = { entries: [] };

export const registerChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('register.add'), entry: registerEntry }),
  z.strictObject({ kind: z.literal('register.remove'), identity: registerEntry.shape.identity }),
]);
export type RegisterChange = z.infer<typeof registerChange>;

/** Throws ChangeDoesNotApply. A file is entered once. */
export function applyRegisterChange(
  document: Register,
  change: RegisterChange,
): { readonly document: Register; readonly inverse: RegisterChange } {
  if (change.kind === 'register.add') {
    const { identity } = change.entry;
    if (isRegistered(document, identity)) throw new ChangeDoesNotApply('entity-exists', identity);
    return {
      document: { entries: [...document.entries, change.entry] },
      inverse: { kind: 'register.remove', identity },
    };
  }
  const entry = document.entries.find(({ identity }) => identity === change.identity);
  if (!entry) throw new ChangeDoesNotApply('entity-missing', change.identity);
  return {
    document: { entries: document.entries.filter((each) => each !== entry) },
    inverse: { kind: 'register.add', entry },
  };
}

export function isRegistered(document: Register, identity: string): boolean {
  return document.entries.some((entry) => entry.identity === identity);
}

/** The highest revision of a plan that was sent or received here, or only sent; undefined when none was. */
export function newestRevision(
  { entries }: Register,
  planId: string,
  direction?: RegisterEntry['direction'],
): number | undefined {
  const ofPlan = entries.filter((entry) => entry.planId === planId);
  const counted = ofPlan.filter((entry) => direction === undefined || entry.direction === direction);
  return counted.length === 0 ? undefined : Math.max(...counted.map(({ revision }) => revision));
}
