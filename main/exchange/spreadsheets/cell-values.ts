// What stands in a cell, told the same way whichever file it came from.
import type { CellValue } from '../../domain/spreadsheet/sheet.ts';

const LINE_ENDS = /\r\n|[\r\v\u2028\u2029]/g;
/** What a file smuggles in, and no field may hold: control characters and halves of letters. */
const NO_LETTER = /(?![\t\n])[\p{Control}\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
/** Nearly every text is of ordinary letters, and is spared the search for the others. */
const OUT_OF_THE_ORDINARY = /[^\t\n -~\u00a0-\u1fff\u2010-\u2027\u202a-\u205f\u2070-\ud7ff]/;
/** Spaces of every width, none included. */
const OUTER_SPACES = /^(?:\s|\u200b|\u200c|\u200d|\u2060)+|(?:\s|\u200b|\u200c|\u200d|\u2060)+$/g;

/** Trimmed of every space, the no-break and the zero-width ones too; those inside stay. Nothing left is null. */
export function textValue(text: string): string | null {
  const trimmed = OUT_OF_THE_ORDINARY.test(text)
    ? text.replace(LINE_ENDS, '\n').replace(NO_LETTER, '').replace(OUTER_SPACES, '')
    : text.trim();
  return trimmed === '' ? null : trimmed;
}

/** Fifteen significant digits, as Excel shows them: 0.1 + 0.2 is 0.3. */
export function numberValue(value: number): number | null {
  if (!Number.isFinite(value)) return null;
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** The day of an ISO date or instant as it is written, without any time zone coming into it. */
export function isoDateValue(written: string): CellValue {
  const day = /^(\d{4}-\d{2}-\d{2})(?:T|$)/.exec(written.trim())?.[1];
  if (day === undefined || !isCalendarDay(day)) return textValue(written);
  // A hair before midnight, which a sum of hours may leave.
  const isNextDay = /T23:59:59[.,]99/.test(written);
  return { date: isNextDay ? new Date(Date.parse(`${day}T24:00:00Z`)).toISOString().slice(0, 10) : day };
}

function isCalendarDay(day: string): boolean {
  const instant = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(day);
}

const ERRORS_IN_FRENCH: Readonly<Record<string, string>> = {
  '#NAME?': '#NOM?',
  '#VALUE!': '#VALEUR!',
  '#NUM!': '#NOMBRE!',
  '#NULL!': '#NUL!',
};

/** An error as the French Excel shows it; files hold the English names. */
export function shownError(stored: string): string {
  return ERRORS_IN_FRENCH[stored] ?? stored;
}

const MAX_SHOWN_CHARACTERS = 200;

export function shownFormula(formula: string): string {
  const shown = formula.startsWith('=') ? formula : `=${formula}`;
  return shown.length > MAX_SHOWN_CHARACTERS ? `${shown.slice(0, MAX_SHOWN_CHARACTERS)}…` : shown;
}

/** Where a link leads, for a cell that says nothing else. Places inside the workbook lead nowhere for us. */
export function linkValue(address: string): string | null {
  return address.startsWith('#') ? null : textValue(address.replace(/^mailto:/i, ''));
}
