// Draws the charts of documents out of a page, with `svelte/server`: handed to what writes documents, which knows no page.
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import type { DrawnPicture, TableBlock } from '../../main/domain/document/blocks.ts';
import type { ChartQuestion, DocumentChart } from '../../main/domain/document/charts.ts';
import { stillView, type ChartTable } from '../charts/chart-view.ts';
import { DRAWERS, type Drawing } from './chart-drawers.ts';

const FIGURES = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 2 });

/** Null where there is nothing to draw. The same question gives the same bytes. */
export function draw(chart: DocumentChart, question: ChartQuestion): DrawnPicture | null {
  const drawing = DRAWERS[chart](question);
  if (!drawing) return null;
  const { body } = render(drawing.chart as Component<Record<string, unknown>>, {
    props: { ...drawing.props, view: stillView(question.widthPixels) },
    // Several pictures of one page must not share the names of their patterns.
    idPrefix: chart,
  });
  const svg = standingAlone(body);
  return { title: drawing.title, svg, ...sizeOf(svg), table: tableOf(drawing) };
}

/** What serves a page alone goes; the namespace and the font come. */
function standingAlone(body: string): string {
  return body
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/ (?:class|tabindex|data-mark|role|aria-[a-z]+)="[^"]*"/g, '')
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" font-family="Source Sans 3"')
    .trim();
}

function sizeOf(svg: string): Pick<DrawnPicture, 'widthPixels' | 'heightPixels'> {
  const read = (name: string): number => Number(new RegExp(`<svg[^>]* ${name}="([\\d.]+)"`).exec(svg)?.[1]);
  const size = { widthPixels: read('width'), heightPixels: read('height') };
  if (!(size.widthPixels > 0 && size.heightPixels > 0)) throw new Error('The chart drew no svg of a size');
  return size;
}

const LEAST_WEIGHT = 0.6;
/** Beyond, a cell has several lines. */
const LONGEST_CHARACTERS = 40;
const CHARACTERS_PER_WEIGHT = 12;

function tableOf({ table, isGrouped }: Drawing): TableBlock {
  if (!isGrouped) return blockOf(table);
  const { columns, rows } = table;
  const headOf = (row: (typeof rows)[number] | undefined): string => cellText(row?.[0] ?? null);
  const groups = rows.flatMap((row, from) =>
    from === 0 || headOf(row) !== headOf(rows[from - 1]) ? [{ from, label: headOf(row) }] : [],
  );
  return {
    ...blockOf({ ...table, columns: columns.slice(1), rows: rows.map((row) => row.slice(1)) }),
    groups,
  };
}

function blockOf({ caption, columns, rows }: ChartTable): TableBlock {
  return {
    kind: 'table',
    title: caption,
    columns: columns.map(({ label, isFigure }, index) => ({
      header: label,
      weight: isFigure ? 1 : weightOf(rows.map((row) => cellText(row[index] ?? null))),
      ...(isFigure ? { isNumber: true as const } : {}),
    })),
    rows: rows.map((row) => row.map(cellText)),
  };
}

/** A number of fiche wants little room, its title much. */
function weightOf(cells: readonly string[]): number {
  const longest = cells.reduce((most, { length }) => Math.max(most, length), 0);
  return LEAST_WEIGHT + Math.min(longest, LONGEST_CHARACTERS) / CHARACTERS_PER_WEIGHT;
}

function cellText(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? FIGURES.format(value) : value;
}
