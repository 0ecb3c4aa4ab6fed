// Who changed what and when, read back from the journal; and a fiche as it was.
import type { History, HistoryEntry } from '../contract/answers.ts';
import type { Duties } from '../contract/requests.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { PlanChange } from '../domain/change/change.ts';
import {
  actionBefore,
  changesToBecome,
  isAboutAction,
  withoutDeadReferences,
} from '../domain/change/restore-action.ts';
import type { Stamp } from '../domain/identity/entity.ts';
import type { JournalRecord } from '../storage/commit.ts';
import type { Clockwork } from './clockwork.ts';
import { found } from './edits/edit-context.ts';
import type { Library } from './library.ts';

/** How many records are read from the disk at a time while looking for those of one fiche. */
const BATCH = 200;

type HistoryDuties = Pick<Duties, 'history.read' | 'history.restoreAction'>;

export function historyDuties(library: Library, clockwork: Clockwork): HistoryDuties {
  return {
    'history.read': ({ planId, actionId, limit, before }): History => {
      const entries: HistoryEntry[] = [];
      for (const record of recordsOf(library, planId, before ?? Infinity)) {
        if (entries.length >= limit) break;
        if (isWanted(record, planId, actionId)) entries.push(entryOf(record, planId, actionId));
      }
      return { entries };
    },
    'history.restoreAction': ({ planId, actionId, sequence }) => {
      const plan = library.plan(planId);
      const current = found(
        plan.actions.find(({ id }) => id === actionId),
        actionId,
      );
      const before = actionBefore(plan, actionId, inversesSince(library, planId, sequence));
      if (!before) throw new RequestRefused('nothing-to-restore');
      const wanted = withoutDeadReferences(before, plan, library.directory());
      const stamp: Stamp = { at: clockwork.now().toISOString(), by: clockwork.author };
      const changes = changesToBecome(current, wanted, stamp);
      if (changes.length === 0) return { sequence: library.sequence };
      const label = `Fiche ${current.number}, retour à un état antérieur`;
      return {
        sequence: library.write({
          label,
          changes: changes.map((change) => ({ kind: 'plan', id: planId, change })),
        }),
      };
    },
  };
}

/** Latest first, read as they are needed. */
function* recordsOf(library: Library, planId: string, before: number): Generator<JournalRecord> {
  let next = before;
  for (;;) {
    const records = library.history(planId, { limit: BATCH, before: next });
    yield* records;
    const last = records.at(-1);
    if (!last || records.length < BATCH) return;
    next = last.seq;
  }
}

function planChanges(changes: JournalRecord['changes'], planId: string): readonly PlanChange[] {
  return changes
    .filter(({ document }) => document.kind === 'plan' && document.id === planId)
    .map(({ change }) => change as PlanChange);
}

function isWanted(record: JournalRecord, planId: string, actionId: string | null): boolean {
  if (actionId === null) return true;
  return planChanges(record.changes, planId).some((change) => isAboutAction(change, actionId));
}

function entryOf(record: JournalRecord, planId: string, actionId: string | null): HistoryEntry {
  const { seq, at, by, label } = record;
  const isCreation = planChanges(record.changes, planId).some(
    (change) => change.kind === 'action.add' && change.action.id === actionId,
  );
  return { sequence: seq, at, by, label, canRestore: actionId !== null && !isCreation };
}

function inversesSince(library: Library, planId: string, sequence: number): readonly PlanChange[] {
  const inverses: PlanChange[] = [];
  for (const record of recordsOf(library, planId, Infinity)) {
    if (record.seq < sequence) break;
    inverses.push(...planChanges(record.inverse, planId));
  }
  return inverses;
}
