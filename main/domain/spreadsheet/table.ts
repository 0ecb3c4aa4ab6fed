// What a sheet of the plan's own workbook is: its columns, used to write it and to read it back, and what it hangs from.
import type * as z from 'zod';
import type { EntityId } from '../identity/entity.ts';
import type { Codec } from './codec.ts';
import { externalReferences } from './reference-codecs.ts';
import { requiredText } from './codec.ts';

export interface Column {
  readonly header: string;
  /** Of the value within its item: `cost.amountCents`; empty, the item itself. */
  readonly path: string;
  readonly codec: Codec;
  /** In characters. */
  readonly width: number;
  /** Names a person, or is known of one: left out of files made without personal data. */
  readonly isPersonal?: true;
  readonly isHidden?: true;
  /** Told for whoever reads the sheet; what is typed there goes nowhere. */
  readonly isToldOnly?: true;
  /** The leaves of the schema under `path` that this one column tells. */
  readonly covers?: readonly string[];
}

/** An object that may be null as a whole: it is there when the column at `presentWhen` says something. */
export interface Group {
  readonly path: string;
  readonly presentWhen: string;
  readonly blank: Readonly<Record<string, unknown>>;
}

export interface Table {
  /** Name of the sheet. */
  readonly sheet: string;
  /** Where its items lie in their owner: `milestones`, `baseline.actions`. */
  readonly field: string;
  readonly owner: Table | null;
  /** `one`: a single object or null; `ids`: plain ids. */
  readonly shape: 'entities' | 'objects' | 'ids' | 'one';
  readonly schema: z.ZodType;
  readonly columns: readonly Column[];
  readonly groups?: readonly Group[];
  /** What its own tables name its rows by: a column of its own, or the rank of the row among its siblings. */
  readonly key?: { readonly header: string; readonly path: string | 'rank' };
  /** What a row without a known identifier is recognised by. */
  readonly recognisedBy?: string;
  /** The fiche whose milestones and indicators its rows name, where its owner does not say. */
  readonly actionIdAt?: string;
  /** An item with nothing in it, save its id and stamps. */
  readonly blank: () => Readonly<Record<string, unknown>>;
  /** Shown even when empty, to be filled in. */
  readonly isAlwaysThere?: true;
}

export const IDENTIFIER = 'Identifiant';
const LONG = 48;
const MIDDLING = 28;
const SHORT = 16;
export const WIDTHS = { long: LONG, middling: MIDDLING, short: SHORT } as const;

type Extra = Partial<Pick<Column, 'isPersonal' | 'isHidden' | 'isToldOnly' | 'covers'>>;

export function column(header: string, path: string, codec: Codec, width: number, extra: Extra = {}): Column {
  return { header, path, codec, width, ...extra };
}

/** What every entity carries beside its own fields. Stamps are of the workspace, and are made anew. */
export const entityColumns: readonly Column[] = [
  column('Références externes', 'externalReferences', externalReferences, MIDDLING, {
    isHidden: true,
    covers: ['[].system', '[].id'],
  }),
  column(IDENTIFIER, 'id', requiredText, 38, { isHidden: true }),
];

export function valueAt(item: unknown, path: string): unknown {
  if (path === '') return item;
  let value = item;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = (value as Readonly<Record<string, unknown>>)[name];
  }
  return value ?? null;
}

export function withValueAt(item: unknown, path: string, value: unknown): unknown {
  const [name = '', ...rest] = path.split('.');
  if (name === '') return value;
  const record = (typeof item === 'object' && item !== null ? item : {}) as Readonly<Record<string, unknown>>;
  return { ...record, [name]: rest.length === 0 ? value : withValueAt(record[name], rest.join('.'), value) };
}

export function itemsIn(table: Table, owner: unknown): readonly unknown[] {
  const value = valueAt(owner, table.field);
  if (table.shape === 'one') return value === null ? [] : [value];
  return (value ?? []) as readonly unknown[];
}

export function idOf(item: unknown): EntityId | null {
  const id = valueAt(item, 'id');
  return typeof id === 'string' ? id : null;
}

/** From the plan down to the table's own owner, the plan left out. */
export function ownersOf(table: Table): readonly Table[] {
  return table.owner === null || table.owner.owner === null ? [] : [...ownersOf(table.owner), table.owner];
}
