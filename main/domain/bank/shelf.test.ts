import { describe, expect, it } from 'vitest';
import { createdNow } from '../identity/entity.ts';
import { ficheKey } from '../solution/solution.ts';
import { idNumber, STAMP } from '../specimen.test-support.ts';
import { EMPTY_BANK } from './bank.ts';
import { bankWith, fileNumber, solutionNumber } from './bank.test-support.ts';
import { BankSearch, foundSolution, signsAt } from './search.ts';
import { shelve, versionsOf, vouchesByFiche, vouchesOf } from './shelf.ts';

const KEY = ficheKey(solutionNumber(1));
const shownTitle = (...args: Parameters<typeof shelve>): string => {
  const shelf = shelve(...args);
  return foundSolution(shelf, shelf.rowOf.get(KEY) ?? -1).title;
};

describe('files of the bank taken together', () => {
  const old = bankWith([solutionNumber(1, { title: 'Ancienne' })]);
  const recent = bankWith([solutionNumber(1, { title: 'Récente' }, { revision: 2 })]);

  it('counts the newest version of a fiche, in whatever order files came, and keeps the older to read', () => {
    const one = [fileNumber(1, old), fileNumber(2, recent)];
    const other = [fileNumber(2, recent), fileNumber(1, old)];
    expect(shownTitle(one, EMPTY_BANK)).toBe('Récente');
    expect(shownTitle(other, EMPTY_BANK)).toBe('Récente');
    const shelf = shelve(one, EMPTY_BANK);
    expect(shelf.currentCount).toBe(1);
    expect(versionsOf(shelf, KEY, 10).map(({ revision }) => revision)).toEqual([2, 1]);
  });

  it('lets no stranger take the place of somebody known', () => {
    expect(shownTitle([fileNumber(1, old), fileNumber(2, recent, false)], EMPTY_BANK)).toBe('Ancienne');
    expect(shownTitle([fileNumber(1, old, false), fileNumber(2, recent, false)], EMPTY_BANK)).toBe('Récente');
  });

  it('of one revision, takes the later day', () => {
    const later = bankWith([solutionNumber(1, { title: 'Plus tard' }, { madeOn: '2026-12-01' })]);
    expect(shownTitle([fileNumber(1, later), fileNumber(2, old)], EMPTY_BANK)).toBe('Plus tard');
  });

  it('takes what one signer said last the same day, and prefers nobody between two signers', () => {
    const again = bankWith([solutionNumber(1, { title: 'Corrigée' })]);
    const by = (number: number, bank: typeof old, signers: string, arrival: number) => ({
      ...fileNumber(number, bank),
      signedBy: { signers, arrival },
    });
    const shown = [by(1, old, 'a', 0), by(2, again, 'a', 1)];
    expect(shownTitle(shown, EMPTY_BANK)).toBe('Corrigée');
    expect(shownTitle(shown.toReversed(), EMPTY_BANK)).toBe('Corrigée');
    expect(shownTitle([by(1, old, 'a', 0), by(2, again, 'b', 1)], EMPTY_BANK)).toBe('Ancienne');
  });

  it('tells two contents of one version, and not one content sent twice', () => {
    const forged = bankWith([solutionNumber(1, { title: 'Autre' }, { versionHash: '2'.repeat(64) })]);
    const signsOf = (...documents: Parameters<typeof bankWith>[0][]): readonly string[] => {
      const shelf = shelve(
        documents.map((solutions, index) => fileNumber(index, bankWith(solutions))),
        EMPTY_BANK,
      );
      return signsAt(shelf, shelf.rowOf.get(KEY) ?? -1);
    };
    const [own = solutionNumber(1)] = old.solutions.map(({ solution }) => solution);
    const [other = own] = forged.solutions.map(({ solution }) => solution);
    expect(signsOf([own], [other])).toContain('conflicting');
    expect(signsOf([own], [own])).not.toContain('conflicting');
  });

  it('shows nothing of what was withdrawn, whatever file brings it', () => {
    const withdrawal = {
      ...createdNow(idNumber(50), STAMP),
      ...{ planId: idNumber(900), actionId: idNumber(1), title: 'Ancienne', on: '2026-11-23' },
    };
    const shelf = shelve([fileNumber(1, old), fileNumber(2, recent)], {
      ...EMPTY_BANK,
      bankWithdrawals: [withdrawal],
    });
    expect(shelf.currentCount).toBe(0);
    expect(new BankSearch(shelf).find({ text: '', facets: {} }, { from: 0, limit: 10 }).total).toBe(0);
  });

  it('marks what somebody known recommends, and tells a word once though two files bring it', () => {
    const vouch = {
      ...{ planId: idNumber(900), actionId: idNumber(1), versionHash: '1'.repeat(64) },
      ...{ by: 'Région', on: '2026-10-01', why: 'Elle tient.', relayedFrom: null },
    };
    const vouched = bankWith([solutionNumber(1)], [vouch]);
    const known = shelve([fileNumber(1, vouched), fileNumber(2, vouched)], EMPTY_BANK);
    expect(signsAt(known, known.rowOf.get(KEY) ?? -1)).toContain('vouched');
    expect(vouchesOf(known, KEY)).toHaveLength(1);
    const stranger = shelve([fileNumber(1, vouched, false)], EMPTY_BANK);
    expect(signsAt(stranger, 0)).not.toContain('vouched');
    expect(vouchesOf(stranger, KEY)).toMatchObject([{ isRelied: false }]);
  });

  it('tells a recommendation as that of whoever is relied on, whatever file came first', () => {
    const vouch = {
      ...{ planId: idNumber(900), actionId: idNumber(1), versionHash: '1'.repeat(64) },
      ...{ by: 'Région', on: '2026-10-01', why: 'Elle tient.', relayedFrom: null },
    };
    const vouched = bankWith([solutionNumber(1)], [vouch]);
    const files = [fileNumber(1, vouched, false), fileNumber(2, vouched)];
    for (const order of [files, files.toReversed()])
      expect(vouchesOf(shelve(order, EMPTY_BANK), KEY).map(({ isRelied }) => isRelied)).toEqual([true]);
  });

  it('finds the recommendations of many fiches in one walk', () => {
    const vouches = Array.from({ length: 20_000 }, (_, index) => ({
      ...{ planId: idNumber(900), actionId: idNumber(index), versionHash: '1'.repeat(64) },
      ...{ by: 'Région', on: '2026-10-01', why: 'Elle tient.', relayedFrom: null },
    }));
    const shelf = shelve([fileNumber(1, bankWith([solutionNumber(1)], vouches))], EMPTY_BANK);
    const before = performance.now();
    const found = vouchesByFiche(shelf, new Set(vouches.map(ficheKey)));
    expect(performance.now() - before).toBeLessThan(2000);
    expect(found.size).toBe(20_000);
  });

  it('counts a public once, though a file names it twice', () => {
    const twice = bankWith([solutionNumber(1, { targetGroups: ['youth', 'youth'] })]);
    const { facets } = new BankSearch(shelve([fileNumber(1, twice)], EMPTY_BANK)).find(
      { text: '', facets: {} },
      { from: 0, limit: 10 },
    );
    expect(facets.targetGroup).toEqual([{ value: 'youth', count: 1 }]);
  });
});
