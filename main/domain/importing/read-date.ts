// A date as it stands in a spreadsheet: a real date, a serial number without its format, or whatever was typed.
import { partialDate, type PartialDate } from '../date/partial-date.ts';
import { readTypedDate } from '../date/typed-date.ts';
import { isDateCell, type CellValue } from '../spreadsheet/sheet.ts';
import { foldText } from '../text/fold.ts';

/** Which end of a quarter or of a year is meant. */
export type PeriodEnd = 'start' | 'end';

/** Excel's day 1 is 1 January 1900, and its 1900 has a 29 February: from March 1900 on, day 25,569 is 1 January 1970. */
const SERIAL_OF_1970 = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;
/** 1 January 1990 and 31 December 2099: a serial outside is more likely an amount or a year. */
const [FIRST_SERIAL, LAST_SERIAL] = [32_874, 73_050];

/** « Du 1er septembre 2026 au plus tard le 31 décembre 2027 »: longer is prose. */
const LONGEST_DATE = 80;

/** Null when it is no date. A quarter, a season or a year is read as its first month, or its last. */
export function readDate(value: CellValue, end: PeriodEnd): PartialDate | null {
  if (isDateCell(value)) return checked(value.date);
  if (typeof value === 'number') return fromNumber(value, end);
  if (typeof value !== 'string') return null;
  if (value.length > LONGEST_DATE) return null;
  const text = value.trim().replace(/\s+/gu, ' ');
  const isSerial = /^\d{5}$/.test(text);
  return isSerial
    ? fromNumber(Number(text), end)
    : (readTypedDate(withWholeYear(text)) ?? fromWords(text, end));
}

/** Both ends of a period written in one cell; an end is null where it is not said. Null when nothing is. */
export function readPeriod(
  value: CellValue,
): { readonly start: PartialDate | null; readonly end: PartialDate | null } | null {
  const said =
    typeof value === 'string' && value.length <= LONGEST_DATE ? readSaidPeriod(value.trim()) : undefined;
  if (said !== undefined) return said;
  return period(readDate(value, 'start'), readDate(value, 'end'));
}

/** Undefined where the text is no more than one date. */
function readSaidPeriod(text: string): ReturnType<typeof readPeriod> | undefined {
  const parts = splitPeriod(text);
  if (parts) return period(readDate(parts[0], 'start'), readDate(parts[1], 'end'));
  const until = UNTIL.exec(text)?.[1];
  if (until !== undefined) return period(null, readDate(until, 'end'));
  const from = FROM.exec(text)?.[1];
  return from === undefined ? undefined : period(readDate(from, 'start'), null);
}

const UNTIL = /^(?:jusqu['’]?(?:en|à|au)?|avant(?: le| fin)?|d['’]ici(?: le| à| fin)?)\s+(.+)$/iu;
const FROM = /^(?:à partir d[eu]|dès(?: le)?|depuis(?: le)?|à compter d[eu])\s+(.+)$/iu;

function period(start: PartialDate | null, end: PartialDate | null) {
  return start === null && end === null ? null : { start, end };
}

function splitPeriod(value: string): readonly [string, string] | null {
  const text = value
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/^(?:de|du|entre) /iu, '');
  const years = /^(\d{4})\s?[-–/]\s?(\d{4})$/u.exec(text);
  if (years) return [years[1] ?? '', years[2] ?? ''];
  const parts = text.split(/ (?:au|à|jusqu['’]?(?:en|à|au)|et|-|–|—|→|>) |\s?[–→]\s?/iu);
  const [start, end] = parts;
  return parts.length === 2 && start !== undefined && end !== undefined ? [start, end] : null;
}

function checked(date: string): PartialDate | null {
  const parsed = partialDate.safeParse(date);
  return parsed.success ? parsed.data : null;
}

function fromNumber(value: number, end: PeriodEnd): PartialDate | null {
  if (Number.isInteger(value) && value >= 1990 && value <= 2099) return fromWords(String(value), end);
  if (value < FIRST_SERIAL || value > LAST_SERIAL) return null;
  const day = new Date((Math.floor(value) - SERIAL_OF_1970) * MILLISECONDS_A_DAY);
  return checked(day.toISOString().slice(0, 10));
}

/** `15/03/27` in a spreadsheet of a plan is of this century. */
function withWholeYear(text: string): string {
  return text.replace(/^(\d{1,2}[/.-](?:\d{1,2}[/.-])?)(\d{2})$/u, '$120$2');
}

/** First and last month of what people call by a name. */
const SPANS: readonly (readonly [RegExp, number, number])[] = [
  [/^(?:t|q)1$|^(?:1|1er|premier) trimestre$/u, 1, 3],
  [/^(?:t|q)2$|^(?:2|2e|2eme|2nd|second|deuxieme) trimestre$/u, 4, 6],
  [/^(?:t|q)3$|^(?:3|3e|3eme|troisieme) trimestre$/u, 7, 9],
  [/^(?:t|q)4$|^(?:4|4e|4eme|quatrieme|dernier) trimestre$/u, 10, 12],
  [/^s1$|^(?:1|1er|premier) semestre$/u, 1, 6],
  [/^s2$|^(?:2|2e|2eme|2nd|second|deuxieme) semestre$/u, 7, 12],
  [/^debut$|^debut d annee$/u, 1, 1],
  [/^mi$|^milieu$|^mi annee$/u, 6, 6],
  [/^fin$|^fin d annee$|^fin de l annee$/u, 12, 12],
  [/^hiver$/u, 1, 3],
  [/^printemps$/u, 4, 6],
  [/^ete$/u, 7, 8],
  [/^automne$/u, 10, 12],
  [/^rentree$/u, 9, 9],
  [/^$|^annee$|^courant$|^en$|^courant annee$/u, 1, 12],
];
const MONTH_QUALIFIER = /^(?:debut|mi|milieu|fin|courant|en|des|vers|avant|pour|au plus tard) (?:de |d )?/u;

function fromWords(text: string, end: PeriodEnd): PartialDate | null {
  const folded = foldText(text);
  const match = /^(?:(.*?) ?)(19\d{2}|20\d{2})$|^(20\d{2}) (.+)$/u.exec(folded);
  if (!match) return null;
  const year = match[2] ?? match[3] ?? '';
  const words = (match[1] ?? match[4] ?? '')
    .replace(/ (?:de|d)$/u, '')
    .replace(/^(?:le|au|l) /u, '')
    .trim();
  const span = SPANS.find(([pattern]) => pattern.test(words));
  if (span) return checked(`${year}-${String(end === 'start' ? span[1] : span[2]).padStart(2, '0')}`);
  const bare = words.replace(MONTH_QUALIFIER, '');
  return bare === words ? null : readTypedDate(`${bare} ${year}`);
}

/** Dates repeat down a column: each text is read once for each end. */
export class DateReader {
  readonly #read = {
    start: new Map<string, PartialDate | null>(),
    end: new Map<string, PartialDate | null>(),
  };

  read(value: CellValue, end: PeriodEnd): PartialDate | null {
    if (typeof value !== 'string') return readDate(value, end);
    const known = this.#read[end].get(value);
    if (known !== undefined) return known;
    const date = readDate(value, end);
    this.#read[end].set(value, date);
    return date;
  }
}
