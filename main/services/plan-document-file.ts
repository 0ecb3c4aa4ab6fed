// A plan as the JSON document that travels inside signed files, complete and unsigned.
import type { OpenedPlan } from '../contract/answers.ts';
import { planDocumentOf } from '../domain/plan/plan-document.ts';

/** Persons included: a document without them would not be the plan. */
export function planDocumentFile({ plan, directory }: OpenedPlan): Uint8Array {
  const document = planDocumentOf(plan, directory, Math.max(1, plan.revision));
  return new TextEncoder().encode(`${JSON.stringify(document, null, 2)}\n`);
}
