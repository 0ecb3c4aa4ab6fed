// The calendar as a table: every fiche the filters let through, also those without a date.
import { ACTION_STATUS_LABELS } from '../../../main/domain/action/action-codes.ts';
import type { CalendarEntry } from '../../../main/domain/calendar/calendar.ts';
import { frenchDate, type PartialDate } from '../../../main/domain/date/partial-date.ts';
import type { ChartTable } from '../../charts/chart-view.ts';
import { oneLine } from '../../api/plain-text.ts';
import { shiftWords } from './words.ts';

const dateWords = (date: PartialDate | null): string | null => (date === null ? null : frenchDate(date));

export function calendarTable(
  entries: readonly CalendarEntry[],
  {
    caption,
    laneTitle,
    laneLabel,
  }: {
    readonly caption: string;
    readonly laneTitle: string;
    readonly laneLabel: (key: string) => string;
  },
): ChartTable {
  const rowsWith = (said: (date: PartialDate | null) => string | null) =>
    entries.map(({ action, laneKey, daysLate, milestones, promised }) => [
      action.number,
      oneLine(action.title),
      laneLabel(laneKey),
      said(action.start),
      said(action.end),
      ACTION_STATUS_LABELS[action.status],
      daysLate,
      milestones.length,
      milestones.filter(({ state }) => state === 'overdue').length,
      shiftWords(promised, action) ?? '–',
    ]);
  return {
    caption,
    columns: [
      { label: 'N°' },
      { label: 'Intitulé' },
      { label: laneTitle },
      { label: 'Début' },
      { label: 'Fin prévue' },
      { label: 'Statut' },
      { label: 'Jours de retard', isFigure: true },
      { label: 'Jalons', isFigure: true },
      { label: 'Jalons dépassés', isFigure: true },
      { label: 'Depuis l’adoption' },
    ],
    rows: rowsWith(dateWords),
    sortableRows: rowsWith((date) => date),
  };
}
