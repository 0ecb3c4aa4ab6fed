// Open data as an archive: each table as CSV (RFC 4180), all of it as JSON, the dictionary of its columns and a notice.
import { frenchDate } from '../../domain/date/partial-date.ts';
import type { Dataset } from '../../domain/open-data/dataset.ts';
import type { DatasetTable, DatasetValue } from '../../domain/open-data/dataset-table.ts';
import { escapeFormula } from '../../domain/spreadsheet/cell-text.ts';
import { writeArchive } from '../archive/write-archive.ts';

/** The same bytes for the same data. */
export function writeDataset(dataset: Dataset): Promise<Uint8Array> {
  return writeArchive([
    { name: 'LISEZ-MOI.txt', content: noticeOf(dataset) },
    ...dataset.tables.map((table) => ({ name: `${table.name}.csv`, content: csvOf(table) })),
    { name: 'dictionnaire.csv', content: csvOf(dictionaryOf(dataset)) },
    { name: 'donnees.json', content: jsonOf(dataset) },
  ]);
}

function csvOf({ columns, rows }: Pick<DatasetTable, 'columns' | 'rows'>): string {
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(cellText))];
  return lines.map((line) => `${line.map(quoted).join(',')}\r\n`).join('');
}

/** Figures with a point, dates as ISO 8601 writes them; nothing for what is not known. */
function cellText(value: DatasetValue): string {
  if (value === null) return '';
  return typeof value === 'string' ? escapeFormula(value) : String(value);
}
function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function dictionaryOf({ tables }: Dataset): Pick<DatasetTable, 'columns' | 'rows'> {
  const columns = ['table', 'colonne', 'type', 'description'].map((name) => ({
    name,
    type: 'texte' as const,
    description: '',
  }));
  return {
    columns,
    rows: tables.flatMap((table) =>
      table.columns.map(({ name, type, description }) => [`${table.name}.csv`, name, type, description]),
    ),
  };
}

function jsonOf({ tables, ...about }: Dataset): string {
  const data = {
    titre: about.title,
    producteur: about.producer,
    licence: about.licence.label,
    licence_url: about.licence.url,
    date: about.madeOn,
    plan: about.planId,
    revision: about.revision,
    sha256_source: about.sha256,
    tables: Object.fromEntries(tables.map((table) => [table.name, rowsOf(table)])),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function rowsOf({ columns, rows }: DatasetTable): readonly Readonly<Record<string, DatasetValue>>[] {
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, index) => [name, row[index] ?? null])));
}

function noticeOf({ title, producer, licence, madeOn, revision, sha256, tables }: Dataset): string {
  return [
    title,
    '',
    `Producteur\u202f: ${producer}`,
    `Date\u202f: ${frenchDate(madeOn)}, révision ${String(revision)} de la feuille de route`,
    `Licence\u202f: ${licence.label} (${licence.url})`,
    `Empreinte de la source (SHA-256)\u202f: ${sha256}`,
    '',
    ...tables.map(({ name, description, rows }) => `${name}.csv – ${description} (${String(rows.length)})`),
    'dictionnaire.csv – Chaque colonne, son type et ce qu’elle dit',
    'donnees.json – Toutes les tables en un fichier',
    '',
    'Fichiers CSV\u202f: UTF-8, virgules, point décimal, dates AAAA-MM-JJ ou AAAA-MM. Une case vide est une valeur inconnue, pas un zéro.',
    'Ni les personnes de l’annuaire ni leurs adresses personnelles n’y figurent\u202f; les fiches confidentielles et les financements non acquis n’y sont pas.',
    '',
  ].join('\r\n');
}
