// A text as it will be read: signs that Markdown escapes, writes as entities or sets between marks are what they stand for, those
// that nobody sees are gone. What is looked for in it is taken out of what was typed.

interface Piece {
  /** As read; '' of what is not. */
  readonly said: string;
  readonly from: number;
  readonly to: number;
}

const DISGUISED =
  /\\(?<escaped>[!-/:-@[-`{-~])|&(?:#(?<decimal>\d{1,7})|#x(?<hexadecimal>[\da-f]{1,6})|(?<named>[a-z]{2,8}));|%(?<percent>[2-7][\da-f])|(?<wide>[\uff01-\uff5e])|\p{Cf}|\*+|~~|`+/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  commat: '@',
  period: '.',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  plus: '+',
  lpar: '(',
  rpar: ')',
  nbsp: ' ',
  amp: '&',
  apos: "'",
};
const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  uml: '\u0308',
  cedil: '\u0327',
  tilde: '\u0303',
};

function sign({
  escaped,
  decimal,
  hexadecimal,
  percent,
  named,
  wide,
}: Partial<Record<string, string>>): string {
  if (wide !== undefined) return wide.normalize('NFKC');
  if (named !== undefined) return entity(named);
  const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? percent ?? '', 16);
  if (Number.isNaN(code)) return escaped ?? '';
  return code > 0x10_ff_ff ? '' : String.fromCodePoint(code);
}

/** Those of the signs of an address, and of letters with an accent; another is left as it was typed. */
function entity(name: string): string {
  const { letter = '', mark = '' } = /^(?<letter>[a-z])(?<mark>[a-z]+)$/i.exec(name)?.groups ?? {};
  const accent = MARKS[mark.toLowerCase()];
  return accent === undefined ? (ENTITIES[name.toLowerCase()] ?? `&${name};`) : letter + accent;
}

/** `text` with every match replaced, wherever it hides; `replace` answers null to leave one. */
export function replaceAsRead(
  text: string,
  pattern: RegExp,
  replace: (match: string) => string | null,
): string {
  const pieces = piecesOf(text);
  if (pieces.length === 0) return text.replaceAll(pattern, (match: string) => replace(match) ?? match);
  const read = new Reading(text, pieces);
  let written = '';
  let done = 0;
  for (const { 0: match, index } of read.text.matchAll(pattern)) {
    const replaced = replace(match);
    if (replaced === null) continue;
    written += text.slice(done, read.startAt(index)) + replaced;
    done = read.startAt(index + match.length - 1, true);
  }
  return written + text.slice(done);
}

function piecesOf(text: string): readonly Piece[] {
  return [...text.matchAll(DISGUISED)].map(({ 0: typed, index, groups = {} }) => ({
    said: sign(groups),
    from: index,
    to: index + typed.length,
  }));
}

/** Where each character that is read stands in what was typed. */
class Reading {
  readonly text: string;
  readonly #from: number[] = [];
  readonly #to: number[] = [];

  constructor(typed: string, pieces: readonly Piece[]) {
    let text = '';
    let at = 0;
    const plainUntil = (end: number): void => {
      for (; at < end; at += 1) {
        text += typed.charAt(at);
        this.#from.push(at);
        this.#to.push(at + 1);
      }
    };
    for (const { said, from, to } of pieces) {
      plainUntil(from);
      text += said;
      for (let count = 0; count < said.length; count += 1) {
        this.#from.push(from);
        this.#to.push(to);
      }
      at = to;
    }
    plainUntil(typed.length);
    this.text = text;
  }

  /** Of the character at `index`; with `isEnd`, where it ends. */
  startAt(index: number, isEnd = false): number {
    return (isEnd ? this.#to : this.#from)[index] ?? 0;
  }
}
