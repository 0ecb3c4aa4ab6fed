// The part of one sheet, cell by cell, as it streams by.
import type { CellValue } from '../../../domain/spreadsheet/sheet.ts';
import { isoDateValue, linkValue, shownError, shownFormula, textValue } from '../cell-values.ts';
import { serialValue, type DatePart } from '../number-formats.ts';
import type { Reading } from '../reading.ts';
import type { SheetBuilder } from '../sheet-builder.ts';
import type { Attributes, XmlEvents } from '../xml.ts';
import { cellOf, rangeOf } from './references.ts';
import type { Relationship } from './package.ts';
import { unescapeText } from './shared-strings.ts';
import { isTrue, relationshipIdOf } from './workbook.ts';

export interface SheetContext {
  readonly reading: Reading;
  readonly strings: readonly (string | null)[];
  readonly dateParts: readonly DatePart[];
  readonly is1904: boolean;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

interface CellBeingRead {
  type: string;
  style: number;
  value: string;
  inlineText: string;
  formula: string;
  hasFormula: boolean;
}

type Collected = 'value' | 'formula' | 'inlineText' | 'nothing';

export class SheetPart implements XmlEvents {
  readonly #builder: SheetBuilder;
  readonly #context: SheetContext;
  readonly #cell: CellBeingRead = emptyCell();
  #row = -1;
  #column = -1;
  #isInCell = false;
  #isInReading = false;
  #collected: Collected = 'nothing';

  readonly #opening: Readonly<Record<string, (attributes: Attributes) => void>> = {
    c: (attributes) => {
      this.#openCell(attributes);
    },
    row: ({ r }) => {
      this.#row = r === undefined ? this.#row + 1 : Number(r) - 1;
      this.#column = -1;
    },
    v: () => {
      this.#collect('value');
    },
    f: () => {
      this.#cell.hasFormula = true;
      this.#collect('formula');
    },
    t: () => {
      if (!this.#isInReading) this.#collect('inlineText');
    },
    rPh: () => {
      this.#isInReading = true;
    },
    col: ({ hidden, min, max }) => {
      if (isTrue(hidden)) this.#builder.hideColumns(Number(min) - 1, Number(max) - 1);
    },
    mergeCell: ({ ref = '' }) => {
      this.#merge(ref);
    },
    hyperlink: (attributes) => {
      this.#link(attributes);
    },
  };

  constructor(builder: SheetBuilder, context: SheetContext) {
    this.#builder = builder;
    this.#context = context;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    this.#opening[name]?.(attributes);
  };

  readonly close = (name: string): void => {
    if (name === 'v' || name === 'f' || name === 't') this.#collected = 'nothing';
    else if (name === 'rPh') this.#isInReading = false;
    else if (name === 'c') this.#closeCell();
  };

  readonly text = (text: string): void => {
    if (this.#collected !== 'nothing') this.#cell[this.#collected] += text;
  };

  #collect(what: Collected): void {
    this.#collected = this.#isInCell ? what : 'nothing';
  }

  #openCell({ r, t, s }: Attributes): void {
    const at = r === undefined ? undefined : cellOf(r);
    this.#row = at?.row ?? this.#row;
    this.#column = at?.column ?? this.#column + 1;
    Object.assign(this.#cell, emptyCell());
    this.#cell.type = t ?? 'n';
    this.#cell.style = s === undefined ? 0 : Number(s);
    this.#isInCell = true;
  }

  #closeCell(): void {
    this.#isInCell = false;
    const { type, value, formula, hasFormula } = this.#cell;
    if (hasFormula) {
      const isComputed = value !== '' || type === 'str';
      this.#context.reading.countFormula(formula.length, isComputed);
      if (!isComputed) {
        const shown = shownFormula(formula === '' ? '…' : formula);
        this.#builder.setUnreadable(this.#row, this.#column, { shown, reason: 'formula-without-result' });
        return;
      }
    }
    if (type === 'e')
      this.#builder.setUnreadable(this.#row, this.#column, {
        shown: shownError(value),
        reason: 'cell-error',
      });
    else this.#builder.set(this.#row, this.#column, this.#valueOfCell());
  }

  #valueOfCell(): CellValue {
    const { type, value, inlineText } = this.#cell;
    switch (type) {
      case 's':
        return this.#context.strings[Number(value)] ?? null;
      case 'str':
        return textValue(unescapeText(value));
      case 'inlineStr':
        return textValue(unescapeText(inlineText));
      case 'b':
        return value === '' ? null : isTrue(value);
      case 'd':
        return isoDateValue(value);
      default:
        return this.#valueOfNumber();
    }
  }

  #valueOfNumber(): CellValue {
    const { value, style } = this.#cell;
    if (value === '') return null;
    const number = Number(value);
    if (Number.isNaN(number)) return textValue(value);
    return serialValue(number, this.#context.dateParts[style] ?? 'none', this.#context.is1904);
  }

  #merge(reference: string): void {
    const range = rangeOf(reference);
    if (range) this.#builder.merge(range);
  }

  /** Links stand after the cells: an address is worth showing where the cell says nothing. */
  #link(attributes: Attributes): void {
    const range = rangeOf(attributes['ref'] ?? '');
    const target = this.#context.relationships.get(relationshipIdOf(attributes) ?? '');
    if (!range || target?.isExternal !== true) return;
    const { firstRow, firstColumn } = range;
    if (this.#builder.isEmptyAt(firstRow, firstColumn))
      this.#builder.set(firstRow, firstColumn, linkValue(target.target));
  }
}

function emptyCell(): CellBeingRead {
  return { type: 'n', style: 0, value: '', inlineText: '', formula: '', hasFormula: false };
}
