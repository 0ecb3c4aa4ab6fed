import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import type { VerifiedContainer } from '../exchange/signed/verify-container.ts';
import { piecesOf } from './kept-pieces.ts';

const entry = (name: string, size: number) => ({
  name,
  mediaType: 'application/pdf',
  bytes: new Uint8Array(Buffer.alloc(size)),
});
const holding = (...entries: VerifiedContainer['entries']) =>
  piecesOf({ kind: 'plan', payload: {}, entries }).map(({ name, title, sizeBytes }) => [
    name,
    title,
    sizeBytes,
  ]);

it('lists the document of the file before what is attached to it, and nothing of its inside', () => {
  const json = { ...entry('plan.json', 9), mediaType: 'application/json' };
  expect(holding(json, entry('plan.pdf', 3), entry('pieces/avis.pdf', 5))).toEqual([
    ['plan.pdf', 'Le document en PDF', 3],
    ['avis.pdf', 'avis.pdf', 5],
  ]);
  expect(holding(json)).toEqual([]);
});

it('never lists two files under one name', () => {
  expect(holding(entry('plan.pdf', 3), entry('pieces/plan.pdf', 5))).toEqual([['plan.pdf', 'plan.pdf', 5]]);
});
