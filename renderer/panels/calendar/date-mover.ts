// Moving dates from the calendar: what a drag or a key asks for, saved as one change that can be taken back.
import { ACTION_FIELD_LABELS, type Action } from '../../../main/domain/action/action.ts';
import { movedDates, type DateMove, type MovedDates } from '../../../main/domain/calendar/move-dates.ts';
import { firstDay, frenchDate, lastDay, type PartialDate } from '../../../main/domain/date/partial-date.ts';
import type { Surroundings } from '../../api/context.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';
import { offerToUndo } from '../../api/undo-offer.ts';
import type { BarMove } from '../../charts/calendar/bar-drag.svelte.ts';
import type { Movement, MovePreview } from '../../charts/calendar/calendar-words.ts';

const DAYS_OF_WEEK = 7;

type PressedKey = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** By « Ctrl Maj → » and the like: the keys said in `CalendarKeys.svelte`. */
const MOVES_OF_KEYS: Readonly<Record<string, DateMove>> = {
  'shift ArrowRight': { which: 'end', unit: 'month', count: 1 },
  'shift ArrowLeft': { which: 'end', unit: 'month', count: -1 },
  'control shift ArrowRight': { which: 'end', unit: 'day', count: DAYS_OF_WEEK },
  'control shift ArrowLeft': { which: 'end', unit: 'day', count: -DAYS_OF_WEEK },
  'shift ArrowDown': { which: 'both', unit: 'month', count: 1 },
  'shift ArrowUp': { which: 'both', unit: 'month', count: -1 },
  PageDown: { which: 'start', unit: 'month', count: 1 },
  PageUp: { which: 'start', unit: 'month', count: -1 },
};

/** Null when it is none of them. */
export function moveOfKey({ key, shiftKey, ctrlKey, metaKey, altKey }: PressedKey): DateMove | null {
  const held = [altKey && 'alt', (ctrlKey || metaKey) && 'control', shiftKey && 'shift', key];
  return MOVES_OF_KEYS[held.filter((part) => part !== false).join(' ')] ?? null;
}

const dragged = ({ which, days }: BarMove): DateMove => ({ which, unit: 'day', count: days });
const said = (date: PartialDate | null): string => (date === null ? '…' : frenchDate(date));

export function previewOf(action: MovedDates, move: BarMove): MovePreview | null {
  const moved = movedDates(action, dragged(move));
  return (
    moved && {
      start: moved.start === null ? null : firstDay(moved.start),
      end: moved.end === null ? null : lastDay(moved.end),
      words: `${said(moved.start)} → ${said(moved.end)}`,
    }
  );
}

/** Why a move asked for by a key changes nothing: said, since nothing on the screen shows it. */
export function refusalOf({ start, end }: MovedDates, { which, unit }: DateMove): string {
  const [date, name] = which === 'start' ? [start, 'début'] : [end, 'fin prévue'];
  if (which === 'both' ? start === null && end === null : date === null)
    return which === 'both' ? 'Cette fiche n’a pas de date.' : `Cette fiche n’a pas de ${name}.`;
  if (unit === 'day' && date?.length === 'yyyy-mm'.length)
    return 'Cette date est connue au mois\u202f: déplacez-la d’un mois.';
  return 'La fin ne peut pas précéder le début.';
}

export function changeWords(action: Pick<Action, 'number' | 'start' | 'end'>, moved: MovedDates): string {
  const parts = (['start', 'end'] as const)
    .filter((field) => moved[field] !== action[field])
    .map(
      (field) => `${ACTION_FIELD_LABELS[field].toLowerCase()} ${said(action[field])} → ${said(moved[field])}`,
    );
  return `Fiche ${action.number}\u202f: ${parts.join(', ')}`;
}

export function dateMover(session: PlanSession, surroundings: Surroundings): Movement {
  let lastTurn: Promise<void> = Promise.resolve();
  /** One after the other: each from the dates its predecessor has left. */
  const move = (actionId: string, wanted: DateMove): void => {
    lastTurn = lastTurn.then(() => carryOut(session, surroundings, actionId, wanted));
  };
  return {
    preview: (bar) => {
      const action = session.actionById(bar.itemId);
      return action ? previewOf(action, bar) : null;
    },
    commit: (bar) => move(bar.itemId, dragged(bar)),
    onkey: (actionId, event) => {
      const wanted = moveOfKey(event);
      if (!wanted) return false;
      move(actionId, wanted);
      return true;
    },
  };
}

async function carryOut(
  session: PlanSession,
  surroundings: Surroundings,
  actionId: string,
  wanted: DateMove,
): Promise<void> {
  const action = session.actionById(actionId);
  if (!action) return;
  const moved = movedDates(action, wanted);
  if (!moved) {
    surroundings.say(refusalOf(action, wanted));
    return;
  }
  const fields = (['start', 'end'] as const).filter((field) => moved[field] !== action[field]);
  const edits = fields.map(
    (field) =>
      ({
        kind: 'action.set',
        planId: session.planId,
        actionId,
        field,
        value: moved[field],
        before: action[field],
      }) as const,
  );
  const names = fields.map((field) => ACTION_FIELD_LABELS[field].toLowerCase());
  const label = `Fiche ${action.number}, ${names.join(' et ')}`;
  const done = await surroundings.attempt(session.carryOut(label, edits));
  if (done !== undefined)
    surroundings.say(`${changeWords(action, moved)}.`, offerToUndo(surroundings, done, session));
}
