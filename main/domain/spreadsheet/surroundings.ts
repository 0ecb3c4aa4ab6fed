// What a plan is told with: the directory, the catalogue, the themes and the territories of the workspace.
import type { Action } from '../action/action.ts';
import type { Programme } from '../catalogue/catalogue.ts';
import { contactName, type Contact, type Directory, type Organisation } from '../directory/directory.ts';
import type { Axis, Plan } from '../plan/plan.ts';
import type { TerritoryReference } from '../territory/territory.ts';
import type { ThemeTree } from '../theme/theme.ts';
import type { ActionNames, CodecContext, PlanNames } from './codec-context.ts';
import { makeNamer, namesOf, type NameEntry } from './naming.ts';
import { makeTerritoryNames } from './territory-names.ts';
import { makeThemeNames } from './theme-names.ts';

export interface Surroundings {
  readonly directory: Directory;
  readonly programmes: readonly Programme[];
  readonly themes: ThemeTree;
  /** The official lists, and the zones of the workspace. */
  readonly territories: readonly TerritoryReference[];
}

export function organisationEntry({ id, name, siren }: Organisation): NameEntry {
  return { id, names: namesOf(id, name, siren === '' ? '' : `${name} (SIREN ${siren})`) };
}

export function contactEntries(
  contacts: readonly Contact[],
  organisations: readonly Organisation[],
): readonly NameEntry[] {
  const employers = new Map(organisations.map(({ id, name }) => [id, name]));
  return contacts.map((person) => {
    const name = contactName(person);
    const employer = person.organisationId === null ? undefined : employers.get(person.organisationId);
    const placed = name === '' || employer === undefined ? '' : `${name} (${employer})`;
    const addressed = name === '' || person.email === '' ? '' : `${name} <${person.email}>`;
    return { id: person.id, names: namesOf(person.id, name, placed, addressed) };
  });
}

/** An axis by its title, or with those it stands under where two are called the same. */
export function axisEntries(axes: readonly Pick<Axis, 'id' | 'title' | 'parentId'>[]): readonly NameEntry[] {
  const byId = new Map(axes.map((axis) => [axis.id, axis]));
  const pathOf = (axis: Pick<Axis, 'title' | 'parentId'>, depth: number): string => {
    const parent = axis.parentId === null || depth > axes.length ? undefined : byId.get(axis.parentId);
    return parent ? `${pathOf(parent, depth + 1)} › ${axis.title}` : axis.title;
  };
  return axes.map((axis) => ({ id: axis.id, names: namesOf(axis.id, axis.title, pathOf(axis, 0)) }));
}

export function actionEntry({ id, number, title }: Pick<Action, 'id' | 'number' | 'title'>): NameEntry {
  return { id, names: namesOf(id, `${number} – ${title}`, number) };
}

export function programmeEntry({ id, name, operator }: Programme): NameEntry {
  return { id, names: namesOf(id, name, operator === '' ? '' : `${name} (${operator})`) };
}

export function planNames(plan: Plan, { directory, programmes }: Surroundings): PlanNames {
  return {
    organisations: makeNamer(directory.organisations.map(organisationEntry)),
    contacts: makeNamer(contactEntries(directory.contacts, directory.organisations)),
    programmes: makeNamer(programmes.map(programmeEntry)),
    axes: makeNamer(axisEntries(plan.axes)),
    actions: makeNamer(plan.actions.map(actionEntry)),
  };
}

export function actionNames(action: Action | undefined): ActionNames {
  return {
    milestones: makeNamer(
      (action?.milestones ?? []).map(({ id, title }) => ({ id, names: namesOf(id, title) })),
    ),
    indicators: makeNamer(
      (action?.indicators ?? []).map(({ id, name }) => ({ id, names: namesOf(id, name) })),
    ),
    attachments: makeNamer(
      (action?.attachments ?? []).map(({ id, title, file }) => ({
        id,
        names: namesOf(id, title, file === null ? '' : `${title} (${file.name})`),
      })),
    ),
  };
}

export type ContextOf = (action: Action | null) => CodecContext;

/** The names of a plan as it is; those of each fiche are made once. */
export function contextsOf(
  plan: Plan,
  surroundings: Surroundings,
  known: readonly TerritoryReference[],
): ContextOf {
  const shared = {
    ...planNames(plan, surroundings),
    territories: makeTerritoryNames(known),
    themes: makeThemeNames(surroundings.themes),
  };
  const none: CodecContext = { ...shared, ...actionNames(undefined) };
  const made = new Map<Action, CodecContext>();
  return (action) => {
    if (action === null) return none;
    const context = made.get(action) ?? { ...shared, ...actionNames(action) };
    made.set(action, context);
    return context;
  };
}

/** Every territory a plan and these organisations name, each once, in the order they are met. */
export function territoriesOf(
  plan: Plan,
  organisations: readonly Organisation[],
): readonly TerritoryReference[] {
  const found = new Map<string, TerritoryReference>();
  const meet = (each: TerritoryReference | null): void => {
    if (each === null) return;
    const key = [each.kind, each.code, each.vintage, each.label].join('\n');
    if (!found.has(key)) found.set(key, each);
  };
  plan.territories.forEach(meet);
  for (const action of plan.actions) {
    action.territories.forEach(meet);
    for (const { measurements } of action.indicators)
      for (const { territory } of measurements) meet(territory);
  }
  for (const { territory } of organisations) meet(territory);
  return [...found.values()];
}
