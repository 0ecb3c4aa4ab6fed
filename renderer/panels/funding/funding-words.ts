// The money of a plan in French words: the finding, the rows of the chart, the table.
import type { FundingGrouping, FundingRow } from '../../../main/domain/funding/funding-groups.ts';
import { frenchAmount, roundAmount, TAX_BASIS_LABELS } from '../../../main/domain/funding/money.ts';
import {
  FUNDING_PART_LABELS,
  FUNDING_PARTS,
  type FundingPart,
  type PlanFunding,
} from '../../../main/domain/funding/plan-funding.ts';
import type { ChartTable } from '../../charts/chart-view.ts';
import type { FundingBarsRow } from '../../charts/FundingBarsChart.svelte';
import type { Look } from '../../charts/looks.ts';
import { plural } from '../plural.ts';

const LOOKS = {
  secured: 'solid',
  sought: 'striped',
  missing: 'lacking',
} as const satisfies Record<FundingPart, Look>;

export const APART_LABEL = 'Montants qui ne s’additionnent pas (HT et TTC mêlés)';
export const APART_KEY = 'funding apart';

const fiches = (count: number): string => plural(count, 'fiche', 'fiches');
/** What is seen, and the exact amount where it is not the same: `1,2 M€ (1 234 567 €)`. */
export function spokenAmount(cents: number): string {
  const [seen, exact] = [roundAmount(cents), frenchAmount(cents)];
  return seen === exact ? exact : `${seen} (${exact})`;
}

export const wholeOf = ({ securedCents, soughtCents, missingCents }: PlanFunding): number =>
  securedCents + soughtCents + missingCents;

/** « 1,2 M€ acquis sur 3,4 M€, il manque 900 000 € ; 4 fiches sans financeur ». */
export function fundingFinding(funding: PlanFunding): string {
  const { actions, securedCents, soughtCents, missingCents, withoutFunder } = funding;
  if (actions.length === 0) return 'Toutes les fiches sont abandonnées\u202f: elles ne demandent rien';
  const whole = wholeOf(funding);
  const unfunded = withoutFunder.length === 0 ? '' : `\u202f; ${fiches(withoutFunder.length)} sans financeur`;
  if (whole === 0) return `Aucun montant ${TAX_BASIS_LABELS[funding.taxBasis]} renseigné${unfunded}`;
  const secured =
    securedCents === 0
      ? `Rien d’acquis sur ${roundAmount(whole)}`
      : securedCents === whole
        ? `${roundAmount(whole)}, tout est acquis`
        : `${roundAmount(securedCents)} acquis sur ${roundAmount(whole)}`;
  const sought = soughtCents === 0 ? '' : `, ${roundAmount(soughtCents)} demandés`;
  const missing = missingCents === 0 ? '' : `, il manque ${roundAmount(missingCents)}`;
  return `${secured}${sought}${missing}${unfunded}`;
}

export function fundingSubtitle({ actions, taxBasis, withoutCost, abandonedCount }: PlanFunding): string {
  return [
    fiches(actions.length),
    `montants ${TAX_BASIS_LABELS[taxBasis]}`,
    ...(withoutCost.length > 0 ? [`${fiches(withoutCost.length)} sans coût renseigné`] : []),
    ...(abandonedCount > 0
      ? [`${plural(abandonedCount, 'fiche abandonnée', 'fiches abandonnées')} à part`]
      : []),
  ].join(' · ');
}

/** Why some amounts are apart: « 2 lignes HT, 1 ligne sans mention HT ou TTC ». */
export function apartReasons({ apart, taxBasis }: PlanFunding): string {
  const other = TAX_BASIS_LABELS[taxBasis === 'including-tax' ? 'excluding-tax' : 'including-tax'];
  const reasons: readonly (readonly [count: number, one: string, many: string])[] = [
    [apart.otherBasisLines, `ligne ${other}`, `lignes ${other}`],
    [apart.linesWithoutBasis, 'ligne sans mention HT ou TTC', 'lignes sans mention HT ou TTC'],
    [apart.otherBasisCosts, `coût ${other}`, `coûts ${other}`],
  ];
  return reasons.flatMap(([count, one, many]) => (count > 0 ? [plural(count, one, many)] : [])).join(', ');
}

export function barParts(funding: PlanFunding): readonly { readonly label: string; readonly look: Look }[] {
  const cents = {
    secured: funding.securedCents,
    sought: funding.soughtCents,
    missing: funding.missingCents,
  };
  return FUNDING_PARTS.map((part) => ({
    label: `${FUNDING_PART_LABELS[part]} ${roundAmount(cents[part])}`,
    look: LOOKS[part],
  }));
}
/** « 1 € demandé », « 500 € demandés »: below two it is singular. */
const amountWords = (part: FundingPart, cents: number): string => {
  const word = FUNDING_PART_LABELS[part].toLowerCase();
  return cents < 200 || word.endsWith('s') ? word : `${word}s`;
};
export const lookOf = (part: FundingPart): Look => LOOKS[part];

export function barsRow({ key, label, isWithout, parts, ...row }: FundingRow): FundingBarsRow {
  const said = FUNDING_PARTS.flatMap((part) =>
    parts[part].cents > 0
      ? [`${FUNDING_PART_LABELS[part].toLowerCase()} ${frenchAmount(parts[part].cents)}`]
      : [],
  );
  const unknown = row.unknownIds.length > 0 ? `${fiches(row.unknownIds.length)}\u202f: non renseigné` : null;
  return {
    label,
    isEmphasised: isWithout,
    whole: {
      mark: { key: `funding ${key}`, label, actionIds: row.actionIds },
      description: [
        `${label}\u202f: ${fiches(row.actionIds.length)}`,
        ...said,
        ...(unknown ? [unknown] : []),
      ].join(', '),
    },
    segments: FUNDING_PARTS.map((part) => {
      const { cents, actionIds } = parts[part];
      const name = FUNDING_PART_LABELS[part].toLowerCase();
      return {
        value: cents,
        short: roundAmount(cents),
        after: `${roundAmount(cents)} ${amountWords(part, cents)}`,
        description: `${label}, ${spokenAmount(cents)} ${amountWords(part, cents)}, ${fiches(actionIds.length)}`,
        mark: { key: `funding ${key} ${part}`, label: `${label} · ${name}`, actionIds },
      };
    }),
    unknown: unknown
      ? {
          short: unknown,
          description: `${label}, ${unknown}`,
          mark: {
            key: `funding ${key} unknown`,
            label: `${label} · non renseigné`,
            actionIds: row.unknownIds,
          },
        }
      : null,
    marker:
      row.actualCents === null
        ? null
        : { value: row.actualCents, short: `${roundAmount(row.actualCents)} dépensés` },
  };
}

/** The amounts that cannot be added to the others: a row without any bar. */
export function apartRow(funding: PlanFunding): FundingBarsRow {
  const { actionIds } = funding.apart;
  const words = `${fiches(actionIds.length)}\u202f: ${apartReasons(funding)}`;
  const mark = { key: APART_KEY, label: APART_LABEL, actionIds };
  return {
    label: APART_LABEL,
    isEmphasised: true,
    whole: { mark, description: `${APART_LABEL}\u202f: ${words}` },
    segments: [],
    unknown: {
      short: words,
      description: `${APART_LABEL}, ${words}`,
      mark: { ...mark, key: `${APART_KEY} reasons`, label: `${APART_LABEL}, ${words}` },
    },
    marker: null,
  };
}

const euros = (cents: number): number => cents / 100;

export function fundingTable(
  funding: PlanFunding,
  grouping: FundingGrouping,
  rows: readonly FundingRow[],
): ChartTable {
  const basis = TAX_BASIS_LABELS[funding.taxBasis];
  const isYear = grouping === 'year';
  const { apart } = funding;
  const spare = isYear ? [null] : [];
  return {
    caption: `Financement, en euros ${basis}`,
    columns: [
      { label: FIRST_COLUMNS[grouping] },
      ...FUNDING_PARTS.map((part) => ({
        label: `${FUNDING_PART_LABELS[part]} (€ ${basis})`,
        isFigure: true,
      })),
      ...(isYear ? [{ label: `Dépensé (€ ${basis})`, isFigure: true }] : []),
      { label: 'Fiches', isFigure: true },
      { label: 'Fiches dont un montant n’est pas renseigné', isFigure: true },
    ],
    rows: [
      ...rows.map(({ label, parts, actualCents, actionIds, unknownIds }) => [
        label,
        ...FUNDING_PARTS.map((part) =>
          parts[part].cents === 0 && unknownIds.length > 0 ? null : euros(parts[part].cents),
        ),
        ...(isYear ? [actualCents === null ? null : euros(actualCents)] : []),
        actionIds.length,
        unknownIds.length,
      ]),
      ...(apart.actionIds.length > 0
        ? [
            [
              `${APART_LABEL}\u202f: ${apartReasons(funding)}`,
              ...FUNDING_PARTS.map(() => null),
              ...spare,
              apart.actionIds.length,
              null,
            ],
          ]
        : []),
    ],
  };
}

const FIRST_COLUMNS = {
  axis: 'Axe',
  funder: 'Financeur',
  role: 'Type d’apport',
  year: 'Année',
  action: 'Fiche',
} as const satisfies Record<FundingGrouping, string>;
