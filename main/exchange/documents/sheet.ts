// The page of a document that is opened in a word processor, and the words that stand around its body. Lengths in centimetres.
import { frenchDate } from '../../domain/date/partial-date.ts';
import type { DocumentLook, WrittenDocument } from '../../domain/document/blocks.ts';
import { sourceWords } from '../../domain/document/statement.ts';

/** Beyond it, a title is set smaller. */
export const LONG_TITLE_CHARACTERS = 120;

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly sideMargin: number;
  readonly topMargin: number;
  readonly bottomMargin: number;
  readonly textWidth: number;
  /** No picture is taller: its title stands above it. */
  readonly tallest: number;
  /** A picture that would be made narrower than that share of the text is told by its figures: nobody could read it. */
  readonly narrowestShare: number;
  /** Where what is said of a fact starts. */
  readonly factIndent: number;
  readonly figuresAcross: number;
  /** Of the picture to be scanned, at the foot of a cover. */
  readonly coverCodeWidth: number;
  readonly fontPoints: number;
}

const PORTRAIT = { width: 21, height: 29.7, sideMargin: 2.2, topMargin: 2.1, bottomMargin: 1.8 } as const;
const SLIDES = { width: 33.87, height: 19.05, sideMargin: 2.2, topMargin: 1.6, bottomMargin: 1.3 } as const;

export function sheetOf({ paper }: Pick<DocumentLook, 'paper'>): Sheet {
  if (paper === 'slides')
    return {
      ...SLIDES,
      textWidth: SLIDES.width - 2 * SLIDES.sideMargin,
      tallest: 10.5,
      narrowestShare: 0.4,
      coverCodeWidth: 2,
      factIndent: 8,
      figuresAcross: 4,
      fontPoints: 15,
    };
  return {
    ...PORTRAIT,
    textWidth: PORTRAIT.width - 2 * PORTRAIT.sideMargin,
    tallest: 20,
    narrowestShare: 0.6,
    coverCodeWidth: 2.6,
    factIndent: 4.4,
    figuresAcross: 4,
    fontPoints: 10.5,
  };
}

export const INK = '#1d2129';
export const MUTED = '#5a6270';
export const RULE = '#c9c5bc';
export const GROUND = '#f4f2ee';

/** The largest the sheet takes, the shape kept. */
export function fitted(
  { widthPixels, heightPixels }: { readonly widthPixels: number; readonly heightPixels: number },
  { textWidth, tallest }: Sheet,
): { readonly width: number; readonly height: number } {
  const ratio = heightPixels / widthPixels;
  const width = Math.min(textWidth, tallest / ratio);
  return { width, height: width * ratio };
}

export function isLegible(
  picture: { readonly widthPixels: number; readonly heightPixels: number },
  sheet: Sheet,
): boolean {
  return fitted(picture, sheet).width >= sheet.textWidth * sheet.narrowestShare;
}

/** Of a row that is signed by hand. */
export const SIGNED_ROW_HEIGHT = 1.15;

/** Said at the foot of a cover. */
export function coverFacts({ madeOn, source }: WrittenDocument): readonly string[] {
  const { edition } = sourceWords(source);
  return [
    frenchDate(madeOn),
    `${edition.charAt(0).toUpperCase()}${edition.slice(1)}`,
    `Empreinte ${source.sha256.slice(0, 16)}…`,
  ].filter((line) => line !== '');
}

/** In a line where the sheet is low. */
export function coverLines(document: WrittenDocument): string {
  return coverFacts(document).join(document.look.paper === 'slides' ? ' · ' : '\n');
}

/** What a document without a cover starts with. */
export function bannerOf({ banner, kindLabel, state }: WrittenDocument): string {
  return [banner ?? kindLabel, state].filter((part) => part !== '').join(' – ');
}

/** For the properties of a file: from what it was made. */
export function keywordsOf({ kindLabel, source }: WrittenDocument): readonly string[] {
  const { edition, reference } = sourceWords(source);
  return [kindLabel, edition, reference, `SHA-256 ${source.sha256}`].filter((word) => word !== '');
}

export const CHART_WORDS = 'Graphique\u202f: le titre au-dessus dit ce qu’il montre.';
export const CHART_WITH_TABLE_WORDS = 'Graphique\u202f: le tableau qui suit donne ses chiffres.';
