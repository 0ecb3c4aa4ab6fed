// An amount as it stands in a spreadsheet, and whether tax is in it.
import { cents, readTypedAmount, type TaxBasis } from '../funding/money.ts';
import type { CellValue } from '../spreadsheet/sheet.ts';
import { foldText } from '../text/fold.ts';

export type ReadAmount =
  | { readonly ok: true; readonly amountCents: number; readonly taxBasis: TaxBasis | null }
  | { readonly ok: false; readonly reason: 'not-an-amount' | 'amount-is-a-range' };

/** `HT` or `TTC` in a heading or beside a figure; null when neither is said, or both are. */
export function taxBasisIn(text: string): TaxBasis | null {
  const words = new Set(foldText(text.replace(/(?<=\d)(?=(?:ht|ttc)\b)/giu, ' ')).split(' '));
  const [excluding, including] = [words.has('ht') || words.has('hors'), words.has('ttc')];
  if (excluding === including) return null;
  return excluding ? 'excluding-tax' : 'including-tax';
}

/** 1,000 for a column in k€, 1,000,000 for one in M€, 1 otherwise. */
export function unitInHeader(header: string): number {
  if (/\bk\s?(?:€|euros?\b)|\bmilliers?\b/iu.test(header)) return 1000;
  return /\bm\s?€|\bmillions?\b/iu.test(header) ? 1_000_000 : 1;
}

/** A sentence with figures in it is no amount. */
const LONGEST_AMOUNT = 120;

export function readAmount(value: CellValue, unit: number): ReadAmount {
  if (typeof value === 'number') return fromEuros(value * unit, null);
  if (typeof value !== 'string' || value.length > LONGEST_AMOUNT)
    return { ok: false, reason: 'not-an-amount' };
  const taxBasis = taxBasisIn(value);
  const text = value
    .replace(/(?<!\p{L})(?:ht|ttc|tva|hors taxes?)\b/giu, '')
    .replace(/\(\s*\)/gu, '')
    .replace(/^(?:environ|env\.?|~|≈|±|estimé à)\s*/iu, '')
    .trim();
  if (isRange(text)) return { ok: false, reason: 'amount-is-a-range' };
  const amountCents = readTypedAmount(text.replace(/(?:eur)$/iu, '€'));
  if (amountCents === null) return { ok: false, reason: 'not-an-amount' };
  const saysUnit = /[€km]/iu.test(text);
  return fromEuros((amountCents / 100) * (saysUnit ? 1 : unit), taxBasis);
}

function fromEuros(euros: number, taxBasis: TaxBasis | null): ReadAmount {
  const parsed = cents.safeParse(Math.round(euros * 100));
  return parsed.success
    ? { ok: true, amountCents: parsed.data, taxBasis }
    : { ok: false, reason: 'not-an-amount' };
}

/** « Entre 200 et 500 », « 10 000 à 15 000 € », « 200-500 ». */
function isRange(text: string): boolean {
  return (
    /\d.*(?:\s(?:et|à|ou)\s|[-–]).*\d/iu.test(text) ||
    /^(?:entre|plus de|moins de|jusqu|max|min|>|<)/iu.test(text)
  );
}

/** A figure of an indicator: `1 250`, `12,5`, `35 %`. Null when it is none. */
export function readFigure(value: CellValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return null;
  const text = value
    .replace(/[\s\u00a0\u202f]/gu, '')
    .replace(/%$/u, '')
    .replace(',', '.');
  return /^[+-]?\d+(?:\.\d+)?$/u.test(text) ? Number(text) : null;
}

/** « FNADT 5 000 € »: an amount in the cell of its funder. */
export function funderAndAmount(text: string): {
  readonly name: string;
  readonly amount: { readonly amountCents: number; readonly taxBasis: TaxBasis | null } | null;
} {
  const match =
    /^(\p{L}[^\d,;/\n]*?)[\s:(–-]+(\d[\d\s.,\u00a0\u202f]*\s?(?:k€|M€|€|euros?)(?:\s?(?:HT|TTC))?)\)?$/iu.exec(
      text.trim(),
    );
  const read = match ? readAmount(match[2] ?? '', 1) : null;
  if (!match || !read?.ok) return { name: text, amount: null };
  return { name: match[1] ?? '', amount: { amountCents: read.amountCents, taxBasis: read.taxBasis } };
}
