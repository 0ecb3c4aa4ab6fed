// The flows of money in French words: the finding, the marks, the table.
import type { FlowNode, FundingFlows } from '../../../main/domain/funding/funding-flows.ts';
import { frenchAmount, roundAmount, TAX_BASIS_LABELS } from '../../../main/domain/funding/money.ts';
import { FUNDING_PART_LABELS, type PlanFunding } from '../../../main/domain/funding/plan-funding.ts';
import type { ChartTable } from '../../charts/chart-view.ts';
import type { FundingFlowNode } from '../../charts/FundingFlowChart.svelte';
import { plural } from '../plural.ts';
import { lookOf, spokenAmount } from './funding-words.ts';

export function flowFinding({ sources }: FundingFlows): string {
  const [first] = sources.filter(({ isWithout }) => !isWithout);
  const lacking = sources.filter(({ isWithout }) => isWithout).reduce((sum, { cents }) => sum + cents, 0);
  if (!first) {
    return lacking === 0
      ? 'Aucun montant ne circule encore'
      : `${roundAmount(lacking)} à trouver, aucun financeur`;
  }
  const most = `${first.label} apporte le plus, ${roundAmount(first.cents)}`;
  return lacking === 0 ? most : `${most}\u202f; ${roundAmount(lacking)} restent à trouver`;
}

const nodeAt =
  (side: string) =>
  ({ key, label, isWithout, cents, actionIds }: FlowNode): FundingFlowNode => ({
    key,
    label,
    short: roundAmount(cents),
    description: `${label}\u202f: ${spokenAmount(cents)}, ${plural(actionIds.length, 'fiche', 'fiches')}`,
    isLacking: isWithout,
    mark: { key: `flow ${side} ${key}`, label, actionIds },
  });

export function drawnFlows({ sources, targets, flows }: FundingFlows) {
  const names = new Map([...sources, ...targets].map(({ key, label }) => [key, label]));
  return {
    sources: sources.map(nodeAt('from')),
    targets: targets.map(nodeAt('to')),
    flows: flows.map(({ sourceKey, targetKey, part, cents, actionIds }) => {
      const label = `${names.get(sourceKey) ?? ''} → ${names.get(targetKey) ?? ''}`;
      const name = FUNDING_PART_LABELS[part].toLowerCase();
      return {
        sourceKey,
        targetKey,
        value: cents,
        look: lookOf(part),
        description: `${label}, ${name}\u202f: ${frenchAmount(cents)}`,
        mark: { key: `flow ${sourceKey} ${targetKey} ${part}`, label: `${label} · ${name}`, actionIds },
      };
    }),
  };
}

export function flowTable({ taxBasis }: PlanFunding, { sources, targets, flows }: FundingFlows): ChartTable {
  const names = new Map([...sources, ...targets].map(({ key, label }) => [key, label]));
  return {
    caption: `De qui vient l’argent et à quel axe il va, en euros ${TAX_BASIS_LABELS[taxBasis]}`,
    columns: [
      { label: 'De' },
      { label: 'À' },
      { label: 'Avancement' },
      { label: `Montant (€ ${TAX_BASIS_LABELS[taxBasis]})`, isFigure: true },
      { label: 'Fiches', isFigure: true },
    ],
    rows: flows.map(({ sourceKey, targetKey, part, cents, actionIds }) => [
      names.get(sourceKey) ?? '',
      names.get(targetKey) ?? '',
      FUNDING_PART_LABELS[part],
      cents / 100,
      actionIds.length,
    ]),
  };
}
