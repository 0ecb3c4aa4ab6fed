import { describe, expect, it } from 'vitest';
import type { Action } from '../action/action.ts';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { BLANK_OBSTACLE } from '../action/obstacle.ts';
import { createdNow } from '../identity/entity.ts';
import { BLANK_INDICATOR } from '../indicator/indicator.ts';
import { planDocumentOf, type PlanDocument } from '../plan/plan-document.ts';
import { actionNumber, idNumber, planWith, STAMP } from '../specimen.test-support.ts';
import type { AskedFiche } from './contribution.ts';
import { missingFiches, takesIdsOfOthers, type AnsweredFiche } from './copies.ts';
import { askedFicheOf, followUpToStart } from './excerpt.ts';
import type { FollowUp } from './follow-up.ts';
import { takeIn } from './take-in.ts';

const milestone = { ...createdNow(idNumber(11), STAMP), ...BLANK_MILESTONE, title: 'Ouverture', weight: 3 };
const obstacle = {
  ...createdNow(idNumber(12), STAMP),
  ...BLANK_OBSTACLE,
  description: 'Foncier',
  askedTo: 'État',
};
const measured = {
  id: idNumber(14),
  date: '2026-01',
  value: 4,
  territory: null,
  kind: 'observed',
  author: 'Agent',
  note: '',
  proofId: null,
} as const;
const indicator = {
  ...createdNow(idNumber(13), STAMP),
  ...BLANK_INDICATOR,
  name: 'Places',
  measurements: [measured],
};
const PARTS = { milestones: [milestone], obstacles: [obstacle], indicators: [indicator] };

const fiche = (fields: Partial<Action> = {}): Action =>
  actionNumber(1, { ...PARTS, status: 'upcoming', ...fields });
const documentOf = (...actions: readonly Action[]): PlanDocument =>
  planDocumentOf(planWith(actions), { organisations: [], contacts: [] }, 1);
const asked: AskedFiche = askedFicheOf(fiche(), { axes: [] });
const PILOT = { at: '2026-12-01T08:00:00.000Z', by: 'Mission locale' };
const said = (fields: Partial<FollowUp>) => ({
  followUp: { ...followUpToStart(asked), ...fields },
  stamp: PILOT,
});
const answer = (fields: Partial<FollowUp>, earlier: Partial<FollowUp> | null = null): AnsweredFiche => ({
  asked,
  answer: said(fields),
  earlier: earlier && said(earlier),
});
const firstOf = (document: PlanDocument): Action => document.plan.actions[0] ?? fiche();

const NEWS: Partial<FollowUp> = {
  status: 'in-progress',
  weather: { level: 'rain', assessedOn: '2026-12-01', justification: 'Il manque un local.' },
  milestones: [{ id: milestone.id, dueOn: '2027-03', doneOn: '2026-11-30' }],
  newMilestones: [{ id: idNumber(21), title: ' Visite ', dueOn: '2027-05', doneOn: null }],
  notes: [{ id: idNumber(22), date: '2026-11-30', kind: 'done', text: 'Deux réunions.' }],
  measurements: [
    { id: idNumber(23), indicatorId: indicator.id, date: '2026-11', value: 7, kind: 'observed', note: '' },
  ],
  obstacles: [{ id: obstacle.id, unblockCondition: 'Un bail', resolvedOn: null }],
  newObstacles: [
    {
      id: idNumber(24),
      description: 'Pas d’agrément',
      kind: 'regulatory',
      level: 'national',
      unblockCondition: '',
      resolvedOn: null,
    },
  ],
};

describe('taking in what a pilot filled in', () => {
  it('writes every part of the follow-up, and keeps what was not asked about', () => {
    const { document, conflicts } = takeIn(documentOf(fiche({ summary: 'À nous' })), [answer(NEWS)], {});
    expect(conflicts).toEqual([]);
    expect(firstOf(document)).toMatchObject({
      summary: 'À nous',
      status: 'in-progress',
      weather: { level: 'rain' },
      milestones: [
        { title: 'Ouverture', dueOn: '2027-03', doneOn: '2026-11-30', weight: 3 },
        { title: 'Visite', dueOn: '2027-05' },
      ],
      progressNotes: [
        { text: 'Deux réunions.', author: 'Mission locale', source: 'lead-file', visibility: 'internal' },
      ],
      indicators: [{ name: 'Places', measurements: [measured, { value: 7, author: 'Mission locale' }] }],
      obstacles: [
        { description: 'Foncier', askedTo: 'État', unblockCondition: 'Un bail' },
        { level: 'national' },
      ],
    });
  });

  it('changes nothing where nothing was filled in, whatever the secretary changed since', () => {
    const mine = documentOf(fiche({ status: 'blocked', milestones: [], obstacles: [], title: 'Mieux dit' }));
    const blank = { newMilestones: [{ id: idNumber(21), title: '  ', dueOn: null, doneOn: null }] };
    const taken = takeIn(mine, [answer(blank)], {});
    expect(taken.differences).toEqual([]);
    expect(taken.concernedIds.size).toBe(0);
  });

  it('asks where the secretary changed the same field since, and does as is decided', () => {
    const mine = documentOf(fiche({ status: 'blocked' }));
    const { conflicts, document, concernedIds } = takeIn(mine, [answer(NEWS)], {});
    const id = `actions/${idNumber(1)}/status`;
    expect(conflicts).toMatchObject([{ id, base: 'upcoming', mine: 'blocked', theirs: 'in-progress' }]);
    expect([...concernedIds]).toEqual([idNumber(1)]);
    expect(firstOf(document).status).toBe('blocked');
    expect(firstOf(takeIn(mine, [answer(NEWS)], { [id]: 'theirs' }).document).status).toBe('in-progress');
  });

  it('asks of a milestone that was taken away here and dated there', () => {
    const { conflicts } = takeIn(documentOf(fiche({ milestones: [] })), [answer(NEWS)], {});
    expect(conflicts).toMatchObject([{ kind: 'presence', removedBy: 'mine', entity: { id: milestone.id } }]);
  });

  it('asks of a measurement whose indicator is gone', () => {
    const { conflicts } = takeIn(documentOf(fiche({ indicators: [] })), [answer(NEWS)], {});
    expect(conflicts).toMatchObject([{ kind: 'presence', entity: { collection: 'indicators' } }]);
  });

  it('takes of a second answer only what is new since the first was taken in', () => {
    const mine = takeIn(documentOf(fiche()), [answer(NEWS)], {}).document;
    expect(takeIn(mine, [answer(NEWS, NEWS)], {}).differences).toEqual([]);
    const corrected = answer({ ...NEWS, status: 'completed', notes: [] }, NEWS);
    const { document, conflicts } = takeIn(mine, [corrected], {});
    expect(conflicts).toEqual([]);
    expect(firstOf(document)).toMatchObject({ status: 'completed', progressNotes: [] });
    // What the secretary made public since stays so.
    const [note] = firstOf(mine).progressNotes;
    const published = documentOf({
      ...firstOf(mine),
      progressNotes: note ? [{ ...note, visibility: 'public' }] : [],
    });
    expect(takeIn(published, [answer(NEWS, NEWS)], {}).differences).toEqual([]);
  });

  it('leaves every other fiche as it is, and says which are gone', () => {
    const other = actionNumber(2, { title: 'Autre' });
    const mine = documentOf(other);
    expect(takeIn(mine, [answer(NEWS)], {}).differences).toEqual([]);
    expect(missingFiches(mine, [asked])).toEqual([asked]);
    expect(missingFiches(documentOf(fiche()), [asked])).toEqual([]);
  });

  it('knows that something new bears the id of something of the plan', () => {
    const stolen = { notes: [{ id: idNumber(2), date: '2026-11-30', kind: 'done' as const, text: 'Volé' }] };
    expect(takesIdsOfOthers(documentOf(fiche(), actionNumber(2)), [answer(stolen)])).toBe(true);
    const ofMeasurement = {
      notes: [{ id: measured.id, date: '2026-11-30', kind: 'done' as const, text: 'Volé' }],
    };
    expect(takesIdsOfOthers(documentOf(fiche()), [answer(ofMeasurement)])).toBe(true);
    expect(takesIdsOfOthers(documentOf(fiche()), [answer(NEWS)])).toBe(false);
    const mine = takeIn(documentOf(fiche()), [answer(NEWS)], {}).document;
    expect(takesIdsOfOthers(mine, [answer(NEWS)])).toBe(true);
    expect(takesIdsOfOthers(mine, [answer(NEWS, NEWS)])).toBe(false);
  });
});
