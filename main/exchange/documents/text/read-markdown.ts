// Long texts as typed, in Markdown, read into plain blocks. What the screen shows is what is read here: no HTML, no picture.
import MarkdownIt from 'markdown-it';
import type { HeadingLevel, PlainBlock, Run } from '../../../domain/document/blocks.ts';

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number];

const reader = new MarkdownIt({ html: false, linkify: false, breaks: true, typographer: false });
reader.disable('image');
const ALLOWED_LINK = /^(?:https?|mailto):/i;

/** Headings inside start one level `below`, and never go deeper than the fourth. */
export function readMarkdown(source: string, below: HeadingLevel): readonly PlainBlock[] {
  const reading = new Reading(below);
  for (const token of reader.parse(source, {})) reading.take(token);
  return reading.blocks;
}

interface OpenList {
  readonly isOrdered: boolean;
  readonly start?: number;
  readonly items: { depth: number; runs: Run[] }[];
}

interface OpenTable {
  readonly rows: string[][];
  /** Of the columns set against the right. */
  readonly numbers: Set<number>;
}
/** A column of long cells is at most as many times as wide as one of short cells. */
const WIDEST = 4;
const CELL_CHARACTERS = 12;

class Reading {
  readonly blocks: PlainBlock[] = [];
  readonly #below: HeadingLevel;
  #list: OpenList | null = null;
  #depth = -1;
  #headingLevel: HeadingLevel | null = null;
  #quoteDepth = 0;
  #table: OpenTable | null = null;

  constructor(below: HeadingLevel) {
    this.#below = below;
  }

  take(token: Token): void {
    const read = TOKENS[token.type];
    if (read) read.call(this, token);
  }

  openList(isOrdered: boolean, start: number): void {
    this.#depth += 1;
    this.#list ??= { isOrdered, ...(isOrdered && start !== 1 ? { start } : {}), items: [] };
  }
  closeList(): void {
    this.#depth -= 1;
    if (this.#depth >= 0 || !this.#list) return;
    this.blocks.push({ kind: 'list', ...this.#list });
    this.#list = null;
  }
  openItem(): void {
    this.#list?.items.push({ depth: this.#depth, runs: [] });
  }
  openHeading({ tag }: Token): void {
    const level = Math.min(4, this.#below + Number(tag.slice(1)));
    this.#headingLevel = level as HeadingLevel;
  }
  closeHeading(): void {
    this.#headingLevel = null;
  }
  quote(by: 1 | -1): void {
    this.#quoteDepth += by;
  }
  words({ children }: Token): void {
    const runs = runsOf(children ?? []);
    const row = this.#table?.rows.at(-1);
    if (row) row.push(runs.map(({ text }) => text).join(''));
    else this.#say(runs);
  }
  /** In a list there is no room for a table: its cells are said one after the other. */
  openTable(): void {
    if (!this.#list) this.#table = { rows: [], numbers: new Set() };
  }
  openRow(): void {
    this.#table?.rows.push([]);
  }
  openCell(token: Token): void {
    const isRight = String(token.attrGet('style') ?? '').includes('right');
    if (isRight) this.#table?.numbers.add(this.#table.rows.at(-1)?.length ?? 0);
  }
  closeTable(): void {
    if (this.#table) this.blocks.push(tableOf(this.#table));
    this.#table = null;
  }
  verbatim({ content }: Token): void {
    this.#say([{ text: content.trimEnd() }]);
  }

  #say(runs: readonly Run[]): void {
    if (runs.length === 0) return;
    const item = this.#list?.items.at(-1);
    if (item) {
      if (item.runs.length > 0) item.runs.push({ text: '\n' });
      item.runs.push(...runs);
    } else if (this.#headingLevel !== null) {
      this.blocks.push({
        kind: 'heading',
        level: this.#headingLevel,
        text: runs.map(({ text }) => text).join(''),
        id: '',
      });
    } else {
      this.blocks.push({ kind: 'text', runs, ...(this.#quoteDepth > 0 ? { tone: 'quiet' } : {}) });
    }
  }
}

function tableOf({ rows: [heads = [], ...rows], numbers }: OpenTable): PlainBlock {
  const weightOf = (index: number): number => {
    const longest = Math.max(...[heads, ...rows].map((row) => row[index]?.length ?? 0));
    return Math.min(WIDEST, Math.max(1, Math.ceil(longest / CELL_CHARACTERS)));
  };
  return {
    kind: 'table',
    title: '',
    columns: heads.map((header, index) => ({
      header,
      weight: weightOf(index),
      ...(numbers.has(index) ? { isNumber: true } : {}),
    })),
    rows,
  };
}

const TOKENS: Readonly<Record<string, (this: Reading, token: Token) => void>> = {
  bullet_list_open() {
    this.openList(false, 1);
  },
  ordered_list_open(token) {
    this.openList(true, Number(token.attrGet('start') ?? 1));
  },
  table_open() {
    this.openTable();
  },
  table_close() {
    this.closeTable();
  },
  tr_open() {
    this.openRow();
  },
  th_open(token) {
    this.openCell(token);
  },
  td_open(token) {
    this.openCell(token);
  },
  bullet_list_close() {
    this.closeList();
  },
  ordered_list_close() {
    this.closeList();
  },
  list_item_open() {
    this.openItem();
  },
  heading_open(token) {
    this.openHeading(token);
  },
  heading_close() {
    this.closeHeading();
  },
  blockquote_open() {
    this.quote(1);
  },
  blockquote_close() {
    this.quote(-1);
  },
  inline(token) {
    this.words(token);
  },
  code_block(token) {
    this.verbatim(token);
  },
  fence(token) {
    this.verbatim(token);
  },
};

interface Look {
  strong: number;
  emphasised: number;
  struck: number;
  link: string | null;
}

function runsOf(tokens: readonly Token[]): readonly Run[] {
  const look: Look = { strong: 0, emphasised: 0, struck: 0, link: null };
  const runs: Run[] = [];
  for (const token of tokens) {
    if (token.type === 'softbreak' || token.type === 'hardbreak') runs.push({ text: '\n' });
    else if (token.type === 'text' || token.type === 'code_inline') {
      if (token.content !== '') runs.push(runOf(token.content, look));
    } else dress(token, look);
  }
  return runs;
}

function dress(token: Token, look: Look): void {
  if (token.type === 'strong_open' || token.type === 'strong_close') look.strong += token.nesting;
  else if (token.type === 'em_open' || token.type === 'em_close') look.emphasised += token.nesting;
  else if (token.type === 's_open' || token.type === 's_close') look.struck += token.nesting;
  else if (token.type === 'link_open') look.link = hrefOf(token);
  else if (token.type === 'link_close') look.link = null;
}

function runOf(text: string, { strong, emphasised, struck, link }: Look): Run {
  return {
    text,
    ...(strong > 0 ? { isStrong: true } : {}),
    ...(emphasised > 0 ? { isEmphasised: true } : {}),
    ...(struck > 0 ? { isStruck: true } : {}),
    ...(link !== null && ALLOWED_LINK.test(link) ? { link } : {}),
  };
}

function hrefOf(token: Token): string | null {
  const href = token.attrGet('href');
  return href === null ? null : String(href);
}
