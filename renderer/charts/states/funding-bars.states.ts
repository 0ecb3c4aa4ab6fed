import FundingBarsChart, { type FundingBarsRow } from '../FundingBarsChart.svelte';
import { stateOf, type ChartStates } from './chart-states.ts';
import { LONG_LABELS, seeded } from './seeded.ts';

const PARTS = [
  { label: 'Acquis', look: 'solid' },
  { label: 'Demandé', look: 'striped' },
  { label: 'Manquant', look: 'lacking' },
] as const;
const euros = new Intl.NumberFormat('fr-FR', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});

function row(
  label: string,
  amounts: readonly number[],
  more: { readonly unknown?: string; readonly spent?: number; readonly isWithout?: boolean } = {},
): FundingBarsRow {
  const actionIds = [label];
  return {
    label,
    isEmphasised: more.isWithout ?? false,
    whole: { mark: { key: label, label, actionIds }, description: `${label}\u202f: 1\u00a0fiche` },
    segments: PARTS.map((part, index) => ({
      value: amounts[index] ?? 0,
      short: euros.format(amounts[index] ?? 0),
      after: `${euros.format(amounts[index] ?? 0)} ${part.label.toLowerCase()}`,
      description: `${label}, ${part.label.toLowerCase()}`,
      mark: { key: `${label} ${part.label}`, label, actionIds },
    })),
    unknown: more.unknown
      ? {
          short: more.unknown,
          description: `${label}, ${more.unknown}`,
          mark: { key: `${label} unknown`, label: more.unknown, actionIds },
        }
      : null,
    marker:
      more.spent === undefined ? null : { value: more.spent, short: `${euros.format(more.spent)} dépensés` },
  };
}

const USUAL = [
  row('Emploi et compétences', [420_000, 180_000, 250_000]),
  row('Transition énergétique', [780_000, 0, 410_000], { unknown: '2 fiches\u202f: non renseigné' }),
  row('Numérique', [0, 35_000, 0]),
  row('Mobilité', [0, 0, 0], { unknown: '3 fiches\u202f: non renseigné' }),
  row('Sans axe', [0, 0, 240_000], { isWithout: true }),
];

const below = seeded(7);
const TEN_THOUSAND = Array.from({ length: 24 }, (_, index) => {
  const made = row(`${String(index + 1)} · Navette des métiers en tension ${String(index + 1)}`, [
    below(3) === 0 ? 0 : below(900_000),
    below(500_000),
    below(800_000),
  ]);
  return made;
});

const states: ChartStates = {
  name: 'funding-bars',
  title: 'Financement',
  states: [
    stateOf('usual', FundingBarsChart, { label: 'Financement par axe', parts: PARTS, rows: USUAL }),
    stateOf('chosen', FundingBarsChart, {
      label: 'Financement par axe',
      parts: PARTS,
      rows: USUAL,
      chosenKey: 'Transition énergétique Manquant',
    }),
    stateOf('years', FundingBarsChart, {
      label: 'Financement par année',
      parts: PARTS,
      rows: [
        row('2026', [320_000, 0, 0], { spent: 290_000 }),
        row('2027', [410_000, 300_000, 0]),
        row('Sans année', [0, 20_000, 800_000], { isWithout: true }),
      ],
    }),
    stateOf('one-item', FundingBarsChart, {
      label: 'Financement par axe',
      parts: PARTS,
      rows: [row('Emploi', [12_500, 0, 0])],
    }),
    stateOf('empty', FundingBarsChart, { label: 'Financement par axe', parts: PARTS, rows: [] }),
    stateOf('long-labels', FundingBarsChart, {
      label: 'Financement par financeur',
      parts: PARTS,
      rows: LONG_LABELS.map((label, index) => row(label, [index * 90_000, 1000, 45_000])),
    }),
    stateOf('narrow', FundingBarsChart, { label: 'Financement par axe', parts: PARTS, rows: USUAL }, 360),
    stateOf('mixed-tax-bases', FundingBarsChart, {
      label: 'Financement par financeur',
      parts: PARTS,
      rows: [
        row('Région Pays de la Loire', [150_000, 0, 0], { unknown: '1 fiche\u202f: non renseigné' }),
        row('Sans financeur', [0, 0, 0], { unknown: '4 fiches\u202f: non renseigné', isWithout: true }),
      ],
    }),
    stateOf('ten-thousand', FundingBarsChart, {
      label: 'Financement par fiche',
      parts: PARTS,
      rows: TEN_THOUSAND,
    }),
  ],
};
export default states;
