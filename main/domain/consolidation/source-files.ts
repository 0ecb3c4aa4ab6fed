// Which of the files that came a regional roadmap is built from: one of each plan, the newest somebody is relied on for.
import { foldText } from '../text/fold.ts';
import type { PlanDocument } from '../plan/plan-document.ts';

/** A committee's file, verified. */
export interface SourceFile {
  readonly name: string;
  /** SHA-256 of its manifest, hexadecimal. */
  readonly identity: string;
  readonly signerName: string;
  readonly isRelied: boolean;
  readonly document: PlanDocument;
}

export const SET_ASIDE_LABELS = {
  'signer-not-relied-on': 'Signataire que personne n’a vérifié',
  'same-file': 'Même fichier, déjà là',
  'older-revision': 'Révision plus ancienne que celle qui est retenue',
  'older-than-known': 'Révision plus ancienne que celle déjà reçue ici',
  'same-revision': 'Même révision que celle qui est retenue, mais autre contenu',
} as const;
export type SetAsideReason = keyof typeof SET_ASIDE_LABELS;

export interface SetAside {
  readonly file: SourceFile;
  readonly reason: SetAsideReason;
}

export interface ChosenSources {
  /** In the order of their committees' names: the order in which the files came says nothing. */
  readonly taken: readonly SourceFile[];
  readonly setAside: readonly SetAside[];
}

/**
 * `knownRevision`: the newest revision of a plan that this workspace has seen. Of two files of the same revision neither is older:
 * the one of the smaller identity is taken, so that the order of files changes nothing, and the other is told.
 */
export function chooseSources(
  files: readonly SourceFile[],
  knownRevision: (planId: string) => number | undefined,
): ChosenSources {
  const setAside: SetAside[] = [];
  const best = new Map<string, SourceFile>();
  const ordered = files.toSorted((one, other) => byNewest(one, other));
  const identities = new Set<string>();
  for (const file of ordered) {
    const reason = reasonAgainst(file, { identities, best, knownRevision });
    identities.add(file.identity);
    if (reason === null) best.set(file.document.plan.id, file);
    else setAside.push({ file, reason });
  }
  const taken = [...best.values()].toSorted(byCommittee);
  return { taken, setAside: setAside.toSorted((one, other) => compareText(one.file.name, other.file.name)) };
}

function reasonAgainst(
  file: SourceFile,
  seen: {
    readonly identities: ReadonlySet<string>;
    readonly best: ReadonlyMap<string, SourceFile>;
    readonly knownRevision: (planId: string) => number | undefined;
  },
): SetAsideReason | null {
  const { plan, revision } = file.document;
  if (seen.identities.has(file.identity)) return 'same-file';
  if (!file.isRelied) return 'signer-not-relied-on';
  const taken = seen.best.get(plan.id);
  if (taken) return taken.document.revision === revision ? 'same-revision' : 'older-revision';
  return revision < (seen.knownRevision(plan.id) ?? 0) ? 'older-than-known' : null;
}

function byNewest(one: SourceFile, other: SourceFile): number {
  return (
    other.document.revision - one.document.revision ||
    compareText(one.identity, other.identity) ||
    compareText(one.name, other.name)
  );
}

function byCommittee({ document: one }: SourceFile, { document: other }: SourceFile): number {
  return (
    compareText(foldText(one.plan.committeeName), foldText(other.plan.committeeName)) ||
    compareText(one.plan.id, other.plan.id)
  );
}

/** By code units: the same on every machine, whatever its language. */
export function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
