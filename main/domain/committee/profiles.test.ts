import { describe, expect, it } from 'vitest';
import { COMMITTEE_KIND_LABELS, type CommitteeKind } from './committee.ts';
import { profileOfKind, RULE_PROFILES, rulesOfKind } from './profiles.ts';
import { committeeRules } from './rules.ts';

describe('the rules shipped', () => {
  it.each(RULE_PROFILES)('are rules: $label', ({ rules, note }) => {
    expect(committeeRules.parse(rules)).toEqual(rules);
    expect(note).toMatch(/\.$/);
  });

  it('give each kind of committee one profile', () => {
    const kinds = RULE_PROFILES.flatMap(({ committeeKinds }) => [...committeeKinds]);
    expect(kinds.toSorted()).toEqual(Object.keys(COMMITTEE_KIND_LABELS).toSorted());
    for (const kind of kinds as CommitteeKind[]) expect(profileOfKind(kind).committeeKinds).toContain(kind);
  });

  it('of a local committee for employment are those of its texts', () => {
    expect(rulesOfKind('local-employment')).toMatchObject({
      quorum: { numerator: 1, denominator: 2, comparison: 'at-least', counts: 'present-or-represented' },
      secondConvocation: 'without-quorum',
      convocationDays: 5,
      majority: 'simple',
      castingVote: 'state-co-president',
      proxiesPerHolder: 1,
      consecutiveProxies: 3,
      remotePresence: 'counted',
    });
    expect(profileOfKind('local-employment').termYears).toBe(3);
    expect(rulesOfKind('steering').castingVote).toBe('none');
    expect(rulesOfKind('association').quorum).toMatchObject({ numerator: 1, denominator: 3 });
  });

  it('refuse a ratio that nobody reaches', () => {
    const rules = rulesOfKind('association');
    const whole = { ...rules.quorum, numerator: 1, denominator: 1 };
    expect(committeeRules.safeParse({ ...rules, quorum: whole }).success).toBe(true);
    expect(
      committeeRules.safeParse({ ...rules, quorum: { ...whole, comparison: 'more-than' } }).success,
    ).toBe(false);
  });
});
