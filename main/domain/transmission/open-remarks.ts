// The remarks of reviews nobody has answered yet, where they belong: on the fiches of the plan they are about.
import type { Exchanges } from './exchanges.ts';
import type { Remark } from './review.ts';

export interface OpenRemark {
  readonly remark: Remark;
  readonly serviceName: string;
  readonly submissionId: string;
  /** Of the review: whether its signer is relied on is told by the register. */
  readonly identity: string;
}

/** Of a plan that was sent from here; answered with a signed response, a review is closed. */
export function openRemarks({ submissions, reviews }: Exchanges, planId: string): readonly OpenRemark[] {
  const ofPlan = new Set(
    submissions.flatMap((each) =>
      each.direction === 'sent' && each.planId === planId && each.cancelledOn === null ? [each.id] : [],
    ),
  );
  return reviews.flatMap(({ direction, identity, submissionId, response, remarks, service }) =>
    direction === 'received' && identity !== null && response.identity === null && ofPlan.has(submissionId)
      ? remarks.map((remark) => ({ remark, serviceName: service.name, submissionId, identity }))
      : [],
  );
}
