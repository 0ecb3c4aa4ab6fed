// The entries of the domain as the chart draws them.
import type { CalendarEntry } from '../../../main/domain/calendar/calendar.ts';
import { firstDay, lastDay } from '../../../main/domain/date/partial-date.ts';
import type { ActionStatus } from '../../../main/domain/action/action-codes.ts';
import type { BarState, CalendarItem } from '../../charts/geometry/calendar-parts.ts';
import { briefDuration } from '../../../main/domain/progress/lateness-words.ts';
import { oneLine } from '../../api/plain-text.ts';

const STATES: Readonly<Record<ActionStatus, BarState>> = {
  'to-specify': 'planned',
  upcoming: 'planned',
  'in-progress': 'running',
  paused: 'halted',
  blocked: 'halted',
  completed: 'done',
  abandoned: 'dropped',
};

export function itemOf({
  action,
  laneKey,
  start,
  end,
  daysLate,
  milestones,
  promised,
}: CalendarEntry): CalendarItem {
  return {
    id: action.id,
    laneKey,
    number: action.number,
    title: oneLine(action.title),
    state: STATES[action.status],
    start,
    end,
    isRecurring: action.isRecurring,
    late: daysLate > 0 ? briefDuration(daysLate) : null,
    promised: promised && {
      start: promised.start === null ? null : firstDay(promised.start),
      end: promised.end === null ? null : lastDay(promised.end),
    },
    milestones,
  };
}
