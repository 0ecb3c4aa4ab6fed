// What the fiches cannot tell of themselves: the statuses they had, read back from the journal whatever changed them.
import type { StatusesSince } from '../contract/answers.ts';
import type { Duties } from '../contract/requests.ts';
import type { ActionStatus } from '../domain/action/action-codes.ts';
import type { PlanChange } from '../domain/change/change.ts';
import type { JournalRecord } from '../storage/commit.ts';
import { localDay } from './clockwork.ts';
import type { Library } from './library.ts';

/** How many records are read from the disk at a time. */
const BATCH = 200;

const dayOf = ({ at }: JournalRecord): string => localDay(new Date(at));

type ProgressDuties = Pick<Duties, 'progress.statusesSince'>;

export function progressDuties(library: Library): ProgressDuties {
  return {
    'progress.statusesSince': ({ planId, since }): StatusesSince => {
      library.plan(planId);
      const found = new Map<string, StatusesSince['statuses'][number]>();
      for (const record of recordsSince(library, planId, since))
        for (const { actionId, status } of statusesBefore(record, planId)) {
          // Latest first: the first met is the day it last changed, the last met what it was.
          const on = found.get(actionId)?.on ?? dayOf(record);
          found.set(actionId, { actionId, before: status, on });
        }
      return { statuses: [...found.values()] };
    },
  };
}

/** Latest first, down to that day, which is included. */
function* recordsSince(library: Library, planId: string, since: string): Generator<JournalRecord> {
  let before = Infinity;
  for (;;) {
    const records = library.history(planId, { limit: BATCH, before });
    for (const record of records) {
      if (dayOf(record) < since) return;
      yield record;
    }
    const last = records.at(-1);
    if (!last || records.length < BATCH) return;
    before = last.seq;
  }
}

/** In the order of the inverse: for a fiche changed twice at once, what it was first comes last. */
function statusesBefore({ inverse }: JournalRecord, planId: string) {
  return inverse.flatMap(({ document, change }) => {
    if (document.kind !== 'plan' || document.id !== planId) return [];
    const own = change as PlanChange;
    return own.kind === 'action.set' && own.field === 'status'
      ? [{ actionId: own.actionId, status: own.value as ActionStatus }]
      : [];
  });
}
