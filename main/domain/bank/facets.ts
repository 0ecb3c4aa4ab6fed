// What solutions are told apart by: each facet has values, each value is a code or a name.
import { firstLevelOf } from '../theme/theme.ts';
import { oneLine } from '../text/one-line.ts';
import type { TerritoryReference } from '../territory/territory.ts';
import type { BankEntry } from './bank-file.ts';

export const FACET_LABELS = {
  family: 'Thème',
  theme: 'Thème précis',
  region: 'Région',
  department: 'Département',
  status: 'Statut',
  sign: 'À remarquer',
  readiness: 'Maturité',
  targetGroup: 'Publics visés',
  scope: 'Ampleur',
  cost: 'Coût',
  publisher: 'Publiée par',
} as const;
export type Facet = keyof typeof FACET_LABELS;
export const FACETS = Object.keys(FACET_LABELS) as [Facet, ...Facet[]];

/** What is worth a mark. `vouched` and `unverified` depend on the workspace; the others are the solution’s own. */
export const SIGN_LABELS = {
  'did-not-work': 'Dit ce qui n’a pas marché',
  inspiring: 'Inspirante',
  vouched: 'Recommandée',
  unverified: 'Signataire à vérifier',
  conflicting: 'Deux contenus pour une version',
} as const;
export type Sign = keyof typeof SIGN_LABELS;

export const COST_LABELS = {
  unknown: 'Non dit',
  'under-10k': 'Moins de 10 000 €',
  'under-50k': 'De 10 000 à 50 000 €',
  'under-200k': 'De 50 000 à 200 000 €',
  'under-1m': 'De 200 000 € à 1 M€',
  'over-1m': 'Plus de 1 M€',
} as const;
export type Cost = keyof typeof COST_LABELS;

const COST_STEPS_CENTS: readonly (readonly [Cost, number])[] = [
  ['under-10k', 1_000_000],
  ['under-50k', 5_000_000],
  ['under-200k', 20_000_000],
  ['under-1m', 100_000_000],
];

/** The cost it says; without one, what its funding adds up to. Null where neither says anything. */
export function costCentsOf({ cost, funding }: BankEntry['solution']['content']): number | null {
  if (cost) return cost.amountCents;
  const amounts = funding.flatMap(({ amountCents }) => amountCents ?? []);
  return amounts.length === 0 ? null : amounts.reduce((sum, each) => sum + each, 0);
}

function costOf(content: BankEntry['solution']['content']): Cost {
  const cents = costCentsOf(content);
  if (cents === null) return 'unknown';
  return COST_STEPS_CENTS.find(([, below]) => cents < below)?.[0] ?? 'over-1m';
}

/** Pitfalls, difficulties and obstacles are what others come for. */
export function tellsWhatDidNotWork({
  transferability,
  notes,
  obstacles,
}: BankEntry['solution']['content']): boolean {
  const pitfalls = transferability?.pitfalls.trim() ?? '';
  return pitfalls !== '' || obstacles.length > 0 || notes.some(({ kind }) => kind === 'difficulty');
}

const LESSON_LENGTH = 200;

/** The first thing to learn from it, in one line; empty where it tells nothing. */
export function lessonOf({ transferability, notes, obstacles }: BankEntry['solution']['content']): string {
  const said = [
    transferability?.pitfalls ?? '',
    ...notes.filter(({ kind }) => kind === 'difficulty').map(({ text }) => text),
    ...obstacles.map(({ description }) => description),
  ];
  return oneLine(said.find((text) => text.trim() !== '') ?? '').slice(0, LESSON_LENGTH);
}

export function territoryCodes(
  territories: readonly TerritoryReference[],
  kind: 'region' | 'departement',
): readonly string[] {
  const own = territories.flatMap(({ within, ...self }) => [self, ...within]);
  return [...new Set(own.flatMap((each) => (each.kind === kind ? [each.code] : [])))];
}

/** Of the solution alone; the marks that depend on the workspace are added where it is known. */
export function facetValuesOf({ solution, relayedFrom }: BankEntry, publisher: string): FacetValues {
  const { content, territories, inspiring, committeeName } = solution;
  const themes = [content.themePrimary, ...content.themesSecondary].filter((code) => code !== null);
  const readiness = content.transferability?.readiness ?? null;
  return {
    family: [...new Set(themes.map(firstLevelOf))],
    theme: [...new Set(themes)],
    region: territoryCodes(territories, 'region'),
    department: territoryCodes(territories, 'departement'),
    status: [content.status],
    sign: [
      ...(tellsWhatDidNotWork(content) ? ['did-not-work'] : []),
      ...(inspiring === null ? [] : ['inspiring']),
    ],
    readiness: readiness === null ? [] : [String(readiness)],
    targetGroup: [...new Set(content.targetGroups)],
    scope: content.scope === null ? [] : [content.scope],
    cost: [costOf(content)],
    publisher: [committeeName || (relayedFrom?.signer ?? publisher)],
  };
}
export type FacetValues = Readonly<Record<Facet, readonly string[]>>;
