import { describe, expect, it } from 'vitest';
import { areIndependent } from '../change/independence.ts';
import { applyRegisterChange, type Register, type RegisterChange } from './register.ts';

const identity = 'a'.repeat(64);
const entry = {
  identity,
  planId: 'b6a2c7de-6f0f-4a57-9d5e-0d6e3f4c1a11',
  revision: 2,
  direction: 'received',
  at: '2026-11-20T10:00:00.000Z',
} as const;
const register: Register = { entries: [entry, { ...entry, identity: 'c'.repeat(64) }] };
const mark = (mergedAt: string | null, of = identity): RegisterChange => ({
  kind: 'register.mark-merged',
  identity: of,
  mergedAt,
});
const now = '2026-11-22T10:00:00.000Z';

describe('a file marked as merged', () => {
  it('keeps its place, and is as it was once that is taken back', () => {
    const { document, inverse } = applyRegisterChange(register, mark(now));
    expect(document.entries.map(({ mergedAt }) => mergedAt)).toEqual([now, undefined]);
    expect(applyRegisterChange(document, inverse).document).toEqual(register);
  });
  it('must be in the register', () => {
    expect(() => applyRegisterChange(register, mark(now, 'd'.repeat(64)))).toThrow();
  });
  it('is taken back without the others, but not before a later mark of its own', () => {
    const edit = (change: RegisterChange) => {
      const addressed = [{ kind: 'register', id: 'register', change }];
      return { changes: addressed, inverse: addressed };
    };
    expect(areIndependent(edit(mark(now)), edit(mark(now, 'c'.repeat(64))))).toBe(true);
    expect(areIndependent(edit(mark(now)), edit(mark(null)))).toBe(false);
  });
});
