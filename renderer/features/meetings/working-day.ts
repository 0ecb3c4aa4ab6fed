// A day on which a committee may be proposed to meet.
import { addDays } from '../../../main/domain/date/partial-date.ts';

const [SUNDAY, SATURDAY] = [0, 6];

/** The day itself, or the Monday after its weekend. */
export function workingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === SATURDAY) return addDays(day, 2);
  return weekday === SUNDAY ? addDays(day, 1) : day;
}
