import { describe, expect, it } from 'vitest';
import { actionNumber, idNumber, MAYENNE, planWith, STAMP } from '../specimen.test-support.ts';
import { createdNow } from '../identity/entity.ts';
import { BLANK_INDICATOR } from '../indicator/indicator.ts';
import type { Action } from '../action/action.ts';
import { completenessOf, missingInAction } from './completeness.ts';

const lead = {
  organisationId: idNumber(5),
  contactId: null,
  service: '',
  note: '',
  role: 'lead',
  toBeNamed: false,
} as const;
const complete: Action = actionNumber(1, {
  description: 'Description',
  objectives: 'Objectifs',
  scope: 'local',
  territories: [MAYENNE],
  themePrimary: 'FRE.logement',
  leads: [lead],
  end: '2027-06',
  indicators: [{ ...createdNow(idNumber(50), STAMP), ...BLANK_INDICATOR }],
});

describe('completeness', () => {
  it('finds nothing missing in a fiche that is complete', () => {
    expect(missingInAction(complete)).toEqual([]);
    expect(completenessOf(planWith([complete]))).toEqual({
      plan: [],
      actions: [],
      lacksActions: false,
      ratio: 1,
    });
  });

  it.each([
    ['description', { description: ' \n' }, 'empty'],
    ['objectives', { objectives: '' }, 'empty'],
    ['scope', { scope: null }, 'empty'],
    ['territories', { territories: [] }, 'empty'],
    ['themePrimary', { themePrimary: null }, 'empty'],
    ['leads', { leads: [] }, 'lead-missing'],
    ['leads', { leads: [{ ...lead, organisationId: null, note: 'Divers' }] }, 'lead-missing'],
    ['indicators', { indicators: [] }, 'indicator-missing'],
    ['end', { end: null }, 'empty'],
    ['end', { start: '2027-07', end: '2027-06' }, 'ends-before-it-starts'],
  ] as const)('asks for %s', (field, fields, reason) => {
    expect(missingInAction({ ...complete, ...fields })).toEqual([{ actionId: complete.id, field, reason }]);
  });

  it('takes "à désigner", said on purpose, for an answer', () => {
    const toBeNamed = { ...lead, organisationId: null, note: 'Divers', toBeNamed: true };
    expect(missingInAction({ ...complete, leads: [toBeNamed] })).toEqual([]);
  });

  it('asks a recurring action for no end', () => {
    expect(missingInAction({ ...complete, end: null, isRecurring: true })).toEqual([]);
  });

  it('never calls a plan without fiches complete', () => {
    const { lacksActions, plan, ratio } = completenessOf(planWith([]));
    expect({ lacksActions, plan }).toEqual({ lacksActions: true, plan: [] });
    expect(ratio).toBeCloseTo(3 / 11);
  });

  it('asks of the plan its committee, its territory and a horizon that goes forward', () => {
    const plan = planWith([], {
      committeeName: ' ',
      territories: [],
      horizonStart: '2028-01',
      horizonEnd: '2027-01',
    });
    const { plan: missing, ratio } = completenessOf(plan);
    expect(missing.map(({ field }) => field)).toEqual(['committeeName', 'territories', 'horizonEnd']);
    expect(ratio).toBe(0);
  });
});
