// A mapped spreadsheet in the plan's own terms: each line recognised as a fiche or taken for a new one, names resolved, values read.
import * as z from 'zod';
import type { Action } from '../action/action.ts';
import type { Directory } from '../directory/directory.ts';
import { entityId } from '../identity/entity.ts';
import type { Axis, Plan } from '../plan/plan.ts';
import type { Sheet } from '../spreadsheet/sheet.ts';
import { foldText } from '../text/fold.ts';
import type { ThemeCode, ThemeTree } from '../theme/theme.ts';
import { ActionNumbers } from './action-numbers.ts';
import { AxisBook } from './axis-book.ts';
import { fieldsFrom } from './build-action.ts';
import { keepWithinLimits, partsFrom, type BuildTools } from './build-parts.ts';
import type { ImportedAction, ImportedPlan, Place } from './imported-plan.ts';
import type { ImportMapping } from './mapping.ts';
import { NameBook } from './name-book.ts';
import { DateReader } from './read-date.ts';
import { NameSplitter, type CellTools } from './read-names.ts';
import { readRows } from './read-rows.ts';
import { Recogniser, type Recognition, type Recognised } from './recognise.ts';
import type { RowDraft } from './row-draft.ts';
import type { FindTerritory } from './territory-book.ts';
import { ValueReadings, type ValueChoice, type ValueReading } from './value-reading.ts';

/** What the secretary says of a line, against what was recognised: a new action, no action, or this fiche. */
export const rowChoice = z.strictObject({
  sheet: z.string().max(200),
  row: z.number().int().min(1),
  as: z.union([z.enum(['new', 'skip']), entityId]),
});
export type RowChoice = Readonly<z.infer<typeof rowChoice>>;

export interface ReadPlanOptions extends BuildTools {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly themes: ThemeTree;
  readonly findTerritory: FindTerritory;
  readonly mapping: ImportMapping;
  readonly valueChoices: readonly ValueChoice[];
  readonly rowChoices: readonly RowChoice[];
  readonly similarityThreshold: number;
}

export interface ReadAction extends ImportedAction {
  /** Null for a new action. */
  readonly recognisedBy: Recognition | null;
  /** Every line that speaks of it. */
  readonly places: readonly Place[];
  /** Of the file, kept with a new action; empty when there is none. */
  readonly reference: string;
}

export interface ReadPlan extends ImportedPlan {
  readonly actions: readonly ReadAction[];
  readonly newAxes: readonly Axis[];
  readonly readings: readonly ValueReading[];
  readonly skipped: readonly Place[];
}

export function readPlan(sheets: readonly Sheet[], options: ReadPlanOptions): ReadPlan {
  const { plan, directory, makeId, stamp } = options;
  const readings = new ValueReadings(options.valueChoices);
  const names = new NameBook(directory, readings, { makeId, stamp });
  const tools = toolsFor(readings, names, options);
  const { drafts, refused } = readRows(sheets, options.mapping, tools);
  const axes = new AxisBook(plan.axes, { makeId, stamp });
  const recognition = new Decisions(plan, options);
  const numbers = new ActionNumbers(plan);
  const actions: ReadAction[] = [];
  const skipped: Place[] = [];
  const untitled: ImportedPlan['refused'][number][] = [];
  for (const { draft, axisIds } of placed(drafts, axes)) {
    const decision = recognition.of(draft, axisIds);
    if (decision === 'skip') skipped.push(draft.place);
    else if (decision === undefined && draft.title === '') {
      untitled.push({
        ...draft.place,
        column: null,
        value: draft.number,
        reason: 'title-missing',
        details: {},
      });
    } else actions.push(readAction(draft, { decision, axisIds, numbers, plan, options, names }));
  }
  return {
    planFields: {},
    planParts: {},
    axes: axes.made.length === 0 ? null : [...plan.axes, ...axes.made],
    newAxes: axes.made,
    actions,
    organisations: names.newOrganisations,
    contacts: names.newContacts,
    refused: [...refused, ...untitled, ...drafts.flatMap((draft) => draft.refused)].toSorted(byPlace),
    readings: readings.all(),
    skipped,
  };
}

function toolsFor(readings: ValueReadings, names: NameBook, options: ReadPlanOptions): CellTools {
  const themes = themesByName(options.themes);
  const { findTerritory } = options;
  return {
    readings,
    names,
    themes,
    findTerritory,
    dates: new DateReader(),
    organisationNames: new NameSplitter((name) => names.isKnownOrganisation(name)),
    territoryNames: new NameSplitter((name) => findTerritory(name).territories.length > 0),
    themeNames: new NameSplitter((name) => themes.has(foldText(name))),
    plainNames: new NameSplitter(() => false),
  };
}

function placed(drafts: readonly RowDraft[], axes: AxisBook) {
  return drafts.map((draft) => ({
    draft,
    axisIds: [...new Set(draft.axisPaths.flatMap((path) => axes.find(path) ?? []))],
  }));
}

interface Deciding {
  readonly decision: Recognised | undefined;
  readonly axisIds: readonly string[];
  readonly numbers: ActionNumbers;
  readonly plan: Plan;
  readonly options: ReadPlanOptions;
  readonly names: NameBook;
}

function readAction(
  draft: RowDraft,
  { decision, axisIds, numbers, plan, options, names }: Deciding,
): ReadAction {
  const existing = decision?.action;
  takeAddress(draft, names);
  keepWithinLimits(draft);
  const fields = fieldsFrom(draft, existing, existing ? axesToGive(existing, axisIds, plan.axes) : axisIds);
  const base = {
    place: draft.place,
    places: draft.places,
    recognisedBy: decision?.by ?? null,
    reference: draft.reference,
  };
  if (existing) return { ...base, actionId: existing.id, fields, parts: partsFrom(draft, existing, options) };
  // A fiche of the plan keeps its number: numbers are stable.
  const numbered = { ...fields, number: numbers.give(draft.number) };
  return new NewAction({ ...base, actionId: options.makeId(), fields: numbered }, draft, options);
}

/** The lists of a new fiche are made when they are asked for: a first look at ten thousand lines does without. */
class NewAction implements ReadAction {
  readonly place: Place;
  readonly places: readonly Place[];
  readonly actionId: string;
  readonly recognisedBy = null;
  readonly reference: string;
  readonly fields: ReadAction['fields'];
  readonly #draft: RowDraft;
  readonly #tools: BuildTools;
  #parts: ReadAction['parts'] | undefined;

  constructor(read: Omit<ReadAction, 'parts'>, draft: RowDraft, tools: BuildTools) {
    this.place = read.place;
    this.places = read.places;
    this.actionId = read.actionId;
    this.reference = read.reference;
    this.fields = read.fields;
    this.#draft = draft;
    this.#tools = tools;
  }

  get parts(): ReadAction['parts'] {
    this.#parts ??= partsFrom(this.#draft, undefined, this.#tools);
    return this.#parts;
  }
}

/** An address goes to the one person beside it, when that person is new to the directory. */
function takeAddress(draft: RowDraft, names: NameBook): void {
  const [only, ...others] = draft.personIds;
  if (only !== undefined && others.length === 0) names.giveAddress(only, draft.email);
}

/** No difference where the fiche is already under the axis, or deeper below it. */
function axesToGive(existing: Action, axisIds: readonly string[], axes: readonly Axis[]): readonly string[] {
  const parents = new Map(axes.map(({ id, parentId }) => [id, parentId]));
  const covered = new Set<string>();
  for (const id of existing.axisIds) {
    for (let at: string | null = id; at !== null && !covered.has(at); at = parents.get(at) ?? null)
      covered.add(at);
  }
  return axisIds.every((id) => covered.has(id)) ? [] : axisIds;
}

/** Recognition, and what the secretary says against it. */
class Decisions {
  readonly #recogniser: Recogniser;
  readonly #choices: ReadonlyMap<string, RowChoice['as']>;
  readonly #actions: ReadonlyMap<string, Action>;

  constructor({ actions }: Plan, { rowChoices, similarityThreshold }: ReadPlanOptions) {
    this.#recogniser = new Recogniser(actions, similarityThreshold);
    this.#choices = new Map(rowChoices.map(({ sheet, row, as }) => [`${sheet}:${String(row)}`, as]));
    this.#actions = new Map(actions.map((action) => [action.id, action]));
    for (const { as } of rowChoices) if (this.#actions.has(as)) this.#recogniser.reserve(as);
  }

  of(draft: RowDraft, axisIds: readonly string[]): Recognised | undefined | 'skip' {
    const choice = this.#choices.get(`${draft.place.sheet}:${String(draft.place.row)}`);
    if (choice === 'skip') return 'skip';
    if (choice === 'new') return undefined;
    const action = choice === undefined ? undefined : this.#actions.get(choice);
    if (action) return { action, by: { how: 'chosen' } };
    return this.#recogniser.recognise({ ...pick(draft), axisIds });
  }
}

function pick({ number, reference, title }: RowDraft) {
  return { number, reference, title };
}

function themesByName(themes: ThemeTree): ReadonlyMap<string, ThemeCode> {
  const all = themes.flatMap(({ code, label, children }) => [{ code, label }, ...children]);
  // A first level goes before a second of the same name.
  return new Map(
    all
      .toReversed()
      .flatMap(({ code, label }) => [[foldText(label), code] as const, [foldText(code), code] as const]),
  );
}

function byPlace(one: Place, other: Place): number {
  return one.sheet === other.sheet ? one.row - other.row : 0;
}
