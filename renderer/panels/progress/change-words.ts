// What changed since a day, in French words: the finding, the lines, the table, and what the history adds of statuses.
import type { StatusesSince } from '../../../main/contract/answers.ts';
import { ACTION_STATUS_LABELS } from '../../../main/domain/action/action-codes.ts';
import type { Action } from '../../../main/domain/action/action.ts';
import { frenchDate } from '../../../main/domain/date/partial-date.ts';
import {
  CHANGE_KIND_LABELS,
  type ChangeKind,
  type ProgressChange,
} from '../../../main/domain/progress/changes-since.ts';
import type { ChartTable } from '../../charts/chart-view.ts';
import type { CountBarsRow } from '../../charts/CountBarsChart.svelte';
import type { Look } from '../../charts/looks.ts';
import { amongThem, plural } from '../plural.ts';
import { weatherWords } from './progress-words.ts';

const KINDS = Object.keys(CHANGE_KIND_LABELS) as ChangeKind[];
const LOOKS: Readonly<Record<ChangeKind, Look>> = {
  status: 'medium',
  'milestone-reached': 'solid',
  'newly-late': 'alarm',
  'new-action': 'pale',
  note: 'pale',
  measurement: 'pale',
  weather: 'pale',
};

/** One for each fiche whose status is not what it was that day, however it came to change; back where it was, it did not. */
export function statusChanges(
  statuses: StatusesSince['statuses'],
  actions: readonly Action[],
): readonly ProgressChange[] {
  const byId = new Map(actions.map((action) => [action.id, action]));
  return statuses.flatMap(({ actionId, before, on }): readonly ProgressChange[] => {
    const action = byId.get(actionId);
    if (!action || action.status === before) return [];
    const [was, is] = [ACTION_STATUS_LABELS[before], ACTION_STATUS_LABELS[action.status]];
    return [{ kind: 'status', action, on, detail: `de «\u202f${was}\u202f» à «\u202f${is}\u202f»` }];
  });
}

export function changesFinding(changes: readonly ProgressChange[], since: string): string {
  const day = frenchDate(since);
  if (changes.length === 0) return `Rien de nouveau depuis le ${day}`;
  const touched = new Set(changes.map(({ action }) => action.id)).size;
  const late = changes.filter(({ kind }) => kind === 'newly-late').length;
  const start = `${plural(touched, 'fiche a bougé', 'fiches ont bougé')} depuis le ${day}`;
  return `${start}${amongThem(late, touched, 'nouvellement en retard')}`;
}

export function changeRows(changes: readonly ProgressChange[]): readonly CountBarsRow[] {
  return KINDS.map((kind) => {
    const own = changes.filter((change) => change.kind === kind);
    const label = CHANGE_KIND_LABELS[kind];
    return {
      label,
      value: own.length,
      short: own.length.toLocaleString('fr-FR'),
      look: LOOKS[kind],
      description: `${label}\u202f: ${own.length.toLocaleString('fr-FR')}`,
      mark: {
        key: `changes ${kind}`,
        label,
        actionIds: [...new Set(own.map(({ action }) => action.id))],
      },
    };
  });
}

export function changesTable(changes: readonly ProgressChange[], since: string): ChartTable {
  const rowsWith = (said: (date: string | null) => string | null) =>
    KINDS.flatMap((kind) => changes.filter((change) => change.kind === kind)).map(
      ({ kind, action, on, detail }) => [
        action.number,
        action.title,
        CHANGE_KIND_LABELS[kind],
        said(on),
        kind === 'weather' ? weatherWords(detail) : detail,
      ],
    );
  return {
    caption: `Ce qui a changé depuis le ${frenchDate(since)}`,
    columns: [
      { label: 'Fiche' },
      { label: 'Intitulé' },
      { label: 'Changement' },
      { label: 'Le' },
      { label: 'Détail' },
    ],
    rows: rowsWith((date) => (date === null ? '–' : frenchDate(date))),
    sortableRows: rowsWith((date) => date),
  };
}
