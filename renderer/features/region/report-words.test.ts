import { describe, expect, it } from 'vitest';
import type { ConsolidationReport, WordedDuplicate } from '../../../main/contract/region-requests.ts';
import { byTitles, decisionsIn, undecided } from './report-words.ts';

const fiche = (plan: number, title: string) => ({
  planId: `00000000-0000-4000-8000-00000000000${String(plan)}`,
  actionId: `00000000-0000-4000-8000-00000000001${String(plan)}`,
  title,
  committeeName: `Comité ${String(plan)}`,
});
const pair = (one: number, other: number, title = 'Un jeune, une solution'): WordedDuplicate => ({
  fiches: [fiche(one, title), fiche(other, title)],
  reasons: ['same-title'],
  sharedWords: [],
});
const ruledOn = ({ fiches: [one, other] }: WordedDuplicate) => ({ fiches: [other, one] as const });

describe('what a report leaves to decide', () => {
  const pairs = [pair(1, 2), pair(1, 3), pair(2, 3), pair(4, 5, 'Café-emploi')] as const;

  it('is no pair that was ruled on since, whichever fiche was named first', () => {
    const [one, other] = ruledOn(pairs[0]).fiches;
    expect(undecided(pairs, [{ fiches: [one, other] }])).toEqual(pairs.slice(1));
    expect(undecided(pairs, [])).toEqual(pairs);
  });

  it('can be ruled on together under the very same titles, and under no other', () => {
    const alikeTo = byTitles(pairs);
    expect(alikeTo(pairs[0])).toEqual(pairs.slice(0, 3));
    expect(alikeTo(pairs[3])).toEqual([pairs[3]]);
    expect(alikeTo(pair(6, 7))).toEqual([]);
  });

  it('is every line somebody can act on, and no line that only informs', () => {
    const report: ConsolidationReport = {
      actionCount: 12,
      taken: [],
      refused: [],
      setAside: [
        { name: 'a', reason: 'signer-not-relied-on', committeeName: 'A', revision: 1, signerName: 'A' },
        { name: 'b', reason: 'older-revision', committeeName: 'B', revision: 1, signerName: 'B' },
      ],
      carriedOver: ['C'],
      missing: ['D'],
      unexpected: ['E'],
      unmappedAxes: [{ title: 'Freins', actionCount: 1, committeeCount: 1 }],
      unknownThemes: [{ code: 'NUM.inclusion', actionCount: 2 }],
      duplicates: pairs,
      unusedRulingCount: 3,
      renamedOrganisations: [],
      fiches: [],
      departmentNames: {},
      changes: null,
    };
    expect(decisionsIn(report, [])).toBe(1 + 1 + 1 + 1 + 4);
    expect(decisionsIn(report, [{ fiches: pairs[0].fiches }])).toBe(7);
  });
});
