// The files a regional roadmap is built from: each taken into the inbox as any other would be, then read again from there.
import type { ConsolidationReport, SetAsideFile } from '../../contract/region-requests.ts';
import type { CallContext, Input } from '../../contract/requests.ts';
import { RequestRefused } from '../../contract/failure.ts';
import { chooseSources, type SourceFile } from '../../domain/consolidation/source-files.ts';
import { provenanceOf } from '../../domain/consolidation/provenance.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { revisionsOf } from '../../domain/register/register.ts';
import { oneLine } from '../../domain/text/one-line.ts';
import { examineFile } from '../examine-file.ts';
import type { ExchangeParts } from '../exchange-parts.ts';
import { reliedFingerprints } from '../trusted-signers.ts';

export interface RegionSources {
  readonly taken: readonly SourceFile[];
  readonly refused: ConsolidationReport['refused'];
  readonly setAside: readonly SetAsideFile[];
}

/** Throws RequestRefused: `cancelled`, or what is no fault of a file. What was examined until then stays in the inbox. */
export async function readSources(
  parts: ExchangeParts,
  documents: Input<'region.consolidate'>['documents'],
  { signal, reportProgress }: CallContext,
): Promise<RegionSources> {
  const refused: ConsolidationReport['refused'][number][] = [];
  const others: SetAsideFile[] = [];
  const files: SourceFile[] = [];
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
      others.push({
        name: oneLine(name),
        reason: 'not-a-plan',
        committeeName: null,
        revision: null,
        signerName,
      });
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
  const known = new Map<string, number>();
  for (const { document } of files) {
    const newest = await newestKept(parts, document.plan.id, document.revision);
    if (newest) known.set(document.plan.id, newest.entry.revision);
  }
  const { taken, setAside } = chooseSources(files, (planId) => known.get(planId));
  return { taken, refused, setAside: [...setAside.map(setAsideFile), ...others] };
}

/**
 * The newest revision of a plan that is relied on and is no draft for a consultation, above the one given; `document` null of what was
 * only remembered before files were kept.
 */
async function newestKept(parts: ExchangeParts, planId: string, above: number) {
  const revisions = revisionsOf(parts.library.register(), planId, reliedFingerprints(parts));
  for (const entry of revisions) {
    if (entry.revision <= above) break;
    const document = entry.file ? await parts.kept.planDocument(entry.identity) : null;
    if (document?.consultation === undefined) return { entry, document };
  }
  return undefined;
}

/** Of committees of the last build that sent nothing that counts this time: their newest file that was kept. */
export async function earlierSources(
  parts: ExchangeParts,
  previous: Plan,
  taken: readonly SourceFile[],
): Promise<readonly SourceFile[]> {
  const present = new Set(taken.map(({ document }) => document.plan.id));
  const before = new Set(previous.actions.flatMap(provenanceOf).map(({ planId }) => planId));
  const found: SourceFile[] = [];
  for (const planId of before) {
    if (present.has(planId)) continue;
    const newest = await newestKept(parts, planId, 0);
    if (!newest?.document || !newest.entry.file) continue;
    const { identity, file } = newest.entry;
    const signerName = file.signers.map(({ commonName }) => commonName).join(' et ');
    found.push({ name: file.name, identity, signerName, isRelied: true, document: newest.document });
  }
  return found;
}

function setAsideFile({
  file,
  reason,
}: {
  readonly file: SourceFile;
  readonly reason: SetAsideFile['reason'];
}): SetAsideFile {
  const { name, signerName, document } = file;
  const { committeeName } = document.plan;
  return { name, reason, committeeName: oneLine(committeeName), revision: document.revision, signerName };
}
