import IndicatorsChart, { type IndicatorCell } from '../IndicatorsChart.svelte';
import { stateOf, type ChartStates } from './chart-states.ts';
import { LONG_LABELS, seeded } from './seeded.ts';

const MONTH_MS = 30 * 86_400_000;
const START = Date.UTC(2026, 11, 1);
const at = (month: number): number => START + month * MONTH_MS;

function cell(name: string, values: readonly number[], more: Partial<IndicatorCell> = {}): IndicatorCell {
  return {
    name,
    context: 'Fiche 4 · Café-emploi',
    baseline: { at: at(0), value: 0 },
    target: { at: at(18), value: 100 },
    points: values.map((value, index) => ({ at: at(3 + 3 * index), value })),
    estimated: values.map((_, index) => index % 3 === 2),
    dueAt: at(6 + 3 * values.length),
    standing: `${String(values.at(-1) ?? 0)} sur 100 personnes`,
    due: 'Prochaine mesure\u202f: juin 2027',
    isOverdue: false,
    description: name,
    mark: { key: name, label: name, actionIds: [name] },
    ...more,
  };
}
const UNKNOWN: Partial<IndicatorCell> = {
  baseline: null,
  target: null,
  dueAt: null,
  standing: 'Non renseigné',
  due: 'Aucune mesure prévue',
};
const OVERDUE: Partial<IndicatorCell> = {
  dueAt: at(4),
  isOverdue: true,
  due: 'Mesure attendue depuis avril 2027',
};
const USUAL = [
  cell('Demandeurs d’emploi accompagnés', [12, 30, 41]),
  cell('Départs au chômage', [40, 35], {
    baseline: { at: at(0), value: 50 },
    target: { at: at(18), value: 20 },
  }),
  cell('Places ouvertes', [], OVERDUE),
  cell('Satisfaction des employeurs', [], UNKNOWN),
];
const below = seeded(13);

const states: ChartStates = {
  name: 'indicators',
  title: 'Indicateurs',
  states: [
    stateOf('usual', IndicatorsChart, { label: 'Indicateurs', groups: [{ heading: null, cells: USUAL }] }),
    stateOf('by-fiche', IndicatorsChart, {
      label: 'Indicateurs',
      groups: [
        { heading: '4 · Café-emploi', cells: USUAL.slice(0, 2) },
        { heading: '7 · Macigogne', cells: USUAL.slice(2) },
      ],
    }),
    stateOf('chosen', IndicatorsChart, {
      label: 'Indicateurs',
      groups: [{ heading: null, cells: USUAL }],
      chosenKey: 'Places ouvertes',
    }),
    stateOf(
      'one-item',
      IndicatorsChart,
      { label: 'Indicateurs', groups: [{ heading: null, cells: [cell('Logements rénovés', [7])] }] },
      360,
    ),
    stateOf('empty', IndicatorsChart, { label: 'Indicateurs', groups: [] }),
    stateOf('long-labels', IndicatorsChart, {
      label: 'Indicateurs',
      groups: [
        {
          heading: LONG_LABELS[0],
          cells: LONG_LABELS.map((label) => cell(label, [20, 60], { context: `Fiche 12 · ${label}` })),
        },
      ],
    }),
    stateOf('ten-thousand', IndicatorsChart, {
      label: 'Indicateurs',
      groups: [
        {
          heading: null,
          cells: Array.from({ length: 24 }, (_, index) =>
            cell(
              `Indicateur ${String(index * 417)}`,
              Array.from({ length: below(6) }, () => below(120)),
            ),
          ),
        },
      ],
    }),
  ],
};
export default states;
