// How a table of open data is told: its columns described, its rows as plain values.
import type { Action } from '../action/action.ts';

export type DatasetValue = string | number | boolean | null;
export type ColumnType = 'texte' | 'nombre' | 'entier' | 'booléen' | 'date' | 'identifiant' | 'code';

export interface DatasetColumn<Row> {
  /** As in the header: `montant_euros`. */
  readonly name: string;
  readonly type: ColumnType;
  readonly description: string;
  readonly read: (row: Row) => DatasetValue;
}
export interface DatasetTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Omit<DatasetColumn<never>, 'read'>[];
  readonly rows: readonly (readonly DatasetValue[])[];
}
export function table<Row>(
  name: string,
  description: string,
  rows: readonly Row[],
  columns: readonly DatasetColumn<Row>[],
): DatasetTable {
  return {
    name,
    description,
    columns: columns.map(({ name: column, type, description: said }) => ({
      name: column,
      type,
      description: said,
    })),
    rows: rows.map((row) => columns.map(({ read }) => read(row))),
  };
}
export function column<Row>(
  name: string,
  type: ColumnType,
  description: string,
  read: (row: Row) => DatasetValue,
): DatasetColumn<Row> {
  return { name, type, description, read };
}
export const LIST = ' | ';
export const euros = (cents: number | null): number | null => (cents === null ? null : cents / 100);
export type OfAction<Part> = { readonly action: Action; readonly part: Part };
export const each = <Part>(
  actions: readonly Action[],
  read: (action: Action) => readonly Part[],
): readonly OfAction<Part>[] => actions.flatMap((action) => read(action).map((part) => ({ action, part })));
export const actionNumber = <Part>() =>
  column<OfAction<Part>>(
    'fiche_numero',
    'identifiant',
    'Numéro de la fiche-action, dans fiches.csv',
    ({ action }) => action.number,
  );
