// Our own workbook, read back: what it brings to a plan, and the cells that go nowhere.
import { EDITABLE_ACTION_FIELDS, editableActionFields, type FreeField } from '../action/action.ts';
import { actionPartList } from '../action/action-parts.ts';
import type { Contact, Organisation } from '../directory/directory.ts';
import type { ImportedAction, ImportedPlan } from '../importing/imported-plan.ts';
import { EDITABLE_PLAN_FIELDS, type Axis } from '../plan/plan.ts';
import { foldText } from '../text/fold.ts';
import { ACTION_TABLES, PLAN_LISTS } from './reading/lists.ts';
import type { ReadRow } from './reading/read-row.ts';
import type { ReadingOptions } from './reading/reading-context.ts';
import { WorkbookReading } from './reading/workbook-reading.ts';
import type { Sheet } from './sheet.ts';
import { actionTable } from './tables/action-table.ts';
import { contactTable, organisationTable } from './tables/directory-tables.ts';
import { axisTable } from './tables/plan-table.ts';

export type { ReadingOptions } from './reading/reading-context.ts';
export { isOwnWorkbook } from './reading/locate-sheets.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What the file speaks of, and nothing else: a sheet or a column that is gone leaves what it told of alone. */
export function sheetsToPlan(sheets: readonly Sheet[], options: ReadingOptions): ImportedPlan {
  const reading = new WorkbookReading(sheets, options);
  const { root, refusals } = reading;
  const spoken = (row: ReadRow, fields: readonly string[]): Fields =>
    Object.fromEntries(
      fields
        .filter((field) => reading.fieldsOf(row).has(field))
        .map((field) => [field, (row.item as Fields)[field]]),
    );
  const actions = reading.rowsOf(actionTable).flatMap((row) => importedAction(row, reading, spoken));
  const plan = root.item as Fields;
  return {
    planFields: spoken(root, EDITABLE_PLAN_FIELDS),
    planParts: Object.fromEntries(
      PLAN_LISTS.filter((table) => reading.speaksOf(table)).map(({ field }) => [field, plan[field]]),
    ),
    axes: reading.speaksOf(axisTable) ? allAxes(plan['axes'] as readonly Axis[], options.plan.axes) : null,
    actions,
    organisations: changed<Organisation>(reading.rowsOf(organisationTable)),
    contacts: changed<Contact>(reading.rowsOf(contactTable)),
    refused: refusals.all,
  };
}

/** Those of the file in its order, then those it does not name: fiches may stand under them. */
function allAxes(told: readonly Axis[], before: readonly Axis[]): readonly Axis[] {
  const named = new Set(told.map(({ id }) => id));
  return [...told, ...before.filter(({ id }) => !named.has(id))];
}

/** New, or other than the directory has it. */
function changed<Entry>(rows: readonly ReadRow[]): readonly Entry[] {
  return rows
    .filter(({ table, item, base, place }) => {
      if (place === null || item === base) return false;
      return table.schema.safeParse(item).success;
    })
    .map(({ item }) => item as Entry);
}

function importedAction(
  row: ReadRow,
  reading: WorkbookReading,
  spoken: (row: ReadRow, fields: readonly string[]) => Fields,
): readonly ImportedAction[] {
  const item = row.item as Fields;
  const place = row.place ?? placeOfParts(row, reading);
  if (!place) return [];
  if (String(item['title']).trim() === '' || String(item['number']).trim() === '') {
    const isTold = reading.refusals.all.some(
      ({ sheet, row: line, reason }) =>
        sheet === place.sheet && line === place.row && reason === 'title-too-long',
    );
    if (!isTold) reading.refusals.add(place, null, row.key, 'title-missing');
    return [];
  }
  const parts = ACTION_TABLES.filter(
    ({ field }) => actionPartList.safeParse(field).success && reading.fieldsOf(row).has(field),
  );
  const fields = spoken(row, EDITABLE_ACTION_FIELDS);
  const references: Pick<ImportedAction, 'externalReferences'> = spoken(row, ['externalReferences']);
  return [
    {
      place,
      actionId: row.id,
      fields: { ...fields, ...freeFieldsOf(row, reading) },
      parts: Object.fromEntries(parts.map(({ field }) => [field, item[field]])),
      ...references,
    },
  ];
}

/** A fiche the file speaks of in other sheets alone. */
function placeOfParts(row: ReadRow, reading: WorkbookReading): ReadRow['place'] {
  for (const table of ACTION_TABLES) {
    const found = reading.rowsOf(table).find((each) => each.owner === row && each.place);
    if (found) return found.place;
  }
  return null;
}

/** A column that is none of ours becomes a free field of each fiche that has something in it. */
function freeFieldsOf(
  row: ReadRow,
  reading: WorkbookReading,
): { readonly freeFields?: readonly FreeField[] } {
  const label = editableActionFields.freeFields.unwrap().element.shape.label;
  const told = row.extras.filter(({ header, text }) => text !== '' && label.safeParse(header).success);
  if (told.length === 0) return {};
  const fields = [...(row.item as { readonly freeFields: readonly FreeField[] }).freeFields];
  for (const { header, text } of told) {
    const index = fields.findIndex((each) => foldText(each.label) === foldText(header));
    const before = fields[index];
    if (before) fields[index] = { ...before, value: text };
    else fields.push({ label: header, value: text });
  }
  const judged = editableActionFields.freeFields.safeParse(fields);
  if (judged.success) return { freeFields: judged.data };
  if (row.place)
    reading.refusals.add(row.place, told[0]?.header ?? null, told[0]?.text ?? '', 'value-too-long');
  return {};
}
