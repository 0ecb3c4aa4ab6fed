// How one value of the trade is told in a cell, and read from it.
import type { RefusalReason } from '../importing/imported-plan.ts';
import { readTypedAmount } from '../funding/money.ts';
import { foldText } from '../text/fold.ts';
import { cellDate, cellNumber, cellText, cleanText, FIRST_DAY_OF_SHEETS, nameText } from './cell-text.ts';
import type { CodecContext } from './codec-context.ts';
import type { CellValue } from './sheet.ts';
import type { CellKind } from './workbook.ts';
import { frenchDate } from '../date/partial-date.ts';

export type Decoded =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly reason: RefusalReason }
  /** An empty cell where the field cannot be empty: it says nothing. */
  | { readonly ok: 'unsaid' };

export interface Codec {
  readonly kind: CellKind;
  readonly encode: (value: unknown, context: CodecContext) => CellValue;
  readonly decode: (cell: CellValue, context: CodecContext) => Decoded;
}

export const UNSAID: Decoded = { ok: 'unsaid' };
export const told = (value: unknown): Decoded => ({ ok: true, value });
export const refused = (reason: RefusalReason): Decoded => ({ ok: false, reason });

const orNull = (text: string): string | null => (text === '' ? null : text);

export const text: Codec = {
  kind: 'text',
  // Null where the whole it is part of is not there.
  encode: (value) => (value === null ? null : orNull(cleanText(value as string))),
  decode: (cell) => told(cellText(cell)),
};
/** Never empty: an empty cell leaves it as it is. */
export const requiredText: Codec = {
  ...text,
  decode: (cell) => (cellText(cell) === '' ? UNSAID : told(cellText(cell))),
};

export const yesOrNo: Codec = {
  kind: 'text',
  encode: (value) => (value === true ? 'Oui' : 'Non'),
  decode(cell) {
    const word = foldText(cellText(cell));
    if (['oui', 'vrai', 'true', 'x', '1'].includes(word)) return told(true);
    return ['', 'non', 'faux', 'false', '0'].includes(word) ? told(false) : refused('not-yes-or-no');
  },
};
/** Whether there is such a thing at all. */
export const presence: Codec = { ...yesOrNo, encode: (value) => (value === null ? 'Non' : 'Oui') };

function figureCodec(kind: CellKind, empty: Decoded): Codec {
  return {
    kind,
    encode: (value) => value as number | null,
    decode(cell) {
      if (cell === null) return empty;
      const figure = cellNumber(cell);
      return figure === null ? refused('not-a-number') : told(figure);
    },
  };
}
export const figure = figureCodec('number', told(null));
export const requiredFigure = figureCodec('number', UNSAID);
export const whole = figureCodec('integer', told(null));
export const requiredWhole = figureCodec('integer', UNSAID);

export const euros: Codec = {
  kind: 'euros',
  encode: (value) => (value === null ? null : (value as number) / 100),
  decode(cell) {
    if (cell === null) return told(null);
    const figure = cellNumber(cell);
    const amountCents = figure === null ? readTypedAmount(cellText(cell)) : Math.round(figure * 100);
    return amountCents === null ? refused('not-an-amount') : told(amountCents);
  },
};

function dateCodec(empty: Decoded): Codec {
  return {
    kind: 'date',
    encode(value) {
      if (value === null) return null;
      const date = value as string;
      if (date.length < 'yyyy-mm-dd'.length) return frenchDate(date).replaceAll('\u00a0', ' ');
      return date < FIRST_DAY_OF_SHEETS ? date : { date };
    },
    decode(cell) {
      if (cell === null) return empty;
      const date = cellDate(cell);
      return date === null ? refused('not-a-date') : told(date);
    },
  };
}
export const date = dateCodec(told(null));
export const requiredDate = dateCodec(UNSAID);

type Labels = Readonly<Record<string, string>>;

function codeNamed(labels: Labels, word: string): string | undefined {
  const folded = foldText(word);
  return Object.keys(labels).find((code) => foldText(labels[code] ?? '') === folded);
}

function codeCodec(labels: Labels, empty: Decoded, valueOf: (code: string) => unknown): Codec {
  return {
    kind: 'text',
    encode: (value) => (value === null ? null : (labels[String(value)] ?? String(value))),
    decode(cell) {
      if (cell === null) return empty;
      const code = codeNamed(labels, cellText(cell));
      return code === undefined ? refused('not-in-the-list') : told(valueOf(code));
    },
  };
}
const asIs = (code: string): unknown => code;
export const code = (labels: Labels): Codec => codeCodec(labels, told(null), asIs);
export const requiredCode = (labels: Labels): Codec => codeCodec(labels, UNSAID, asIs);
/** A list whose codes are numbers. */
export const numberedCode = (labels: Labels): Codec => codeCodec(labels, told(null), Number);

/** What one line of a cell stands for. */
export interface LineCodec {
  readonly encode: (value: unknown, context: CodecContext) => string;
  readonly decode: (line: string, context: CodecContext) => Decoded;
}

/** Several values in one cell, each on its line; semicolons are read too. */
export function listOf(line: LineCodec): Codec {
  return {
    kind: 'text',
    encode: (value, context) =>
      orNull(((value ?? []) as readonly unknown[]).map((each) => line.encode(each, context)).join('\n')),
    decode(cell, context) {
      const values: unknown[] = [];
      for (const written of cellText(cell).split('\n').map(nameText)) {
        if (written === '') continue;
        for (const decoded of decodeLine(written, line, context)) {
          if (decoded.ok !== true) return decoded;
          values.push(decoded.value);
        }
      }
      return told(values);
    },
  };
}

function decodeLine(written: string, line: LineCodec, context: CodecContext): readonly Decoded[] {
  const whole = line.decode(written, context);
  if (whole.ok === true || !written.includes(';')) return [whole];
  return written
    .split(';')
    .map(nameText)
    .filter((part) => part !== '')
    .map((part) => line.decode(part, context));
}

export function codes(labels: Labels): Codec {
  return listOf({
    encode: (value) => labels[value as string] ?? (value as string),
    decode(written) {
      const found = codeNamed(labels, written);
      return found === undefined ? refused('not-in-the-list') : told(found);
    },
  });
}
