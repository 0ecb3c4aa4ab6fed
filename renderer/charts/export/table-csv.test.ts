import { expect, it } from 'vitest';
import { tableCsv } from './table-csv.ts';

const table = (...rows: (string | number | null)[][]) => ({
  caption: '',
  columns: [{ label: 'Thème' }, { label: 'Actions', isFigure: true }],
  rows,
});

it('is what a French spreadsheet opens', () => {
  expect(tableCsv(table(['Garde d’enfants', 1.5], ['Mobilité', null]))).toBe(
    '\ufeffThème;Actions\r\nGarde d’enfants;1,5\r\nMobilité;\r\n',
  );
});

it('keeps separators, quotes and lines in their cell', () => {
  expect(tableCsv(table(['a;b "c"\nd', 0]))).toContain('"a;b ""c""\nd";0');
});

it('gives no formula out of a text, and leaves negative figures alone', () => {
  expect(tableCsv(table(['=HYPERLINK("x")', -3]))).toContain('"\'=HYPERLINK(""x"")";-3');
});

it('dates leave as a spreadsheet sorts them', () => {
  const table = {
    caption: '',
    columns: [{ label: 'Fin' }],
    rows: [['30 juin 2027']],
    sortableRows: [['2027-06-30']],
  };
  expect(tableCsv(table)).toBe('\ufeffFin\r\n2027-06-30\r\n');
});
