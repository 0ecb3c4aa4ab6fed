import { expect, it } from 'vitest';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { createdNow } from '../identity/entity.ts';
import { planDocumentOf } from '../plan/plan-document.ts';
import { baselineOf } from '../plan/version.ts';
import { actionNumber, idNumber, planWith, STAMP } from '../specimen.test-support.ts';
import { baselineDocument } from './baseline-document.ts';
import { compare } from './compare.ts';

it('differs from today by what the state of reference remembers, and by nothing else', () => {
  const milestone = { ...createdNow(idNumber(50), STAMP), ...BLANK_MILESTONE, dueOn: '2027-03' };
  const promised = actionNumber(1, { end: '2027-06', milestones: [milestone] });
  const baseline = baselineOf([promised, actionNumber(2)], '2026-12-01');
  const later = {
    ...promised,
    title: 'Autre intitulé',
    end: '2027-12',
    milestones: [{ ...milestone, dueOn: '2027-09' }],
  };
  const nobody = { organisations: [], contacts: [] };
  const today = planDocumentOf(planWith([later, actionNumber(3)], { baseline }), nobody, 1);
  expect(
    compare(baselineDocument(today, baseline), today).map((each) => [
      each.kind,
      each.entity.id,
      each.kind === 'field' ? each.field : '',
    ]),
  ).toEqual([
    ['removed', idNumber(2), ''],
    ['field', idNumber(1), 'end'],
    ['field', idNumber(50), 'dueOn'],
    ['added', idNumber(3), ''],
  ]);
});
