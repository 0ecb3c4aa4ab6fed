// A plan as a workbook that can be read back: every field, in words.
import type { Contact, Directory, Organisation } from '../directory/directory.ts';
import { planDocumentOf } from '../plan/plan-document.ts';
import type { Plan } from '../plan/plan.ts';
import { cleanText } from './cell-text.ts';
import { splitLongCells } from './long-cells.ts';
import { placeItems, type PlacedItem } from './placed-items.ts';
import type { CellValue } from './sheet.ts';
import { contextsOf, territoriesOf, type ContextOf, type Surroundings } from './surroundings.ts';
import { ownersOf, valueAt, type Column, type Table } from './table.ts';
import { actionTable } from './tables/action-table.ts';
import { PLAN_TABLES, SURROUNDING_TABLES } from './tables/all-tables.ts';
import { ACTION_TITLE } from './tables/headings.ts';
import { planTable } from './tables/plan-table.ts';
import type { ColumnToWrite, SheetToWrite, WorkbookToWrite } from './workbook.ts';

export interface WritingOptions extends Surroundings {
  /** Without it, columns marked personal are not there, so that reading the file back erases nobody. */
  readonly withPersonalData: boolean;
  /** A day, as all that the file knows of time. */
  readonly madeOn: string;
}

export const PLAN_HEADINGS = { field: 'Champ', value: 'Valeur' } as const;

export function planToSheets(plan: Plan, options: WritingOptions): WorkbookToWrite {
  const { organisations, contacts } = namedBy(plan, options.directory);
  const territories = territoriesOf(plan, organisations);
  const contextOf = contextsOf(plan, options, territories);
  const shown = options.withPersonalData
    ? contacts
    : contacts.filter(({ emailKind }) => emailKind === 'functional');
  const surroundings = { organisations, contacts: shown, territories };
  const placed = new Map([
    ...placeItems(PLAN_TABLES, plan, plan, contextOf),
    ...placeItems(SURROUNDING_TABLES, surroundings, plan, contextOf),
  ]);
  const sheets = [...placed].flatMap(([table, items]) =>
    items.length === 0 && table.isAlwaysThere !== true ? [] : [sheetOf(table, items, contextOf, options)],
  );
  return {
    title: plan.title,
    madeOn: options.madeOn,
    sheets: [planSheet(plan, contextOf, options), ...sheets],
  };
}

/** Who the plan names, and the organisations above those. */
function namedBy(
  plan: Plan,
  directory: Directory,
): { readonly organisations: readonly Organisation[]; readonly contacts: readonly Contact[] } {
  const { organisations, contacts } = planDocumentOf(plan, directory, 1);
  const byId = new Map(directory.organisations.map((each) => [each.id, each]));
  const kept = new Set<string>();
  for (const { id } of organisations) {
    for (let above = byId.get(id); above && !kept.has(above.id); above = byId.get(above.parentId ?? '')) {
      kept.add(above.id);
    }
  }
  return { organisations: directory.organisations.filter(({ id }) => kept.has(id)), contacts };
}

function columnsShown(table: Table, { withPersonalData }: WritingOptions): readonly Column[] {
  return table.columns.filter(({ isPersonal }) => withPersonalData || isPersonal !== true);
}

function sheetOf(
  table: Table,
  items: readonly PlacedItem[],
  contextOf: ContextOf,
  options: WritingOptions,
): SheetToWrite {
  const columns = columnsShown(table, options);
  const owners = ownersOf(table);
  const isRanked = table.key?.path === 'rank';
  const rows = items.map((placed) => {
    const context = contextOf(placed.action);
    return [
      ...ownerCells(placed),
      ...(isRanked ? [placed.rank + 1] : []),
      ...columns.map(({ codec, path }) => codec.encode(valueAt(placed.item, path), context)),
    ];
  });
  const written = [
    ...owners.flatMap(ownerColumns),
    ...(isRanked ? [{ header: table.key?.header ?? '', width: 10, kind: 'integer' as const }] : []),
    ...columns.map(columnToWrite),
  ];
  const frozenColumns = table === actionTable || owners[0] === actionTable ? 2 : 1;
  return { name: table.sheet, ...splitLongCells(written, rows), frozenColumns, hasFilter: true };
}

function ownerColumns(owner: Table): readonly ColumnToWrite[] {
  const key = { header: owner.key?.header ?? '', kind: 'text' as const };
  if (owner !== actionTable) return [{ ...key, width: owner.key?.path === 'rank' ? 10 : 36 }];
  return [
    { ...key, width: 10 },
    { header: ACTION_TITLE, kind: 'text', width: 36 },
  ];
}

function ownerCells({ owner }: PlacedItem): readonly CellValue[] {
  if (!owner?.owner) return [];
  const isAction = owner.item === owner.action;
  return [
    ...ownerCells(owner),
    owner.key,
    ...(isAction && owner.action ? [cleanText(owner.action.title)] : []),
  ];
}

function columnToWrite({ header, width, codec, isHidden }: Column): ColumnToWrite {
  return { header, width, kind: codec.kind, ...(isHidden ? { isHidden } : {}) };
}

/** Written downwards: a plan has one of each field. */
function planSheet(plan: Plan, contextOf: ContextOf, options: WritingOptions): SheetToWrite {
  const columns = columnsShown(planTable, options);
  const context = contextOf(null);
  const cells = columns.map(({ codec, path }) => codec.encode(valueAt(plan, path), context));
  const across = splitLongCells(columns.map(columnToWrite), [cells]);
  return {
    name: planTable.sheet,
    columns: [
      { header: PLAN_HEADINGS.field, width: 30, kind: 'text' },
      { header: PLAN_HEADINGS.value, width: 100, kind: 'text' },
    ],
    rows: across.columns.flatMap(({ header, isHidden }, index) =>
      isHidden ? [] : [[header, across.rows[0]?.[index] ?? null]],
    ),
    frozenColumns: 1,
    hasFilter: false,
  };
}
