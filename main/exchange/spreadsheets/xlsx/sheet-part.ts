// The part of one sheet, cell by cell, as it streams by.
import type { CellValue } from '../../../domain/spreadsheet/sheet.ts';
import { isoDateValue, linkValue, numberValue, shownError, shownFormula, textValue } from '../cell-values.ts';
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

  constructor(builder: SheetBuilder, context: SheetContext) {
    this.#builder = builder;
    this.#context = context;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    switch (name) {
      case 'c':
        this.#openCell(attributes);
        break;
      case 'row':
        this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']) - 1;
        this.#column = -1;
        break;
      case 'v':
        this.#collect('value');
        break;
      case 'f':
        this.#cell.hasFormula = true;
        this.#collect('formula');
        break;
      case 't':
        if (!this.#isInReading) this.#collect('inlineText');
        break;
      case 'rPh':
        this.#isInReading = true;
        break;
      case 'col':
        if (isTrue(attributes['hidden']))
          this.#builder.hideColumns(Number(attributes['min']) - 1, Number(attributes['max']) - 1);
        break;
      case 'mergeCell':
        this.#merge(attributes['ref'] ?? '');
        break;
      case 'hyperlink':
        this.#link(attributes);
        break;
    }
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
    const { type, value, inlineText, style } = this.#cell;
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
    }
    if (value === '') return null;
    const number = Number(value);
    if (Number.isNaN(number)) return textValue(value);
    const part = this.#context.dateParts[style] ?? 'none';
    return part === 'none' ? numberValue(number) : serialValue(number, part, this.#context.is1904);
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
