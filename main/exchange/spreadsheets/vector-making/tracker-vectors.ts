/** Whole trackers, for the import that follows the reading. */
import { workbookOf } from './raw-xlsx.ts';
import { AXIS_SHEETS, CITY_CONTRACT } from './contract-trackers.ts';
import { FORMULAS_HEADER, formulasAndHiddenColumns, NEXT_VERSION, SHARED_TITLES } from './shared-trackers.ts';
import { GROUPED_TRACKER, GROUPED_TRACKER_MERGES, SIMPLE_TRACKER } from './trackers.ts';
import { read, type MadeVector, type Table } from './vector.ts';

export function trackerVectors(): readonly MadeVector[] {
  return [
    read(
      'tracker--simple.xlsx',
      'A home-made tracker: header on line 1, dates, « à définir », a comment of two lines.',
      workbookOf([{ name: 'Suivi', table: SIMPLE_TRACKER }]),
      { format: 'xlsx', sheets: [{ name: 'Suivi', rows: trimmed(SIMPLE_TRACKER) }] },
    ),
    read(
      'tracker--header-on-line-4.xlsx',
      'Header on line 4 under a title and a group row, doubled headers, instructions, an example, a total, « T2 2027 », « Entre 200 et 500 ».',
      workbookOf([{ name: 'Tableau de bord', table: GROUPED_TRACKER, after: GROUPED_TRACKER_MERGES }]),
      { format: 'xlsx', sheets: [{ name: 'Tableau de bord', rows: trimmed(GROUPED_TRACKER) }] },
    ),
    read(
      'tracker--sheet-per-axis.xlsx',
      'One sheet per axis, the same title under two of them, progress as percentages, and a summary that is no list of actions.',
      workbookOf(AXIS_SHEETS),
      { format: 'xlsx', sheets: AXIS_SHEETS.map(({ name, table }) => ({ name, rows: trimmed(table) })) },
    ),
    read(
      'tracker--city-contract.xlsx',
      'A contrat de ville, with a « priorité » that is the programme’s, not a level.',
      workbookOf([{ name: 'Fiches', table: CITY_CONTRACT }]),
      { format: 'xlsx', sheets: [{ name: 'Fiches', rows: trimmed(CITY_CONTRACT) }] },
    ),
    ...laterTrackerVectors(),
  ];
}

function laterTrackerVectors(): readonly MadeVector[] {
  return [
    read(
      'tracker--next-version.csv',
      'The simple tracker months later: headings renamed and moved, a word of a title changed, one line further on, one new.',
      NEXT_VERSION.map((cells) => cells.join(';')).join('\r\n'),
      {
        format: 'csv',
        encoding: 'utf-8',
        delimiter: ';',
        sheets: [
          {
            name: 'tracker--next-version',
            rows: trimmed(NEXT_VERSION.map((cells) => cells.map((text) => (text === '' ? null : text)))),
          },
        ],
      },
    ),
    read(
      'tracker--titles-under-several-axes.xlsx',
      'The same title under several axes, a priority in figures, VRAI and FAUX, several leads in one cell, thousands of euros.',
      workbookOf([{ name: 'Actions', table: SHARED_TITLES }]),
      { format: 'xlsx', sheets: [{ name: 'Actions', rows: trimmed(SHARED_TITLES) }] },
    ),
    read(
      'tracker--formulas-and-hidden-columns.xlsx',
      'Formulas with and without results, an error and a text that looks like one, a hidden column and a hidden sheet.',
      formulasAndHiddenColumns(),
      {
        format: 'xlsx',
        sheets: [
          {
            name: 'Suivi',
            hiddenColumns: [5],
            unreadable: [
              { row: 3, column: 4, shown: '#REF!', reason: 'cell-error' },
              { row: 3, column: 5, shown: '=SUM(Z1:Z9)', reason: 'formula-without-result' },
            ],
            rows: [
              FORMULAS_HEADER,
              [1, 'Rénover la halle', 'Ville', { date: '2026-06-01' }, 2000, 4000, 'En cours'],
              [2, 'Isoler le gymnase', '#REF!', null, null, null, 'Planifié'],
            ],
          },
          {
            name: 'Archives',
            isHidden: true,
            rows: [
              ['Action', 'Fin'],
              ['Ancienne action', { date: '2020-01-01' }],
            ],
          },
        ],
      },
    ),
  ];
}

/** As read: texts without spaces around them, lines without empty cells at their end. */
export function trimmed(table: Table): Table {
  return table.map((cells) =>
    cells
      .map((value) => (typeof value === 'string' ? value.trim() : value))
      .slice(0, cells.findLastIndex((value) => value !== null) + 1),
  );
}
