// A copy of a plan that was edited elsewhere, brought back into it: previewed, its conflicts decided, applied as one act.
import type { AppliedMerge, MergePreview, MergeQuestion } from '../../contract/comparison-requests.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { Duties } from '../../contract/requests.ts';
import { changesTowards } from '../../domain/merge/changes-towards.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { compare, type Difference } from '../../domain/merge/compare.ts';
import { comparisonSentence } from '../../domain/merge/comparison-sentence.ts';
import { mayBeDecided } from '../../domain/merge/conflict.ts';
import { noteWords, wordConflicts } from '../../domain/merge/conflict-words.ts';
import { DIRECTORY_GROUP, groupDifferences, groupKeyOf } from '../../domain/merge/difference-words.ts';
import { merge, type Merged } from '../../domain/merge/merge.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { entryOf } from '../../domain/register/register.ts';
import type { LibraryChange } from '../library.ts';
import { sourceOf } from '../document-making.ts';
import { registered } from '../exchange-parts.ts';
import { findBase } from './find-base.ts';
import { namesOf, readSide, type ReadSide, type SideParts } from './sides.ts';

export type MergeDuties = Pick<Duties, 'merge.preview' | 'merge.apply'>;

export function mergeDuties(parts: SideParts): MergeDuties {
  return {
    'merge.preview': (question) => preview(parts, question),
    'merge.apply': (question) => apply(parts, question),
  };
}

interface Answered {
  readonly base: ReadSide | null;
  readonly theirs: ReadSide;
  readonly mine: PlanDocument;
  readonly merged: Merged;
}

async function answer(parts: SideParts, question: MergeQuestion): Promise<Answered> {
  const { library } = parts;
  const theirs = await readSide(parts, question.theirs);
  const mine = sourceOf(library, question.planId);
  refuseOtherPlan(mine, theirs);
  const base = await baseOf(parts, question, theirs);
  if (base) refuseOtherPlan(mine, base);
  // Whom their copy names may be in the directory, though this plan names them not.
  const whole = { ...mine, ...library.directory() };
  const merged = merge(
    { base: base?.document ?? null, mine: whole, theirs: theirs.document },
    question.decisions,
  );
  return { base, theirs, mine, merged };
}

async function baseOf(parts: SideParts, { base }: MergeQuestion, theirs: ReadSide): Promise<ReadSide | null> {
  if (base === 'unknown') return null;
  if (base !== 'found') return readSide(parts, base);
  return (await findBase(parts, theirs.document)) ?? null;
}

function refuseOtherPlan(mine: PlanDocument, { facts }: ReadSide): void {
  if (facts.planId !== mine.plan.id) throw new RequestRefused('merge-other-plan', { title: facts.title });
}

async function preview(parts: SideParts, question: MergeQuestion): Promise<MergePreview> {
  const { base, theirs, mine, merged } = await answer(parts, question);
  const documents = [mine, theirs.document, ...(base ? [base.document] : [])];
  const names = namesOf(parts, documents);
  const differences = changesOf(mine, merged.document, parts.library.directory());
  return {
    base: base?.facts ?? null,
    theirs: theirs.facts,
    conflicts: wordConflicts(merged.conflicts, documents, names),
    notes: merged.notes.map(noteWords),
    sentence: comparisonSentence(differences),
    groups: groupDifferences(differences, mine, merged.document, names),
  };
}

/** What would change here: nobody leaves the directory, and who is in it already does not come. */
function changesOf(
  mine: PlanDocument,
  merged: PlanDocument,
  { organisations, contacts }: Directory,
): readonly Difference[] {
  const known = new Set([...organisations, ...contacts].map(({ id }) => id));
  return compare(mine, merged).filter(({ kind, entity }) => {
    if (groupKeyOf(entity) !== DIRECTORY_GROUP) return true;
    return kind === 'field' || (kind === 'added' && !known.has(entity.id));
  });
}

async function apply(parts: SideParts, question: MergeQuestion): Promise<AppliedMerge> {
  const { library, clockwork } = parts;
  library.refuseIfReadOnly();
  const { theirs, merged } = await answer(parts, question);
  const undecided = merged.conflicts.filter((conflict) => {
    const decided = question.decisions[conflict.id];
    return decided === undefined || !mayBeDecided(conflict, decided);
  });
  if (undecided.length > 0) throw new RequestRefused('merge-undecided', { count: undecided.length });
  const label = `Fusion avec ${labelled(theirs)}`.slice(0, 200);
  keepHandedOver(parts, theirs);
  const subject = { plan: library.plan(question.planId), directory: library.directory() };
  const stamp = { at: clockwork.now().toISOString(), by: clockwork.author };
  const changes = changesTowards(subject, merged.document, stamp);
  const all = [...changes, ...mergedMark(parts, theirs)];
  return { label, sequence: all.length === 0 ? null : library.write({ label, changes: all }) };
}

/**
 * From now on both come from what was merged: the next copy is compared with it, so what was decided is not asked again. Taken back
 * with the merge itself. A bare document is kept nowhere, so it cannot be gone back to.
 */
function mergedMark({ library, clockwork }: SideParts, { signed }: ReadSide): readonly LibraryChange[] {
  if (!signed) return [];
  const { identity } = signed;
  const known = entryOf(library.register(), identity);
  if (known?.direction === 'sent' || known?.mergedAt !== undefined) return [];
  const mergedAt = clockwork.now().toISOString();
  return [{ kind: 'register', id: 'register', change: { kind: 'register.mark-merged', identity, mergedAt } }];
}

/** A signed file that was handed over stays, whatever becomes of the merge. */
function keepHandedOver(
  { library, clockwork, kept }: SideParts,
  { signed, document, facts }: ReadSide,
): void {
  if (!signed?.handedOver) return;
  const { identity, handedOver } = signed;
  const known = entryOf(library.register(), identity);
  if (known?.direction === 'sent' || known?.file !== undefined) return;
  const file = kept.keep(handedOver, { kind: 'plan', signers: handedOver.signers });
  const { plan, revision } = document;
  const at = clockwork.now().toISOString();
  const entry = { identity, planId: plan.id, revision, direction: 'received', at, ...known, file } as const;
  library.write({
    label: `Réception de «\u202f${facts.title}\u202f», révision ${String(revision)}`.slice(0, 200),
    isPermanent: true,
    changes: registered({ library }, entry),
  });
}

/** « la copie de Comité de Redon, révision 4 ». */
function labelled({ facts }: ReadSide): string {
  if (facts.kind !== 'file') return `«\u202f${facts.label}\u202f»`;
  const who = facts.signer ? `la copie de ${facts.signer.name}` : 'une copie sans signature';
  return `${who}, révision ${String(facts.revision)}`;
}
