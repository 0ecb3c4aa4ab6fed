import { describe, expect, it } from 'vitest';
import type { Lead } from '../action/lead.ts';
import { contactName, type Contact, type Directory } from '../directory/directory.ts';
import { canaryPlan } from '../privacy/canary-plan.test-support.ts';
import {
  actionNumber,
  axisNumber,
  idNumber,
  organisationNumber,
  planWith,
} from '../specimen.test-support.ts';
import { answerFault, reachesBeyond } from './answer-check.ts';
import { readContribution } from './contribution.ts';
import { askedFicheOf, followUpToStart } from './excerpt.ts';
import { fichesOf, pilotsOf } from './pilots.ts';

const lead = (fields: Partial<Lead>): Lead => ({
  organisationId: null,
  contactId: null,
  service: '',
  note: '',
  role: 'lead',
  toBeNamed: false,
  ...fields,
});

describe('the excerpt for a pilot', () => {
  const { document, canaries } = canaryPlan();

  it('says the title, the objectives and the follow-up of the fiche', () => {
    const action = actionNumber(1, { axisIds: [idNumber(9), idNumber(8)], objectives: 'Vingt places.' });
    expect(askedFicheOf(action, { axes: [axisNumber(9, 'Freins')] })).toMatchObject({
      number: '1',
      axes: ['Freins'],
      objectives: 'Vingt places.',
      status: 'to-specify',
    });
  });

  it('says of the plan only what a follow-up needs: nobody’s name, no money, no internal note', () => {
    const excerpt = JSON.stringify(
      document.plan.actions.map((action) => askedFicheOf(action, document.plan)),
    );
    const told = new Set(
      canaries
        .filter(({ word }) => excerpt.includes(word))
        .map(({ path }) => path.replaceAll(/\[\d+\]/g, '').replace('document.plan.', '')),
    );
    const earlier = document.plan.actions.map(
      (action) => askedFicheOf(action, document.plan).earlierNotes.length,
    );
    expect(earlier).toEqual([1, 1]);
    expect([...told].toSorted()).toEqual([
      'actions.description',
      'actions.indicators.definition',
      'actions.indicators.name',
      'actions.indicators.unit',
      'actions.milestones.title',
      'actions.number',
      'actions.objectives',
      'actions.obstacles.description',
      'actions.obstacles.unblockCondition',
      'actions.progressNotes.text',
      'actions.title',
      'actions.weather.justification',
    ]);
    const internal = canaries.filter(({ path }) => path.endsWith('progressNotes[1].text'));
    expect(internal).toHaveLength(2);
    for (const { word } of internal) expect(excerpt).not.toContain(word);
  });
});

describe('whom follow-up can be asked of', () => {
  const cci = organisationNumber(100, 'CCI');
  const agency = organisationNumber(101, 'Agence');
  const person = { id: idNumber(102), givenName: 'Ida', familyName: 'Zimmer', function: '' } as Contact;
  const directory: Directory = { organisations: [cci, agency], contacts: [person] };
  const plan = planWith([
    actionNumber(1, {
      leads: [lead({ organisationId: cci.id }), lead({ organisationId: agency.id, role: 'co-lead' })],
    }),
    actionNumber(2, { leads: [lead({ organisationId: cci.id, contactId: person.id })] }),
    actionNumber(3, { leads: [lead({ contactId: person.id })] }),
    actionNumber(4, { leads: [lead({ toBeNamed: true, organisationId: agency.id })] }),
    actionNumber(5, { leads: [lead({ note: 'Divers' })] }),
  ]);

  it('lists whoever leads or co-leads, by organisation first, with their fiches', () => {
    expect(pilotsOf(plan, directory).map(({ pilot: { name }, actionIds }) => [name, actionIds])).toEqual([
      ['Agence', [idNumber(1), idNumber(4)]],
      ['CCI', [idNumber(1), idNumber(2)]],
      [contactName(person), [idNumber(3)]],
    ]);
  });

  it('takes for a person the fiches no organisation stands beside', () => {
    const found = fichesOf(plan.actions, { organisationId: null, contactId: person.id });
    expect(found.map(({ id }) => id)).toEqual([idNumber(3)]);
  });
});

describe('an answer', () => {
  const asked = askedFicheOf(actionNumber(1), { axes: [] });
  const fiche = { actionId: asked.actionId, ...followUpToStart(asked) };
  const note = { id: idNumber(50), date: '2026-11-30', kind: 'done', text: 'Fait.' } as const;
  const faultOf = (...fiches: readonly (typeof fiche)[]) => answerFault({ fiches: [asked] }, { fiches });

  it('speaks of the fiches that were asked about, and of new things', () => {
    expect(faultOf(fiche)).toBeNull();
    expect(faultOf({ ...fiche, notes: [note] })).toBeNull();
    expect(faultOf({ ...fiche, actionId: idNumber(2) })).toBe('contribution-other-fiches');
    expect(faultOf(fiche, fiche)).toBe('contribution-other-fiches');
    expect(faultOf({ ...fiche, notes: [note, note] })).toBe('contribution-beyond');
    expect(faultOf({ ...fiche, notes: [{ ...note, id: asked.actionId }] })).toBe('contribution-beyond');
    const elsewhere = { id: idNumber(60), dueOn: null, doneOn: null };
    expect(faultOf({ ...fiche, milestones: [elsewhere] })).toBe('contribution-beyond');
  });

  it('names every part it was asked about, once', () => {
    const milestone = { id: idNumber(70), title: 'Ouverture', dueOn: null, doneOn: null };
    const withOne = { ...asked, milestones: [milestone] };
    const dates = { id: milestone.id, dueOn: null, doneOn: null };
    expect(reachesBeyond(withOne, { ...fiche, milestones: [dates] })).toBe(false);
    expect(reachesBeyond(withOne, fiche)).toBe(true);
    expect(reachesBeyond(withOne, { ...fiche, milestones: [dates, dates] })).toBe(true);
    const measured = { id: idNumber(71), indicatorId: idNumber(72), date: '2026-11', value: 1, note: '' };
    expect(reachesBeyond(asked, { ...fiche, measurements: [{ ...measured, kind: 'observed' }] })).toBe(true);
  });

  it('is read by its schema, which knows nothing but follow-up', () => {
    const document = {
      format: 'jalon-contribution',
      formatVersion: 1,
      stage: 'filled',
      answers: { identity: 'ab'.repeat(32), planId: idNumber(90), planTitle: 'Plan', revision: 0 },
      author: 'Mission locale',
      filledAt: '2026-12-01T08:00:00.000Z',
      word: '',
      fiches: [fiche],
    };
    expect(readContribution(document)).toMatchObject({ ok: true });
    for (const [field, value] of Object.entries({
      title: 'Autre',
      leads: [],
      cost: null,
      isConfidential: true,
    }))
      expect(readContribution({ ...document, fiches: [{ ...fiche, [field]: value }] }), field).toMatchObject({
        ok: false,
      });
    expect(readContribution({ ...document, stage: 'asked' })).toMatchObject({ ok: false });
    expect(readContribution({ ...document, fiches: [] })).toMatchObject({ ok: false });
    expect(readContribution([])).toMatchObject({ ok: false });
  });
});
