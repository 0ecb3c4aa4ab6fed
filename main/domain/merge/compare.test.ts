import { describe, expect, it } from 'vitest';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { createdNow } from '../identity/entity.ts';
import { planDocumentOf } from '../plan/plan-document.ts';
import { actionNumber, idNumber, LATER, planWith, STAMP } from '../specimen.test-support.ts';
import type { Action } from '../action/action.ts';
import { compare } from './compare.ts';

const nobody = { organisations: [], contacts: [] };
const documentWith = (actions: readonly Action[]) => planDocumentOf(planWith(actions), nobody, 1);
const milestone = { ...createdNow(idNumber(50), STAMP), ...BLANK_MILESTONE };

describe('what one document says that another does not', () => {
  it('is nothing where they differ by who touched them and when', () => {
    const one = actionNumber(1);
    const touched = { ...one, updatedAt: LATER.at, updatedBy: LATER.by };
    expect(compare(documentWith([one]), documentWith([touched]))).toEqual([]);
  });

  it('is told field by field, down to the parts of fiches', () => {
    const before = documentWith([actionNumber(1, { milestones: [milestone] })]);
    const after = documentWith([
      actionNumber(1, { end: '2027-06', milestones: [{ ...milestone, title: 'Autre' }] }),
    ]);
    const actionId = idNumber(1);
    expect(compare(before, after)).toEqual([
      {
        kind: 'field',
        entity: { collection: 'actions', id: actionId, actionId },
        field: 'end',
        before: null,
        after: '2027-06',
      },
      {
        kind: 'field',
        entity: { collection: 'milestones', id: idNumber(50), actionId },
        field: 'title',
        before: BLANK_MILESTONE.title,
        after: 'Autre',
      },
    ]);
  });

  it('says what came, what went, and the fewest that moved', () => {
    const before = documentWith([1, 2, 3, 4].map((number) => actionNumber(number)));
    const after = documentWith([4, 1, 3, 5].map((number) => actionNumber(number)));
    expect(compare(before, after).map(({ kind, entity }) => [kind, entity.id])).toEqual([
      ['removed', idNumber(2)],
      ['moved', idNumber(4)],
      ['added', idNumber(5)],
    ]);
  });
});
