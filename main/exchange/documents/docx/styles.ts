// How each kind of paragraph looks, under the names Word knows: its navigation pane and its contents find the headings by them.
import { LevelFormat, type IPropertiesOptions } from 'docx';
import type { DocumentLook } from '../../../domain/document/blocks.ts';
import { INK, sheetOf } from '../sheet.ts';
import { LINE, ownStyles, room } from './paragraph-styles.ts';
import { halfPoints, hex, twips } from './units.ts';

type Styles = NonNullable<IPropertiesOptions['styles']>;
type Numbering = NonNullable<IPropertiesOptions['numbering']>;

/** Word's own; LibreOffice has one as wide beside it. */
const FONT = 'Calibri';
export const BULLETS = 'dashes';
/** Word counts from where the kind of list says: one kind for each first number. */
export const numbersFrom = (start = 1): string => `numbers-${String(start)}`;
const LIST_LEVELS = 9;

export function stylesOf(look: DocumentLook): Styles {
  const { fontPoints } = sheetOf(look);
  const size = (times: number) => ({ size: halfPoints(fontPoints * times) });
  const accent = { color: hex(look.accentColour) };
  const heading = (before: number, after: number, run: object) => ({
    paragraph: { ...room(before, after), keepNext: true, keepLines: true },
    run: { bold: true, italics: false, font: FONT, color: hex(INK), ...run },
  });
  const isSlides = look.paper === 'slides';
  const first = heading(0.85, 0.35, { ...size(1.7), ...accent });
  return {
    default: {
      document: {
        run: {
          font: FONT,
          ...size(1),
          color: hex(INK),
          language: { value: 'fr-FR', eastAsia: 'fr-FR' },
        },
        paragraph: { spacing: { line: LINE, lineRule: 'auto' } },
      },
      title: { paragraph: room(0.2, 0.3), run: { bold: true, font: FONT, ...size(2.7) } },
      heading1: {
        ...first,
        paragraph: { ...first.paragraph, ...(isSlides ? { pageBreakBefore: true } : {}) },
      },
      heading2: heading(0.65, 0.25, size(1.28)),
      heading3: heading(0.45, 0.15, { ...size(1.05), ...accent }),
      heading4: heading(0.35, 0.12, size(1)),
      listParagraph: { paragraph: { ...room(0, 0.1), contextualSpacing: false } },
      hyperlink: { run: { ...accent, underline: {} } },
    },
    paragraphStyles: ownStyles(look),
  };
}

/** `starts`: the first numbers of the ordered lists of the document. */
export function numberingOf(look: DocumentLook, starts: ReadonlySet<number>): Numbering {
  const step = twips(sheetOf(look).fontPoints * 0.055);
  const levels = (isNumbered: boolean, start = 1) =>
    Array.from({ length: LIST_LEVELS }, (_, level) => ({
      level,
      ...(isNumbered && level === 0 ? { start } : {}),
      format: isNumbered && level === 0 ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: isNumbered && level === 0 ? '%1.' : '–',
      style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
    }));
  return {
    config: [
      { reference: BULLETS, levels: levels(false) },
      ...[...starts].map((start) => ({ reference: numbersFrom(start), levels: levels(true, start) })),
    ],
  };
}
