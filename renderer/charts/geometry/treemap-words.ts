// What is written on a treemap: names of families and themes, those of fiches where they are read.
import { labelLines, textWidth } from './label-lines.ts';
import type { SvgText, SvgTextGroup } from './svg-texts.ts';
import { tenth } from './tenth.ts';
import {
  isWholeTheme,
  type Box,
  type LeafBox,
  type SplitLeaves,
  type TreemapGeometry,
  type TreemapLeaf,
} from './treemap.ts';

interface Writing {
  readonly scale: number;
  /** « 12 fiches », « 1,2 M€ » of a value. */
  readonly wordsOf: (value: number) => string;
}

const FONT = 12;
const FAMILY_FONT = 13;
const LEAST_TEXT_WIDTH = 42;
const LEADING = 14;
/** Letters set strong are that much wider. */
const STRONG = 1.1;

/** A fiche, or a whole theme, and the lines written in its box. */
interface WrittenLeaf {
  readonly box: LeafBox;
  readonly lines: readonly { readonly text: SvgText; readonly isStrong: boolean }[];
}

/** What is written in leaves: asked once, by the words and by the hatching that leaves their ground free. */
export function writeLeaves({ named, whole }: SplitLeaves, writing: Writing): readonly WrittenLeaf[] {
  const { scale } = writing;
  const nameLines = (box: LeafBox) =>
    textLines(starred(box.leaf), box, { scale }).map((words, line) => ({
      text: lineAt(box, 13 + line * LEADING, words, scale),
      isStrong: false,
    }));
  return [
    ...named.map((box) => ({ box, lines: nameLines(box) })),
    ...whole.map((box) => ({ box, lines: wholeLines(box, writing) })),
  ];
}

export function treemapWords(
  { families, themes }: TreemapGeometry,
  written: readonly WrittenLeaf[],
  writing: Writing,
): readonly SvgTextGroup[] {
  const { scale, wordsOf } = writing;
  const headed = (label: string, value: number, box: Box, font: number): string => {
    const words = `${label}\u202f: ${wordsOf(value)}`;
    return fits(words, box, font, scale) ? words : cut(label, box, font, scale);
  };
  const familyNames = families
    .filter(({ height }) => height > 44)
    .map((box) => ({
      x: box.x + 6 * scale,
      y: box.y + 15.5 * scale,
      words: headed(box.family.label, box.value, box, FAMILY_FONT * scale),
    }));
  const themeNames = themes
    .filter(({ theme, width, height }) => height > 38 && width > 60 && !isWholeTheme(theme))
    .map((box) => ({
      x: box.x + 5 * scale,
      y: box.y + 13.5 * scale,
      words: headed(box.theme.label, box.value, box, FONT * scale),
    }));
  const lines = written.flatMap((each) => each.lines);
  const linesOf = (isStrong: boolean): readonly SvgText[] =>
    lines.filter((each) => each.isStrong === isStrong).map(({ text }) => text);
  return [
    { look: { 'font-weight': 680, 'font-size': FAMILY_FONT * scale }, texts: familyNames },
    { look: { 'font-weight': 600 }, texts: [...themeNames, ...linesOf(true)] },
    { look: {}, texts: linesOf(false) },
  ];
}

/** What is hatched or dotted, by pattern: not the ground of the words, so that they are read. */
export function treemapHatches(
  { together }: SplitLeaves,
  written: readonly WrittenLeaf[],
  patternOf: (family: number | null) => string | undefined,
  scale: number,
): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const add = (family: number | null, pathOf: () => string): void => {
    const pattern = patternOf(family);
    if (pattern !== undefined) paths.set(pattern, (paths.get(pattern) ?? '') + pathOf());
  };
  for (const { family, wordless } of together) add(family, () => wordless);
  for (const leaf of written) add(leaf.box.family.family, () => pathAround(leaf.box, groundOf(leaf, scale)));
  return paths;
}

/** Under the words of a leaf; null where there are none. */
function groundOf({ lines }: WrittenLeaf, scale: number): Pick<Box, 'width' | 'height'> | null {
  const widthOf = (words: string): number => textWidth(words, FONT * STRONG * scale);
  const longest = lines.reduce((most, { text }) => Math.max(most, widthOf(text.words)), 0);
  return lines.length === 0
    ? null
    : { width: longest + 10 * scale, height: lines.length * LEADING * scale + 5 * scale };
}

/** The box without the corner at its top left. */
function pathAround({ x, y, width, height }: Box, corner: Pick<Box, 'width' | 'height'> | null): string {
  const [right, bottom] = [x + width, y + height];
  if (corner === null)
    return `M${point(x, y)}${lineTo(right, y)}${lineTo(right, bottom)}${lineTo(x, bottom)}z`;
  const across = x + Math.min(width, corner.width);
  const down = y + Math.min(height, corner.height);
  const turns = [
    [right, y],
    [right, bottom],
    [x, bottom],
    [x, down],
    [across, down],
  ] as const;
  return `M${point(across, y)}${turns.map(([toX, toY]) => lineTo(toX, toY)).join('')}z`;
}
const point = (x: number, y: number): string => `${tenth(x)} ${tenth(y)}`;
const lineTo = (x: number, y: number): string => `L${point(x, y)}`;

const lineAt = ({ x, y }: Box, down: number, words: string, scale: number): SvgText => ({
  x: x + 5 * scale,
  y: y + down * scale,
  words,
});

const starred = ({ label, isMarked }: TreemapLeaf): string => (isMarked ? `★ ${label}` : label);

const fits = (label: string, box: Box, fontSize: number, scale: number): boolean =>
  textWidth(label, fontSize * STRONG) + 10 * scale < box.width && box.height > fontSize * 1.3;

const cut = (label: string, box: Box, fontSize: number, scale: number): string =>
  labelLines(label, box.width - 10 * scale, { fontSize: fontSize * STRONG, mostLines: 1 })[0] ?? '';

function textLines(
  label: string,
  box: Box,
  { scale, weight = 1 }: { readonly scale: number; readonly weight?: number },
): readonly string[] {
  if (label === '' || box.width < LEAST_TEXT_WIDTH * scale || box.height < 18 * scale) return [];
  return labelLines(label, box.width - 10 * scale, {
    fontSize: FONT * weight * scale,
    endsAtCut: true,
    mostLines: Math.max(1, Math.floor((box.height - 4 * scale) / (LEADING * scale))),
  });
}

/** A theme in one piece: its name, then its value and what inspires as far as there is room. */
function wholeLines(box: LeafBox, { scale, wordsOf }: Writing): WrittenLeaf['lines'] {
  const { theme, leaf, width, height } = box;
  const name = textLines(theme.label, box, { scale, weight: STRONG });
  const room = Math.floor((height - 4 * scale) / (LEADING * scale)) - name.length;
  // A figure cut short would be another figure.
  const isRead = (words: string): boolean => textWidth(words, FONT * scale) + 8 * scale < width;
  const star = isRead(starred(leaf)) ? starred(leaf) : leaf.isMarked ? '★' : '';
  const others = name.length === 0 ? [] : [wordsOf(leaf.value), star].filter(isRead).slice(0, room);
  return [...name, ...others]
    .map((words, line) => ({
      text: lineAt(box, LEADING + line * LEADING, words, scale),
      isStrong: line < name.length,
    }))
    .filter(({ text }) => text.words !== '');
}
