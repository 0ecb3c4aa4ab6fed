// SVG does not break lines: labels are broken by estimate, before they are drawn.

/** Mean advance of a character of Source Sans 3, as a share of the size of the text. */
const ADVANCE = 0.465;

/** Pixels a text takes, on average, at a size in pixels. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * ADVANCE;
}

/** Lines that fit `width` pixels, the last cut with « … » when there are too many words. */
export function labelLines(
  label: string,
  width: number,
  { fontSize = 13, mostLines = 2 }: { readonly fontSize?: number; readonly mostLines?: number } = {},
): readonly string[] {
  const most = Math.max(4, Math.floor(width / (fontSize * ADVANCE)));
  const lines: string[] = [];
  for (const word of label.split(/(?<=[\s–-])/)) {
    const last = lines.at(-1);
    if (last !== undefined && (last + word).trimEnd().length <= most) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  const kept = lines.slice(0, mostLines).map((line) => cut(line.trim(), most));
  return lines.length > mostLines ? [...kept.slice(0, -1), cut(`${kept.at(-1) ?? ''}…`, most)] : kept;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/…$/, '')}…`;
}
