// Which fiches a list shows. Facets combine; within one facet, any of the chosen values will do.
import * as z from 'zod';
import type { Action } from '../action/action.ts';
import { hasNamedLead } from '../action/lead.ts';
import { missingInAction } from '../completeness/completeness.ts';
import { fundingTotals } from '../funding/funding-totals.ts';
import { hasFunder } from '../funding/plan-funding.ts';
import { addMonths, lastDay } from '../date/partial-date.ts';
import { isLate, isOver, isStale } from '../progress/lateness.ts';
import { territoryId } from '../territory/territory.ts';

/** The explicit entry of a facet: what has none. */
export const NONE = 'none';

export const FLAG_LABELS = {
  late: 'En retard',
  stale: 'Non mis à jour depuis 3 mois',
  'due-soon': 'Échéance dans les 3 mois',
  'national-obstacle': 'Freins nationaux',
  'open-obstacle': 'Freins non levés',
  incomplete: 'Incomplète pour la transmission',
  'without-lead': 'Sans pilote',
  'without-end': 'Sans date de fin',
  'without-indicator': 'Sans indicateur',
  'without-funder': 'Sans financeur',
  'not-fully-funded': 'Financement incomplet',
  inspiring: 'Inspirante',
  'in-leaflet': 'Dans la plaquette',
  confidential: 'Confidentielle',
} as const;
export type Flag = keyof typeof FLAG_LABELS;
const flag = z.enum(Object.keys(FLAG_LABELS) as [Flag, ...Flag[]]);

export const SORT_LABELS = {
  theme: 'Par thème',
  plan: 'Ordre de la feuille de route',
  number: 'Par numéro',
  title: 'Par intitulé',
  end: 'Par échéance',
  status: 'Par statut',
  updated: 'Modifiées récemment',
} as const;
export type Sort = keyof typeof SORT_LABELS;

const values = z.array(z.string().max(200)).max(200).readonly();
export const actionFilter = z.strictObject({
  text: z.string().max(300),
  themes: values,
  territories: values,
  statuses: values,
  leads: values,
  axes: values,
  scopes: values,
  priorities: values,
  weathers: values,
  tags: values,
  targetGroups: values,
  flags: z.array(flag).max(20).readonly(),
  sort: z.enum(Object.keys(SORT_LABELS) as [Sort, ...Sort[]]),
});
export type ActionFilter = Readonly<z.infer<typeof actionFilter>>;

export const NO_FILTER: ActionFilter = {
  text: '',
  themes: [],
  territories: [],
  statuses: [],
  leads: [],
  axes: [],
  scopes: [],
  priorities: [],
  weathers: [],
  tags: [],
  targetGroups: [],
  flags: [],
  sort: 'theme',
};

/** The views every workspace starts with; the secretary's own come after. */
export const SHIPPED_VIEWS: readonly { readonly name: string; readonly filter: ActionFilter }[] = [
  { name: 'Sans pilote', filter: { ...NO_FILTER, flags: ['without-lead'] } },
  { name: 'En retard', filter: { ...NO_FILTER, flags: ['late'], sort: 'end' } },
  { name: 'Non mis à jour depuis 3 mois', filter: { ...NO_FILTER, flags: ['stale'], sort: 'updated' } },
  { name: 'Freins nationaux', filter: { ...NO_FILTER, flags: ['national-obstacle'] } },
];

const DUE_SOON_MONTHS = 3;

type Test = (action: Action) => boolean;

const oneOf = (chosen: readonly string[], read: (action: Action) => string | null): Test => {
  const wanted = new Set(chosen);
  return (action) => wanted.has(read(action) ?? NONE);
};
const anyOf = (chosen: readonly string[], read: (action: Action) => readonly string[]): Test => {
  const wanted = new Set(chosen);
  return (action) => {
    const borne = read(action);
    return borne.length === 0 ? wanted.has(NONE) : borne.some((value) => wanted.has(value));
  };
};

/** A first-level code stands for every theme under it. */
function themeTest(chosen: readonly string[]): Test {
  const bears = (code: string): boolean =>
    chosen.some((wanted) => code === wanted || code.startsWith(`${wanted}.`));
  return ({ themePrimary, themesSecondary }) =>
    (themePrimary === null ? chosen.includes(NONE) : bears(themePrimary)) || themesSecondary.some(bears);
}

const leadIds = ({ leads }: Action): readonly string[] =>
  hasNamedLead(leads) ? leads.flatMap(({ organisationId }) => organisationId ?? []) : [];

const FACETS: Readonly<
  Record<Exclude<keyof ActionFilter, 'text' | 'flags' | 'sort'>, (chosen: readonly string[]) => Test>
> = {
  themes: themeTest,
  territories: (chosen) => anyOf(chosen, ({ territories }) => territories.map(territoryId)),
  statuses: (chosen) => oneOf(chosen, ({ status }) => status),
  leads: (chosen) => anyOf(chosen, leadIds),
  axes: (chosen) => anyOf(chosen, ({ axisIds }) => axisIds),
  scopes: (chosen) => oneOf(chosen, ({ scope }) => scope),
  priorities: (chosen) => oneOf(chosen, ({ priority }) => priority),
  weathers: (chosen) => oneOf(chosen, ({ weather }) => weather?.level ?? null),
  tags: (chosen) => anyOf(chosen, ({ tags }) => tags),
  targetGroups: (chosen) => anyOf(chosen, ({ targetGroups }) => targetGroups),
};
const FACET_NAMES = Object.keys(FACETS) as (keyof typeof FACETS)[];

const FLAGS: Readonly<Record<Flag, (action: Action, today: string) => boolean>> = {
  late: isLate,
  stale: isStale,
  'due-soon': (action, today) =>
    !isOver(action) &&
    action.end !== null &&
    lastDay(action.end) >= today &&
    lastDay(action.end) <= addMonths(today, DUE_SOON_MONTHS),
  'national-obstacle': ({ obstacles }) =>
    obstacles.some(({ level, resolvedOn }) => level === 'national' && resolvedOn === null),
  'open-obstacle': ({ obstacles }) => obstacles.some(({ resolvedOn }) => resolvedOn === null),
  incomplete: (action) => missingInAction(action).length > 0,
  'without-lead': ({ leads }) => !hasNamedLead(leads),
  'without-end': ({ end, isRecurring }) => end === null && !isRecurring,
  'without-indicator': ({ indicators }) => indicators.length === 0,
  'without-funder': (action) => !hasFunder(action),
  'not-fully-funded': ({ fundingLines, cost }) => {
    const totals = fundingTotals(fundingLines, cost);
    return cost !== null && totals.addsUp && totals.securedCents < cost.amountCents;
  },
  inspiring: ({ inspiring }) => inspiring !== null,
  'in-leaflet': ({ isInLeaflet }) => isInLeaflet,
  confidential: ({ isConfidential }) => isConfidential,
};

/** One test for every facet and flag that is set; undefined when the filter lets everything through. The text is not tested here. */
export function testOf(filter: ActionFilter, today: string): Test | undefined {
  const tests = [
    ...FACET_NAMES.flatMap((name) => (filter[name].length > 0 ? [FACETS[name](filter[name])] : [])),
    ...filter.flags.map(
      (name): Test =>
        (action) =>
          FLAGS[name](action, today),
    ),
  ];
  return tests.length === 0 ? undefined : (action) => tests.every((test) => test(action));
}

/** How many facets and flags are set. */
export function countOf(filter: ActionFilter): number {
  return FACET_NAMES.filter((name) => filter[name].length > 0).length + filter.flags.length;
}

/** Whether both let the same fiches through, in whatever order they list them or their values were chosen. */
export function narrowsAlike(one: ActionFilter, other: ActionFilter): boolean {
  const chosen = (filter: ActionFilter): string =>
    JSON.stringify([
      filter.text.trim(),
      filter.flags.toSorted(),
      ...FACET_NAMES.map((name) => filter[name].toSorted()),
    ]);
  return chosen(one) === chosen(other);
}
