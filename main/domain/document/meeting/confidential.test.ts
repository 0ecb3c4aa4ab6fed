// What leaves a meeting says nothing of a confidential fiche but its number, nor anything of an internal item: every text they hold
// is a word found nowhere else, and is looked for in all that is made.
import { describe, expect, it } from 'vitest';
import { reference } from '../../../testing/document-plans.ts';
import type { Action } from '../../action/action.ts';
import { idNumber } from '../../specimen.test-support.ts';
import { meetingEvent } from '../../calendar/meeting-event.ts';
import { NO_COMMITTEES } from '../../committee/committee.ts';
import { PROPOSABLE_FIELDS, type ProposableField } from '../../meeting/decision.ts';
import {
  closedVote,
  decisionNumber,
  item,
  openMeeting,
  proposalNumber,
} from '../../meeting/meeting.test-support.ts';
import type { Meeting, ProjectionChoice } from '../../meeting/meeting.ts';
import { projectedRoom } from '../../meeting/projected.ts';
import { canaryPlan } from '../../privacy/canary-plan.test-support.ts';
import { outgoingPlan } from '../../privacy/outgoing-plan.ts';
import { placeThemes } from '../../theme/theme.ts';
import { paperMatter } from './matter.ts';
import { meetingDocument } from './meeting-document.ts';
import { MEETING_PAPERS, type MeetingPaper } from './paper.ts';

const { document: made, canaries } = canaryPlan();
const [first, secret, ...others] = made.plan.actions as readonly [Action, Action, ...Action[]];
/** Which leads to the other one in both ways a fiche can. */
const told: Action = { ...first, parentId: secret.id, links: [{ actionId: secret.id, kind: 'precedes' }] };
const document = { ...made, plan: { ...made.plan, actions: [told, secret, ...others] } };
const GONE = idNumber(8888);
const INTERNAL = [
  'canari-interne-titre',
  'canari-interne-debat',
  'canari-interne-lecture',
  'canari-interne-qui',
];
const [title = '', discussion = '', documents = '', rapporteur = ''] = INTERNAL;

const secretWords = canaries
  .filter(
    ({ path }) => path.startsWith('document.plan.actions[1].') && path !== 'document.plan.actions[1].number',
  )
  .map(({ word }) => word);
/** What a proposal held before and would put there, of a kind its field takes. */
const valuesOf = (field: ProposableField, word: string) => {
  if (field === 'leads')
    return { before: secret.leads.map((lead) => ({ ...lead, organisationId: null })), value: [] };
  const isText = typeof secret[field] === 'string' && secret[field].includes('canari');
  return isText ? { before: secret[field], value: word } : { before: secret[field], value: secret[field] };
};
const AMENDED = PROPOSABLE_FIELDS.map((_, index) => `canari-amende-${String(index)}`);
const proposals = PROPOSABLE_FIELDS.flatMap((field, index) => {
  const values = valuesOf(field, AMENDED[index] ?? '');
  return [secret.id, GONE].map((actionId, place) =>
    proposalNumber(10 + 2 * index + place, {
      actionId,
      field,
      ...values,
      appliedAt: '2027-06-30T14:00:00.000Z',
    }),
  );
});
const actionIds = [told.id, secret.id];
const meeting: Meeting = {
  ...openMeeting({
    agenda: [
      item(1, { actionIds }),
      item(2, { isInternal: true, actionIds, title, discussion, documents, rapporteur }),
    ],
    votes: [closedVote(1, 'adopted')],
    decisions: [decisionNumber(1, { voteId: closedVote(1, 'adopted').id, actionIds })],
    proposals: [
      proposalNumber(1, { actionId: told.id, field: 'title', before: told.title, value: 'Titre amendé' }),
      ...proposals,
    ],
  }),
  status: 'closed',
  closedAt: '2027-06-30T15:00:00.000Z',
};
const NEVER = [...secretWords, ...AMENDED, ...INTERNAL];
const leaked = (made: unknown): readonly string[] => {
  const text = JSON.stringify(made);
  return NEVER.filter((word) => text.includes(word));
};

function paper(kind: MeetingPaper, of = meeting): string {
  const { organisations, contacts } = document;
  const around = {
    committees: NO_COMMITTEES,
    directory: { organisations, contacts },
    meetings: [of],
    territories: [],
  };
  const matter = paperMatter(of, around);
  if (!matter) throw new Error('no matter');
  const source = { meetingId: of.id, meetingName: 'Réunion', day: of.day, sha256: 'ab'.repeat(32) };
  const facts = { themes: placeThemes(reference.themes()), programmes: [], today: '2027-07-01', source };
  const outgoing = outgoingPlan(document, 'committee');
  const decisionId = decisionNumber(1).id;
  return JSON.stringify(meetingDocument({ paper: kind, decisionId, matter, outgoing, facts }));
}

it('has much to look for: the fiche, what is proposed of it, the internal item', () => {
  expect(secret.isConfidential).toBe(true);
  expect(secretWords.length).toBeGreaterThan(40);
  expect(leaked(meeting).length).toBeGreaterThan(INTERNAL.length + 8);
});

describe('papers', () => {
  it.each(MEETING_PAPERS)('a %s says nothing of what it must keep', (kind) => {
    expect(leaked(paper(kind))).toEqual([]);
  });
  it.each(['convocation', 'proces-verbal', 'extrait'] as const)(
    'a %s names the fiche that is not confidential, and the other by its number',
    (kind) => {
      const text = paper(kind);
      expect(text).toContain(`${told.number}. ${told.title}`);
      expect(text).toContain(`${secret.number} (confidentielle)`);
    },
  );
  it('minutes tell what became of the one, and that the other was altered', () => {
    const text = paper('proces-verbal');
    expect(text).toContain(`Avant\u202f: ${told.title}`);
    expect(text).toContain('Après\u202f: Titre amendé');
    expect(text).toContain(`"Fiche ${secret.number} (confidentielle)","lines":["Faite dans la fiche`);
    expect(text).toContain('"Fiche supprimée depuis","lines":["Faite dans la fiche');
  });
  it('a point about many fiches says their numbers, that of the confidential one among them', () => {
    const many = Array.from({ length: 6 }, () => told.id);
    const text = paper('convocation', { ...meeting, agenda: [item(1, { actionIds: [...many, secret.id] })] });
    expect(text).toContain(`${told.number}, ${secret.number}`);
    expect(leaked(text)).toEqual([]);
  });
});

describe('the room', () => {
  const views: readonly ProjectionChoice['view'][] = ['item', 'agenda', 'action', 'coverage', 'pause'];
  const shown = (projection: Partial<ProjectionChoice>, currentItemId: string | null) =>
    projectedRoom({
      meeting: {
        ...meeting,
        status: 'open',
        currentItemId,
        projection: { ...meeting.projection, ...projection },
      },
      plan: document.plan,
      organisationName: (id) => document.organisations.find((each) => each.id === id)?.name ?? '',
      consecutiveProxies: new Map(),
    });

  it.each(views)('is shown nothing of it, whatever is chosen (%s)', (view) => {
    for (const actionId of [told.id, secret.id, null])
      for (const itemId of [item(1).id, item(2).id, null])
        for (const isFrozen of [true, false])
          expect(leaked(shown({ view, actionId, itemId, isFrozen }, itemId))).toEqual([]);
  });
  it('is shown the fiche that is not confidential', () => {
    const { actions } = shown({}, item(1).id);
    expect(actions.map((each) => each.title)).toEqual([told.title]);
    expect(shown({ view: 'action', actionId: told.id }, item(1).id).action?.title).toBe(told.title);
  });
});

it('an agenda is told nothing of it, and told the points that leave the secretariat', () => {
  const event = meetingEvent(meeting, 'Comité', 'Europe/Paris');
  expect(leaked(event)).toEqual([]);
  expect(event.description).toContain('1. Point 1');
});
