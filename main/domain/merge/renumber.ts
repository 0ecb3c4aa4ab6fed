// Numbers are unique in their plan: a number given twice, once in each copy, stays mine; theirs takes the next one.
import type { Action } from '../action/action.ts';
import { highestActionNumber, MAX_ACTION_NUMBER, type Plan } from '../plan/plan.ts';
import { mapped } from './dead-references.ts';
import type { MergeNote } from './merge-notes.ts';

export function withUniqueNumbers(merged: Plan, mine: Plan, notes: MergeNote[]): Plan {
  const own = new Map(mine.actions.map(({ id, number }) => [id, number]));
  const isMine = ({ id, number }: Action): boolean => own.get(id) === number;
  const taken = new Set(merged.actions.filter(isMine).map(({ number }) => number));
  let last = highestActionNumber(merged);
  const actions = mapped(merged.actions, (action) => {
    if (isMine(action)) return action;
    if (!taken.has(action.number)) {
      taken.add(action.number);
      return action;
    }
    last = Math.min(last + 1, MAX_ACTION_NUMBER);
    const number = String(last);
    taken.add(number);
    const { id: actionId, title, number: from } = action;
    notes.push({ kind: 'renumbered', actionId, title, from, to: number });
    return { ...action, number };
  });
  const lastActionNumber = Math.max(merged.lastActionNumber, actions === merged.actions ? 0 : last);
  return { ...merged, actions, lastActionNumber };
}
