// How a cell is read into the draft of its line, whatever its column: words, codes, yes or no, figures.
import type { CellValue } from '../spreadsheet/sheet.ts';
import type { ColumnMapping } from './mapping.ts';
import { readFigure } from './read-amount.ts';
import { isLeftOut, readWord, type CellTools } from './read-names.ts';
import type { RowDraft, TextTarget } from './row-draft.ts';
import { yesOrNo, type WordList } from './words.ts';

export interface Cell {
  readonly value: CellValue;
  readonly text: string;
  readonly column: ColumnMapping;
  readonly draft: RowDraft;
  readonly tools: CellTools;
}

export type Reader = (cell: Cell) => void;

export const text =
  (target: TextTarget): Reader =>
  ({ draft, column, text: said }) => {
    draft.say(target, { header: column.header, text: said });
  };

export const axisLevel =
  (level: number): Reader =>
  ({ draft, text: said }) => {
    draft.axisPath[level] = said.replace(/\s+/gu, ' ').slice(0, 300);
  };

export const oneCode =
  <Code extends string>(list: WordList, take: (draft: RowDraft, code: Code) => void): Reader =>
  ({ draft, column, text: said, tools }) => {
    const code = readWord(list, said, tools);
    if (code !== null) take(draft, code as Code);
    else if (!isLeftOut(list, said, tools)) draft.refuse(column.header, said, 'not-in-the-list');
  };

/** Words that are codes are kept as codes, the others in words beside them: nothing is refused. */
export const manyCodes =
  (
    list: WordList,
    codes: (draft: RowDraft) => string[],
    keep: (draft: RowDraft, word: string, header: string) => void,
  ): Reader =>
  ({ draft, column, text: said, tools }) => {
    for (const word of tools.plainNames.split(said)) {
      const code = readWord(list, word, tools);
      if (code === null && !isLeftOut(list, word, tools)) keep(draft, word, column.header);
      else if (code !== null && !codes(draft).includes(code)) codes(draft).push(code);
    }
  };

export const yesNo =
  (take: (draft: RowDraft, answer: boolean) => void): Reader =>
  ({ draft, column, value, text: said }) => {
    const answer = typeof value === 'boolean' ? value : yesOrNo(said);
    if (answer === null) draft.refuse(column.header, said, 'not-yes-or-no');
    else take(draft, answer);
  };

export const figure =
  (take: (draft: RowDraft, value: number) => void): Reader =>
  ({ draft, column, value, text: said }) => {
    const read = readFigure(value);
    if (read === null) draft.refuse(column.header, said, 'not-a-number');
    else take(draft, read);
  };
