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

/** How often the delimiter stands outside quotation marks, line by line; blank lines and titles above the table count little. */
function countsPerLine(sample: string, delimiter: string): readonly number[] {
  const counts: number[] = [];
  let count = 0;
  let isQuoted = false;
  let isAtStart = true;
  let isBlank = true;
  for (const letter of sample) {
    const isLineEnd = !isQuoted && (letter === '\n' || letter === '\r');
    if (isLineEnd) {
      if (!isBlank) counts.push(count);
      if (counts.length === LINES_LOOKED_AT) return counts;
      count = 0;
      isBlank = true;
    } else isBlank = false;
    // Elsewhere than at the start of a cell a quotation mark is a letter like any other: 3" or « l'"îlot" ».
    if (letter === '"' && (isQuoted || isAtStart)) isQuoted = !isQuoted;
    else if (letter === delimiter && !isQuoted) count += 1;
    isAtStart = isLineEnd || (letter === delimiter && !isQuoted) || (letter === '"' && !isQuoted);
  }
  if (!isBlank) counts.push(count);
  return counts;
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
