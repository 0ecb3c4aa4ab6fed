import { describe, expect, it } from 'vitest';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import type { Action } from '../action/action.ts';
import { createdNow } from '../identity/entity.ts';
import { planDocumentOf, type PlanDocument } from '../plan/plan-document.ts';
import type { Plan } from '../plan/plan.ts';
import {
  actionNumber,
  axisNumber,
  idNumber,
  MAYENNE,
  organisationNumber,
  planWith,
  SARTHE,
  STAMP,
  VENDEE,
} from '../specimen.test-support.ts';
import { merge } from './merge.ts';

function documentWith(actions: readonly Action[], fields: Partial<Plan> = {}): PlanDocument {
  const directory = { organisations: [organisationNumber(500, 'CCI')], contacts: [] };
  return planDocumentOf(planWith(actions, fields), directory, 1);
}
const only = (fields: Partial<Action>): PlanDocument => documentWith([actionNumber(1, fields)]);
const first = (document: PlanDocument): Action | undefined => document.plan.actions[0];

describe('one field', () => {
  const base = only({ title: 'Avant', end: '2027-01' });

  it('takes what each copy changed', () => {
    const merged = merge({
      base,
      mine: only({ title: 'Mien', end: '2027-01' }),
      theirs: only({ title: 'Avant', end: '2027-06' }),
    });
    expect(merged.conflicts).toEqual([]);
    expect(first(merged.document)).toMatchObject({ title: 'Mien', end: '2027-06' });
  });

  it('asks when both changed it otherwise, and does as is decided', () => {
    const copies = { base, mine: only({ title: 'Mien' }), theirs: only({ title: 'Leur' }) };
    const merged = merge(copies);
    const id = `actions/${idNumber(1)}/title`;
    expect(merged.conflicts).toMatchObject([
      { id, kind: 'field', base: 'Avant', mine: 'Mien', theirs: 'Leur' },
    ]);
    expect(first(merged.document)?.title).toBe('Mien');
    expect(first(merge(copies, { [id]: 'theirs' }).document)?.title).toBe('Leur');
  });
});

describe('a long text', () => {
  const base = only({ description: 'Un.\n\nDeux.\n\nTrois.' });
  const mine = only({ description: 'Un, mieux.\n\nDeux.\n\nTrois.' });

  it('takes the paragraphs that each copy changed, neighbours too', () => {
    const theirs = only({ description: 'Un.\n\nDeux, mieux.\n\nTrois.\n\nQuatre.' });
    const merged = merge({ base, mine, theirs });
    expect(merged.conflicts).toEqual([]);
    expect(first(merged.document)?.description).toBe('Un, mieux.\n\nDeux, mieux.\n\nTrois.\n\nQuatre.');
  });

  it('asks of the one paragraph both changed, and can keep both', () => {
    const theirs = only({ description: 'Un, autrement.\n\nDeux.\n\nTrois, mieux.' });
    const { conflicts } = merge({ base, mine, theirs });
    expect(conflicts).toMatchObject([
      {
        choices: {
          mine: 'Un, mieux.\n\nDeux.\n\nTrois, mieux.',
          theirs: 'Un, autrement.\n\nDeux.\n\nTrois, mieux.',
          both: 'Un, mieux.\n\nUn, autrement.\n\nDeux.\n\nTrois, mieux.',
        },
      },
    ]);
  });

  it('does not offer both where both are too long for the field', () => {
    const long = (letter: string) => only({ followUpBodies: letter.repeat(1500) });
    const { conflicts } = merge({ base: only({}), mine: long('a'), theirs: long('b') });
    expect(conflicts).toHaveLength(1);
    expect(conflicts[0]).not.toHaveProperty('choices.both');
  });
});

describe('a list in one field', () => {
  it('is merged as a set that keeps its order', () => {
    const merged = merge({
      base: only({ territories: [MAYENNE, SARTHE] }),
      mine: only({ territories: [MAYENNE] }),
      theirs: only({ territories: [MAYENNE, SARTHE, VENDEE] }),
    });
    expect(merged.conflicts).toEqual([]);
    expect(first(merged.document)?.territories).toEqual([MAYENNE, VENDEE]);
  });

  it('asks when both altered the same item otherwise, and still takes the others', () => {
    const partner = (contribution: string) => ({
      organisationId: idNumber(500),
      role: 'partner' as const,
      contribution,
      commitment: '',
      isSigned: false,
    });
    const other = { ...partner('Un local'), role: 'operator' as const };
    const { conflicts } = merge({
      base: only({ partners: [partner('Rien')] }),
      mine: only({ partners: [partner('Du temps')] }),
      theirs: only({ partners: [partner('De l’argent'), other] }),
    });
    expect(conflicts).toMatchObject([
      {
        field: 'partners',
        choices: { mine: [partner('Du temps'), other], theirs: [partner('De l’argent'), other] },
      },
    ]);
  });
});

describe('fiches', () => {
  const two = [actionNumber(1), actionNumber(2, { title: 'Deux' })];
  const base = documentWith(two, { lastActionNumber: 2 });

  it('go when one copy removed what the other left as it was', () => {
    const merged = merge({ base, mine: documentWith([actionNumber(1)]), theirs: base });
    expect(merged.document.plan.actions.map(({ id }) => id)).toEqual([idNumber(1)]);
  });

  it('stay, and are asked about, when one copy removed what the other edited', () => {
    const milestone = { ...createdNow(idNumber(50), STAMP), ...BLANK_MILESTONE };
    const copies = {
      base,
      mine: documentWith([actionNumber(1)]),
      theirs: documentWith([actionNumber(1), actionNumber(2, { title: 'Deux', milestones: [milestone] })]),
    };
    const merged = merge(copies);
    const id = `actions/${idNumber(2)}`;
    expect(merged.conflicts).toMatchObject([{ id, kind: 'presence', removedBy: 'mine' }]);
    expect(merged.document.plan.actions).toHaveLength(2);
    expect(merge(copies, { [id]: 'mine' }).document.plan.actions).toHaveLength(1);
    expect(merge(copies, { [id]: 'theirs' }).document.plan.actions).toHaveLength(2);
  });

  it('that were given the same number both stay: theirs takes the next one, and it is said', () => {
    const created = (id: number, title: string) =>
      documentWith([...two, { ...actionNumber(3, { title }), id: idNumber(id) }], { lastActionNumber: 3 });
    const { document, notes } = merge({ base, mine: created(31, 'Mienne'), theirs: created(32, 'Leur') });
    expect(document.plan.actions.slice(2).map(({ number, title }) => [number, title])).toEqual([
      ['3', 'Mienne'],
      ['4', 'Leur'],
    ]);
    expect(document.plan.lastActionNumber).toBe(4);
    expect(notes).toEqual([
      { kind: 'renumbered', actionId: idNumber(32), title: 'Leur', from: '3', to: '4' },
    ]);
  });

  it('lose the mention of an axis that the other copy removed, and it is said', () => {
    const withAxis = (actions: readonly Action[]) =>
      documentWith(actions, { axes: [axisNumber(800, 'Emploi')] });
    const { document, notes } = merge({
      base: withAxis(two),
      mine: documentWith(two),
      theirs: withAxis([actionNumber(1, { axisIds: [idNumber(800)] }), actionNumber(2, { title: 'Deux' })]),
    });
    expect(first(document)?.axisIds).toEqual([]);
    expect(notes).toMatchObject([{ kind: 'reference-dropped', field: 'axisIds', gone: ['Emploi'] }]);
  });

  it('placed each under the other go back to where they were', () => {
    const placed = (one: string | null, other: string | null) =>
      documentWith([actionNumber(1, { parentId: one }), actionNumber(2, { parentId: other })]);
    const { document, conflicts, notes } = merge({
      base: placed(null, null),
      mine: placed(idNumber(2), null),
      theirs: placed(null, idNumber(1)),
    });
    expect(conflicts).toEqual([]);
    expect(document.plan.actions.map(({ parentId }) => parentId)).toEqual([null, null]);
    expect(notes.map(({ kind }) => kind)).toEqual(['parent-restored', 'parent-restored']);
  });

  it('put in two orders are a question, in one order are not', () => {
    const three = [...two, actionNumber(3)];
    const inOrder = (...numbers: readonly number[]) =>
      documentWith(numbers.flatMap((number) => three[number - 1] ?? []));
    const copies = { base: inOrder(1, 2, 3), mine: inOrder(3, 1, 2), theirs: inOrder(2, 1, 3) };
    const { conflicts } = merge(copies);
    expect(conflicts).toEqual([
      { kind: 'order', id: 'actions/order', list: { collection: 'actions', actionId: null } },
    ]);
    const decided = merge(copies, { 'actions/order': 'theirs' }).document;
    expect(decided.plan.actions.map(({ number }) => number)).toEqual(['2', '1', '3']);
    expect(merge({ ...copies, mine: copies.base }).conflicts).toEqual([]);
  });
});

describe('the directory', () => {
  it('never loses somebody because one copy names them no more', () => {
    const lead = {
      organisationId: idNumber(500),
      contactId: null,
      service: '',
      note: '',
      role: 'lead',
      toBeNamed: false,
    } as const;
    const named = only({ leads: [lead] });
    const merged = merge({ base: named, mine: only({}), theirs: named });
    expect(merged.conflicts).toEqual([]);
    expect(merged.document.organisations).toEqual([]);
    const namedAgain = merge({ base: only({}), mine: only({}), theirs: named });
    expect(namedAgain.document.organisations.map(({ name }) => name)).toEqual(['CCI']);
  });
});

it('refuses copies of two plans', () => {
  const base = only({});
  const stranger = { ...base, plan: { ...base.plan, id: idNumber(901) } };
  expect(() => merge({ base, mine: base, theirs: stranger })).toThrow('two plans');
});
