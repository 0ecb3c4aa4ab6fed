// What the load finds, in one sentence, and its rows as the chart and the table show them.
import { actionCountOf, type Load, type Loads } from '../../../main/domain/progress/load.ts';
import { frenchDate } from '../../../main/domain/date/partial-date.ts';
import type { ChartTable } from '../../charts/chart-view.ts';
import type { LoadRow } from '../../charts/geometry/load.ts';
import { plural } from '../plural.ts';

export interface LoadFacts {
  readonly loads: Loads;
  /** « Sans pilote ». */
  readonly withoutLabel: string;
  readonly nameOf: (id: string) => string;
}

/** « 4 fiches sans pilote ; Région Pays de la Loire porte le plus : 12 fiches, 3 jalons dépassés ». */
export function finding({
  loads: { loads, withoutIds, liveCount },
  withoutLabel,
  nameOf,
}: LoadFacts): string {
  if (liveCount === 0) return 'Aucune fiche en cours ni à venir\u202f: plus rien à porter';
  const without =
    withoutIds.length === 0
      ? `Aucune fiche ${withoutLabel.toLowerCase()}`
      : `${plural(withoutIds.length, 'fiche', 'fiches')} ${withoutLabel.toLowerCase()}`;
  const [first, second] = loads;
  if (!first || actionCountOf(first) === 0) return without;
  if (second && actionCountOf(second) === actionCountOf(first)) return without;
  const overdue =
    first.overdueIds.length > 0
      ? `, ${plural(first.overdueIds.length, 'jalon dépassé', 'jalons dépassés')}`
      : '';
  return `${without}\u202f; ${nameOf(first.id)} en tête\u202f: ${plural(actionCountOf(first), 'fiche', 'fiches')}${overdue}`;
}

/** What nobody carries comes first: it is what the meeting must settle. */
export function loadRows({
  loads: { loads, withoutIds },
  withoutLabel,
  nameOf,
}: LoadFacts): readonly LoadRow[] {
  const without: LoadRow = {
    key: 'without',
    label: withoutLabel,
    isWithout: true,
    ids: { led: withoutIds, coLed: [], partner: [] },
    dueIds: [],
    overdueIds: [],
  };
  return [...(withoutIds.length > 0 ? [without] : []), ...loads.map((load) => rowOf(load, nameOf))];
}

function rowOf(
  { id, ledIds, coLedIds, partnerIds, dueIds, overdueIds }: Load,
  nameOf: (id: string) => string,
): LoadRow {
  return {
    key: id,
    label: nameOf(id),
    isWithout: false,
    ids: { led: ledIds, coLed: coLedIds, partner: partnerIds },
    dueIds,
    overdueIds,
  };
}

export function loadTable(rows: readonly LoadRow[], who: string, dueUntil: string): ChartTable {
  return {
    caption: 'Fiches en cours ou à venir, et jalons, de chacun',
    columns: [
      { label: who },
      { label: 'Pilote', isFigure: true },
      { label: 'Copilote', isFigure: true },
      { label: 'Partenaire', isFigure: true },
      { label: 'Sans personne', isFigure: true },
      { label: `Jalons d’ici au ${frenchDate(dueUntil)}`, isFigure: true },
      { label: 'Jalons dépassés', isFigure: true },
    ],
    rows: rows.map(({ label, isWithout, ids, dueIds, overdueIds }) =>
      isWithout
        ? [label, 0, 0, 0, ids.led.length, 0, 0]
        : [label, ids.led.length, ids.coLed.length, ids.partner.length, 0, dueIds.length, overdueIds.length],
    ),
  };
}
