// Which character parts the columns: the one that cuts the first lines into as many columns each.
const DELIMITERS = [';', '\t', ',', '|'] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const LINES_LOOKED_AT = 100;
const CHARACTERS_LOOKED_AT = 200_000;

/** A semicolon when nothing tells: a file of one column. */
export function findDelimiter(text: string): Delimiter {
  const sample = text.slice(0, CHARACTERS_LOOKED_AT);
  const judged = DELIMITERS.map((delimiter) => ({
    delimiter,
    score: scoreOf(countsPerLine(sample, delimiter)),
  }));
  return judged.reduce((best, each) => (each.score > best.score ? each : best)).delimiter;
}

/** A cell in quotation marks, from its start: what it holds parts no columns. Elsewhere a quotation mark is a letter. */
const QUOTED_CELL = /(^|[;\t,|\r\n])"(?:[^"]|"")*"/g;

/** How often the delimiter stands in each line, blank ones left out. */
function countsPerLine(sample: string, delimiter: string): readonly number[] {
  return sample
    .replace(QUOTED_CELL, '$1')
    .split(/[\r\n]+/)
    .filter((line) => line !== '')
    .slice(0, LINES_LOOKED_AT)
    .map((line) => line.split(delimiter).length - 1);
}

/** Lines that agree with the most frequent count, and that count. Every line alike beats many commas in some. */
function scoreOf(counts: readonly number[]): number {
  const frequencies = new Map<number, number>();
  for (const count of counts) if (count > 0) frequencies.set(count, (frequencies.get(count) ?? 0) + 1);
  let best = 0;
  for (const [count, lines] of frequencies) {
    const agreement = lines / counts.length;
    best = Math.max(best, agreement * agreement * (1 + Math.log2(1 + count)));
  }
  return best;
}
