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
  contexts: DecodingContexts,
  refusals: Refusals,
  stamp: Stamp,
): DecodedRow {
  return new RowDecoding(row, contexts, refusals, stamp).decoded();
}

class RowDecoding {
  readonly #row: ReadRow;
  readonly #contexts: DecodingContexts;
  readonly #refusals: Refusals;
  readonly #start: unknown;
  readonly #values = new Map<Column, unknown>();
  readonly #refused = new Set<string>();

  constructor(row: ReadRow, contexts: DecodingContexts, refusals: Refusals, stamp: Stamp) {
    this.#row = row;
    this.#contexts = contexts;
    this.#refusals = refusals;
    this.#start = row.base ?? blankItem(row.table, row.id, stamp);
  }

  decoded(): DecodedRow {
    const { table } = this.#row;
    const fields = this.#readCells();
    let item = this.#start;
    for (const [column, value] of this.#values) {
      if (groupOf(table, column) === undefined) item = withValueAt(item, column.path, value);
    }
    for (const group of table.groups ?? []) item = this.#withGroup(item, group);
    // Of what is told by several columns, those that could be read still go in.
    for (const field of this.#refused) {
      if (!table.groups?.some(({ path }) => path === field)) fields.delete(field);
    }
    return { item, fields, refused: this.#refused };
  }

  #readCells(): Set<string> {
    const fields = new Set<string>();
    for (const [column, cell] of this.#row.cells) {
      if (column.header === IDENTIFIER || column.isToldOnly) continue;
      fields.add(fieldOf(column));
      const value = this.#valueOf(column, cell);
      if (value !== NOTHING) this.#values.set(column, value);
    }
    return fields;
  }

  #valueOf(column: Column, cell: CellValue): unknown {
    const { before, after } = this.#contexts;
    const { base } = this.#row;
    if (base !== null && isSaid(column, cell, valueAt(base, column.path), before)) return NOTHING;
    const decoded = column.codec.decode(cell, after);
    if (decoded.ok === 'unsaid') return NOTHING;
    return decoded.ok
      ? this.#judged(column, cell, decoded.value)
      : this.#refuse(column, cell, decoded.reason);
  }

  #judged(column: Column, cell: CellValue, value: unknown): unknown {
    const { table } = this.#row;
    const group = groupOf(table, column);
    if (group?.path === column.path) return value;
    const judged = leafSchema(table, column.path).safeParse(value);
    if (judged.success) return judged.data;
    // An empty cell of what may not be there at all: whether it is, another column says, or this one by being empty.
    if (cell === null && group) return group.presentWhen === column.path ? null : NOTHING;
    return this.#refuse(column, cell, reasonOf(judged.error, column.path));
  }

  #refuse(column: Column, cell: CellValue, reason: RefusalReason): typeof NOTHING {
    const { place } = this.#row;
    if (place) this.#refusals.add(place, column.header, cellText(cell), reason);
    this.#refused.add(fieldOf(column));
    return NOTHING;
  }

  /** There or not as one of its columns says; of what is there, each column tells its own part. */
  #withGroup(subject: unknown, group: Group): unknown {
    const { table, cells } = this.#row;
    const was = valueAt(this.#start, group.path);
    const present = table.columns.find(({ path }) => path === group.presentWhen);
    if (!present) return subject;
    if (!this.#isThere(present)) {
      return was !== null && cells.has(present) ? withValueAt(subject, group.path, null) : subject;
    }
    const whole = this.#withLeaves(was ?? group.blank, group);
    if (whole === was) return subject;
    if (leafSchema(table, group.path).safeParse(whole).success) {
      return withValueAt(subject, group.path, whole);
    }
    this.#refuse(present, cells.get(present) ?? null, 'does-not-fit');
    return subject;
  }

  #withLeaves(start: unknown, { path: above }: Group): unknown {
    let whole = start;
    for (const [{ path }, value] of this.#values) {
      if (path.startsWith(`${above}.`)) whole = withValueAt(whole, path.slice(above.length + 1), value);
    }
    return whole;
  }

  #isThere(present: Column): boolean {
    const says = this.#values.has(present) ? this.#values.get(present) : valueAt(this.#start, present.path);
    return says !== null && says !== '' && says !== false;
  }
}

const fieldOf = ({ path }: Column): string => path.split('.')[0] ?? '';

function blankItem(table: Table, id: string, stamp: Stamp): unknown {
  const blank = table.blank();
  if (table.shape !== 'entities') return blank;
  return 'createdAt' in blank ? { ...blank, ...createdNow(id, stamp) } : { ...blank, id };
}

function groupOf(table: Table, { path }: Column): Group | undefined {
  return table.groups?.find((group) => path === group.path || path.startsWith(`${group.path}.`));
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

const REASONS: Readonly<Record<string, RefusalReason>> = {
  email: 'not-an-address',
  siren: 'not-a-company-number',
  siret: 'not-a-company-number',
};

function reasonOf(error: z.ZodError, path: string): RefusalReason {
  const [issue] = error.issues;
  if (issue?.code !== 'too_big') return REASONS[path] ?? 'does-not-fit';
  if (issue.origin === 'array') return 'too-many-values';
  if (issue.origin !== 'string') return 'does-not-fit';
  return path === 'title' ? 'title-too-long' : 'value-too-long';
}
