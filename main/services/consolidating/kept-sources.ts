// Files that came before and are kept: of each plan the newest that counts, and what of it might have counted.
import { RequestRefused } from '../../contract/failure.ts';
import type { CallContext } from '../../contract/requests.ts';
import type { SourceFile } from '../../domain/consolidation/source-files.ts';
import { isReliedEntry, kindOf, type KeptFile, type RegisterEntry } from '../../domain/register/register.ts';
import type { ExchangeParts } from '../exchange-parts.ts';
import { reliedFingerprints } from '../trusted-signers.ts';
import { setAsideFile, type FilesRead, type ReadPlan } from './files-read.ts';

type KeptPlan = RegisterEntry & { readonly revision: number; readonly file: KeptFile };

/** What a newer file of somebody relied on takes the place of is not read: the revisions of four quarters are one file each. */
export async function readKept(
  parts: ExchangeParts,
  identities: readonly string[],
  { signal, reportProgress }: CallContext,
  into: { readonly readPlan: ReadPlan; readonly read: FilesRead },
): Promise<void> {
  const byPlan = plansAmong(parts, identities);
  const relied = reliedFingerprints(parts);
  for (const [index, revisions] of byPlan.entries()) {
    if (signal.aborted) throw new RequestRefused('cancelled');
    reportProgress({ phase: 'Lecture des fichiers reçus', done: index, total: byPlan.length });
    await readRevisions(revisions, relied, into);
    // Other requests get their turn between two files.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** The newest first. Throws RequestRefused `kept-file-unknown`. */
function plansAmong(
  { library }: ExchangeParts,
  identities: readonly string[],
): readonly (readonly KeptPlan[])[] {
  const entries = new Map(library.register().entries.map((entry) => [entry.identity, entry]));
  const byPlan = new Map<string, KeptPlan[]>();
  for (const identity of new Set(identities)) {
    const entry = entries.get(identity);
    if (!entry?.file || entry.planId === null || entry.revision === null || kindOf(entry) !== 'plan')
      throw new RequestRefused('kept-file-unknown');
    const { file, revision } = entry;
    byPlan.set(entry.planId, [...(byPlan.get(entry.planId) ?? []), { ...entry, file, revision }]);
  }
  return [...byPlan.values()].map((revisions) =>
    revisions.toSorted((one, other) => other.revision - one.revision),
  );
}

async function readRevisions(
  revisions: readonly KeptPlan[],
  relied: ReadonlySet<string>,
  { readPlan, read }: { readonly readPlan: ReadPlan; readonly read: FilesRead },
): Promise<void> {
  let counting = 0;
  for (const entry of revisions) {
    if (entry.revision < counting) break;
    const isRelied = isReliedEntry(entry, relied);
    const file = await sourceOf(entry, isRelied, readPlan, read);
    if (file === null) continue;
    if (file.document.consultation !== undefined) {
      // A draft whose signer nobody compared is no more than a draft.
      read.others.push(setAsideFile({ file, reason: 'draft' }));
      continue;
    }
    read.files.push(file);
    if (isRelied) counting = entry.revision;
  }
}

/** Null of one that cannot be read any more, which is told: an older one counts instead. */
async function sourceOf(
  { identity, file: { name, signers } }: KeptPlan,
  isRelied: boolean,
  readPlan: ReadPlan,
  { refused }: FilesRead,
): Promise<SourceFile | null> {
  const signerName = signers.map(({ commonName }) => commonName).join(' et ');
  try {
    return { name, identity, signerName, isRelied, document: await readPlan(identity) };
  } catch (failure) {
    if (!(failure instanceof RequestRefused)) throw failure;
    refused.push({ name, failure: { code: failure.code, details: failure.details } });
    return null;
  }
}
