// What a line tells, field by field: a cell that says what the plan says already leaves it as it is, to the last character.
import type * as z from 'zod';
import type { RefusalReason } from '../../importing/imported-plan.ts';
import { createdNow, type Stamp } from '../../identity/entity.ts';
import { cellSignature, cellText } from '../cell-text.ts';
import type { CodecContext } from '../codec-context.ts';
import { schemaAt } from '../schema-leaves.ts';
import type { CellValue } from '../sheet.ts';
import { IDENTIFIER, valueAt, withValueAt, type Column, type Group, type Table } from '../table.ts';
import type { ReadRow } from './read-row.ts';
import type { Refusals } from './reading-context.ts';

export interface DecodingContexts {
  /** The names of the plan as it is. */
  readonly before: CodecContext;
  /** Those of the file, and of what it adds. */
  readonly after: CodecContext;
}

export interface DecodedRow {
  readonly item: unknown;
  /** Fields of the item the file speaks of and that could be read. */
  readonly fields: ReadonlySet<string>;
  /** Fields of which a cell was refused. */
  readonly refused: ReadonlySet<string>;
}

const NOTHING = Symbol('nothing to change');

export function decodeRow(
  row: ReadRow,
  { before, after }: DecodingContexts,
  refusals: Refusals,
  stamp: Stamp,
): DecodedRow {
  const { table, base, cells } = row;
  const start = base ?? blankItem(table, row.id, stamp);
  const fields = new Set<string>();
  const refusedFields = new Set<string>();
  const values = new Map<Column, unknown>();
  for (const [column, cell] of cells) {
    if (column.header === IDENTIFIER || column.isToldOnly) continue;
    const field = column.path.split('.')[0] ?? '';
    fields.add(field);
    const value = valueOf(column, cell);
    if (value !== NOTHING) values.set(column, value);
  }
  let item = start;
  for (const [column, value] of values) {
    if (groupOf(table, column) === undefined) item = withValueAt(item, column.path, value);
  }
  for (const group of table.groups ?? []) item = withGroup(item, group);
  for (const field of refusedFields)
    if (!table.groups?.some(({ path }) => path === field)) fields.delete(field);
  return { item, fields, refused: refusedFields };

  function valueOf(column: Column, cell: CellValue): unknown {
    const { codec, path } = column;
    if (base !== null && isSaid(column, cell, valueAt(base, path), before)) return NOTHING;
    const decoded = codec.decode(cell, after);
    if (decoded.ok === 'unsaid') return NOTHING;
    if (!decoded.ok) return refuse(column, cell, decoded.reason);
    if (isPresence(table, column)) return decoded.value;
    const judged = leafSchema(table, path).safeParse(decoded.value);
    // An empty cell of what may not be there at all: whether it is, another column says, or this one by being empty.
    if (cell === null && !judged.success && groupOf(table, column)) {
      return groupOf(table, column)?.presentWhen === path ? null : NOTHING;
    }
    return judged.success ? judged.data : refuse(column, cell, reasonOf(judged.error, path));
  }

  function refuse(column: Column, cell: CellValue, reason: RefusalReason): typeof NOTHING {
    if (row.place) refusals.add(row.place, column.header, cellText(cell), reason);
    refusedFields.add(column.path.split('.')[0] ?? '');
    return NOTHING;
  }

  /** There or not as one of its columns says; of what is there, each column tells its own part. */
  function withGroup(subject: unknown, group: Group): unknown {
    const leaves = [...values].filter(
      ([column]) => groupOf(table, column) === group && column.path !== group.path,
    );
    const present = table.columns.find(({ path }) => path === group.presentWhen);
    const was = valueAt(start, group.path);
    const says = present && values.has(present) ? values.get(present) : valueAt(start, group.presentWhen);
    if (says === null || says === '' || says === false) {
      return was === null || !present || !cells.has(present)
        ? subject
        : withValueAt(subject, group.path, null);
    }
    if (was !== null && leaves.length === 0) return subject;
    let whole: unknown = was ?? group.blank;
    for (const [column, value] of leaves) {
      whole = withValueAt(whole, column.path.slice(group.path.length + 1), value);
    }
    const judged = leafSchema(table, group.path).safeParse(whole);
    if (judged.success) return withValueAt(subject, group.path, whole);
    if (present) refuse(present, cells.get(present) ?? null, 'does-not-fit');
    return subject;
  }
}

function blankItem(table: Table, id: string, stamp: Stamp): unknown {
  const blank = table.blank();
  if (table.shape !== 'entities') return blank;
  return 'createdAt' in blank ? { ...blank, ...createdNow(id, stamp) } : { ...blank, id };
}

function groupOf(table: Table, { path }: Column): Group | undefined {
  return table.groups?.find((group) => path === group.path || path.startsWith(`${group.path}.`));
}
function isPresence(table: Table, { path }: Column): boolean {
  return table.groups?.some((group) => group.path === path) ?? false;
}

function isSaid(column: Column, cell: CellValue, value: unknown, context: CodecContext): boolean {
  const { codec } = column;
  return cellSignature(cell, codec.kind) === cellSignature(codec.encode(value, context), codec.kind);
}

const leafSchemas = new Map<Table, Map<string, z.ZodType>>();
function leafSchema(table: Table, path: string): z.ZodType {
  const ofTable = leafSchemas.get(table) ?? new Map<string, z.ZodType>();
  leafSchemas.set(table, ofTable);
  const known = ofTable.get(path) ?? (schemaAt(table.schema, path) as z.ZodType);
  ofTable.set(path, known);
  return known;
}

function reasonOf(error: z.ZodError, path: string): RefusalReason {
  const [issue] = error.issues;
  if (issue?.code === 'too_big' && issue.origin === 'string') {
    return path === 'title' ? 'title-too-long' : 'value-too-long';
  }
  if (issue?.code === 'too_big' && issue.origin === 'array') return 'too-many-values';
  if (path === 'email') return 'not-an-address';
  return path === 'siren' || path === 'siret' ? 'not-a-company-number' : 'does-not-fit';
}
