// How a spreadsheet's sheets and columns are read: what is guessed, corrected by the secretary, and remembered for the next file
// with the same headings.
import * as z from 'zod';
import { taxBasis } from '../funding/money.ts';
import { foldHeader } from './header-words.ts';
import { importTarget } from './import-target.ts';

const columnMapping = z.strictObject({
  /** Counted from 0. */
  column: z.number().int().min(0).max(16_383),
  /** As the file has it, on one line; empty where the column has no heading. */
  header: z.string().max(500),
  target: importTarget,
  /** Of an amount; null until it is known, and then an amount that does not say it itself is refused. */
  taxBasis: taxBasis.nullable(),
});
export type ColumnMapping = Readonly<z.infer<typeof columnMapping>>;

const sheetMapping = z.strictObject({
  sheet: z.string().max(200),
  isIncluded: z.boolean(),
  /** Line of the headings, counted from 1; null where the sheet has none. */
  headerRow: z.number().int().min(1).max(1_048_576).nullable(),
  /** Lines below the headings that are no action: kinds of fields, instructions, a worked example, totals. Counted from 1. */
  skippedRows: z.array(z.number().int().min(1).max(1_048_576)).max(100_000).readonly(),
  /** Where each axis has a sheet of its own. */
  isNameTheAxis: z.boolean(),
  columns: z.array(columnMapping).max(16_384).readonly(),
});
export type SheetMapping = Readonly<z.infer<typeof sheetMapping>>;

export const importMapping = z.strictObject({ sheets: z.array(sheetMapping).max(500).readonly() });
export type ImportMapping = Readonly<z.infer<typeof importMapping>>;

/** What is kept of a mapping for another file: by heading, and by the rank of the heading among equal ones, never by place. */
export const rememberedColumn = z.strictObject({
  header: z.string().max(500),
  rank: z.number().int().min(0).max(1000),
  target: importTarget,
  taxBasis: taxBasis.nullable(),
});
export type RememberedColumn = Readonly<z.infer<typeof rememberedColumn>>;

/** The headings whatever their order, case, accents and spaces: what a mapping is remembered by. */
export function headerSignature(headers: readonly string[]): string {
  return headers
    .map(foldHeader)
    .filter((header) => header !== '')
    .toSorted()
    .join(' | ')
    .slice(0, 4000);
}

/** Each column with the rank of its heading among those that read the same: "Montant" the second is not the first. */
export function ranked<Column extends { readonly header: string }>(
  columns: readonly Column[],
): readonly { readonly column: Column; readonly key: string; readonly rank: number }[] {
  const seen = new Map<string, number>();
  return columns.map((column) => {
    const header = foldHeader(column.header);
    const rank = seen.get(header) ?? 0;
    seen.set(header, rank + 1);
    return { column, key: `${header}#${String(rank)}`, rank };
  });
}

export function rememberedFrom({ columns }: SheetMapping): readonly RememberedColumn[] {
  return ranked(columns).map(({ column: { header, target, taxBasis: basis }, rank }) => ({
    header: foldHeader(header),
    rank,
    target,
    taxBasis: basis,
  }));
}
