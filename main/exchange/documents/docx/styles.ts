// How each kind of paragraph looks, under the names Word knows: its navigation pane and its contents find the headings by them.
import { BorderStyle, LevelFormat, type IPropertiesOptions } from 'docx';
import type { DocumentLook } from '../../../domain/document/blocks.ts';
import { GROUND, INK, MUTED, RULE, sheetOf } from '../sheet.ts';
import { halfPoints, hex, twips } from './units.ts';

type Styles = NonNullable<IPropertiesOptions['styles']>;
type Numbering = NonNullable<IPropertiesOptions['numbering']>;
type ParagraphStyle = NonNullable<Styles['paragraphStyles']>[number];

/** Word's own; LibreOffice has one as wide beside it. */
const FONT = 'Calibri';
export const BULLETS = 'dashes';
export const NUMBERS = 'numbers';
const LIST_LEVELS = 9;
/** In 240ths of a line. */
const LINE = 264;

export function stylesOf(look: DocumentLook): Styles {
  const { fontPoints } = sheetOf(look);
  const size = (times: number) => ({ size: halfPoints(fontPoints * times) });
  const accent = { color: hex(look.accentColour) };
  const room = (before: number, after: number) => ({
    spacing: { before: twips(before), after: twips(after), line: LINE, lineRule: 'auto' as const },
  });
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

function ownStyles(look: DocumentLook): readonly ParagraphStyle[] {
  const { fontPoints, textWidth, factIndent } = sheetOf(look);
  const isSlides = look.paper === 'slides';
  const size = (times: number) => ({ size: halfPoints(fontPoints * times) });
  const accent = { color: hex(look.accentColour) };
  const muted = { color: hex(MUTED) };
  const room = (before: number, after: number) => ({
    spacing: { before: twips(before), after: twips(after), line: LINE, lineRule: 'auto' as const },
  });
  const kept = { keepNext: true };
  const style = (
    id: string,
    name: string,
    paragraph: ParagraphStyle['paragraph'],
    run: ParagraphStyle['run'] = {},
    basedOn = 'Normal',
  ): ParagraphStyle => ({ id, name, basedOn, quickFormat: true, paragraph: paragraph ?? {}, run: run ?? {} });
  const line = { style: BorderStyle.SINGLE, space: 6 };
  return [
    style('BodyText', 'Body Text', room(0, 0.22)),
    style('LongTitle', 'Titre long', {}, size(1.8), 'Title'),
    style('TOCHeading', 'TOC Heading', { ...room(0, 0.4), ...kept }, { bold: true, ...size(1.7), ...accent }),
    style('TOC1', 'toc 1', room(0.14, 0.02), { bold: true }),
    style('TOC2', 'toc 2', { ...room(0, 0.02), indent: { left: twips(0.6) } }),
    style('Kind', 'Type de document', room(0, 0.2), { bold: true, ...accent, ...size(1.15) }),
    style('CoverKind', 'Type en couverture', room(isSlides ? 0.6 : 6.5, 0.2), {}, 'Kind'),
    style('State', 'État', room(0, 0.2), { bold: true, ...muted, ...size(1.1) }),
    style(
      'Band',
      'Filet',
      {
        ...room(0, 0.7),
        indent: { right: twips(textWidth - 6) },
        border: { bottom: { ...line, color: hex(look.accentColour), size: 20, space: 1 } },
      },
      { size: 8 },
    ),
    style('Author', 'Auteur', room(0, 0.15), size(1.25)),
    style('Lead', 'Chapeau', {}, size(1.12), 'BodyText'),
    style('Quiet', 'Discret', {}, muted, 'BodyText'),
    style('CoverLines', 'Mentions de couverture', room(isSlides ? 0.4 : 5, 0.3), {}, 'Quiet'),
    style('Fact', 'Renseignement', {
      ...room(0, 0.16),
      indent: { left: twips(factIndent), hanging: twips(factIndent) },
    }),
    style(
      'Notice',
      'À savoir',
      {
        ...room(0.2, 0.3),
        shading: { type: 'clear', fill: hex(GROUND) },
        border: { left: { ...line, color: hex(look.accentColour), size: 20 } },
      },
      {},
      'BodyText',
    ),
    style('FigureValue', 'Chiffre clé', kept, { bold: true, ...accent, ...size(2.3) }),
    style('FigureLabel', 'Légende de chiffre', room(0, 0.35), muted),
    style('TableTitle', 'Titre de tableau', { ...room(0.4, 0.18), ...kept }, { bold: true }),
    style('TableText', 'Texte de tableau', { spacing: { line: 252, lineRule: 'auto' } }, size(0.88)),
    style('TableHeading', 'En-tête de tableau', kept, { bold: true }, 'TableText'),
    style('TableTotal', 'Total de tableau', {}, { bold: true }, 'TableText'),
    style('AfterTable', 'Après tableau', { spacing: { line: 160, lineRule: 'exact' } }, { size: 8 }),
    style('ChartTitle', 'Titre de graphique', { ...room(0.4, 0.2), ...kept }, { bold: true, ...size(1.05) }),
    style('Picture', 'Image', { ...room(0, 0.3), alignment: 'center' }),
    style('Logo', 'Logo', { alignment: 'end' }),
    style('Code', 'Code de vérification', room(0.3, 0)),
    style('Signature', 'Signataire', {}, { ...muted, ...size(0.9) }),
    style(
      'Footer',
      'footer',
      {
        border: { top: { ...line, color: hex(RULE), size: 4 } },
      },
      { ...muted, ...size(0.78) },
    ),
  ];
}

export function numberingOf(look: DocumentLook): Numbering {
  const step = twips(sheetOf(look).fontPoints * 0.055);
  const levels = (isNumbered: boolean) =>
    Array.from({ length: LIST_LEVELS }, (_, level) => ({
      level,
      format: isNumbered && level === 0 ? LevelFormat.DECIMAL : LevelFormat.BULLET,
      text: isNumbered && level === 0 ? '%1.' : '–',
      style: { paragraph: { indent: { left: step * (level + 1), hanging: step } } },
    }));
  return {
    config: [
      { reference: BULLETS, levels: levels(false) },
      { reference: NUMBERS, levels: levels(true) },
    ],
  };
}
