// The points of a consultation counted and put in order: by body, and by what of the plan they are about.
import type { Axis, Plan } from '../plan/plan.ts';
import { ANSWER_LABELS, type AnswerKind } from '../transmission/response.ts';
import {
  pointsBy,
  pointsByBody,
  type ConsultationPoint,
  type ConsultedBody,
  type WholeConsultation,
} from './consultation.ts';
import { isAnswered } from './standing.ts';

export type AnswerCounts = Readonly<Record<AnswerKind | 'unanswered', number>>;

export function countAnswers(points: readonly ConsultationPoint[]): AnswerCounts {
  const kinds = Object.keys(ANSWER_LABELS) as AnswerKind[];
  const answered = points.filter(isAnswered);
  const counts = kinds.map((kind) => [kind, answered.filter(({ answer }) => answer === kind).length]);
  return {
    ...(Object.fromEntries(counts) as Record<AnswerKind, number>),
    unanswered: points.length - answered.length,
  };
}

export function countByBody({ bodies, points }: Pick<WholeConsultation, 'bodies' | 'points'>): readonly {
  readonly body: ConsultedBody;
  readonly total: number;
  readonly counts: AnswerCounts;
}[] {
  const byBody = pointsByBody(points);
  return bodies.map((body) => {
    const own = byBody.get(body.id) ?? [];
    return { body, total: own.length, counts: countAnswers(own) };
  });
}

/** What of the plan points are about, in the order of the plan: the whole, each axis, the fiches in it. */
export interface PointGroup {
  /** Of the group: `plan`, or the id of the axis or the fiche. */
  readonly key: string;
  readonly axis: Axis | null;
  readonly points: readonly ConsultationPoint[];
}

export function groupPoints(
  points: readonly ConsultationPoint[],
  { axes, actions }: Pick<Plan, 'axes' | 'actions'>,
): readonly PointGroup[] {
  const byKey = pointsBy(points, groupKey);
  const axisOf = new Map(axes.map((axis) => [axis.id, axis]));
  const group = (key: string, axis: Axis | null): readonly PointGroup[] => {
    const found = byKey.get(key);
    byKey.delete(key);
    return found ? [{ key, axis, points: found }] : [];
  };
  const known = [
    ...group('plan', null),
    ...axes.flatMap((axis) => [
      ...group(axis.id, axis),
      ...actions.filter(({ axisIds }) => axisIds[0] === axis.id).flatMap(({ id }) => group(id, axis)),
    ]),
    ...actions.flatMap(({ id, axisIds }) => group(id, axisOf.get(axisIds[0] ?? '') ?? null)),
  ];
  // Of what has left the plan since.
  const gone = [...byKey].map(([key, left]) => ({ key, axis: null, points: left }));
  return [...known, ...gone];
}

function groupKey({ target }: ConsultationPoint): string {
  return target.actionId ?? target.axisId ?? 'plan';
}
