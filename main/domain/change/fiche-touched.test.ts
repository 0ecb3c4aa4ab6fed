import { describe, expect, it } from 'vitest';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { createdNow } from '../identity/entity.ts';
import {
  actionNumber,
  axisNumber,
  idNumber,
  LATER,
  organisationNumber,
  STAMP,
} from '../specimen.test-support.ts';
import type { DocumentChange, PlanChange } from './change.ts';
import { ficheTouched } from './fiche-touched.ts';

const planId = idNumber(900);
const inPlan = (change: PlanChange): DocumentChange => ({ kind: 'plan', id: planId, change });
const titled = (number: number): DocumentChange =>
  inPlan({ kind: 'action.set', actionId: idNumber(number), field: 'title', value: 'Autre', stamp: LATER });
const milestone = { ...createdNow(idNumber(60), STAMP), ...BLANK_MILESTONE };
const added: DocumentChange = inPlan({
  kind: 'part.add',
  actionId: idNumber(1),
  list: 'milestones',
  part: milestone,
  position: 0,
});
const gone = (number: number): DocumentChange =>
  inPlan({ kind: 'action.remove', actionId: idNumber(number) });
const first = { planId, actionId: idNumber(1) };

describe('an edit is about one fiche', () => {
  it.each<[string, readonly DocumentChange[]]>([
    ['which it alters, in one place or in several', [titled(1), added, titled(1)]],
    ['which it removes, though others led to it', [gone(1), titled(2), titled(3)]],
    [
      'which it adds, with its number',
      [
        inPlan({ kind: 'action.add', action: actionNumber(1), position: 0 }),
        inPlan({ kind: 'plan.number', lastActionNumber: 1 }),
      ],
    ],
    [
      'which names an organisation it adds',
      [
        {
          kind: 'directory',
          id: 'directory',
          change: { kind: 'organisation.add', organisation: organisationNumber(5, 'ARS'), position: 0 },
        },
        titled(1),
      ],
    ],
  ])('%s', (_what, changes) => {
    expect(ficheTouched(changes)).toEqual(first);
  });
});

describe('an edit is not about one fiche', () => {
  it.each<[string, readonly DocumentChange[]]>([
    ['where it alters none', []],
    ['where it alters two', [titled(1), titled(2)]],
    ['where it removes two', [gone(1), gone(2)]],
    ['where it is of two plans', [titled(1), { ...titled(1), id: idNumber(901) } as DocumentChange]],
    [
      'where it is of an axis',
      [inPlan({ kind: 'axis.add', axis: axisNumber(7, 'Logement'), position: 0 }), titled(1)],
    ],
    [
      'where it is of an organisation that goes',
      [
        {
          kind: 'directory',
          id: 'directory',
          change: { kind: 'organisation.remove', organisationId: idNumber(5) },
        },
        titled(1),
      ],
    ],
    [
      'where it is of a meeting',
      [{ kind: 'meeting', id: idNumber(950), change: { kind: 'meeting.delete' } }, titled(1)],
    ],
  ])('%s', (_what, changes) => {
    expect(ficheTouched(changes)).toBeNull();
  });
});
