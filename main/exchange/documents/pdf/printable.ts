// Characters the shipped font cannot draw: each is replaced by a box one can see, and told. None is ever dropped without a word.
import { create, type Font } from 'fontkit';

/** Drawn where a character cannot be: U+25A1, which the font has. */
export const UNPRINTABLE_SIGN = '□';

export interface Unprintable {
  readonly character: string;
  readonly count: number;
}

export class PrintableText {
  readonly #font: Font;
  readonly #known = new Map<number, boolean>();
  readonly #missing = new Map<string, number>();

  constructor(font: Uint8Array) {
    this.#font = create(font as Buffer) as Font;
  }

  /** As it will be printed. Line breaks and tabs are not drawn; what only joins or orders letters is let through. */
  take(text: string): string {
    let isWhole = true;
    for (const character of text) isWhole &&= this.#has(character);
    if (isWhole) return text;
    return [...text].map((character) => (this.#has(character) ? character : this.#tell(character))).join('');
  }

  missing(): readonly Unprintable[] {
    return [...this.#missing].map(([character, count]) => ({ character, count }));
  }

  #has(character: string): boolean {
    const codePoint = character.codePointAt(0) ?? 0;
    let isDrawn = this.#known.get(codePoint);
    if (isDrawn === undefined) {
      isDrawn = codePoint === 0x0a || codePoint === 0x09 || this.#font.hasGlyphForCodePoint(codePoint);
      this.#known.set(codePoint, isDrawn);
    }
    return isDrawn;
  }

  #tell(character: string): string {
    // Joins an emoji together or chooses its colours: nothing that is read.
    if (/^[\p{Format}\p{Variation_Selector}]$/u.test(character)) return '';
    this.#missing.set(character, (this.#missing.get(character) ?? 0) + 1);
    return UNPRINTABLE_SIGN;
  }
}
