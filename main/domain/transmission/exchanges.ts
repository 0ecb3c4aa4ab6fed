// What goes to and fro between a committee and a service: submissions, what was answered to them, what is being drafted. The
// same document on both sides: `direction` says on which one is. Signed files themselves are kept beside, named by identity.
import * as z from 'zod';
import {
  contribution,
  contributionFiche,
  contributionFicheFields,
  contributionFields,
  contributionRequest,
  contributionRequestFields,
} from '../contribution/records.ts';
import { collectionChange, type CollectionChange } from '../change/collection.ts';
import { fullDate } from '../date/partial-date.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { MAX_REVISION } from '../plan/plan.ts';
import { codesOf } from '../schema/codes-of.ts';
import { anomalyContent } from './anomaly.ts';
import { fileIdentity } from './quoted-file.ts';
import { receiptContent } from './receipt.ts';
import { reviewContent } from './review.ts';
import { responseContent } from './response.ts';
import { editableServiceFields, service, serviceStatement } from './service.ts';

export const DIRECTION_LABELS = { sent: 'Envoyée', received: 'Reçue' } as const;
export type Direction = keyof typeof DIRECTION_LABELS;
const direction = codesOf(DIRECTION_LABELS);

export const CHANNEL_LABELS = {
  email: 'Courrier électronique',
  'usb-stick': 'Clé USB',
  platform: 'Plateforme d’échange',
  'by-hand': 'Remise en main propre',
  other: 'Autre',
} as const;

/** Left out of what may be edited once the file is sealed: `sealed` holds what was frozen then (data model §13). */
export const sealedSubmission = z.strictObject({
  identity: fileIdentity,
  revision: z.number().int().min(1).max(MAX_REVISION),
  /** SHA-256 of the plan's own bytes in the file. */
  contentHash: fileIdentity,
  /** Millésime of the territories' codes. */
  territoryVintage: z.number().int().min(1900).max(2200),
  sealedOn: fullDate,
  /** By when an answer is expected, as it stood when the file was sealed. */
  answerDueOn: fullDate.nullable(),
});

export const editableSubmissionFields = {
  planId: entityId,
  planTitle: z.string().max(300),
  committeeName: z.string().max(300),
  direction,
  recipient: serviceStatement,
  answerDueOn: fullDate.nullable(),
  sealed: sealedSubmission.nullable(),
  sentOn: fullDate.nullable(),
  channel: codesOf(CHANNEL_LABELS).nullable(),
  supersedesId: entityId.nullable(),
  closedOn: fullDate.nullable(),
  cancelledOn: fullDate.nullable(),
  note: z.string().max(5000),
} as const;
export const submission = z.strictObject({ ...entityFields, ...editableSubmissionFields });
export type Submission = Readonly<z.infer<typeof submission>>;

/** A receipt, an anomaly or a review says which submission it is about; `identity` is null while it is a draft. */
const answerFields = {
  submissionId: entityId,
  direction,
  identity: fileIdentity.nullable(),
} as const;

export const editableReceiptFields = { ...answerFields, ...receiptContent } as const;
export const receipt = z.strictObject({ ...entityFields, ...editableReceiptFields });
export type Receipt = Readonly<z.infer<typeof receipt>>;

export const editableAnomalyFields = { ...answerFields, ...anomalyContent } as const;
export const anomaly = z.strictObject({ ...entityFields, ...editableAnomalyFields });
export type Anomaly = Readonly<z.infer<typeof anomaly>>;

export const editableReviewFields = {
  ...answerFields,
  ...reviewContent,
  /** What the committee answers, drafted or received; the response is a file of its own. */
  response: z.strictObject({
    ...responseContent,
    identity: fileIdentity.nullable(),
    respondedOn: fullDate.nullable(),
    /** The remarks whose suggestion was taken into the plan. */
    takenRemarkIds: z.array(entityId).max(5000).readonly(),
  }),
} as const;
export const review = z.strictObject({ ...entityFields, ...editableReviewFields });
export type Review = Readonly<z.infer<typeof review>>;

export const NO_RESPONSE: Review['response'] = {
  text: '',
  answers: [],
  isRefusal: false,
  identity: null,
  respondedOn: null,
  takenRemarkIds: [],
};

const EXCHANGE_ITEMS = {
  submissions: submission,
  receipts: receipt,
  anomalies: anomaly,
  reviews: review,
  services: service,
  contributionRequests: contributionRequest,
  contributions: contribution,
  contributionFiches: contributionFiche,
} as const;
export const EXCHANGES_FIELDS = {
  submissions: editableSubmissionFields,
  receipts: editableReceiptFields,
  anomalies: editableAnomalyFields,
  reviews: editableReviewFields,
  services: editableServiceFields,
  contributionRequests: contributionRequestFields,
  contributions: contributionFields,
  contributionFiches: contributionFicheFields,
} as const;

export const exchanges = z.strictObject({
  submissions: z.array(submission).max(20_000).readonly(),
  receipts: z.array(receipt).max(40_000).readonly(),
  anomalies: z.array(anomaly).max(20_000).readonly(),
  reviews: z.array(review).max(20_000).readonly(),
  services: z.array(service).max(2000).readonly(),
  contributionRequests: z.array(contributionRequest).max(20_000).readonly(),
  contributions: z.array(contribution).max(20_000).readonly(),
  contributionFiches: z.array(contributionFiche).max(20_000).readonly(),
});
export type Exchanges = Readonly<z.infer<typeof exchanges>>;
export const NO_EXCHANGES: Exchanges = {
  submissions: [],
  receipts: [],
  anomalies: [],
  reviews: [],
  services: [],
  contributionRequests: [],
  contributions: [],
  contributionFiches: [],
};

export const exchangesChange = collectionChange(EXCHANGE_ITEMS, EXCHANGES_FIELDS);
export type ExchangesChange = CollectionChange;

/** The service this workspace works for; undefined where it is a committee's. */
export function ownService({ services }: Exchanges) {
  return services.find(({ isOwn }) => isOwn);
}
