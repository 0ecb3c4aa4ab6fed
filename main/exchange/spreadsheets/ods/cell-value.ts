// What a cell of OpenDocument holds: its type and value are attributes, the text is what the screen showed.
import type { CellValue, UnreadableCell } from '../../../domain/spreadsheet/sheet.ts';
import { isoDateValue, numberValue, shownError, shownFormula, textValue } from '../cell-values.ts';
import { durationText } from '../number-formats.ts';
import type { Attributes } from '../xml.ts';

export type CellContent =
  { readonly value: CellValue } | { readonly unreadable: Pick<UnreadableCell, 'shown' | 'reason'> };

/** Older files give an error the type of a number or a text: only what the screen showed tells it. */
const SHOWN_ERROR = /^(#(REF|N\/A|DIV\/0|NAME|NOM|VALUE|VALEUR|NUM|NOMBRE|NULL|NUL)\s?[!?]?|Err\s?:\d{3})$/;

export function contentOf(attributes: Attributes, text: string | null): CellContent {
  const type = attributes['office:value-type'] ?? '';
  const formula = attributes['table:formula'];
  if (attributes['calcext:value-type'] === 'error' || (formula !== undefined && SHOWN_ERROR.test(text ?? '')))
    return { unreadable: { shown: shownError(text ?? '#N/A'), reason: 'cell-error' } };
  if (formula !== undefined && type === '')
    return { unreadable: { shown: shownFormula(formulaText(formula)), reason: 'formula-without-result' } };
  return { value: (BY_TYPE[type] ?? textOf)(attributes, text) };
}

type Read = (attributes: Attributes, text: string | null) => CellValue;

const numberOf: Read = (attributes, text) =>
  attributes['office:value'] === undefined ? text : numberValue(Number(attributes['office:value']));

const BY_TYPE: Readonly<Record<string, Read>> = {
  float: numberOf,
  currency: numberOf,
  percentage: numberOf,
  boolean: (attributes) => attributes['office:boolean-value'] === 'true',
  date: (attributes, text) => dateValue(attributes['office:date-value'] ?? text ?? ''),
  time: (attributes, text) => timeValue(attributes['office:time-value'] ?? '') ?? text,
};

const textOf: Read = (attributes, text) => text ?? textValue(attributes['office:string-value'] ?? '');

/** LibreOffice counts from this day: a formula that looks at an empty cell shows it, and so does an hour under a date format. */
const DAY_ZERO = '1899-12-30';

function dateValue(written: string): CellValue {
  if (!written.startsWith(DAY_ZERO)) return isoDateValue(written);
  const [, hours, minutes] = /T(\d\d):(\d\d)/.exec(written) ?? [];
  return hours === undefined ? null : durationText(Number(hours) * 3600 + Number(minutes) * 60);
}

/** `PT14H30M00S` as the hour a reader sees. */
function timeValue(written: string): string | null {
  const parts = /^PT(\d+)H(\d+)M(\d+)(?:[.,]\d+)?S$/.exec(written);
  return parts ? durationText(Number(parts[1]) * 3600 + Number(parts[2]) * 60 + Number(parts[3])) : null;
}

/** `of:=SUM([.A1:.A3])` without what only the file needs. */
function formulaText(formula: string): string {
  return formula
    .replace(/^\w+:=?/, '')
    .replace(/\[\.?([^\]]*)\]/g, (_, inside: string) => inside.replaceAll(':.', ':'));
}
