import { describe, expect, it } from 'vitest';
import { remembered, rememberedUnder } from './remembered.ts';

describe('what is remembered', () => {
  it('is read once for each thing', () => {
    const read: string[] = [];
    const factsOf = remembered(({ name }: { name: string }) => {
      read.push(name);
      return { length: name.length };
    });
    const one = { name: 'un' };
    expect([factsOf(one).length, factsOf(one).length, factsOf({ name: 'deux' }).length]).toEqual([2, 2, 4]);
    expect(read).toEqual(['un', 'deux']);
  });

  it('is apart under each condition, and forgotten with the conditions long gone', () => {
    const read: string[] = [];
    const under = rememberedUnder((day: string) => ({ name }: { name: string }) => {
      read.push(`${day} ${name}`);
      return { words: `${day} ${name}` };
    });
    const one = { name: 'un' };
    expect(under('lundi')(one).words).toBe('lundi un');
    expect(under('mardi')(one).words).toBe('mardi un');
    expect(under('lundi')(one).words).toBe('lundi un');
    expect(read).toEqual(['lundi un', 'mardi un']);
    for (const day of ['1', '2', '3', '4', '5']) under(day)(one);
    read.length = 0;
    under('lundi')(one);
    under('mardi')(one);
    expect(read).toEqual(['mardi un']);
  });
});
