/**
 * The import template of Territoires en Transitions (ADEME, MIT). Its worked example names people: every cell of that line
 * is blanked, in the texts that cells share too, before anything is kept; one version is then filled with invented fiches.
 */
import type { CellValue } from '../../../domain/spreadsheet/sheet.ts';
import { blankedOds, blankedXlsx, EXAMPLE_ROW, SHEET, textIn, zipOf } from './blanked-template.ts';
import { FICHES } from './national-template-fiches.ts';
import { addressOf, escapeXml, serialOf } from './raw-xlsx.ts';
import { read, type ExpectedSheet, type MadeVector } from './vector.ts';

export interface TemplateFiles {
  readonly xlsx: Uint8Array;
  readonly ods: Uint8Array;
}

export async function nationalTemplateVectors({ xlsx, ods }: TemplateFiles): Promise<readonly MadeVector[]> {
  const blank = await blankedXlsx(xlsx);
  const filled = new Map(blank).set(SHEET, fillRows(textIn(blank, SHEET)));
  const why =
    'The national template (ADEME, Territoires en Transitions, MIT): the cells of its worked example, line 5, are blanked, for they name people';
  const by = 'national template';
  const files = [
    read(
      'national-template--blank.xlsx',
      `${why}.`,
      zipOf(blank),
      { format: 'xlsx', sheets: xlsxSheets([]) },
      by,
    ),
    read(
      'national-template--filled.xlsx',
      `${why}, and invented fiches stand from there on.`,
      zipOf(filled),
      { format: 'xlsx', sheets: xlsxSheets(FICHES) },
      by,
    ),
    read(
      'national-template--blank.ods',
      `${why}.`,
      zipOf(await blankedOds(ods)),
      { format: 'ods', sheets: ODS_SHEETS },
      by,
    ),
  ];
  return files;
}

/** Texts and numbers into the blanked line and those after it, keeping the template's own styles. */
function fillRows(sheet: string): Buffer {
  let filled = sheet;
  FICHES.forEach((fiche, at) => {
    fiche.forEach((value, column) => {
      if (value === null) return;
      const address = addressOf(EXAMPLE_ROW - 1 + at, column);
      filled = filled.replace(new RegExp(`<c r="${address}"([^>]*)/>`), (_, attributes: string) =>
        typeof value === 'object' || typeof value === 'number'
          ? `<c r="${address}"${attributes}><v>${String(typeof value === 'object' ? serialOf(value.date) : value)}</v></c>`
          : `<c r="${address}"${attributes} t="inlineStr"><is><t>${escapeXml(String(value))}</t></is></c>`,
      );
    });
  });
  return Buffer.from(filled);
}

function xlsxSheets(fiches: readonly (readonly CellValue[])[]): readonly ExpectedSheet[] {
  const filled = fiches.flatMap((fiche, at) =>
    fiche.map((value, column) => [addressOf(EXAMPLE_ROW - 1 + at, column), value] as const),
  );
  return [
    {
      name: 'Mode demploi',
      rowCount: 4,
      cells: { B1: "Importer un plan d'action sur la plateforme Territoires en Transitions" },
    },
    {
      name: 'Fichier dimport',
      hiddenColumns: [4, 6, 8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 22, 28, 29, 30, 31, 32],
      rowCount: EXAMPLE_ROW - 1 + fiches.length,
      cells: {
        A1: 'Présentation de l’action',
        H1: 'Objectifs et indicateurs',
        A2: 'Axe (x)',
        D2: 'Titre de la fiche action',
        S2: 'Montant € HT',
        AG2: 'Documents et liens',
        S3: 'Champ numérique',
        ...Object.fromEntries(filled),
      },
    },
    { name: 'Listes déroulantes', isHidden: true, rowCount: 12, cells: { C2: 'À venir', C3: 'À discuter' } },
  ];
}

const ODS_SHEETS: readonly ExpectedSheet[] = [
  {
    name: 'Mode_demploi',
    rowCount: 4,
    cells: { B1: "Importer un plan d'action sur la plateforme Territoires en Transitions" },
  },
  {
    name: 'Fichier_dimport',
    hiddenColumns: [4, 5],
    rowCount: 4,
    cells: { A2: 'Axe (x)', D2: "Titre de l'action", S2: 'Montant € HT', AG2: 'Documents et liens' },
  },
  { name: 'Listes_déroulantes', rowCount: 12, cells: { C2: 'À venir' } },
];
