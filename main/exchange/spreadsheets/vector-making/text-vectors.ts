/** CSV and its kin: encodings, delimiters, quotation marks. */
import { CSV_TRACKER } from './contract-trackers.ts';
import { read, refused, type MadeVector, type Table } from './vector.ts';

export function textVectors(): readonly MadeVector[] {
  return [
    windows1252(),
    utf8(),
    told(),
    unicodeText(),
    bigEndian(),
    tabs(),
    oneColumn(),
    looseQuotes(),
    openQuote(),
  ];
}

function csvOf(rows: readonly (readonly string[])[], delimiter: string, lineEnd = '\r\n'): string {
  const cell = (text: string): string =>
    /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((cells) => cells.map(cell).join(delimiter) + lineEnd).join('');
}

function tableOf(rows: readonly (readonly string[])[]): Table {
  return rows.map((cells) => withoutEnd(cells.map((text) => (text === '' ? null : text))));
}

function withoutEnd<Value>(cells: readonly (Value | null)[]): readonly (Value | null)[] {
  return cells.slice(0, cells.findLastIndex((value) => value !== null) + 1);
}

const PUNCTUATION = new Map([
  ['€', 0x80],
  ['’', 0x92],
  ['–', 0x96],
  ['œ', 0x9c],
]);

function toWindows1252(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => PUNCTUATION.get(letter) ?? letter.charCodeAt(0));
}

function windows1252(): MadeVector {
  return read(
    'csv--windows-1252-semicolons.csv',
    'What Excel calls CSV in France: Windows-1252, semicolons, decimal commas, a line end inside a cell.',
    toWindows1252(csvOf(CSV_TRACKER, ';')),
    {
      format: 'csv',
      encoding: 'windows-1252',
      delimiter: ';',
      sheets: [{ name: 'csv--windows-1252-semicolons', rows: tableOf(CSV_TRACKER) }],
    },
  );
}

function utf8(): MadeVector {
  const rows = [...CSV_TRACKER.slice(0, 2), [''], ...CSV_TRACKER.slice(2)];
  return read(
    'csv--utf-8-with-a-mark-commas.csv',
    'UTF-8 with its byte-order mark, commas, and amounts whose commas must be quoted; a blank line counts as a line.',
    `\ufeff${csvOf(rows, ',', '\n')}`,
    {
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      sheets: [{ name: 'csv--utf-8-with-a-mark-commas', rows: tableOf(rows) }],
    },
  );
}

function told(): MadeVector {
  return read(
    'csv--sep-line.csv',
    'A first line that tells the delimiter is obeyed and is no line of the table, though semicolons abound.',
    'sep=|\r\nAction|Notes\r\nRénover|a;b;c;d\r\nIsoler|e;f;g;h\r\n',
    {
      format: 'csv',
      encoding: 'utf-8',
      delimiter: '|',
      sheets: [
        {
          name: 'csv--sep-line',
          rows: [
            ['Action', 'Notes'],
            ['Rénover', 'a;b;c;d'],
            ['Isoler', 'e;f;g;h'],
          ],
        },
      ],
    },
  );
}

function unicodeText(): MadeVector {
  return read(
    'csv--unicode-text.txt',
    'What Excel calls Unicode text: UTF-16 and tabs.',
    Buffer.from(`\ufeff${csvOf(CSV_TRACKER, '\t')}`, 'utf16le'),
    {
      format: 'csv',
      encoding: 'utf-16le',
      delimiter: '\t',
      sheets: [{ name: 'csv--unicode-text', rows: tableOf(CSV_TRACKER) }],
    },
  );
}

function bigEndian(): MadeVector {
  return read(
    'csv--utf-16-big-endian.csv',
    'The other UTF-16.',
    Buffer.from('\ufeffAction;Fin\nIsoler;2027\n', 'utf16le').swap16(),
    {
      format: 'csv',
      encoding: 'utf-16be',
      delimiter: ';',
      sheets: [
        {
          name: 'csv--utf-16-big-endian',
          rows: [
            ['Action', 'Fin'],
            ['Isoler', '2027'],
          ],
        },
      ],
    },
  );
}

function tabs(): MadeVector {
  return read(
    'csv--tabs-and-old-line-ends.tsv',
    'Tabs, and lines that end the way old Macintoshes ended them.',
    'Action\tPilote\tCoût\rRénover\tVille, agglomération\t12,5\rIsoler\tVille; pays\t3,25\r',
    {
      format: 'csv',
      encoding: 'utf-8',
      delimiter: '\t',
      sheets: [
        {
          name: 'csv--tabs-and-old-line-ends',
          rows: [
            ['Action', 'Pilote', 'Coût'],
            ['Rénover', 'Ville, agglomération', '12,5'],
            ['Isoler', 'Ville; pays', '3,25'],
          ],
        },
      ],
    },
  );
}

function oneColumn(): MadeVector {
  return read(
    'csv--decimal-commas-and-a-title.csv',
    'A title above the table and more commas than semicolons: the semicolons still part the columns.',
    'Budget, par action, par an, arrondi\n\nAction;2026;2027\nRénover, isoler;1,5;2,25\nPlanter;0,5;1,75\nAnimer, former, conseiller;3,5;4,5\n',
    {
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      sheets: [
        {
          name: 'csv--decimal-commas-and-a-title',
          rows: [
            ['Budget, par action, par an, arrondi'],
            [],
            ['Action', '2026', '2027'],
            ['Rénover, isoler', '1,5', '2,25'],
            ['Planter', '0,5', '1,75'],
            ['Animer, former, conseiller', '3,5', '4,5'],
          ],
        },
      ],
    },
  );
}

function looseQuotes(): MadeVector {
  return read(
    'csv--quotation-marks-in-words.csv',
    'Quotation marks that quote nothing are letters.',
    'Action;Notes\nPoser un tuyau de 3" ;l’"îlot" central\n"Dire ""oui"" ; puis faire";fin\n',
    {
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ';',
      sheets: [
        {
          name: 'csv--quotation-marks-in-words',
          rows: [
            ['Action', 'Notes'],
            ['Poser un tuyau de 3"', 'l’"îlot" central'],
            ['Dire "oui" ; puis faire', 'fin'],
          ],
        },
      ],
    },
  );
}

function openQuote(): MadeVector {
  return refused(
    'refused--open-quotation-mark.csv',
    'A quotation mark that is never closed would swallow the rest of the file.',
    'Action;Notes\nRénover;"jamais fermé\nIsoler;fin\n',
    'spreadsheet-broken-quotes',
    { line: 2 },
  );
}
