import { describe, expect, it } from 'vitest';
import { applyPlanChange } from '../change/apply.ts';
import type { PlanChange } from '../change/change.ts';
import { frenchDate } from '../date/partial-date.ts';
import type { Plan } from '../plan/plan.ts';
import { actionNumber, idNumber, LATER, planWith } from '../specimen.test-support.ts';
import { closingChanges, DECISION_REFERENCE } from './closing.ts';
import { closingProblems } from './guards.ts';
import { applyMeetingChange, type MeetingChange } from './meeting-change.ts';
import { decisionNumber, item, openMeeting, proposalNumber } from './meeting.test-support.ts';
import type { Meeting } from './meeting.ts';

const PLAN = planWith([actionNumber(1), actionNumber(2), actionNumber(3)]);
const MEETING = openMeeting({
  kind: 'bureau',
  decisions: [decisionNumber(1, { actionIds: [actionNumber(2).id, idNumber(99)] }), decisionNumber(2)],
  proposals: [
    proposalNumber(1),
    proposalNumber(2, { actionId: actionNumber(3).id, before: 'Action 3', ruling: 'set-aside' }),
  ],
});

function closed(meeting: Meeting = MEETING, plan: Plan = PLAN) {
  let ids = 8000;
  const changes = closingChanges(meeting, plan, { stamp: LATER, makeId: () => idNumber((ids += 1)) });
  const inversesOfPlan: PlanChange[] = [];
  const inversesOfMeeting: MeetingChange[] = [];
  let [planAfter, meetingAfter]: [Plan | undefined, Meeting | undefined] = [plan, meeting];
  for (const change of changes.ofPlan) {
    const applied = applyPlanChange(planAfter, change);
    planAfter = applied.document;
    inversesOfPlan.unshift(applied.inverse);
  }
  for (const change of changes.ofMeeting) {
    const applied = applyMeetingChange(meetingAfter, change);
    meetingAfter = applied.document;
    inversesOfMeeting.unshift(applied.inverse);
  }
  if (!planAfter || !meetingAfter) throw new Error('something was deleted');
  return { plan: planAfter, meeting: meetingAfter, inversesOfPlan, inversesOfMeeting };
}

describe('closing a séance', () => {
  it('has nothing against it here', () => {
    expect(closingProblems(MEETING, PLAN)).toEqual([]);
  });

  it('carries into the fiches what was kept, and nothing of what was set aside', () => {
    const { plan } = closed();
    expect(plan.actions.map(({ title }) => title)).toEqual(['Action 1 amendée', 'Action 2', 'Action 3']);
    expect(plan.actions[0]).toMatchObject({ updatedAt: LATER.at, updatedBy: LATER.by });
    expect(plan.actions[2]).toBe(PLAN.actions[2]);
  });

  it('notes the decision in each fiche it names or changes, once, with what leads back to it', () => {
    const { plan } = closed();
    for (const [index, number] of [1, 2].entries()) {
      expect(plan.actions[index]?.progressNotes).toMatchObject([
        {
          date: MEETING.day,
          kind: 'decision',
          author: LATER.by,
          text: `Décision 2027-1 (Bureau du ${frenchDate(MEETING.day)})\u202f: Texte de la décision 1`,
          externalReferences: [{ system: DECISION_REFERENCE, id: `${MEETING.id}/${decisionNumber(1).id}` }],
        },
      ]);
      expect(plan.actions[index]?.id).toBe(actionNumber(number).id);
    }
    const [first, second] = plan.actions.flatMap(({ progressNotes }) => progressNotes);
    expect(first?.id).not.toBe(second?.id);
  });

  it('tells a fiche once that a decision both names and changes', () => {
    const both = openMeeting({
      decisions: [decisionNumber(1, { actionIds: [actionNumber(1).id] })],
      proposals: [proposalNumber(1)],
    });
    expect(closed(both).plan.actions[0]?.progressNotes).toHaveLength(1);
  });

  it('alters nothing else of the plan', () => {
    const { plan } = closed();
    const { actions, ...rest } = plan;
    const { actions: actionsBefore, ...restBefore } = PLAN;
    expect(rest).toStrictEqual(restBefore);
    for (const [index, { title, progressNotes, updatedAt, updatedBy }] of actions.entries())
      expect(actions[index]).toStrictEqual({
        ...actionsBefore[index],
        title,
        progressNotes,
        updatedAt,
        updatedBy,
      });
  });

  it('ends the item that is on, says when what was kept became true, and is over', () => {
    const { meeting } = closed();
    expect(meeting).toMatchObject({ status: 'closed', closedAt: LATER.at, currentItemId: null });
    expect(meeting.agenda.map(({ endedAt }) => endedAt)).toEqual([LATER.at, null]);
    expect(meeting.proposals.map(({ appliedAt }) => appliedAt)).toEqual([LATER.at, null]);
    expect(meeting.decisions).toStrictEqual(MEETING.decisions);
    expect(meeting.movements).toStrictEqual(MEETING.movements);
  });

  it('leaves alone the end of an item that has one', () => {
    const ended = openMeeting({ agenda: [item(1, { endedAt: '2026-11-22T10:00:00.000Z' })] });
    expect(closed(ended).meeting.agenda[0]?.endedAt).toBe('2026-11-22T10:00:00.000Z');
  });

  it('is taken back whole: the same meeting, the same plan', () => {
    const after = closed();
    const plan = after.inversesOfPlan.reduce<Plan | undefined>(
      (current, change) => applyPlanChange(current, change).document,
      after.plan,
    );
    const meeting = after.inversesOfMeeting.reduce<Meeting | undefined>(
      (current, change) => applyMeetingChange(current, change).document,
      after.meeting,
    );
    expect(plan).toStrictEqual(PLAN);
    expect(meeting).toStrictEqual(MEETING);
  });
});
