// What the values of a column are like: they settle what its heading leaves open.
import type { CellValue } from '../spreadsheet/sheet.ts';
import { isDateCell } from '../spreadsheet/sheet.ts';
import { foldText } from '../text/fold.ts';
import { cellText, isBlank, saysNothing, saysToBeDefined } from './cell-text.ts';
import { readDate } from './read-date.ts';
import { looksLikeFunction, looksLikePerson } from './split-names.ts';
import { codeOf, yesOrNo } from './words.ts';

/** Enough to know a column by, few enough to stay quick on ten thousand lines. */
const VALUES_LOOKED_AT = 120;
const SAMPLES = 3;

export interface ColumnProfile {
  /** Cells with something in them. */
  readonly filled: number;
  /** Three different values, as a person sees them. */
  readonly samples: readonly string[];
  /** Shares of the first cells that say something, 0 to 1. */
  readonly distinct: number;
  readonly dates: number;
  readonly numbers: number;
  readonly statuses: number;
  readonly priorities: number;
  readonly yesOrNo: number;
  readonly emails: number;
  readonly people: number;
  /** "Chargé de mission" rather than a name. */
  readonly functions: number;
  readonly themes: number;
  readonly meanLength: number;
}

export function profileOf(values: readonly CellValue[], isTheme: (text: string) => boolean): ColumnProfile {
  const looked = firstSaid(values);
  const texts = looked.map(cellText);
  const share = (test: (value: CellValue, text: string) => boolean): number =>
    looked.length === 0
      ? 0
      : looked.filter((value, index) => test(value, texts[index] ?? '')).length / looked.length;
  return {
    filled: values.reduce<number>((count, value) => (isBlank(value) ? count : count + 1), 0),
    samples: [...new Set(texts)].slice(0, SAMPLES),
    distinct: looked.length === 0 ? 0 : new Set(texts.map(foldText)).size / looked.length,
    dates: share(
      (value) => isDateCell(value) || (typeof value !== 'number' && readDate(value, 'end') !== null),
    ),
    numbers: share(
      (value, text) => typeof value === 'number' || /^[\d\s.,\u00a0\u202f]+ ?[%€]?$/u.test(text),
    ),
    statuses: share((_, text) => codeOf('status', text) !== null),
    priorities: share((_, text) => codeOf('priority', text) !== null),
    yesOrNo: share((_, text) => yesOrNo(text) !== null),
    emails: share((_, text) => /^[^\s@]+@[^\s@]+\.[a-z]{2,}/iu.test(text)),
    people: share((_, text) => text.split(/[,;/\n]/u).some(looksLikePerson)),
    functions: share((_, text) => text.split(/[,;/\n]/u).some(looksLikeFunction)),
    themes: share((_, text) => isTheme(text)),
    meanLength: looked.length === 0 ? 0 : texts.reduce((sum, text) => sum + text.length, 0) / looked.length,
  };
}

/** The first values that say something. A column of nothing but "à définir" says nothing of what it is. */
function firstSaid(values: readonly CellValue[]): readonly CellValue[] {
  const found: CellValue[] = [];
  for (const value of values) {
    if (saysNothing(value) || saysToBeDefined(value)) continue;
    found.push(value);
    if (found.length === VALUES_LOOKED_AT) break;
  }
  return found;
}
