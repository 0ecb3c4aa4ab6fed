// The points of consultations under way nobody has answered yet, where they belong: on the fiches they are about.
import type { ConsultationPoint, Consultations } from './consultation.ts';
import { isAnswered } from './standing.ts';

export interface OpenPoint {
  readonly point: ConsultationPoint;
  readonly bodyName: string;
}

export function openPoints(
  { consultations, consultedBodies, consultationPoints }: Consultations,
  planId: string,
): readonly OpenPoint[] {
  const open = new Set(
    consultations.flatMap((each) => (each.planId === planId && each.closedOn === null ? [each.id] : [])),
  );
  const names = new Map(consultedBodies.map(({ id, name }) => [id, name]));
  return consultationPoints
    .filter((point) => open.has(point.consultationId) && !isAnswered(point))
    .map((point) => ({ point, bodyName: names.get(point.bodyId) ?? '' }));
}
