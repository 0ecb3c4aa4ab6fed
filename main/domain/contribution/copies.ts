// What a pilot filled in, as two copies of today's plan that differ in follow-up alone: as it was asked, and as it was answered. What
// else the plan says is the same in both, so that merging them into it can change nothing else.
import type { Action } from '../action/action.ts';
import { BLANK_MILESTONE, type Milestone } from '../action/milestone.ts';
import { BLANK_OBSTACLE, type Obstacle } from '../action/obstacle.ts';
import type { ProgressNote } from '../action/progress-note.ts';
import { createdNow, type Stamp } from '../identity/entity.ts';
import { BLANK_INDICATOR, type Indicator, type Measurement } from '../indicator/indicator.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import type { AskedFiche } from './contribution.ts';
import { followUpToStart } from './excerpt.ts';
import { addedIds, withoutBlanks, type FollowUp } from './follow-up.ts';

/** What was said of a fiche, by whom and when. */
export interface Said {
  readonly followUp: FollowUp;
  readonly stamp: Stamp;
}

export interface AnsweredFiche {
  readonly asked: AskedFiche;
  /** What was taken in of an earlier answer to the same request: then only what changed since is new. */
  readonly earlier: Said | null;
  readonly answer: Said;
}

export interface ContributionCopies {
  readonly base: PlanDocument;
  readonly theirs: PlanDocument;
}

/** Fiches that are no longer in the plan are left out: see `missingFiches`. */
export function contributionCopies(
  mine: PlanDocument,
  answered: readonly AnsweredFiche[],
): ContributionCopies {
  const byId = new Map(answered.map((each) => [each.asked.actionId, each]));
  const copyOf = (saidOf: (each: AnsweredFiche) => Said): PlanDocument => ({
    ...mine,
    plan: {
      ...mine.plan,
      actions: mine.plan.actions.map((action) => {
        const about = byId.get(action.id);
        return about ? actionSaying(action, about, saidOf(about)) : action;
      }),
    },
  });
  return { base: copyOf(beforeAnswer), theirs: copyOf(({ answer }) => answer) };
}

export function missingFiches(mine: PlanDocument, asked: readonly AskedFiche[]): readonly AskedFiche[] {
  const there = new Set(mine.plan.actions.map(({ id }) => id));
  return asked.filter(({ actionId }) => !there.has(actionId));
}

/** Whether something the pilot says is new bears the id of something the plan has already, from elsewhere. */
export function takesIdsOfOthers(mine: PlanDocument, answered: readonly AnsweredFiche[]): boolean {
  const taken = new Set(answered.flatMap(({ earlier }) => (earlier ? addedIds(earlier.followUp) : [])));
  const added = new Set(
    answered.flatMap(({ answer }) => addedIds(answer.followUp)).filter((id) => !taken.has(id)),
  );
  if (added.size === 0) return false;
  return mine.plan.actions.some(
    (action) =>
      added.has(action.id) ||
      partsOf(action).some(({ id }) => added.has(id)) ||
      action.indicators.some(({ measurements }) => measurements.some(({ id }) => added.has(id))),
  );
}

function partsOf(action: Action): readonly { readonly id: string }[] {
  const { milestones, progressNotes, fundingLines, indicators, obstacles, attachments, observations } =
    action;
  return [milestones, progressNotes, fundingLines, indicators, obstacles, attachments, observations].flat();
}

function beforeAnswer({ asked, earlier, answer }: AnsweredFiche): Said {
  return earlier ?? { followUp: followUpToStart(asked), stamp: answer.stamp };
}

function actionSaying(action: Action, { asked, earlier, answer }: AnsweredFiche, said: Said): Action {
  const followUp = withoutBlanks(said.followUp);
  const own = new Set([...(earlier ? addedIds(earlier.followUp) : []), ...addedIds(answer.followUp)]);
  const writing: Writing = { followUp, stamp: said.stamp, isOwn: ({ id }) => own.has(id) };
  const { status, weather, start, end } = followUp;
  return {
    ...action,
    ...{ status, weather, start, end },
    milestones: milestonesOf(action, asked, writing),
    progressNotes: notesOf(action, writing),
    indicators: indicatorsOf(action, asked, writing),
    obstacles: obstaclesOf(action, asked, writing),
  };
}

interface Writing {
  readonly followUp: FollowUp;
  readonly stamp: Stamp;
  /** Whether it came from this pilot: then it is written anew, from what was said. */
  readonly isOwn: (part: { readonly id: string }) => boolean;
}

function milestonesOf(
  { milestones }: Action,
  asked: AskedFiche,
  { followUp, stamp, isOwn }: Writing,
): readonly Milestone[] {
  const made = (each: Partial<Milestone> & { readonly id: string }): Milestone => ({
    ...createdNow(each.id, stamp),
    ...BLANK_MILESTONE,
    ...each,
  });
  return [
    ...withParts({ parts: milestones, asked: asked.milestones, said: followUp.milestones, isOwn }, made),
    ...followUp.newMilestones.map((each) => made({ ...each, title: each.title.trim() })),
  ];
}

function obstaclesOf(
  { obstacles }: Action,
  asked: AskedFiche,
  { followUp, stamp, isOwn }: Writing,
): readonly Obstacle[] {
  const made = (each: Partial<Obstacle> & { readonly id: string }): Obstacle => ({
    ...createdNow(each.id, stamp),
    ...BLANK_OBSTACLE,
    ...each,
  });
  return [
    ...withParts({ parts: obstacles, asked: asked.obstacles, said: followUp.obstacles, isOwn }, made),
    ...followUp.newObstacles.map(made),
  ];
}

/** What is there with what was said of it; what is there no longer as it was then, for a merge to ask about. */
function withParts<Part extends { readonly id: string }>(
  {
    parts,
    asked,
    said,
    isOwn,
  }: {
    readonly parts: readonly Part[];
    readonly asked: readonly (Partial<Part> & { readonly id: string })[];
    readonly said: readonly (Partial<Part> & { readonly id: string })[];
    readonly isOwn: Writing['isOwn'];
  },
  made: (part: Partial<Part> & { readonly id: string }) => Part,
): readonly Part[] {
  const spoken = new Map(said.map((each) => [each.id, each]));
  const there = new Set(parts.map(({ id }) => id));
  const saying = (part: Part): Part => ({ ...part, ...spoken.get(part.id) });
  return [
    ...parts.filter((part) => !isOwn(part)).map(saying),
    ...asked.filter(({ id }) => !there.has(id)).map((each) => saying(made(each))),
  ];
}

function notesOf({ progressNotes }: Action, { followUp, stamp, isOwn }: Writing): readonly ProgressNote[] {
  return [
    ...progressNotes.filter((note) => !isOwn(note)),
    ...followUp.notes.map((note) => ({
      ...createdNow(note.id, stamp),
      ...note,
      author: stamp.by,
      figures: [],
      visibility: 'internal' as const,
      periodStart: null,
      periodEnd: null,
      source: 'lead-file' as const,
    })),
  ];
}

function indicatorsOf(
  { indicators }: Action,
  asked: AskedFiche,
  { followUp, stamp, isOwn }: Writing,
): readonly Indicator[] {
  const measured = (indicator: Indicator): Indicator => ({
    ...indicator,
    measurements: [
      ...indicator.measurements.filter((each) => !isOwn(each)),
      ...followUp.measurements
        .filter(({ indicatorId }) => indicatorId === indicator.id)
        .map(({ id, date, value, kind, note }): Measurement => ({
          ...{ id, date, value, kind, note },
          territory: null,
          author: stamp.by,
          proofId: null,
        })),
    ],
  });
  const there = new Set(indicators.map(({ id }) => id));
  const gone = asked.indicators
    .filter(({ id }) => !there.has(id))
    .map((each) => ({ ...createdNow(each.id, stamp), ...BLANK_INDICATOR, ...each, measurements: [] }));
  return [...indicators, ...gone].map(measured);
}
