// Thousands of cells in a few elements: one path for each look, one text for each ink and row.
import type { MatrixGeometry, PlacedCell } from './matrix.ts';
import type { SvgText, SvgTextGroup } from './svg-texts.ts';

/** Advance of a tabular figure of Source Sans 3, in em. */
const FIGURE_ADVANCE = 0.497;

export interface TogetherCell<Look> {
  readonly placed: PlacedCell;
  /** Cells of one look, the very same, share a path. */
  readonly look: Look;
  readonly label: string;
}

export function pathsOf<Look>(cells: readonly TogetherCell<Look>[]): ReadonlyMap<Look, string> {
  const paths = new Map<Look, string>();
  const written = tenths();
  // Cells come row by row, and are as wide as one another: what stays the same is written once.
  let last: Pick<PlacedCell, 'y' | 'width' | 'height'> = { y: NaN, width: NaN, height: NaN };
  let [top, box] = ['', ''];
  for (const { placed, look } of cells) {
    const { y, width, height } = placed;
    if (y !== last.y) top = ` ${written(y)}`;
    if (width !== last.width || height !== last.height)
      box = `h${written(width)}v${written(height)}h${written(-width)}z`;
    last = placed;
    paths.set(look, `${paths.get(look) ?? ''}M${written(placed.x)}${top}${box}`);
  }
  return paths;
}

/** Figures by row; other words, whose letters have widths of their own, one by one. */
export function wordsOf<Look extends { readonly ink: string }>(
  cells: readonly TogetherCell<Look>[],
  fontSize: number,
): readonly SvgTextGroup[] {
  const isFigures = cells.every(({ label }) => /^\d*$/.test(label));
  const groups = isFigures ? figuresOf(cells, fontSize) : labelsOf(cells, fontSize);
  const strong = { 'font-weight': 640, 'text-anchor': isFigures ? undefined : 'middle' };
  return [...groups].map(([fill, texts]) => ({ look: { fill, ...strong }, texts: [...texts] }));
}

const baselineOf = ({ y, height }: PlacedCell, fontSize: number): number => y + height / 2 + 0.35 * fontSize;

function labelsOf<Look extends { readonly ink: string }>(
  cells: readonly TogetherCell<Look>[],
  fontSize: number,
): ReadonlyMap<string, Iterable<SvgText>> {
  const groups = new Map<string, SvgText[]>();
  for (const { placed, look, label } of cells) {
    if (label === '') continue;
    const text = { x: placed.x + placed.width / 2, y: baselineOf(placed, fontSize), words: label };
    const there = groups.get(look.ink);
    if (there) there.push(text);
    else groups.set(look.ink, [text]);
  }
  return groups;
}

/** Each character has its own place, so that a row of figures is one text. */
function figuresOf<Look extends { readonly ink: string }>(
  cells: readonly TogetherCell<Look>[],
  fontSize: number,
): ReadonlyMap<string, Iterable<SvgText>> {
  const advance = FIGURE_ADVANCE * fontSize;
  const written = tenths();
  const inks = new Map<string, Map<number, { x: string; y: number; words: string }>>();
  for (const { placed, look, label } of cells) {
    if (label === '') continue;
    let rows = inks.get(look.ink);
    if (!rows) inks.set(look.ink, (rows = new Map()));
    let row = rows.get(placed.y);
    if (!row) rows.set(placed.y, (row = { x: '', y: baselineOf(placed, fontSize), words: '' }));
    const start = placed.x + (placed.width - advance * label.length) / 2;
    for (let index = 0; index < label.length; index += 1)
      row.x += `${row.x === '' ? '' : ' '}${written(start + index * advance)}`;
    row.words += label;
  }
  return new Map([...inks].map(([ink, rows]) => [ink, rows.values()]));
}

/** To a tenth of a pixel, each figure written once: the same places come back row after row. */
function tenths(): (figure: number) => string {
  const known = new Map<number, string>();
  return (figure) => {
    let words = known.get(figure);
    if (words === undefined) known.set(figure, (words = String(Math.round(figure * 10) / 10)));
    return words;
  };
}

/** The cell under a point of the drawing, by its index; null between cells. */
export function cellAt(
  { rows, columns }: Pick<MatrixGeometry, 'rows' | 'columns'>,
  x: number,
  y: number,
): number | null {
  const column = columns.findIndex((each) => x >= each.x && x <= each.x + each.width);
  const row = rows.findIndex((each) => y >= each.y && y <= each.y + each.height);
  return column < 0 || row < 0 ? null : row * columns.length + column;
}
