// Pages filled line by line, so that something comes to stand across each foot: what is kept together is, wherever it falls.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WrittenBlock, WrittenDocument } from '../../domain/document/blocks.ts';
import { toolPath } from '../../testing/tool-table.ts';
import { writtenDocument } from './written.test-support.ts';

interface Filling {
  /** Said by what stands under it. */
  readonly time: string;
  readonly lines: number;
  /** Closer to one another than lines are: together they move what follows by little. */
  readonly items: number;
}
/** Of what stands above: from a page half full to one that is. */
const FILLINGS: readonly Filling[] = Array.from({ length: 30 }, (_, lines) =>
  [0, 1, 2, 3].map((items) => ({ time: `${String(lines)}x${String(items)}`, lines: lines + 12, items })),
).flat();

/** The same things, each time lower on a page of its own; their words say which time. */
export function crowded(things: (time: string) => readonly WrittenBlock[]): WrittenDocument {
  const body = FILLINGS.flatMap(({ time, lines, items }): readonly WrittenBlock[] => [
    { kind: 'page-break' },
    ...Array.from({ length: lines }, (): WrittenBlock => ({ kind: 'text', runs: [{ text: 'Ligne.' }] })),
    {
      kind: 'list',
      isOrdered: false,
      items: Array.from({ length: items }, () => ({ depth: 0, runs: [{ text: 'Ligne.' }] })),
    },
    ...things(time),
  ]);
  return writtenDocument(body, { hasCover: false, hasContents: false });
}

export function pagesOf(pdf: Uint8Array, folder: string): readonly string[] {
  const path = join(folder, 'crowded.pdf');
  writeFileSync(path, pdf);
  const text = execFileSync(toolPath('pdftotext') ?? 'pdftotext', ['-layout', path, '-'], {
    encoding: 'utf8',
  });
  return text.split('\f');
}

/** The times when a word of theirs is not on the page of the first. */
export function parted(pages: readonly string[], words: readonly string[]): readonly string[] {
  const said = (page: string | undefined, word: string): boolean => page?.includes(word) === true;
  return FILLINGS.map(({ time }) => time).filter((time) => {
    const [first = '', ...others] = words.map((word) => `${word}${time}.`);
    const page = pages.find((each) => said(each, first));
    return page === undefined || others.some((word) => !said(page, word));
  });
}

/** A table of five rows, under its title. */
export function shortTable(time: string): WrittenBlock {
  return {
    kind: 'table',
    title: `Titre${time}.`,
    columns: [{ header: 'Territoire', weight: 1 }],
    rows: [['un'], ['deux'], ['trois'], ['quatre'], [`cinq${time}.`]],
  };
}
export const SHORT_TABLE_WORDS = ['Titre', 'cinq'] as const;

/** A heading, what is said under it, and a few facts. */
export function shortPart(time: string): readonly WrittenBlock[] {
  return [
    { kind: 'heading', level: 3, text: `Intitulé${time}.`, id: '' },
    { kind: 'text', runs: [{ text: `Phrase${time}.` }] },
    {
      kind: 'facts',
      facts: ['Pilotes', 'Territoires', 'Statut', 'Contact', 'Calendrier'].map((label, index) => ({
        label,
        lines: [...(index % 2 === 0 ? [] : ['un']), `Fait-${label}${time}.`],
      })),
    },
  ];
}
/** What announces a list, and the list. */
export function shortList(time: string): readonly WrittenBlock[] {
  return [
    {
      kind: 'text',
      runs: [{ text: `Peuvent être cités en ${time}, entre autres, ` }, { text: `Annonce${time}. :` }],
    },
    {
      kind: 'list',
      isOrdered: false,
      items: [`Premier${time}.`, 'deux', 'trois'].map((text) => ({ depth: 0, runs: [{ text }] })),
    },
  ];
}
