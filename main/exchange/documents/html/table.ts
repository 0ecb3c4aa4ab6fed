// A table of a page: its title, its heads, its totals, each said to be so.
import type { TableBlock } from '../../../domain/document/blocks.ts';
import { isWholeTable } from '../keeping.ts';
import { classes, element, lines, tag } from './markup.ts';

export function tableElement(block: TableBlock): string {
  const { title, columns, totals, isToSign } = block;
  const shares = widthShares(columns.map(({ weight }) => weight));
  const look = (index: number): string | undefined => (columns[index]?.isNumber ? 'number' : undefined);
  const heads = columns.map(({ header }, index) =>
    header === '' ? element('td', {}) : element('th', { scope: 'col', class: look(index) }, lines(header)),
  );
  const row = (cells: readonly string[]): string =>
    element(
      'tr',
      {},
      ...columns.map((_, index) => {
        const said = cells[index] ?? '';
        // What a line is of, when it is not a figure.
        return index === 0 && look(0) === undefined && said !== ''
          ? element('th', { scope: 'row' }, lines(said))
          : element('td', { class: look(index) }, lines(said));
      }),
    );
  const bodies = bodiesOf(block, row);
  const table = element(
    'table',
    { class: isToSign ? 'to-sign' : undefined },
    title === '' ? '' : element('caption', {}, lines(title)),
    element('colgroup', {}, ...shares.map((share) => tag('col', { class: `w${String(share)}` }))),
    element('thead', {}, element('tr', {}, ...heads)),
    ...bodies.map((body) => element('tbody', {}, body)),
    totals ? element('tfoot', {}, row(totals)) : '',
  );
  // Wider than a telephone: moved by keyboard too.
  const room = classes('wide', isWholeTable(block) && 'whole');
  return element('div', { class: room, tabindex: 0, role: 'group', 'aria-label': 'Tableau' }, table);
}

/** What heads a group of rows heads the body it is in. */
function bodiesOf(
  { columns, rows, groups = [] }: TableBlock,
  row: (cells: readonly string[]) => string,
): readonly string[] {
  const bodies: string[] = groups[0]?.from === 0 ? [] : [''];
  for (const [index, cells] of rows.entries()) {
    const group = groups.find(({ from }) => from === index);
    if (group) {
      const head = element('th', { scope: 'rowgroup', colspan: columns.length }, lines(group.label));
      bodies.push(element('tr', { class: 'group' }, head));
    }
    bodies.push(`${bodies.pop() ?? ''}${row(cells)}`);
  }
  return bodies;
}

/** Hundredths of the width. */
export function widthShares(weights: readonly number[]): readonly number[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.max(1, Math.round((weight / all) * 100)));
}

export const WIDTH_RULES = Array.from(
  { length: 100 },
  (_, index) => `.w${String(index + 1)}{width:${String(index + 1)}%}`,
).join('');
