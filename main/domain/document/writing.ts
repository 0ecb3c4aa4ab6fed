// Small turns of phrase every section uses.
import { frenchDate, type PartialDate } from '../date/partial-date.ts';
import { frenchAmount, TAX_BASIS_LABELS, type Cost } from '../funding/money.ts';
import type { Block, Fact, HeadingLevel, TableBlock, TableColumn } from './blocks.ts';

export const NOT_TOLD = 'non renseigné';
const FIGURES = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

export function figure(value: number | null): string {
  return value === null ? NOT_TOLD : FIGURES.format(value);
}

export function dateWords(date: PartialDate | null): string {
  return date === null ? '' : frenchDate(date);
}

/** « mars 2026 – juin 2027 », « depuis mars 2026 », « jusqu’à juin 2027 ». */
export function periodWords(start: PartialDate | null, end: PartialDate | null): string {
  if (start !== null && end !== null) return `${frenchDate(start)} – ${frenchDate(end)}`;
  if (start !== null) return `depuis ${frenchDate(start)}`;
  return end === null ? '' : `jusqu’à ${frenchDate(end)}`;
}

export function amountWords(cents: number | null): string {
  return cents === null ? NOT_TOLD : frenchAmount(cents);
}
export function costWords(cost: Cost | null): string {
  return cost === null ? '' : `${frenchAmount(cost.amountCents)} ${TAX_BASIS_LABELS[cost.taxBasis]}`;
}

/** « 1 fiche », « 12 fiches ». */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${FIGURES.format(count)}\u00a0${count < 2 ? one : many}`;
}

export function fact(label: string, ...lines: readonly string[]): readonly Fact[] {
  const told = lines.filter((line) => line.trim() !== '');
  return told.length === 0 ? [] : [{ label, lines: told }];
}
export function factsBlock(facts: readonly Fact[]): readonly Block[] {
  return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
}

export function heading(level: HeadingLevel, text: string, id: string): Block {
  return { kind: 'heading', level, text, id };
}
export function paragraph(text: string, tone?: 'lead' | 'quiet'): Block {
  return { kind: 'text', runs: [{ text }], ...(tone ? { tone } : {}) };
}
export function markdown(source: string, below: HeadingLevel): readonly Block[] {
  return source.trim() === '' ? [] : [{ kind: 'markdown', source, below }];
}

export interface ColumnOf<Row> extends TableColumn {
  readonly tell: (row: Row) => string;
}
export function column<Row>(header: string, weight: number, tell: (row: Row) => string): ColumnOf<Row> {
  return { header, weight, tell };
}
export function numberColumn<Row>(header: string, weight: number, tell: (row: Row) => string): ColumnOf<Row> {
  return { header, weight, tell, isNumber: true };
}

/** Without those that no row has a word for: an empty column tells nothing, and takes the room of the others. */
export function toldColumns<Row>(
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
): readonly ColumnOf<Row>[] {
  return columns.filter(({ tell }) => rows.some((row) => tell(row).trim() !== ''));
}

/** Nothing when there are no rows: a table without any says less than a sentence. */
export function tableOf<Row>(
  title: string,
  rows: readonly Row[],
  columns: readonly ColumnOf<Row>[],
  totals?: readonly string[],
): readonly TableBlock[] {
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      title,
      columns: columns.map(({ header, weight, isNumber }) => ({
        header,
        weight,
        ...(isNumber ? { isNumber } : {}),
      })),
      rows: rows.map((row) => columns.map(({ tell }) => tell(row))),
      ...(totals ? { totals } : {}),
    },
  ];
}
