import { expect, it } from 'vitest';
import { RequestRefused } from '../../../main/contract/failure.ts';
import { notedSheet } from './noted-sheet.ts';

const sheet = [{ criterion: 'results', rating: 'met', note: '12 emplois' }] as const;

it('puts a word on one criterion, and leaves its judgement', () => {
  expect(notedSheet(sheet, 'results', { text: '14 emplois', before: '12 emplois' })).toEqual([
    { criterion: 'results', rating: 'met', note: '14 emplois' },
  ]);
});

it('overwrites nothing that was written elsewhere, and loses no word where the judgement was taken back', () => {
  const write = (of: Parameters<typeof notedSheet>[0], before: string) => () =>
    notedSheet(of, 'results', { text: '14 emplois', before });
  expect(write(sheet, '')).toThrow(RequestRefused);
  expect(write([], '12 emplois')).toThrow(RequestRefused);
});
