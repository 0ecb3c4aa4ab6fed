// The content of an OpenDocument spreadsheet as it streams by. Rows may stand in groups, or among those printed on each page.
import type { Sheet } from '../../../domain/spreadsheet/sheet.ts';
import type { Reading } from '../reading.ts';
import { MAX_COLUMNS, SheetBuilder } from '../sheet-builder.ts';
import { SpreadsheetRefused } from '../spreadsheet-refused.ts';
import type { Attributes, XmlEvents } from '../xml.ts';
import { CellText } from './cell-text.ts';
import { contentOf, type CellContent } from './cell-value.ts';

/** Tables LibreOffice keeps of other files its formulas look at: `'file:///…'#Sheet1`. */
const OF_ANOTHER_FILE = /^'.*'#/;

interface ReadCell {
  readonly column: number;
  readonly content: CellContent;
}

export class OdsContent implements XmlEvents {
  readonly sheets: Sheet[] = [];
  /** Whether this is a spreadsheet at all: text documents hold tables too. */
  isSpreadsheet = false;
  readonly #reading: Reading;
  readonly #text = new CellText();
  readonly #hiddenTableStyles = new Set<string>();
  #styleBeingRead = '';
  #builder: SheetBuilder | undefined;
  #depthOfInnerTables = 0;
  #row = 0;
  #rowRepeats = 1;
  #rowCells: ReadCell[] = [];
  #column = 0;
  #columnRepeats = 1;
  #nextTableColumn = 0;
  #cell: Attributes | undefined;

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (this.#depthOfInnerTables > 0) {
      if (name === 'table') this.#depthOfInnerTables += 1;
    } else if (this.#cell) {
      if (name === 'table') this.#depthOfInnerTables = 1;
      else this.#text.open(name, attributes);
    } else if (this.#builder) this.#openInTable(name, attributes);
    else this.#openOutside(name, attributes);
  };

  readonly close = (name: string): void => {
    if (this.#depthOfInnerTables > 0) {
      if (name === 'table') this.#depthOfInnerTables -= 1;
    } else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell();
    else if (this.#cell) this.#text.close(name);
    else if (name === 'table-row') this.#closeRow();
    else if (name === 'table' && this.#builder) this.#closeTable(this.#builder);
  };

  readonly text = (text: string): void => {
    if (this.#cell && this.#depthOfInnerTables === 0) this.#text.text(text);
  };

  #openOutside(name: string, attributes: Attributes): void {
    if (name === 'spreadsheet') this.isSpreadsheet = true;
    else if (name === 'style') this.#styleBeingRead = attributes['style:name'] ?? '';
    else if (name === 'table-properties' && attributes['table:display'] === 'false')
      this.#hiddenTableStyles.add(this.#styleBeingRead);
    else if (name === 'table' && this.isSpreadsheet) this.#openTable(attributes);
    else if (name === 'script' || name === 'event-listener') this.#refuseScript(attributes);
  }

  /** Flat files carry their macros here; an event that calls one is as good as having one. */
  #refuseScript(attributes: Attributes): void {
    if (attributes['script:language'] !== undefined) throw new SpreadsheetRefused('spreadsheet-macros');
  }

  #openTable(attributes: Attributes): void {
    this.#builder = new SheetBuilder(attributes['table:name'] ?? '', this.#reading);
    this.#builder.isHidden = this.#hiddenTableStyles.has(attributes['table:style-name'] ?? '');
    this.#isForeign = OF_ANOTHER_FILE.test(attributes['table:name'] ?? '');
    this.#row = 0;
    this.#nextTableColumn = 0;
  }

  #isForeign = false;

  #openInTable(name: string, attributes: Attributes): void {
    if (name === 'table-column') this.#openColumn(attributes);
    else if (name === 'table-row') {
      this.#rowRepeats = repeats(attributes['table:number-rows-repeated']);
      this.#column = 0;
      this.#rowCells = [];
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.#columnRepeats = repeats(attributes['table:number-columns-repeated']);
      this.#cell = attributes;
    }
  }

  #openColumn(attributes: Attributes): void {
    const first = this.#nextTableColumn;
    this.#nextTableColumn += repeats(attributes['table:number-columns-repeated']);
    if ((attributes['table:visibility'] ?? 'visible') !== 'visible')
      this.#builder?.hideColumns(first, this.#nextTableColumn - 1);
  }

  #closeCell(): void {
    const attributes = this.#cell;
    if (!attributes) return;
    this.#cell = undefined;
    const content = contentOf(attributes, this.#text.take());
    const formula = attributes['table:formula'];
    if (formula !== undefined)
      this.#reading.countFormula(
        formula.length,
        !('unreadable' in content) || content.unreadable.reason !== 'formula-without-result',
      );
    this.#merge(attributes);
    const isFilled = 'unreadable' in content || content.value !== null;
    if (isFilled)
      for (let at = this.#column; at < this.#column + this.#columnRepeats && at < MAX_COLUMNS; at += 1)
        this.#rowCells.push({ column: at, content });
    this.#column += this.#columnRepeats;
  }

  #merge(attributes: Attributes): void {
    const rows = repeats(attributes['table:number-rows-spanned']);
    if (rows === 1) return;
    const columns = repeats(attributes['table:number-columns-spanned']);
    this.#builder?.merge({
      firstRow: this.#row,
      firstColumn: this.#column,
      lastRow: this.#row + rows - 1,
      lastColumn: this.#column + columns - 1,
    });
  }

  #closeRow(): void {
    const builder = this.#builder;
    if (builder && this.#rowCells.length > 0) {
      const values = this.#rowCells.flatMap(({ column, content }) =>
        'value' in content ? [[column, content.value] as const] : [],
      );
      builder.repeatRow(this.#row, this.#rowRepeats, values);
      for (const { column, content } of this.#rowCells)
        if ('unreadable' in content) builder.setUnreadable(this.#row, column, content.unreadable);
    }
    this.#row += this.#rowRepeats;
  }

  #closeTable(builder: SheetBuilder): void {
    if (!this.#isForeign) this.sheets.push(builder.finish());
    this.#builder = undefined;
  }
}

function repeats(attribute: string | undefined): number {
  const count = Math.trunc(Number(attribute ?? 1));
  return Number.isFinite(count) && count > 1 ? count : 1;
}
