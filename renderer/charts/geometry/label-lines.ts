// SVG does not break lines: labels are broken by estimate, before they are drawn.

/** Mean advance of a character of Source Sans 3, as a share of the size of the text. */
const ADVANCE = 0.465;

/** Pixels a text takes, on average, at a size in pixels. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * ADVANCE;
}

interface LabelRoom {
  readonly fontSize?: number;
  readonly mostLines?: number;
  /** Ends at the first word too long for its line: in a small box, halves of words read as other words. */
  readonly endsAtCut?: boolean;
}

/** Where a line may end: never within « 7 131 » or before « : », whose spaces do not break. */
export function breakableParts(label: string): readonly string[] {
  return label.split(/(?<=[ \n\t–-])/);
}

/** Lines that fit `width` pixels, those too long cut with « … », and the last where there are too many words. */
export function labelLines(
  label: string,
  width: number,
  { fontSize = 13, mostLines = 2, endsAtCut = false }: LabelRoom = {},
): readonly string[] {
  const most = Math.max(4, Math.floor(width / (fontSize * ADVANCE)));
  const lines: string[] = [];
  for (const word of breakableParts(label)) {
    const last = lines.at(-1);
    if (last !== undefined && (last + word).trimEnd().length <= most) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  const room = { most, width, fontSize };
  const isLong = (line: string): boolean =>
    line.length > most || (endsAtCut && carefulWidth(line, fontSize) > width + SPARE);
  const broken = endsAtCut ? lines.findIndex((line) => isLong(line.trim())) : -1;
  const shown = Math.min(mostLines, broken < 0 ? lines.length : broken + 1);
  return lines.slice(0, shown).map((given, index) => {
    const line = given.trim();
    const isCut = isLong(line) || (index === shown - 1 && shown < lines.length);
    return isCut ? cut(line, room) : line;
  });
}

/** Pixels a line may stand over its room: the estimate is no better. */
const SPARE = 3;

interface LineRoom {
  readonly most: number;
  readonly width: number;
  readonly fontSize: number;
}

/** Capitals, m and w are much wider than the mean: in a short line it is they that count. */
const WIDE = /[A-ZÀ-ÝmwœŒÆæ—…]/g;
const NARROW = /[iljtfrI.,:;’' ]/g;
const WIDE_EXCESS = 0.19;
const NARROW_LACK = 0.15;

function carefulWidth(text: string, fontSize: number): number {
  const excess = (text.match(WIDE)?.length ?? 0) * WIDE_EXCESS;
  const lack = (text.match(NARROW)?.length ?? 0) * NARROW_LACK;
  return (text.length * 0.5 + excess - lack) * fontSize;
}

/** With its « … », within the line; one letter at least. */
function cut(text: string, { most, width, fontSize }: LineRoom): string {
  let kept = text.length >= most ? text.slice(0, most - 1) : text;
  while (kept.length > 1 && carefulWidth(`${kept}…`, fontSize) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
