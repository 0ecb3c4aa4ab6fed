import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../testing/seeded-choices.ts';
import type { Action } from '../action/action.ts';
import { partnerFrom, type Lead } from '../action/lead.ts';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { createdNow } from '../identity/entity.ts';
import { actionNumber, idNumber, STAMP } from '../specimen.test-support.ts';
import { actionCountOf, loadOf, type LoadQuestion } from './load.ts';

const question = { by: 'organisation', roles: 'all', today: '2027-05-14', dueUntil: '2027-08-14' } as const;
const loads = (actions: readonly Action[], part: Partial<LoadQuestion> = {}) =>
  loadOf({ ...question, actions, ...part });
const [REGION, ADEME, CAMILLE] = [idNumber(71), idNumber(72), idNumber(73)];
const lead = (organisationId: string | null, part: Partial<Lead> = {}): Lead => ({
  organisationId,
  contactId: null,
  service: '',
  note: '',
  role: 'lead',
  toBeNamed: false,
  ...part,
});
const milestone = (dueOn: string, part: object = {}) => ({
  ...createdNow(idNumber(60), STAMP),
  ...BLANK_MILESTONE,
  dueOn,
  ...part,
});

it('counts an action once for each one, in its heaviest role', () => {
  const action = actionNumber(1, {
    leads: [lead(REGION, { role: 'co-lead' }), lead(REGION), lead(ADEME, { role: 'co-lead' })],
    partners: [partnerFrom(REGION), partnerFrom(idNumber(74))],
  });
  const found = loads([action]).loads.map(({ ledIds, coLedIds, partnerIds }) =>
    [ledIds, coLedIds, partnerIds].map(({ length }) => length),
  );
  expect(found).toEqual([
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ]);
});

it('says what nobody leads, « à désigner » and words alone included', () => {
  const actions = [
    actionNumber(1),
    actionNumber(2, { leads: [lead(REGION, { toBeNamed: true })], partners: [partnerFrom(ADEME)] }),
    actionNumber(3, { leads: [lead(null, { note: 'Divers' })] }),
    actionNumber(4, { leads: [lead(REGION)] }),
    actionNumber(5, { status: 'completed' }),
  ];
  expect(loads(actions)).toMatchObject({ withoutIds: [1, 2, 3].map(idNumber), liveCount: 4 });
  expect(loads(actions, { roles: 'partners' }).withoutIds).toEqual([1, 3, 4].map(idNumber));
});

describe('milestones', () => {
  const milestones = [
    milestone('2027-04'),
    milestone('2027-06', { organisationId: ADEME }),
    milestone('2027-09'),
    milestone('2027-05', { doneOn: '2027-05-01' }),
  ];
  it('weigh on their responsible, or on those who lead', () => {
    const { loads: found } = loads([actionNumber(1, { leads: [lead(REGION)], milestones })]);
    expect(found.find(({ id }) => id === REGION)).toMatchObject({ dueIds: [], overdueIds: [idNumber(1)] });
    expect(found.find(({ id }) => id === ADEME)).toMatchObject({ dueIds: [idNumber(1)], overdueIds: [] });
  });
  it('of what is over weigh on nobody', () => {
    expect(
      loads([actionNumber(1, { leads: [lead(REGION)], milestones, status: 'abandoned' })]).loads,
    ).toEqual([]);
  });
});

it('counts by person those who are named', () => {
  const actions = [
    actionNumber(1, { leads: [lead(REGION, { contactId: CAMILLE })] }),
    actionNumber(2, { leads: [lead(REGION)] }),
  ];
  expect(loads(actions, { by: 'person' })).toMatchObject({
    loads: [{ id: CAMILLE, ledIds: [idNumber(1)] }],
    withoutIds: [idNumber(2)],
  });
});

it('leaves no action out, and sorts by load', () => {
  const random = seededRandom(11);
  const any = (): string => idNumber(70 + Math.floor(random() * 6));
  const actions = Array.from({ length: 300 }, (_, index) =>
    actionNumber(index, {
      leads: random() < 0.2 ? [] : [lead(any()), lead(any(), { role: 'co-lead' })],
      partners: random() < 0.5 ? [] : [partnerFrom(any())],
      status: random() < 0.2 ? 'completed' : 'in-progress',
    }),
  );
  const { loads: found, withoutIds, liveCount } = loads(actions, { roles: 'leads' });
  const carried = new Set([
    ...found.flatMap(({ ledIds, coLedIds }) => [...ledIds, ...coLedIds]),
    ...withoutIds,
  ]);
  expect(carried.size).toBe(liveCount);
  const counts = found.map(actionCountOf);
  expect(counts).toEqual(counts.toSorted((one, other) => other - one));
});
