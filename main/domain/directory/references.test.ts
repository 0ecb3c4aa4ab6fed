import { describe, expect, it } from 'vitest';
import { applyDirectoryChange, applyPlanChange } from '../change/apply.ts';
import {
  actionNumber,
  idNumber,
  LATER,
  organisationNumber,
  planWith,
  STAMP,
} from '../specimen.test-support.ts';
import { blankContact, type Directory } from './directory.ts';
import { countReferences, replaceInDirectory, replaceInPlan } from './references.ts';

const KEPT = idNumber(50);
const MERGED = idNumber(51);
const lead = (organisationId: string, contactId: string | null = null) =>
  ({ organisationId, contactId, service: '', note: '', role: 'lead', toBeNamed: false }) as const;

const plan = planWith([
  actionNumber(1, { leads: [lead(MERGED), lead(KEPT)] }),
  actionNumber(2, { leads: [lead(KEPT, idNumber(70)), lead(MERGED, idNumber(71))] }),
  actionNumber(3, { leads: [lead(KEPT)] }),
]);

describe('moving every reference to another', () => {
  const changes = replaceInPlan(plan, { from: MERGED, to: KEPT, stamp: LATER });
  const moved = changes.reduce(
    (current, change) => applyPlanChange(current, change).document ?? current,
    plan,
  );

  it('counts what names it, not what bears its id', () => {
    expect(countReferences(plan, MERGED)).toBe(2);
    expect(countReferences({ id: MERGED, parentId: MERGED, text: `x ${MERGED}` }, MERGED)).toBe(1);
    expect(countReferences(moved, MERGED)).toBe(0);
  });

  it('changes only the fiches that name it, and leaves none named twice', () => {
    expect(changes.map((change) => 'actionId' in change && change.actionId)).toEqual([
      idNumber(1),
      idNumber(2),
    ]);
    expect(moved.actions[0]?.leads).toEqual([lead(KEPT)]);
    expect(moved.actions[1]?.leads, 'two people of one organisation').toEqual([
      lead(KEPT, idNumber(70)),
      lead(KEPT, idNumber(71)),
    ]);
    expect(moved.actions[2]).toBe(plan.actions[2]);
  });

  it('moves the parent and the people of the directory, and attaches nothing to itself', () => {
    const directory: Directory = {
      organisations: [
        { ...organisationNumber(50, 'Gardé'), parentId: MERGED },
        organisationNumber(51, 'Réuni'),
        { ...organisationNumber(52, 'Antenne'), parentId: MERGED },
      ],
      contacts: [{ ...blankContact(idNumber(70), STAMP), organisationId: MERGED }],
    };
    const result = replaceInDirectory(directory, { from: MERGED, to: KEPT, stamp: LATER }).reduce(
      (current, change) => applyDirectoryChange(current, change).document,
      directory,
    );
    expect(result.organisations.map(({ parentId }) => parentId)).toEqual([null, null, KEPT]);
    expect(result.contacts[0]?.organisationId).toBe(KEPT);
  });

  it('takes them away where nothing comes instead, without a hole', () => {
    const taken = replaceInPlan(plan, { from: idNumber(70), to: null, stamp: LATER });
    expect(taken).toHaveLength(1);
    expect(taken[0]).toMatchObject({ field: 'leads', value: [lead(KEPT), lead(MERGED, idNumber(71))] });
  });
});
