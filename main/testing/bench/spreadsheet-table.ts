// A long table of the national template's width: what reading is measured on.
const WORDS =
  'Animer la démarche de sobriété foncière avec les communes du bassin et les partenaires associés'.split(
    ' ',
  );

export const TABLE_ROWS = 10_000;
export const TABLE_COLUMNS = 33;

type Cell = string | number | boolean | Date;

/** Of six columns three are text, the others an amount, a day and a yes or no. */
function cellAt(row: number, column: number): Cell {
  const kind = column % 6;
  if (kind === 3) return row * column + 0.5;
  if (kind === 4) return new Date(Date.UTC(2026, row % 12, 1 + (column % 28)));
  if (kind === 5) return (row + column) % 4 === 0;
  const start = column % 5;
  return `${WORDS.slice(start, start + 6).join(' ')} ${String(column % 2 === 0 ? row : row % 50)}`;
}

export function makeTable(): Cell[][] {
  return Array.from({ length: TABLE_ROWS }, (_, row) =>
    Array.from({ length: TABLE_COLUMNS }, (__, column) => cellAt(row, column)),
  );
}
