import { expect, it } from 'vitest';
import { createdNow } from '../identity/entity.ts';
import { applyCollectionChange } from '../change/collection.ts';
import { id, USUAL_RULES } from './committee.test-support.ts';
import { BLANK_COMMITTEE, BLANK_MANDATE, type Committees } from './committee.ts';
import { replaceInCommittees } from './references.ts';

const STAMP = { at: '2027-01-01T09:00:00.000Z', by: 'Essai' };
const [GONE, KEPT, OTHER] = [id(1), id(2), id(3)];
const COMMITTEES: Committees = {
  committees: [
    {
      ...createdNow(id(900), STAMP),
      ...BLANK_COMMITTEE,
      name: 'Comité',
      kind: 'local-employment',
      rules: USUAL_RULES,
      secretaryContactId: GONE,
    },
  ],
  mandates: [
    {
      ...createdNow(id(10), STAMP),
      ...BLANK_MANDATE,
      committeeId: id(900),
      contactId: GONE,
      substitutes: [
        { id: id(20), contactId: GONE },
        { id: id(21), contactId: KEPT },
      ],
    },
    { ...createdNow(id(11), STAMP), ...BLANK_MANDATE, committeeId: id(900), contactId: OTHER },
  ],
};
const after = (to: string | null): Committees =>
  replaceInCommittees(COMMITTEES, { from: GONE, to, stamp: STAMP }).reduce<Committees>(
    (document, change) => applyCollectionChange(document, change).document,
    COMMITTEES,
  );

it('names the one that is kept, and nobody twice', () => {
  const { committees, mandates } = after(KEPT);
  expect(committees[0]?.secretaryContactId).toBe(KEPT);
  expect(mandates[0]).toMatchObject({ contactId: KEPT, substitutes: [{ id: id(21), contactId: KEPT }] });
  expect(mandates[1]).toEqual(COMMITTEES.mandates[1]);
});

it('leaves the seat vacant and the suppléance empty of whoever is removed', () => {
  const { committees, mandates } = after(null);
  expect(committees[0]?.secretaryContactId).toBeNull();
  expect(mandates[0]).toMatchObject({ contactId: null, substitutes: [{ id: id(21), contactId: KEPT }] });
});
