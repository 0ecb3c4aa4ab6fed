// What a chart shows, as CSV that a French spreadsheet opens: semicolons, commas in figures, UTF-8 said by its mark.
import type { ChartTable } from '../chart-view.ts';

/** What a spreadsheet would take for a formula is kept as text (OWASP, CSV injection). */
const FORMULA_START = /^[=+\-@\t\r]/;

export function tableCsv({ columns, rows, sortableRows = rows }: ChartTable): string {
  const lines = [columns.map(({ label }) => label), ...sortableRows];
  return `\ufeff${lines.map((line) => line.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = FORMULA_START.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
