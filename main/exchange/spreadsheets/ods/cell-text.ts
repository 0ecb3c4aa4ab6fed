// The text of a cell of OpenDocument: paragraphs, with runs of spaces and line ends spelled out as elements.
import type { Attributes } from '../xml.ts';
import { linkValue, textValue } from '../cell-values.ts';

/** Notes and drawings stand inside the cell they hang on; their text is not the cell's. */
const NOT_THE_TEXT = new Set(['annotation', 'frame', 'custom-shape', 'g', 'control', 'ruby-text']);
const PARAGRAPHS = new Set(['p', 'h']);
const MAX_SPACES = 1000;

const SPELLED_OUT: Readonly<Record<string, (attributes: Attributes) => string>> = {
  s: (attributes) => ' '.repeat(Math.min(Math.max(Number(attributes['text:c'] ?? 1) || 1, 1), MAX_SPACES)),
  tab: () => '\t',
  'line-break': () => '\n',
};

export class CellText {
  #paragraphs: string[] = [];
  #paragraph: string | undefined;
  #link = '';
  #skipped = 0;

  open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || NOT_THE_TEXT.has(name)) this.#skipped += 1;
    else if (PARAGRAPHS.has(name)) this.#paragraph = '';
    else if (name === 'a') this.#link ||= attributes['xlink:href'] ?? '';
    else this.#add(SPELLED_OUT[name]?.(attributes) ?? '');
  }

  close(name: string): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (PARAGRAPHS.has(name) && this.#paragraph !== undefined) {
      this.#paragraphs.push(this.#paragraph);
      this.#paragraph = undefined;
    }
  }

  text(text: string): void {
    if (this.#skipped === 0) this.#add(text.replace(/[ \t\r\n]+/g, ' '));
  }

  /** And forgets it, for the next cell. */
  take(): string | null {
    const value = textValue(this.#paragraphs.join('\n')) ?? linkValue(this.#link);
    this.#paragraphs = [];
    this.#paragraph = undefined;
    this.#link = '';
    this.#skipped = 0;
    return value;
  }

  #add(text: string): void {
    if (this.#paragraph !== undefined) this.#paragraph += text;
  }
}
