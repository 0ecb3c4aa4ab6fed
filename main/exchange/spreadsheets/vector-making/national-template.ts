/**
 * The import template of Territoires en Transitions (ADEME, MIT). Its worked example names people: every cell of that line
 * is blanked, in the texts that cells share too, before anything is kept; one version is then filled with invented fiches.
 */
import { fromBufferPromise } from 'yauzl';
import { rawEntry, writeRawZip } from '../../signed/vector-making/raw-zip.ts';
import type { CellValue } from '../../../domain/spreadsheet/sheet.ts';
import { addressOf, escapeXml, serialOf } from './raw-xlsx.ts';
import { read, type ExpectedSheet, type MadeVector } from './vector.ts';

export interface TemplateFiles {
  readonly xlsx: Uint8Array;
  readonly ods: Uint8Array;
}

const SHEET = 'xl/worksheets/sheet2.xml';
const STRINGS = 'xl/sharedStrings.xml';
const EXAMPLE_ROW = 5;

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

type Parts = ReadonlyMap<string, Buffer>;

async function partsOf(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(bytes));
  const parts = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    const pieces: Buffer[] = [];
    for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Buffer);
    if (!entry.fileName.endsWith('/')) parts.set(entry.fileName, Buffer.concat(pieces));
  }
  return parts;
}

function zipOf(parts: Parts): Buffer {
  return writeRawZip(
    [...parts].map(([name, bytes]) => rawEntry(name, bytes, { method: name === 'mimetype' ? 0 : 8 })),
  );
}

function textIn(parts: Parts, name: string): string {
  const bytes = parts.get(name);
  if (!bytes) throw new Error(`the template has no ${name}`);
  return bytes.toString('utf8');
}

const EXAMPLE = /<row r="5"[\s\S]*?<\/row>/;

async function blankedXlsx(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const parts = await partsOf(bytes);
  const sheet = textIn(parts, SHEET);
  const example = EXAMPLE.exec(sheet)?.[0] ?? '';
  const rest = sheet.replace(EXAMPLE, '');
  const used = (xml: string): readonly string[] =>
    [...xml.matchAll(/t="s"[^>]*><v>(\d+)<\/v>/g)].map(([, index = '']) => index);
  const others = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet/.test(name) && name !== SHEET);
  const kept = new Set([...used(rest), ...others.flatMap((name) => used(textIn(parts, name)))]);
  const alone = new Set(used(example).filter((index) => !kept.has(index)));
  let index = -1;
  const strings = textIn(parts, STRINGS).replace(/<si>[\s\S]*?<\/si>|<si\/>/g, (string) => {
    index += 1;
    return alone.has(String(index)) ? '<si><t></t></si>' : string;
  });
  const emptied = example.replace(/<c ([^>]*?)(?: t="\w+")?>(?:(?!<\/c>)[\s\S])*<\/c>/g, '<c $1/>');
  if (/<v>/.test(emptied)) throw new Error('the worked example is not blank');
  return parts.set(SHEET, Buffer.from(sheet.replace(EXAMPLE, emptied))).set(STRINGS, Buffer.from(strings));
}

async function blankedOds(bytes: Uint8Array): Promise<Map<string, Buffer>> {
  const parts = await partsOf(bytes);
  const content = textIn(parts, 'content.xml');
  const start = content.indexOf('table:name="Fichier_dimport"');
  let rows = 0;
  const after = content.slice(start).replace(/<table:table-row[\s\S]*?<\/table:table-row>/g, (row) => {
    rows += 1;
    if (rows !== EXAMPLE_ROW) return row;
    return row.replace(/<table:table-cell(?: [^>]*?)?(?:\/>|>[\s\S]*?<\/table:table-cell>)/g, (cell) => {
      const repeated = / table:number-columns-repeated="\d+"/.exec(cell)?.[0] ?? '';
      return `<table:table-cell${repeated}/>`;
    });
  });
  return parts.set('content.xml', Buffer.from(content.slice(0, start) + after));
}

/** Invented. In the template's own order: A to AG. */
const FICHES: readonly (readonly CellValue[])[] = [
  [
    '1. Sobriété',
    '1.1. Bâtiments',
    null,
    '1.1.1. Rénover les écoles du bourg',
    null,
    'Isolation et chauffage de trois écoles.',
    'Comité de suivi',
    'Moins 40 % d’énergie',
    null,
    'Commune de Saint-Exemple',
    null,
    'Syndicat d’énergie, CAUE',
    'Service bâtiments',
    null,
    null,
    'Concertation',
    null,
    'Région',
    120000,
    'DETR',
    80000,
    null,
    null,
    260000,
    'En cours',
    'Élevé',
    { date: '2026-03-01' },
    { date: '2028-08-31' },
    'FAUX',
    null,
    null,
    'Chantier en été',
    null,
  ],
  [
    '1. Sobriété',
    '1.2. Usages',
    null,
    '1.2.1. Éteindre l’éclairage la nuit',
    null,
    null,
    null,
    null,
    null,
    'Communauté de communes du Val',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    'Réalisé',
    'Moyen',
    { date: '2025-10-01' },
    null,
    'VRAI',
    null,
    null,
    null,
    null,
  ],
  [
    '2. Eau',
    null,
    null,
    '2.0.1. Suivre les nappes',
    null,
    null,
    null,
    null,
    null,
    'Syndicat de bassin, Chambre d’agriculture',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    'Agence de l’eau',
    30000,
    null,
    null,
    null,
    null,
    45000,
    'À discuter',
    'Bas',
    null,
    { date: '2029-12-31' },
    null,
    null,
    null,
    null,
    null,
  ],
  [
    '2. Eau',
    '2.1. Rivières',
    '2.1.1. Berges',
    'Replanter les berges',
    'Choisir les essences',
    'Haies et saules sur 12 km.',
    'Comité de rivière',
    'Ombrager le cours d’eau',
    'Linéaire replanté',
    'Syndicat de bassin',
    'Un technicien de rivière',
    'Fédération de pêche',
    'Service milieux aquatiques',
    'Camille EXEMPLE',
    'Dominique MODÈLE',
    'Co-construction',
    'Plan de financement voté',
    'Agence de l’eau',
    40000,
    'Région',
    20000,
    'Département',
    10000,
    90000,
    'À venir',
    'Moyen',
    { date: '2027-01-01' },
    { date: '2030-12-31' },
    'FAUX',
    'Mesure 3 du schéma',
    'Suivre les nappes',
    'Réunion en mars',
    'https://exemple.invalid/berges',
  ],
];

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
