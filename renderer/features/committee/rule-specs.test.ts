import { expect, it } from 'vitest';
import { rulesOfKind } from '../../../main/domain/committee/profiles.ts';
import { RULE_GROUPS, ruleAt, withRule } from './rule-specs.ts';

const RULES = rulesOfKind('local-employment');

/** `quorum.base` for what is inside an object, the name alone for the rest. */
function pathsOf(rules: object): readonly string[] {
  return Object.entries(rules).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? Object.keys(value).map((inner) => `${name}.${inner}`)
      : [name],
  );
}

it('has a field for every rule, and no other', () => {
  const shown = RULE_GROUPS.flatMap(({ rules }) => rules.map(({ path }) => path));
  expect(shown.toSorted()).toEqual(pathsOf(RULES).toSorted());
});

it('reads and changes one rule, whatever its depth', () => {
  expect(ruleAt(RULES, 'quorum.denominator')).toBe(2);
  expect(ruleAt(RULES, 'proxiesPerHolder')).toBe(1);
  const changed = withRule(withRule(RULES, 'quorum.denominator', 3), 'castingVote', 'president');
  expect(changed).toEqual({
    ...RULES,
    castingVote: 'president',
    quorum: { ...RULES.quorum, denominator: 3 },
  });
});
