// What the filters of the list may offer: only what some fiche of the plan bears.
import { territoryId } from '../../../main/domain/territory/territory.ts';
import type { ThemeTree } from '../../../main/domain/theme/theme.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}
export interface OfferedFilters {
  readonly themes: readonly { readonly label: string; readonly options: readonly Option[] }[];
  readonly territories: readonly Option[];
  readonly leads: readonly Option[];
}

export function offerFilters(session: PlanSession, themes: ThemeTree): OfferedFilters {
  const usedThemes = new Set<string>();
  const territories = new Map<string, string>();
  const leads = new Set<string>();
  for (const action of session.plan.actions) {
    if (action.themePrimary !== null) usedThemes.add(action.themePrimary);
    for (const code of action.themesSecondary) usedThemes.add(code);
    for (const territory of action.territories) territories.set(territoryId(territory), territory.label);
    for (const { organisationId } of action.leads) if (organisationId !== null) leads.add(organisationId);
  }
  return {
    themes: themes.flatMap((first) => groupOf(first, usedThemes)),
    territories: sorted([...territories].map(([value, label]) => ({ value, label }))),
    leads: sorted([...leads].map((value) => ({ value, label: session.organisationName(value) }))),
  };
}

function groupOf(first: ThemeTree[number], used: ReadonlySet<string>): OfferedFilters['themes'] {
  const children = first.children.filter(({ code }) => used.has(code));
  if (children.length === 0) return [];
  const whole = { value: first.code, label: `${first.label} (tout)` };
  return [
    { label: first.label, options: [whole, ...children.map(({ code, label }) => ({ value: code, label }))] },
  ];
}

const french = new Intl.Collator('fr');

function sorted(options: readonly Option[]): readonly Option[] {
  return options.toSorted((one, other) => french.compare(one.label, other.label));
}
