/** Whole trackers, for the import that follows the reading. */
import { workbookOf } from './raw-xlsx.ts';
import { AXIS_SHEETS, CITY_CONTRACT } from './contract-trackers.ts';
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
