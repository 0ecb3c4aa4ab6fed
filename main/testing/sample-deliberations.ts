// What the sample meeting decides: a vote of each mode, decisions, changes of fiches, and one vote cancelled.
import type { BallotChoice } from '../domain/committee/ballot.ts';
import { quorumSentence } from '../domain/committee/quorum-words.ts';
import { resultOf } from '../domain/committee/result.ts';
import { resultSentence } from '../domain/committee/result-words.ts';
import { BLANK_DECISION, type Decision, type Proposal } from '../domain/meeting/decision.ts';
import type { Meeting, Vote } from '../domain/meeting/meeting.ts';
import { compositionOfMeeting, sittingOfMeeting, tallyOf } from '../domain/meeting/room-of.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { seatIdOf } from './sample-committee.ts';
import { at, entity, sampleId } from './sample-meeting-parts.ts';

/** « Le pilotage des deux fiches… »: by roll call. */
export const ADOPTED_DECISION_ID = sampleId(41);

const NO_VOICES = { for: 0, against: 0, abstention: 0, 'not-taking-part': 0 };

const ROLL_CALL: readonly (readonly [number, BallotChoice])[] = [
  [0, 'for'],
  [1, 'for'],
  [2, 'for'],
  [3, 'for'],
  [4, 'abstention'],
  [6, 'against'],
  [7, 'for'],
  [8, 'against'],
  [9, 'for'],
];

function vote(number: number, agendaItemId: string, fields: Partial<Vote>): Vote {
  return {
    ...entity(number),
    agendaItemId,
    question: '',
    status: 'closed',
    openedAt: at('14:50'),
    closedAt: at('14:52'),
    movementCount: 11,
    proxyCount: 1,
    mode: 'show-of-hands',
    majority: 'simple',
    majorityBase: 'votes-cast',
    collegeCounts: [],
    ballots: [],
    recusedSeatIds: [],
    castingChoice: null,
    isConsensusReached: false,
    outcome: null,
    ...fields,
  };
}

export function sampleVotes(): readonly Vote[] {
  return [
    vote(30, sampleId(10), {
      question: 'Approuver le procès-verbal de la réunion du 2 octobre 2026',
      mode: 'consensus',
      isConsensusReached: true,
      movementCount: 10,
    }),
    vote(31, sampleId(12), {
      question: 'Confier les deux fiches à la Région',
      status: 'cancelled',
      ballots: [],
    }),
    vote(32, sampleId(12), {
      question: 'Confier les deux fiches à la Région, avec une revoyure en mars 2027',
      mode: 'roll-call',
      ballots: ROLL_CALL.map(([place, choice]) => ({ seatId: seatIdOf(place), choice })),
      recusedSeatIds: [seatIdOf(5)],
    }),
    vote(33, sampleId(13), {
      question: 'Désigner Maud Lecointre pour siéger au comité régional',
      mode: 'secret',
      collegeCounts: [{ collegeCode: null, counts: { ...NO_VOICES, for: 7, against: 2, abstention: 1 } }],
    }),
    vote(34, sampleId(14), {
      question: 'Tenir la réunion de juin à Ancenis',
      collegeCounts: [
        { collegeCode: 'A', counts: { ...NO_VOICES, for: 1, against: 2 } },
        { collegeCode: 'B', counts: { ...NO_VOICES, for: 1, against: 2 } },
        { collegeCode: 'C', counts: { ...NO_VOICES, for: 1, against: 3 } },
      ],
    }),
  ];
}

export function sampleDecisions({ plan }: PlanDocument): readonly Decision[] {
  const [first, second] = plan.actions.map(({ id }) => id);
  const decision = (number: number, fields: Partial<Decision>): Decision => ({
    ...entity(number),
    ...BLANK_DECISION,
    number: '',
    ...fields,
  });
  return [
    decision(40, {
      agendaItemId: sampleId(10),
      voteId: sampleId(30),
      number: '2026-7',
      text: 'Le procès-verbal de la réunion du 2 octobre 2026 est approuvé.',
    }),
    decision(41, {
      agendaItemId: sampleId(12),
      voteId: sampleId(32),
      number: '2026-8',
      text: 'Le pilotage des deux fiches bloquées est confié à la Région, qui présente un plan de financement au comité de mars.',
      responsible: 'Jean-Luc Briand',
      responsibleOrganisationId: null,
      dueOn: '2027-06-30',
      reviewOn: '2027-03-12',
      actionIds: [first ?? '', second ?? ''],
    }),
    decision(42, {
      agendaItemId: sampleId(13),
      voteId: sampleId(33),
      number: '2026-9',
      text: 'Maud Lecointre est désignée pour siéger au comité régional pour l’emploi.',
      dueOn: '2027-01-15',
      responsible: 'Secrétariat',
    }),
  ];
}

export function sampleProposals({ plan }: PlanDocument): readonly Proposal[] {
  const [first, second] = plan.actions;
  if (!first || !second) return [];
  const proposal = { decisionId: sampleId(41), field: 'status' as const };
  return [
    {
      ...entity(50),
      ...proposal,
      actionId: first.id,
      before: 'blocked',
      value: 'in-progress',
      ruling: 'accepted',
      appliedAt: at('15:33'),
    },
    {
      ...entity(51),
      ...proposal,
      actionId: second.id,
      before: second.status,
      value: 'abandoned',
      ruling: 'set-aside',
      appliedAt: null,
    },
  ];
}

/** With its result, by the rules of the committee. */
export function counted(vote: Vote, meeting: Meeting): Vote {
  const composition = compositionOfMeeting(meeting);
  const sitting = sittingOfMeeting(meeting, new Map(), vote);
  if (!composition || !sitting || vote.status === 'cancelled') return vote;
  const tally = tallyOf(meeting, vote);
  const result = resultOf(composition, sitting, tally);
  return {
    ...vote,
    outcome: {
      outcome: result.outcome,
      sentence: resultSentence(composition, result),
      quorumSentence: quorumSentence(result.quorum),
      for: result.for,
      against: result.against,
      abstention: result.abstention,
      notTakingPart: result.notTakingPart,
    },
  };
}
