// The cells that say when: a start, an end, or both; and that an action goes on without end.
import { foldText } from '../text/fold.ts';
import type { Reader } from './cell-reader.ts';
import { readPeriod } from './read-date.ts';

export const readStart: Reader = ({ draft, column, value, text: said, tools }) => {
  const date = tools.dates.read(value, 'start');
  if (date === null) draft.refuse(column.header, said, 'not-a-date');
  else draft.start = date;
};

export const readEnd: Reader = ({ draft, column, value, text: said, tools }) => {
  const date = tools.dates.read(value, 'end') ?? readPeriod(value)?.end ?? null;
  if (date !== null) draft.end = date;
  else if (saysContinuous(said)) draft.isRecurring = true;
  else draft.refuse(column.header, said, 'not-a-date');
};

export const readStartAndEnd: Reader = ({ draft, column, value, text: said }) => {
  const period = readPeriod(value);
  if (saysContinuous(said)) draft.isRecurring = true;
  else if (period === null) draft.refuse(column.header, said, 'not-a-date');
  draft.start = period?.start ?? draft.start;
  draft.end = period?.end ?? draft.end;
};

/** "Continu", "permanent", "chaque année" are no end: they say that the action goes on. */
function saysContinuous(said: string): boolean {
  return /^(?:en )?(?:continue?|permanente?|recurrente?|annuelle?|chaque annee|tous les ans|toute l annee|pluriannuelle?)$/u.test(
    foldText(said),
  );
}
