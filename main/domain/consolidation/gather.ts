// The fiches of one committee, as they stand in the region's plan: ids of their own, no person, nothing kept to the committee.
import type { Action } from '../action/action.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import type { ThemeCode } from '../theme/theme.ts';
import { withProvenance } from './provenance.ts';
import type { Recipe } from './recipe.ts';
import type { SourceFile } from './source-files.ts';

/** The id, in the region's plan, of what bears `id` in a committee's: the same each time, and another for each committee. */
export type RegionalId = (planId: string, id: string) => string;

export interface GatheredFiche {
  readonly source: { readonly planId: string; readonly actionId: string };
  readonly action: Action;
  /** Titles of the committee's axes it stands under. */
  readonly axisTitles: readonly string[];
}

export function gatherFiches(
  { document, identity }: SourceFile,
  { keep, themes }: Pick<Recipe, 'keep' | 'themes'>,
  regionalId: RegionalId,
): readonly GatheredFiche[] {
  const { plan } = document;
  const kept = plan.actions.filter((each) => isKept(each, keep));
  const placing = { ids: regionalIds(document, kept, regionalId), themeOf: themeMapping(themes) };
  const titles = new Map(plan.axes.map(({ id, title }) => [id, title]));
  return kept.map((action) => {
    const source = { planId: plan.id, actionId: action.id };
    const origin = { ...source, revision: document.revision, identity, committeeName: plan.committeeName };
    return {
      source,
      action: {
        ...placed(action, placing),
        externalReferences: withProvenance(action.externalReferences, [origin]),
      },
      axisTitles: action.axisIds.flatMap((id) => titles.get(id) ?? []),
    };
  });
}

function isKept(
  { isConfidential, status, scope, themePrimary, themesSecondary, inspiring }: Action,
  { statuses, scopes, themes, isInspiringOnly }: Recipe['keep'],
): boolean {
  if (isConfidential || (isInspiringOnly && inspiring === null)) return false;
  if (statuses.length > 0 && !statuses.includes(status)) return false;
  if (scopes.length > 0 && (scope === null || !scopes.includes(scope))) return false;
  const own = [themePrimary, ...themesSecondary];
  return themes.length === 0 || own.some((each) => themes.some((wanted) => isUnder(each, wanted)));
}

function isUnder(theme: ThemeCode | null, wanted: ThemeCode): boolean {
  return theme === wanted || theme?.startsWith(`${wanted}.`) === true;
}

interface Placing {
  /** The regional id of what is kept; null of what is left behind. */
  readonly ids: ReadonlyMap<string, string | null>;
  readonly themeOf: (code: ThemeCode) => ThemeCode;
}

function placed(action: Action, { ids, themeOf }: Placing): Action {
  const { themePrimary, themesSecondary } = action;
  const open = {
    ...action,
    axisIds: [],
    themePrimary: themePrimary === null ? null : themeOf(themePrimary),
    themesSecondary: [...new Set(themesSecondary.map(themeOf))],
    progressNotes: action.progressNotes.filter(({ visibility }) => visibility !== 'internal'),
    // Their bytes stay with the committee, and so does what was said between it and its readers.
    attachments: [],
    observations: [],
    internalContactId: null,
  };
  // What it descends from is called as its own plans call it, here too.
  return { ...(withIds(open, ids) as Action), replicationOf: action.replicationOf };
}

function themeMapping(themes: Recipe['themes']): (code: ThemeCode) => ThemeCode {
  const to = new Map(themes.map((each) => [each.from, each.to]));
  return (code) => to.get(code) ?? code;
}

/** Every id of the fiches and of their parts; persons, and fiches that are not kept, lead nowhere. */
function regionalIds(
  { plan, contacts }: PlanDocument,
  kept: readonly Action[],
  regionalId: RegionalId,
): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const { id } of contacts) ids.set(id, null);
  for (const { id } of plan.actions) ids.set(id, null);
  for (const action of kept) for (const id of ownIds(action)) ids.set(id, regionalId(plan.id, id));
  return ids;
}

function ownIds(value: unknown, found: string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return found;
  if ('id' in value && !('system' in value) && typeof value.id === 'string') found.push(value.id);
  for (const each of Object.values(value)) ownIds(each, found);
  return found;
}

/** In a list, what leads nowhere leaves no hole: a mention of a fiche that is not kept goes with its link. */
function withIds(value: unknown, ids: ReadonlyMap<string, string | null>): unknown {
  if (typeof value === 'string') return ids.has(value) ? ids.get(value) : value;
  if (Array.isArray(value))
    return value.filter((each) => !leadsNowhere(each, ids)).map((each) => withIds(each, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withIds(each, ids)]));
}

function leadsNowhere(item: unknown, ids: ReadonlyMap<string, string | null>): boolean {
  if (typeof item === 'string') return ids.get(item) === null;
  const isLink = typeof item === 'object' && item !== null && 'actionId' in item && 'kind' in item;
  return isLink && typeof item.actionId === 'string' && ids.get(item.actionId) === null;
}
