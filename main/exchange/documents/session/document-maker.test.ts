// When the worker of documents is kept, and when another takes its place.
import { Worker } from 'node:worker_threads';
import { afterEach, expect, it } from 'vitest';
import { DocumentMaker } from './document-maker.ts';
import type { AnyJob } from './job.ts';

const MIB = 2 ** 20;
/** Answers with how many it has answered, and says that it holds what it was told to. */
const WORKER = `
  const { parentPort } = require('node:worker_threads');
  let answered = 0;
  parentPort.on('message', ({ id, job }) => {
    answered += 1;
    parentPort.postMessage(
      job.fails
        ? { kind: 'failed', id, message: 'planted', heldBytes: 0 }
        : { kind: 'made', id, made: { answered }, heldBytes: job.holds },
    );
  });
`;
let started = 0;
const maker = new DocumentMaker(
  () => {
    started += 1;
    return new Worker(WORKER, { eval: true });
  },
  { partsDirectory: '', chartRenderer: '' },
);
afterEach(async () => {
  await maker.close();
  started = 0;
});
const make = async (job: { readonly holds?: number; readonly fails?: boolean }): Promise<number> => {
  const made: unknown = await maker.make({ holds: 0, ...job } as unknown as AnyJob);
  return (made as { readonly answered: number }).answered;
};

it('keeps one that holds little', async () => {
  expect([await make({ holds: 500 * MIB }), await make({}), await make({})]).toEqual([1, 2, 3]);
  expect(started).toBe(1);
});

it('starts another after one that holds much, or that failed', async () => {
  expect([await make({ holds: 600 * MIB }), await make({}), await make({})]).toEqual([1, 1, 2]);
  await expect(make({ fails: true })).rejects.toThrow('planted');
  expect(await make({})).toBe(1);
  expect(started).toBe(3);
});

it('loses nothing of what was asked meanwhile', async () => {
  const all = await Promise.all([make({ holds: 600 * MIB }), make({}), make({})]);
  expect(all).toEqual([1, 1, 2]);
  expect(started).toBe(2);
});
