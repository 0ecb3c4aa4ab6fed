// What names mean in a file: what they mean in the plan and the directory, and what the file itself calls anew.
import type { Action } from '../../action/action.ts';
import type { Contact, Organisation } from '../../directory/directory.ts';
import { contactName } from '../../directory/directory.ts';
import type { TerritoryReference } from '../../territory/territory.ts';
import { territoryReference } from '../../territory/territory.ts';
import { cellText } from '../cell-text.ts';
import type { ActionNames, CodecContext } from '../codec-context.ts';
import { makeNamer, namesOf, type NameEntry } from '../naming.ts';
import {
  actionEntry,
  axisEntries,
  contactEntries,
  organisationEntry,
  programmeEntry,
  type Surroundings,
} from '../surroundings.ts';
import { makeTerritoryNames } from '../territory-names.ts';
import { makeThemeNames } from '../theme-names.ts';
import type { Plan } from '../../plan/plan.ts';
import { groupedByOwner, type ReadRow } from './read-row.ts';

export interface FileRows {
  readonly axes: readonly ReadRow[];
  readonly actions: readonly ReadRow[];
  readonly milestones: readonly ReadRow[];
  readonly indicators: readonly ReadRow[];
  readonly attachments: readonly ReadRow[];
  readonly organisations: readonly ReadRow[];
  readonly contacts: readonly ReadRow[];
  readonly territories: readonly TerritoryReference[];
}

export type ContextOfAction = (action: ReadRow | null) => CodecContext;

/** A cell of the row by the path of its column; what the plan says where the file has no such column. */
export function textAt(row: ReadRow, path: string): string {
  for (const [column, cell] of row.cells) if (column.path === path) return cellText(cell);
  const value = (row.base as Readonly<Record<string, unknown>> | null)?.[path];
  return typeof value === 'string' ? value : '';
}

export function fileContexts(plan: Plan, surroundings: Surroundings, rows: FileRows): ContextOfAction {
  const { directory, programmes, themes, territories } = surroundings;
  const shared = {
    organisations: makeNamer([
      ...directory.organisations.map(organisationEntry),
      ...rows.organisations.map((row) =>
        organisationEntry({
          id: row.id,
          name: textAt(row, 'name'),
          siren: textAt(row, 'siren'),
        } as Organisation),
      ),
    ]),
    contacts: makeNamer([
      ...contactEntries(directory.contacts, directory.organisations),
      ...rows.contacts.map(contactRowEntry),
    ]),
    programmes: makeNamer(programmes.map(programmeEntry)),
    axes: makeNamer([...axisEntries(plan.axes), ...axisRowEntries(rows.axes)]),
    actions: makeNamer([...plan.actions.map(actionEntry), ...rows.actions.map(actionRowEntry)]),
    territories: makeTerritoryNames([...rows.territories, ...territories]),
    themes: makeThemeNames(themes),
  };
  const milestones = groupedByOwner(rows.milestones);
  const indicators = groupedByOwner(rows.indicators);
  const attachments = groupedByOwner(rows.attachments);
  const made = new Map<ReadRow | null, CodecContext>();
  return (action) => {
    const known = made.get(action);
    if (known) return known;
    const own: ActionNames = {
      milestones: namerOf(milestones.get(action), 'title'),
      indicators: namerOf(indicators.get(action), 'name'),
      attachments: namerOf(attachments.get(action), 'title', 'file.name'),
    };
    const context = { ...shared, ...own };
    made.set(action, context);
    return context;
  };
}

/** Entries of the file are told apart by the identifiers of the file. */
function rowNames(row: ReadRow, ...told: readonly string[]): NameEntry {
  return { id: row.id, names: namesOf(row.idInFile || row.id, ...told) };
}

function namerOf(rows: readonly ReadRow[] | undefined, path: string, more?: string) {
  return makeNamer(
    (rows ?? []).map((row) => {
      const name = textAt(row, path);
      const file = more === undefined ? '' : textAt(row, more);
      return rowNames(row, name, file === '' ? '' : `${name} (${file})`);
    }),
  );
}

function actionRowEntry(row: ReadRow): NameEntry {
  const { number } = (row.base ?? {}) as Partial<Action>;
  return rowNames(row, `${row.key || (number ?? '')} – ${textAt(row, 'title')}`, row.key);
}

function axisRowEntries(rows: readonly ReadRow[]): readonly NameEntry[] {
  const byTitle = new Map(rows.map((row) => [textAt(row, 'title'), row]));
  const pathOf = (row: ReadRow, depth: number): string => {
    const parent = parentName(row);
    const above = depth > rows.length ? undefined : byTitle.get(parent);
    const path = above ? pathOf(above, depth + 1) : parent;
    return path === '' ? textAt(row, 'title') : `${path} › ${textAt(row, 'title')}`;
  };
  return rows.map((row) => rowNames(row, textAt(row, 'title'), pathOf(row, 0)));
}
function parentName(row: ReadRow): string {
  for (const [column, cell] of row.cells) if (column.path === 'parentId') return cellText(cell);
  return '';
}

function contactRowEntry(row: ReadRow): NameEntry {
  const name = contactName({
    givenName: textAt(row, 'givenName'),
    familyName: textAt(row, 'familyName'),
    function: textAt(row, 'function'),
  } as Contact);
  const employer = organisationTold(row);
  const email = textAt(row, 'email');
  return rowNames(
    row,
    name,
    name === '' || employer === '' ? '' : `${name} (${employer})`,
    name === '' || email === '' ? '' : `${name} <${email}>`,
  );
}
function organisationTold(row: ReadRow): string {
  for (const [column, cell] of row.cells) if (column.path === 'organisationId') return cellText(cell);
  return '';
}

/** The sheet Territoires, as far as it can be believed. */
export function territoryOf(item: unknown): TerritoryReference | null {
  const read = territoryReference.safeParse(item);
  return read.success ? read.data : null;
}
