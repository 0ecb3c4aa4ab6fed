import { describe, expect, it } from 'vitest';
import { actionNumber, idNumber } from '../specimen.test-support.ts';
import { fileOf } from './consolidation.test-support.ts';
import { chooseSources, type SourceFile } from './source-files.ts';

const actions = [actionNumber(1)];
const of = (
  plan: number,
  revision: number,
  more: { readonly isRelied?: boolean; readonly content?: string } = {},
) => fileOf({ plan, committee: `Comité ${String(plan)}`, actions, revision, ...more });
function chosen(files: readonly SourceFile[], known: Readonly<Record<string, number>> = {}) {
  const { taken, setAside } = chooseSources(files, (planId) => known[planId]);
  return {
    taken: taken.map(({ document }) => [document.plan.id, document.revision]),
    aside: setAside.map(({ reason }) => reason),
  };
}

describe('of the files that came', () => {
  it('the newest of each plan is taken, in the order of the committees', () => {
    expect(chosen([of(2, 1), of(1, 1), of(1, 2)])).toEqual({
      taken: [
        [idNumber(1), 2],
        [idNumber(2), 1],
      ],
      aside: ['older-revision'],
    });
  });
  it('the same one twice counts once', () => {
    expect(chosen([of(1, 1), of(1, 1)]).aside).toEqual(['same-file']);
  });
  it('none counts of a signer nobody has compared, and it hides no other', () => {
    expect(chosen([of(1, 9, { isRelied: false }), of(1, 2)])).toEqual({
      taken: [[idNumber(1), 2]],
      aside: ['signer-not-relied-on'],
    });
  });
  it('none older than what is known here is taken', () => {
    const known = { [idNumber(1)]: 3 };
    expect(chosen([of(1, 2)], known)).toEqual({ taken: [], aside: ['older-than-known'] });
    expect(chosen([of(1, 3)], known).aside).toEqual([]);
  });
  it('two contents under one revision are told, and the same one is taken in whatever order they came', () => {
    const [one, other] = [of(1, 1, { content: 'a' }), of(1, 1, { content: 'b' })];
    const taken = (files: readonly SourceFile[]) => chooseSources(files, () => undefined).taken[0]?.identity;
    expect(chosen([one, other]).aside).toEqual(['same-revision']);
    expect(taken([one, other])).toBe(taken([other, one]));
  });
});
