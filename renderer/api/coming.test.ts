import { describe, expect, it } from 'vitest';
import { Coming } from './coming.svelte.ts';

interface Row {
  readonly id: string;
  readonly title: string;
}
const HELD: Row = { id: 'held', title: 'Ancienne' };
const ASKED: Row = { id: 'asked', title: '' };

function answerToCome() {
  const settle: { resolve?: () => void; reject?: (failure: Error) => void } = {};
  const promise = new Promise<void>((resolve, reject) => Object.assign(settle, { resolve, reject }));
  return { promise, resolve: () => settle.resolve?.(), reject: (failure: Error) => settle.reject?.(failure) };
}

describe('what was asked for and is not there yet', () => {
  it('stands after what is there, until the machine shows its own', async () => {
    const coming = new Coming<Row>();
    const { promise, resolve } = answerToCome();
    coming.add(ASKED, promise);
    expect(coming.after([HELD])).toEqual([HELD, ASKED]);
    expect(coming.has('asked')).toBe(true);
    const kept = { ...ASKED, title: 'De la machine' };
    expect(coming.after([HELD, kept]), 'never twice').toEqual([HELD, kept]);
    resolve();
    await coming.isThere('asked');
    await Promise.resolve();
    expect(coming.has('asked')).toBe(false);
    expect(coming.after([HELD])).toEqual([HELD]);
  });

  it('goes where the machine refuses, and what waited for it is told', async () => {
    const coming = new Coming<Row>();
    const { promise, reject } = answerToCome();
    coming.add(ASKED, promise);
    const waiting = coming.isThere('asked');
    reject(new Error('refused'));
    await expect(waiting).rejects.toThrow('refused');
    expect(coming.after([HELD])).toEqual([HELD]);
  });

  it('keeps nobody waiting for what is there', async () => {
    await expect(new Coming<Row>().isThere('held')).resolves.toBeUndefined();
  });
});
