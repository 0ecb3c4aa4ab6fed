// The files a regional roadmap is built from: those that come now, each taken into the inbox first as any other would be, and those
// that are kept already.
import type { ConsolidationReport, SetAsideFile } from '../../contract/region-requests.ts';
import type { NamedDocument } from '../../contract/documents.ts';
import type { CallContext } from '../../contract/requests.ts';
import { RequestRefused } from '../../contract/failure.ts';
import { chooseSources, type SourceFile } from '../../domain/consolidation/source-files.ts';
import { provenanceOf } from '../../domain/consolidation/provenance.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { revisionsOf } from '../../domain/register/register.ts';
import { oneLine } from '../../domain/text/one-line.ts';
import { examineFile } from '../examine-file.ts';
import type { ExchangeParts } from '../exchange-parts.ts';
import { reliedFingerprints } from '../trusted-signers.ts';
import { setAsideFile, type FilesRead, type ReadPlan } from './files-read.ts';
import { readKept } from './kept-sources.ts';

export interface RegionSources {
  readonly taken: readonly SourceFile[];
  readonly refused: ConsolidationReport['refused'];
  readonly setAside: readonly SetAsideFile[];
}

/** Throws RequestRefused: `cancelled`, or what is no fault of a file. What was examined until then stays in the inbox. */
export async function readSources(
  parts: ExchangeParts,
  {
    documents,
    identities,
  }: { readonly documents: readonly NamedDocument[]; readonly identities: readonly string[] },
  context: CallContext,
  readPlan: ReadPlan,
): Promise<RegionSources> {
  const read: FilesRead = { files: [], refused: [], others: [] };
  await readDropped(parts, documents, context, read);
  const dropped = new Set(read.files.map(({ identity }) => identity));
  // A file that is dropped although it was kept already is told once.
  const kept = identities.filter((identity) => !dropped.has(identity));
  await readKept(parts, kept, context, { readPlan, read });
  const known = new Map<string, number>();
  for (const { document } of read.files) {
    const newest = await newestKept(parts, document.plan.id, document.revision, readPlan);
    if (newest) known.set(document.plan.id, newest.entry.revision);
  }
  const { taken, setAside } = chooseSources(read.files, (planId) => known.get(planId));
  return { taken, refused: read.refused, setAside: [...setAside.map(setAsideFile), ...read.others] };
}

async function readDropped(
  parts: ExchangeParts,
  documents: readonly NamedDocument[],
  { signal, reportProgress }: CallContext,
  { files, refused, others }: FilesRead,
): Promise<void> {
  for (const [index, { name, bytes }] of documents.entries()) {
    if (signal.aborted) throw new RequestRefused('cancelled');
    reportProgress({ phase: 'Examen des fichiers', done: index, total: documents.length });
    const told = await examineFile(parts, name, bytes);
    if (told.outcome === 'refused') {
      refused.push({ name: oneLine(name), failure: told.failure });
      continue;
    }
    const signerName = told.signers.map(({ commonName }) => commonName).join(' et ');
    if (told.kind !== 'plan') {
      const nothing = { committeeName: null, revision: null } as const;
      others.push({ name: oneLine(name), reason: 'not-a-plan', ...nothing, signerName });
      continue;
    }
    const isRelied = told.signers.every(({ standing }) => standing === 'own' || standing === 'known');
    const document = await parts.kept.planDocument(told.identity);
    const file = { name: oneLine(name), identity: told.identity, signerName, isRelied, document };
    if (document.consultation === undefined) files.push(file);
    else others.push(setAsideFile({ file, reason: 'draft' }));
    // Other requests get their turn between two files.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/**
 * The newest revision of a plan that is relied on and is no draft for a consultation, above the one given; `document` null of what was
 * only remembered before files were kept.
 */
async function newestKept(parts: ExchangeParts, planId: string, above: number, readPlan: ReadPlan) {
  const revisions = revisionsOf(parts.library.register(), planId, reliedFingerprints(parts));
  for (const entry of revisions) {
    if (entry.revision <= above) break;
    const document = entry.file ? await readPlan(entry.identity) : null;
    if (document?.consultation === undefined) return { entry, document };
  }
  return undefined;
}

/** Of committees of the last build that sent nothing that counts this time: their newest file that was kept. */
export async function earlierSources(
  parts: ExchangeParts,
  previous: Plan,
  taken: readonly SourceFile[],
  readPlan: ReadPlan,
): Promise<readonly SourceFile[]> {
  const present = new Set(taken.map(({ document }) => document.plan.id));
  const before = new Set(previous.actions.flatMap(provenanceOf).map(({ planId }) => planId));
  const found: SourceFile[] = [];
  for (const planId of before) {
    if (present.has(planId)) continue;
    const newest = await newestKept(parts, planId, 0, readPlan);
    if (!newest?.document || !newest.entry.file) continue;
    const { identity, file } = newest.entry;
    const signerName = file.signers.map(({ commonName }) => commonName).join(' et ');
    found.push({ name: file.name, identity, signerName, isRelied: true, document: newest.document });
  }
  return found;
}
