import { describe, expect, it } from 'vitest';
import { ACTION_PART_SCHEMAS } from '../action/action-parts.ts';
import { readPlanDocument } from '../plan/read-plan-document.ts';
import { generatePlanDocument } from '../../testing/plan-generator.ts';
import {
  actionNumber,
  axisNumber,
  idNumber,
  MAYENNE,
  organisationNumber,
  PAYS_DE_LA_LOIRE,
} from '../specimen.test-support.ts';
import { built, fileOf, recipeWith, regionalId } from './consolidation.test-support.ts';
import { provenanceOf } from './provenance.ts';

const laval = fileOf({
  plan: 101,
  committee: 'Comité de Laval',
  revision: 3,
  axes: [axisNumber(51, 'Mobilités'), axisNumber(52, 'Emploi')],
  actions: [
    actionNumber(1, { axisIds: [idNumber(52)], links: [{ actionId: idNumber(2), kind: 'completes' }] }),
    actionNumber(2, { axisIds: [idNumber(51)], parentId: idNumber(3) }),
    actionNumber(3, { isConfidential: true }),
  ],
});
const redon = fileOf({
  plan: 102,
  committee: 'Comité de Redon',
  axes: [axisNumber(61, 'La mobilité')],
  // The very id of a fiche of Laval.
  actions: [actionNumber(1, { axisIds: [idNumber(61)], title: 'Bus du matin' })],
});

describe('a regional roadmap', () => {
  it('is a plan like any other, each fiche under an id and a number of its own', () => {
    const { document } = built([laval, redon]);
    expect(readPlanDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
    expect(document.plan.actions.map(({ number, title }) => [number, title])).toEqual([
      ['1', 'Action 1'],
      ['2', 'Action 2'],
      ['3', 'Bus du matin'],
    ]);
    expect(new Set(document.plan.actions.map(({ id }) => id)).size).toBe(3);
  });

  it('says of each fiche which committee, revision and file it comes from', () => {
    const [first] = built([laval, redon]).document.plan.actions;
    expect(first && provenanceOf(first)).toEqual([
      {
        planId: idNumber(101),
        actionId: idNumber(1),
        revision: 3,
        identity: laval.identity,
        committeeName: 'Comité de Laval',
      },
    ]);
  });

  it('is the same for the same files and recipe', () => {
    expect(built([laval, redon]).document).toEqual(built([laval, redon]).document);
  });

  it('leaves confidential fiches behind, and nothing that leads to them', () => {
    const { document, taken } = built([laval]);
    expect(taken).toMatchObject([{ actionCount: 3, keptCount: 2 }]);
    const [one, two] = document.plan.actions;
    expect(one?.links).toEqual([{ actionId: regionalId(idNumber(101), idNumber(2)), kind: 'completes' }]);
    expect(two?.parentId).toBeNull();
  });

  it('keeps only what the recipe asks for', () => {
    const actions = [
      actionNumber(1, { status: 'completed', themePrimary: 'FRE.garde-enfants' }),
      actionNumber(2, { status: 'completed', themesSecondary: ['FRE.mobilite'] }),
      actionNumber(3, { status: 'upcoming', themePrimary: 'FRE.garde-enfants' }),
      actionNumber(4, { status: 'completed', themePrimary: 'EMP' }),
    ];
    const keep = { statuses: ['completed'], scopes: [], themes: ['FRE'], isInspiringOnly: false } as const;
    const file = fileOf({ plan: 103, committee: 'C', actions });
    const { document } = built([file], recipeWith({ keep: { ...keep, statuses: [...keep.statuses] } }));
    expect(document.plan.actions.map(({ title }) => title)).toEqual(['Action 1', 'Action 2']);
  });

  it('names no person, whatever the committees’ fiches held', () => {
    const source = generatePlanDocument({
      seed: 7,
      actionCount: 12,
      territories: [MAYENNE],
      perimeter: PAYS_DE_LA_LOIRE,
      themeCodes: ['EMP.recrutement'],
    });
    const file = { ...laval, document: source };
    const { document } = built([file]);
    expect(readPlanDocument(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
    expect(document.contacts).toEqual([]);
    const text = JSON.stringify(document);
    expect(source.contacts.length).toBeGreaterThan(0);
    for (const { id, email } of source.contacts) {
      expect(text).not.toContain(id);
      expect(text).not.toContain(email);
    }
    expect(
      document.plan.actions.flatMap(({ attachments, observations }) => [attachments, observations]).flat(),
    ).toEqual([]);
    // Each part has an id of the region's own.
    const parts = Object.keys(ACTION_PART_SCHEMAS) as (keyof typeof ACTION_PART_SCHEMAS)[];
    const ids = source.plan.actions.flatMap((action) =>
      parts.flatMap((list) => action[list].map(({ id }) => id)),
    );
    expect(ids.some((id) => text.includes(id))).toBe(false);
  });
});

describe('axes', () => {
  const mobility = { id: idNumber(701), title: 'Mobilités', from: ['La mobilité'] };
  it('come under the region’s by their titles, whatever their accents and case; the others are told', () => {
    const { document, unmappedAxes } = built([laval, redon], recipeWith({ axes: [mobility] }));
    expect(document.plan.actions.map(({ title, axisIds }) => [title, axisIds.length])).toEqual([
      ['Action 2', 1],
      ['Bus du matin', 1],
      ['Action 1', 0],
    ]);
    expect(unmappedAxes).toEqual([{ title: 'Emploi', actionCount: 1, committeeCount: 1 }]);
  });
});

describe('committees', () => {
  it('that were expected and sent nothing are told, and those nobody expected', () => {
    const expected = [
      { committeeName: 'comité de laval', planId: null },
      { committeeName: 'Comité de Château-Gontier', planId: null },
      { committeeName: 'Comité de Redon, ancien nom', planId: idNumber(999) },
    ];
    expect(built([laval, redon], recipeWith({ expected }))).toMatchObject({
      missing: ['Comité de Château-Gontier', 'Comité de Redon, ancien nom'],
      unexpected: ['Comité de Redon'],
    });
    expect(built([laval, redon])).toMatchObject({ missing: [], unexpected: [] });
  });
});

describe('numbers', () => {
  const next = fileOf({
    plan: 101,
    committee: 'Comité de Laval',
    revision: 4,
    actions: [actionNumber(9), actionNumber(2)],
  });
  it.each([
    ['continuous', ['2', '3', '4']],
    ['by-committee', ['1.2', '1.3', '2.1']],
  ] as const)('once given are kept the next quarter, and none is given twice (%s)', (numbering, numbers) => {
    const recipe = recipeWith({ numbering });
    const before = built([laval, redon], recipe).document.plan;
    const { actions } = built([next, redon], recipe, before).document.plan;
    expect(actions.map(({ title }) => title)).toEqual(['Action 9', 'Action 2', 'Bus du matin']);
    expect(actions.map(({ number }) => number).toSorted()).toEqual(numbers);
    const kept = actions.find(({ title }) => title === 'Bus du matin');
    expect(kept?.number).toBe(before.actions.find(({ title }) => title === 'Bus du matin')?.number);
  });
});

describe('organisations', () => {
  const cci = { ...organisationNumber(801, 'CCI'), siren: '130000000' };
  const lead = (organisationId: string) => ({
    organisationId,
    contactId: null,
    service: '',
    note: '',
    role: 'lead' as const,
    toBeNamed: false,
  });
  it('that share their SIREN and their name are one, and renamed copies are told', () => {
    const again = { ...cci, id: idNumber(802), name: 'C.C.I.' };
    const renamed = { ...cci, name: 'CCI de la Mayenne', updatedAt: '2026-12-01T00:00:00.000Z' };
    const one = fileOf({
      plan: 1,
      committee: 'A',
      actions: [actionNumber(1, { leads: [lead(cci.id)] })],
      organisations: [cci],
    });
    const two = fileOf({
      plan: 2,
      committee: 'B',
      actions: [actionNumber(1, { leads: [lead(again.id)] })],
      organisations: [{ ...again, name: 'cci' }],
    });
    const three = fileOf({
      plan: 3,
      committee: 'C',
      actions: [actionNumber(1, { leads: [lead(cci.id)] })],
      organisations: [renamed],
    });
    const { document } = built([one, two]);
    expect(document.organisations.map(({ id }) => id)).toEqual([cci.id]);
    expect(document.plan.actions.map(({ leads }) => leads[0]?.organisationId)).toEqual([cci.id, cci.id]);
    const told = built([one, three]);
    expect(told.document.organisations.map(({ name }) => name)).toEqual(['CCI de la Mayenne']);
    expect(told.renamedOrganisations).toEqual([{ id: cci.id, names: ['CCI', 'CCI de la Mayenne'] }]);
  });
});
