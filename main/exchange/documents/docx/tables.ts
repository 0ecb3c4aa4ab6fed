// Tables of a Word document: their heads repeated on every page, their figures against the right.
import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  type IParagraphOptions,
  type ITableCellOptions,
} from 'docx';
import type { TableBlock } from '../../../domain/document/blocks.ts';
import { columnWidths } from '../column-widths.ts';
import { isWholeTable } from '../keeping.ts';
import { GROUND, RULE, SIGNED_ROW_HEIGHT, type Sheet } from '../sheet.ts';
import { words } from './text.ts';
import { hex, twips } from './units.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };
const NO_TABLE_BORDERS = { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE };
const PADDING = { top: 70, bottom: 70, left: 70, right: 70 };

type CellLook = Omit<ITableCellOptions, 'children' | 'width' | 'margins'>;

export function tableOf(
  table: TableBlock,
  sheet: Sheet,
  accentColour: string,
): readonly (Paragraph | Table)[] {
  const { title, columns, rows, groups = [], totals, isToSign } = table;
  const widths = columnWidths(table, sheet).map(twips);
  // Word keeps a row with the next where the paragraphs of the row are.
  const lastKept = isWholeTable(table) ? rows.length - (totals ? 1 : 2) : -1;
  const { head, cell, total } = cellLooks(isToSign === true, accentColour);
  const row = (cells: readonly string[], style: string, look: CellLook, place: 'head' | number): TableRow => {
    const isHead = place === 'head';
    return new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      ...(isToSign && !isHead
        ? { height: { value: twips(SIGNED_ROW_HEIGHT), rule: 'atLeast' as const } }
        : {}),
      children: columns.map(({ isNumber }, index) => {
        const paragraph: IParagraphOptions = {
          style,
          ...(!isHead && place <= lastKept ? { keepNext: true } : {}),
          ...(isNumber ? { alignment: 'end' as const } : {}),
          children: words(cells[index] ?? ''),
        };
        return new TableCell({
          ...look,
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          margins: PADDING,
          children: [new Paragraph(paragraph)],
        });
      }),
    });
  };
  const groupAt = (index: number): readonly TableRow[] =>
    groups
      .filter(({ from }) => from === index)
      .map(({ label }) => {
        const paragraph = new Paragraph({ style: 'TableHeading', children: words(label) });
        return new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ ...cell, columnSpan: columns.length, margins: PADDING, children: [paragraph] }),
          ],
        });
      });
  const headers = columns.map(({ header }) => header);
  return [
    ...(title === '' ? [] : [new Paragraph({ style: 'TableTitle', children: words(title) })]),
    new Table({
      ...grid(widths),
      rows: [
        row(headers, 'TableHeading', head, 'head'),
        ...rows.flatMap((cells, index) => [...groupAt(index), row(cells, 'TableText', cell, index)]),
        ...(totals ? [row(totals, 'TableTotal', total, rows.length)] : []),
      ],
    }),
    afterTable(),
  ];
}

function cellLooks(isToSign: boolean, accentColour: string) {
  const under = (colour: string, size: number) => ({
    ...NO_BORDERS,
    bottom: { style: BorderStyle.SINGLE, size, color: hex(colour) },
  });
  const edge = { style: BorderStyle.SINGLE, size: 5, color: hex(RULE) };
  const box = { borders: { top: edge, bottom: edge, left: edge, right: edge } };
  const cell = isToSign ? { ...box, verticalAlign: 'center' as const } : { borders: under(RULE, 4) };
  const head = {
    ...(isToSign ? box : { borders: under(accentColour, 8) }),
    verticalAlign: 'bottom' as const,
  };
  return { head, cell, total: { ...cell, shading: { type: 'clear' as const, fill: hex(GROUND) } } };
}

/** Word joins tables that follow one another. */
const afterTable = (): Paragraph => new Paragraph({ style: 'AfterTable' });

function grid(widths: readonly number[]) {
  return {
    columnWidths: widths,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: NO_TABLE_BORDERS,
  };
}

interface Grid {
  readonly across: number;
  readonly sheet: Sheet;
  /** Boxes to be signed in; without, nothing is drawn. */
  readonly boxHeight?: number;
}

/** Things side by side, a table for the eye alone. */
export function sideBySide(
  things: readonly (readonly Paragraph[])[],
  { across, sheet, boxHeight }: Grid,
): readonly (Paragraph | Table)[] {
  if (things.length === 0) return [];
  const width = twips(sheet.textWidth / across);
  const edge = { style: BorderStyle.SINGLE, size: 5, color: hex(RULE) };
  const box = { top: edge, bottom: edge, left: edge, right: edge };
  const rows: TableRow[] = [];
  for (let start = 0; start < things.length; start += across) {
    const cells = Array.from({ length: across }, (_, index) => {
      const thing = things[start + index];
      return new TableCell({
        borders: thing && boxHeight !== undefined ? box : NO_BORDERS,
        width: { size: width, type: WidthType.DXA },
        margins:
          boxHeight === undefined ? { left: 0, right: 70 } : { top: 140, bottom: 140, left: 170, right: 170 },
        children: thing ? [...thing] : [new Paragraph({})],
      });
    });
    rows.push(
      new TableRow({
        cantSplit: true,
        ...(boxHeight === undefined ? {} : { height: { value: twips(boxHeight), rule: 'atLeast' as const } }),
        children: cells,
      }),
    );
  }
  return [new Table({ ...grid(Array.from({ length: across }, () => width)), rows }), afterTable()];
}
