// The paragraphs of a .docx that Word has no style of its own for, and those whose look is ours.
import { BorderStyle, type IPropertiesOptions } from 'docx';
import type { DocumentLook } from '../../../domain/document/blocks.ts';
import { GROUND, MUTED, RULE, sheetOf, type Sheet } from '../sheet.ts';
import { halfPoints, hex, twips } from './units.ts';

export type ParagraphStyle = NonNullable<
  NonNullable<IPropertiesOptions['styles']>['paragraphStyles']
>[number];

/** In 240ths of a line. */
export const LINE = 264;
const KEPT = { keepNext: true } as const;
const MUTED_RUN = { color: hex(MUTED) } as const;
const LINE_LOOK = { style: BorderStyle.SINGLE, space: 6 } as const;

/** What the styles are told in. */
interface Vocabulary {
  readonly size: (times: number) => { readonly size: number };
  readonly accent: { readonly color: string };
  readonly isSlides: boolean;
  readonly sheet: Sheet;
}

export function ownStyles(look: DocumentLook): readonly ParagraphStyle[] {
  const sheet = sheetOf(look);
  const vocabulary: Vocabulary = {
    size: (times) => ({ size: halfPoints(sheet.fontPoints * times) }),
    accent: { color: hex(look.accentColour) },
    isSlides: look.paper === 'slides',
    sheet,
  };
  return [contentsStyles, coverStyles, textStyles].flatMap((styles) => styles(vocabulary));
}

/** In centimetres. */
export function room(before: number, after: number) {
  return {
    spacing: { before: twips(before), after: twips(after), line: LINE, lineRule: 'auto' as const },
  };
}

function style(
  id: string,
  name: string,
  paragraph: NonNullable<ParagraphStyle['paragraph']>,
  run: NonNullable<ParagraphStyle['run']> = {},
  basedOn = 'Normal',
): ParagraphStyle {
  return { id, name, basedOn, quickFormat: true, paragraph, run };
}

function contentsStyles({ size, accent, isSlides }: Vocabulary): readonly ParagraphStyle[] {
  return [
    style('BodyText', 'Body Text', room(0, 0.22)),
    style('LongTitle', 'Titre long', {}, size(isSlides ? 1.4 : 1.8), 'Title'),
    style('TOCHeading', 'TOC Heading', { ...room(0, 0.4), ...KEPT }, { bold: true, ...size(1.7), ...accent }),
    style('TOC1', 'toc 1', room(0.14, 0.02), { bold: true }),
    style('TOC2', 'toc 2', { ...room(0, 0.02), indent: { left: twips(0.6) } }),
  ];
}

function coverStyles({ size, accent, isSlides, sheet }: Vocabulary): readonly ParagraphStyle[] {
  return [
    style('Kind', 'Type de document', room(0, 0.2), { bold: true, ...accent, ...size(1.15) }),
    style('CoverKind', 'Type en couverture', room(isSlides ? 0.6 : 6.5, 0.2), {}, 'Kind'),
    style('State', 'État', room(0, 0.2), { bold: true, ...MUTED_RUN, ...size(1.1) }),
    style(
      'Band',
      'Filet',
      {
        ...room(0, 0.7),
        indent: { right: twips(sheet.textWidth - 6) },
        border: { bottom: { ...LINE_LOOK, ...accent, size: 20, space: 1 } },
      },
      { size: 8 },
    ),
    style('Author', 'Auteur', room(0, 0.15), size(1.25)),
  ];
}

function textStyles({ size, accent, sheet }: Vocabulary): readonly ParagraphStyle[] {
  return [
    style('Lead', 'Chapeau', {}, size(1.12), 'BodyText'),
    style('Quiet', 'Discret', {}, MUTED_RUN, 'BodyText'),
    style('Fact', 'Renseignement', {
      ...room(0, 0.16),
      indent: { left: twips(sheet.factIndent), hanging: twips(sheet.factIndent) },
    }),
    style(
      'Notice',
      'À savoir',
      {
        ...room(0.2, 0.3),
        shading: { type: 'clear', fill: hex(GROUND) },
        border: { left: { ...LINE_LOOK, ...accent, size: 20 } },
      },
      {},
      'BodyText',
    ),
    style('FigureValue', 'Chiffre clé', KEPT, { bold: true, ...accent, ...size(2.3) }),
    style('FigureLabel', 'Légende de chiffre', room(0, 0.35), MUTED_RUN),
    style('TableTitle', 'Titre de tableau', { ...room(0.4, 0.18), ...KEPT }, { bold: true }),
    style('TableText', 'Texte de tableau', { spacing: { line: 252, lineRule: 'auto' } }, size(0.88)),
    style('TableHeading', 'En-tête de tableau', KEPT, { bold: true }, 'TableText'),
    style('TableTotal', 'Total de tableau', {}, { bold: true }, 'TableText'),
    style('AfterTable', 'Après tableau', { spacing: { line: 160, lineRule: 'exact' } }, { size: 8 }),
    style('ChartTitle', 'Titre de graphique', { ...room(0.4, 0.2), ...KEPT }, { bold: true, ...size(1.05) }),
    style('Picture', 'Image', { ...room(0, 0.3), alignment: 'center' }),
    style('Logo', 'Logo', { alignment: 'end' }),
    style('Code', 'Code de vérification', room(0.3, 0)),
    style('Signature', 'Signataire', {}, { ...MUTED_RUN, ...size(0.9) }),
    style(
      'Footer',
      'footer',
      {
        border: { top: { ...LINE_LOOK, color: hex(RULE), size: 4 } },
      },
      { ...MUTED_RUN, ...size(0.78) },
    ),
  ];
}
