import FundingFlowChart, { type FundingFlowNode } from '../FundingFlowChart.svelte';
import type { Look } from '../looks.ts';
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

type Flow = readonly [source: string, target: string, value: number, look: Look];

function node(label: string, value: number): FundingFlowNode {
  return {
    key: label,
    label,
    short: euros.format(value),
    description: `${label}\u202f: ${euros.format(value)}`,
    isLacking: /^(Sans|Reste)/.test(label),
    mark: { key: label, label, actionIds: [label] },
  };
}

function drawn(flows: readonly Flow[]) {
  const sumOf = (index: 0 | 1, label: string): number =>
    flows.filter((flow) => flow[index] === label).reduce((sum, [, , value]) => sum + value, 0);
  const nodesOf = (index: 0 | 1): FundingFlowNode[] =>
    [...new Set(flows.map((flow) => flow[index]))].map((label) => node(label, sumOf(index, label)));
  return {
    label: 'Des financeurs aux axes',
    parts: PARTS,
    sources: nodesOf(0),
    targets: nodesOf(1),
    flows: flows.map(([source, target, value, look]) => ({
      sourceKey: source,
      targetKey: target,
      value,
      look,
      description: `${source} vers ${target}`,
      mark: { key: `${source} ${target} ${look}`, label: `${source} → ${target}`, actionIds: [source] },
    })),
  };
}

const USUAL = drawn([
  ['Région Pays de la Loire', 'Emploi et compétences', 320_000, 'solid'],
  ['Région Pays de la Loire', 'Transition énergétique', 400_000, 'solid'],
  ['DREETS', 'Emploi et compétences', 180_000, 'striped'],
  ['Autofinancement', 'Numérique', 35_000, 'striped'],
  ['Sans financeur', 'Sans axe', 240_000, 'lacking'],
  ['Sans financeur', 'Emploi et compétences', 120_000, 'lacking'],
  ['Reste à trouver', 'Transition énergétique', 410_000, 'lacking'],
]);
const below = seeded(3);
const TEN_THOUSAND = drawn(
  Array.from({ length: 12 }, (_, source) =>
    Array.from({ length: 6 }, (__, target): Flow => [
      `Financeur ${String(source + 1)}`,
      `Axe ${String(target + 1)}`,
      1 + below(source === 0 ? 9_000_000 : 200_000),
      below(2) === 0 ? 'solid' : 'striped',
    ]),
  ).flat(),
);

const states: ChartStates = {
  name: 'funding-flow',
  title: 'Des financeurs aux axes',
  states: [
    stateOf('usual', FundingFlowChart, USUAL),
    stateOf('chosen', FundingFlowChart, { ...USUAL, chosenKey: 'Sans financeur' }),
    stateOf('one-item', FundingFlowChart, drawn([['Région', 'Emploi', 12_000, 'solid']])),
    stateOf('empty', FundingFlowChart, drawn([])),
    stateOf(
      'long-labels',
      FundingFlowChart,
      drawn(
        LONG_LABELS.map((label, index): Flow => [
          label,
          LONG_LABELS[index % 2] ?? '',
          50_000 * (index + 1),
          'solid',
        ]),
      ),
    ),
    stateOf('narrow', FundingFlowChart, USUAL, 360),
    stateOf('ten-thousand', FundingFlowChart, TEN_THOUSAND),
  ],
};
export default states;
