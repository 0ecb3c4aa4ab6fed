import { expect, it } from 'vitest';
import type { WrittenBlock } from '../../domain/document/blocks.ts';
import { isKeptWithNext, isWholeTable, keptGroups } from './keeping.ts';
import { table } from './written.test-support.ts';

const text = (said: string): WrittenBlock => ({ kind: 'text', runs: [{ text: said }] });
const list = (count: number): WrittenBlock => ({
  kind: 'list',
  isOrdered: false,
  items: Array.from({ length: count }, () => ({ depth: 0, runs: [{ text: 'un' }] })),
});
const facts = (lines: number): WrittenBlock => ({
  kind: 'facts',
  facts: [{ label: 'Pilotes', lines: Array.from({ length: lines }, String) }],
});
const heading: WrittenBlock = { kind: 'heading', level: 2, text: 'Fiche', id: '' };
const rows = (count: number, cell = 'a') =>
  table(
    'Titre',
    Array.from({ length: count }, () => [cell, '1']),
  );

it('keeps whole a table of a few short rows', () => {
  expect(isWholeTable(rows(8))).toBe(true);
  expect(isWholeTable(rows(9))).toBe(false);
  expect(isWholeTable(rows(3, 'a'.repeat(300)))).toBe(false);
});

it('keeps with its list what announces it, and no other sentence', () => {
  expect(isKeptWithNext([text('Peuvent être cités\u202f: '), list(3)], 0)).toBe(true);
  expect(isKeptWithNext([text('Peuvent être cités.'), list(3)], 0)).toBe(false);
  expect(isKeptWithNext([text('Peuvent être cités\u202f:'), text('un')], 0)).toBe(false);
  expect(isKeptWithNext([text(`${'long '.repeat(200)}:`), list(3)], 0)).toBe(false);
});

it('puts together a heading, what follows it and what that is kept with', () => {
  expect(keptGroups([heading, text('Une phrase.'), facts(3), text('Autre.')])).toEqual([[0, 1, 2], [3]]);
  expect(keptGroups([heading, heading, rows(3)])).toEqual([[0, 1, 2]]);
  expect(keptGroups([text('Une.'), text('Deux.')])).toEqual([[0], [1]]);
});

it('keeps the code to be checked with the sentence that announces it', () => {
  const code: WrittenBlock = { kind: 'check-code' };
  expect(keptGroups([text('Le carré imprimé ici.'), code, text('Fin.')])).toEqual([[0, 1], [2]]);
});

it('leaves out what goes on from page to page', () => {
  expect(keptGroups([heading, facts(20)])).toEqual([[0], [1]]);
  expect(keptGroups([heading, rows(20)])).toEqual([[0], [1]]);
  expect(keptGroups([heading, list(20)])).toEqual([[0], [1]]);
  expect(keptGroups([heading, text('long '.repeat(300))])).toEqual([[0], [1]]);
  expect(keptGroups([heading])).toEqual([[0]]);
});
