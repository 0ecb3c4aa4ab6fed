// Words of a cell that stand for something known elsewhere: codes, themes, territories, organisations, people.
import { territoryId, type TerritoryReference } from '../territory/territory.ts';
import type { ThemeCode } from '../theme/theme.ts';
import { foldText } from '../text/fold.ts';
import type { ColumnMapping } from './mapping.ts';
import type { DateReader } from './read-date.ts';
import type { NameBook } from './name-book.ts';
import type { RowDraft } from './row-draft.ts';
import { looksLikeFunction, splitNames, personIn } from './split-names.ts';
import type { FindTerritory } from './territory-book.ts';
import type { ValueReading, ValueReadings } from './value-reading.ts';
import { codeOf, type WordList } from './words.ts';

/** Cells of a column repeat each other: what parts one is found once. Longer texts are no lists of names. */
export class NameSplitter {
  readonly #split = new Map<string, readonly string[]>();
  readonly #isKnown: (name: string) => boolean;

  constructor(isKnown: (name: string) => boolean) {
    this.#isKnown = isKnown;
  }

  split(text: string): readonly string[] {
    let names = this.#split.get(text);
    if (names === undefined) {
      names = splitNames(text, this.#isKnown);
      this.#split.set(text, names);
    }
    return names;
  }
}

export interface CellTools {
  readonly dates: DateReader;
  readonly organisationNames: NameSplitter;
  readonly territoryNames: NameSplitter;
  readonly themeNames: NameSplitter;
  /** Of people and of words: nothing is known whole. */
  readonly plainNames: NameSplitter;
  readonly readings: ValueReadings;
  readonly names: NameBook;
  readonly findTerritory: FindTerritory;
  readonly themes: ReadonlyMap<string, ThemeCode>;
}

/** Null when the word stands for no code, or is left out. */
export function readWord(list: WordList, word: string, { readings }: CellTools): string | null {
  const result = readings.read(list, word, () => {
    const choice = readings.choiceFor(list, word);
    if (choice === null) return { result: { kind: 'nothing' }, by: 'chosen' };
    if (typeof choice === 'string') return { result: { kind: 'code', code: choice }, by: 'chosen' };
    const found = codeOf(list, word);
    return found
      ? { result: { kind: 'code', code: found.code }, by: found.by }
      : { result: { kind: 'unknown' }, by: 'none' };
  });
  return result.kind === 'code' ? result.code : null;
}

/** Whether the secretary chose that the word says nothing. */
export function isLeftOut(list: WordList | 'theme', word: string, { readings }: CellTools): boolean {
  return readings.choiceFor(list, word) === null;
}

export function readTheme(word: string, { readings, themes }: CellTools): ThemeCode | null {
  const result = readings.read('theme', word, (): Pick<ValueReading, 'result' | 'by'> => {
    const choice = readings.choiceFor('theme', word);
    if (choice === null) return { result: { kind: 'nothing' }, by: 'chosen' };
    if (typeof choice === 'string') return { result: { kind: 'code', code: choice }, by: 'chosen' };
    const code = themes.get(foldText(word));
    return code === undefined
      ? { result: { kind: 'unknown' }, by: 'none' }
      : { result: { kind: 'code', code }, by: 'label' };
  });
  return result.kind === 'code' ? result.code : null;
}

export function refuseTheme(draft: RowDraft, column: ColumnMapping, word: string, tools: CellTools): void {
  if (!isLeftOut('theme', word, tools)) draft.refuse(column.header, word, 'not-in-the-list');
}

export function addTheme(draft: RowDraft, column: ColumnMapping, word: string, tools: CellTools): void {
  const code = readTheme(word, tools);
  if (code === null) refuseTheme(draft, column, word, tools);
  else if (code !== draft.theme && !draft.otherThemes.includes(code)) draft.otherThemes.push(code);
}

export function organisationsIn(said: string, { names, organisationNames }: CellTools): readonly string[] {
  return organisationNames.split(said).flatMap((name) => names.organisation(name) ?? []);
}

export function add(list: string[], ids: readonly (string | null)[]): void {
  for (const id of ids) if (id !== null && !list.includes(id)) list.push(id);
}

export function addPerson(draft: RowDraft, name: string, { names }: CellTools): void {
  const organisationId = draft.organisationIds.length === 1 ? (draft.organisationIds[0] ?? null) : null;
  add(draft.personIds, [names.person(name, organisationId)]);
}

/** "Chargée de mission mobilité" is nobody in particular: it is noted beside the organisation. An organisation named there leads. */
export function addPersonOrPost(draft: RowDraft, name: string, tools: CellTools): void {
  if (tools.names.isKnownOrganisation(name)) add(draft.organisationIds, [tools.names.organisation(name)]);
  else if (looksLikeFunction(name))
    draft.leadNote = [draft.leadNote, name].filter(Boolean).join(', ').slice(0, 300);
  else addPerson(draft, name, tools);
}

/** A name in a column of organisations: somebody where that is beyond doubt, a post, else an organisation. */
export function addLead(draft: RowDraft, name: string, tools: CellTools): void {
  const { names } = tools;
  const person = names.isKnownOrganisation(name) ? null : personIn(name);
  if (person) {
    const organisationId = person.organisation === '' ? null : names.organisation(person.organisation);
    add(draft.organisationIds, [organisationId]);
    add(draft.personIds, [names.person(person.name, organisationId)]);
  } else if (looksLikeFunction(name)) addPersonOrPost(draft, name, tools);
  else add(draft.organisationIds, [names.organisation(name)]);
}

export function addTerritory(draft: RowDraft, column: ColumnMapping, name: string, tools: CellTools): void {
  const { readings, findTerritory } = tools;
  const result = readings.read('territory', name, (): Pick<ValueReading, 'result' | 'by'> => {
    const choice = readings.choiceFor('territory', name);
    if (choice === null) return { result: { kind: 'nothing' }, by: 'chosen' };
    if (typeof choice === 'object') return { result: { kind: 'territory', territory: choice }, by: 'chosen' };
    const { territories, by } = findTerritory(name);
    const [only] = territories;
    if (only === undefined) return { result: { kind: 'unknown' }, by: 'none' };
    return territories.length === 1
      ? { result: { kind: 'territory', territory: only }, by }
      : { result: { kind: 'ambiguous', territories: territories.slice(0, 20) }, by: 'none' };
  });
  if (result.kind === 'territory') addOnce(draft.territories, result.territory);
  else if (result.kind === 'unknown') draft.refuse(column.header, name, 'unknown-territory');
  else if (result.kind === 'ambiguous') {
    draft.refuse(column.header, name, 'ambiguous-territory', { count: result.territories.length });
  }
}

function addOnce(list: TerritoryReference[], territory: TerritoryReference): void {
  if (!list.some((each) => territoryId(each) === territoryId(territory))) list.push(territory);
}
