// What every reader shares while it reads one file: how far it is, whether it is still wanted, and what has been used up.
import { SpreadsheetRefused } from './spreadsheet-refused.ts';
import type { SpreadsheetLimits } from './limits.ts';

export interface ReadingOptions {
  readonly limits: SpreadsheetLimits;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export class Reading {
  readonly limits: SpreadsheetLimits;
  readonly #signal: AbortSignal | undefined;
  readonly #onProgress: ((done: number, total: number) => void) | undefined;
  #totalBytes = 0;
  #doneBytes = 0;
  #cells = 0;
  #formulas = 0;
  #uncomputed = 0;
  #values = 0;

  constructor({ limits, signal, onProgress }: ReadingOptions) {
    this.limits = limits;
    this.#signal = signal;
    this.#onProgress = onProgress;
  }

  refuseIfCancelled(): void {
    if (this.#signal?.aborted === true) throw new SpreadsheetRefused('cancelled');
  }

  expectBytes(count: number): void {
    this.#totalBytes += count;
  }

  /** Call for every piece that has been read: stops a reading nobody wants any more. */
  advance(byteCount: number): void {
    this.refuseIfCancelled();
    this.#doneBytes += byteCount;
    this.#onProgress?.(Math.min(this.#doneBytes, this.#totalBytes), this.#totalBytes);
  }

  /** Takes room for more cells in all. Throws SpreadsheetRefused when there is none left. */
  takeCells(count: number): void {
    this.#cells += count;
    if (this.#cells > this.limits.maxCells)
      throw new SpreadsheetRefused('spreadsheet-too-many-cells', { max: this.limits.maxCells });
  }

  countValue(): void {
    this.#values += 1;
  }

  /** Call for every formula met. Throws SpreadsheetRefused for one, or for so many, that nobody wrote. */
  countFormula(characters: number, isComputed: boolean): void {
    this.#formulas += 1;
    if (!isComputed) this.#uncomputed += 1;
    if (characters > this.limits.maxFormulaCharacters || this.#formulas > this.limits.maxFormulas)
      throw new SpreadsheetRefused('spreadsheet-formula-bomb');
  }

  /** Once all is read: a workbook a program wrote and nobody has opened since holds next to no result. */
  refuseUncomputed(): void {
    if (this.#uncomputed > this.limits.maxUncomputedFormulas && this.#uncomputed > this.#values)
      throw new SpreadsheetRefused('spreadsheet-not-computed', { rows: this.#uncomputed });
  }
}
