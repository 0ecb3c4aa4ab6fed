// The register of signed files that left or came: what "newest revision?" is answered from.
import * as z from 'zod';
import { ChangeDoesNotApply } from '../change/change-does-not-apply.ts';
import { entityId, instant } from '../identity/entity.ts';
import { MAX_REVISION } from '../plan/plan.ts';
import { SIGNED_FILE_KINDS, type SignedFileKind } from '../signed-file/kind.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The very file, kept as it left or came. */
export const keptFile = z.strictObject({
  kind: z.enum(SIGNED_FILE_KINDS),
  /** As it was called; for people. */
  name: z.string().max(300),
  /** Of the file's bytes, under which it is kept. */
  sha256,
  sizeBytes: z.number().int().min(0),
  /** Who signed it, as their certificates say. */
  signers: z
    .array(z.strictObject({ fingerprint: sha256, commonName: z.string().max(200) }))
    .min(1)
    .max(2)
    .readonly(),
});
export type KeptFile = Readonly<z.infer<typeof keptFile>>;

export const registerEntry = z.strictObject({
  /** SHA-256 of the manifest: the identity of the file. */
  identity: sha256,
  /** Null of a file about no plan, such as a contact card. */
  planId: entityId.nullable(),
  revision: z.number().int().min(1).max(MAX_REVISION).nullable(),
  direction: z.enum(['sent', 'received']),
  at: instant,
  /** Absent from what was entered before files were kept: plans, ours or of signers that were known. */
  file: keptFile.optional(),
  /** When it was last merged into the plan kept here: from then on both come from it. Absent until then. */
  mergedAt: instant.optional(),
});
export type RegisterEntry = Readonly<z.infer<typeof registerEntry>>;

export const register = z.strictObject({ entries: z.array(registerEntry).readonly() });
export type Register = Readonly<z.infer<typeof register>>;

export const EMPTY_REGISTER: Register = { entries: [] };

export const registerChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('register.add'), entry: registerEntry }),
  z.strictObject({ kind: z.literal('register.remove'), identity: registerEntry.shape.identity }),
  z.strictObject({
    kind: z.literal('register.mark-merged'),
    identity: registerEntry.shape.identity,
    mergedAt: instant.nullable(),
  }),
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
  if (change.kind === 'register.mark-merged') return markMerged(document, entry, change);
  return {
    document: { entries: document.entries.filter((each) => each !== entry) },
    inverse: { kind: 'register.add', entry },
  };
}

function markMerged(
  { entries }: Register,
  entry: RegisterEntry,
  change: Extract<RegisterChange, { kind: 'register.mark-merged' }>,
): { readonly document: Register; readonly inverse: RegisterChange } {
  const { mergedAt: before, ...unmarked } = entry;
  const marked = change.mergedAt === null ? unmarked : { ...unmarked, mergedAt: change.mergedAt };
  return {
    document: { entries: entries.map((each) => (each === entry ? marked : each)) },
    inverse: { ...change, mergedAt: before ?? null },
  };
}

export function isRegistered(document: Register, identity: string): boolean {
  return document.entries.some((entry) => entry.identity === identity);
}

export function entryOf(document: Register, identity: string): RegisterEntry | undefined {
  return document.entries.find((entry) => entry.identity === identity);
}

export function kindOf({ file }: RegisterEntry): SignedFileKind {
  return file?.kind ?? 'plan';
}

/** Whether everybody who signed it is among these; what was entered before files were kept was entered because they were. */
export function isReliedEntry({ direction, file }: RegisterEntry, relied: ReadonlySet<string>): boolean {
  return (
    direction === 'sent' ||
    file === undefined ||
    file.signers.every(({ fingerprint }) => relied.has(fingerprint))
  );
}

/** The plan files of a plan, those relied on only, the newest revision first. */
export function revisionsOf(
  { entries }: Register,
  planId: string,
  relied: ReadonlySet<string>,
): readonly (RegisterEntry & { readonly revision: number })[] {
  return entries
    .filter((entry) => entry.planId === planId && kindOf(entry) === 'plan' && isReliedEntry(entry, relied))
    .flatMap((entry) => (entry.revision === null ? [] : [{ ...entry, revision: entry.revision }]))
    .toSorted((one, other) => other.revision - one.revision);
}

/**
 * The highest revision of a plan that was sent or received here, or only sent; undefined when none was. Files of signers that are
 * not `relied` on do not count: anybody could announce any revision.
 */
export function newestRevision(
  document: Register,
  planId: string,
  relied: ReadonlySet<string>,
  direction?: RegisterEntry['direction'],
): number | undefined {
  const counted = revisionsOf(document, planId, relied).filter(
    (entry) => direction === undefined || entry.direction === direction,
  );
  return counted[0]?.revision;
}
