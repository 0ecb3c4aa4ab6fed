// A plan and its directory as they were when a signed file of theirs left, made again from the journal: of files that left before
// they were kept.
import { applyDirectoryChange, applyPlanChange } from '../../domain/change/apply.ts';
import type { DirectoryChange, PlanChange } from '../../domain/change/change.ts';
import { inListBatch } from '../../domain/change/list.ts';
import type { Directory } from '../../domain/directory/directory.ts';
import { planDocumentOf, type PlanDocument } from '../../domain/plan/plan-document.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { kindOf, type RegisterChange } from '../../domain/register/register.ts';
import type { JournalRecord } from '../../storage/commit.ts';
import type { Library } from '../library.ts';

export interface SentPlan {
  readonly identity: string;
  readonly document: PlanDocument;
}

/** Latest first, as far as the journal goes back: each is made from the one after it. */
export function* sentPlans(library: Library, planId: string): Generator<SentPlan> {
  let plan: Plan | undefined = library.plan(planId);
  let directory = library.directory();
  for (const record of library.allHistory()) {
    const sent = sentIn(record, planId);
    if (sent) {
      const document = planDocumentOf(plan, directory, sent.revision);
      yield { identity: sent.identity, document };
    }
    ({ plan, directory } = before(record, planId, { plan, directory }));
    if (!plan) return;
  }
}

function sentIn({ changes }: JournalRecord, planId: string) {
  for (const { document, change } of changes) {
    if (document.kind !== 'register') continue;
    const added = change as RegisterChange;
    if (added.kind !== 'register.add') continue;
    const { entry } = added;
    const { identity, revision, direction } = entry;
    const isPlanFile = kindOf(entry) === 'plan' && entry.planId === planId && revision !== null;
    if (isPlanFile && direction === 'sent') return { identity, revision };
  }
  return undefined;
}

interface State {
  readonly plan: Plan | undefined;
  readonly directory: Directory;
}

/** What the record was written upon. */
function before({ inverse }: JournalRecord, planId: string, state: State): State {
  return inListBatch(() => {
    let { plan, directory } = state;
    for (const { document, change } of inverse) {
      if (document.kind === 'directory')
        directory = applyDirectoryChange(directory, change as DirectoryChange).document;
      else if (document.kind === 'plan' && document.id === planId && plan)
        plan = applyPlanChange(plan, change as PlanChange).document;
    }
    return { plan, directory };
  });
}
