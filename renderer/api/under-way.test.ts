import { expect, it } from 'vitest';
import type { CallOptions } from '../../main/contract/client.ts';
import { UnderWay } from './under-way.svelte.ts';

function longWork() {
  let options: CallOptions = {};
  let end: () => void = () => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  const work = (given: CallOptions): Promise<void> => {
    options = given;
    return done;
  };
  const tell = (phase: string): void => {
    options.onProgress?.({ phase, done: 1, total: 2 });
  };
  return { work, end, tell, isStopped: () => options.signal?.aborted === true };
}

it('says how far the work is, and stops it', async () => {
  const underWay = new UnderWay();
  const { work, end, tell, isStopped } = longWork();
  const running = underWay.run(work);
  tell('Lecture');
  expect([underWay.isRunning, underWay.words, underWay.share]).toEqual([true, 'Lecture\u202f: 1 sur 2', 0.5]);
  underWay.stop();
  expect(isStopped()).toBe(true);
  end();
  await running;
  expect([underWay.isRunning, underWay.words]).toEqual([false, '']);
});

it('is of the last work that was begun, whatever the one before still says', async () => {
  const underWay = new UnderWay();
  const [first, second] = [longWork(), longWork()];
  const running = underWay.run(first.work);
  underWay.stop();
  const next = underWay.run(second.work);
  second.tell('Mise en page');
  first.tell('Lecture');
  first.end();
  await running;
  expect([underWay.isRunning, underWay.words]).toEqual([true, 'Mise en page\u202f: 1 sur 2']);
  underWay.stop();
  expect(second.isStopped()).toBe(true);
  second.end();
  await next;
  expect(underWay.isRunning).toBe(false);
});
