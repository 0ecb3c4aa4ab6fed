// What a workspace remembers of contributions, on both sides: requests, what came back, and on the pilot's side what is being
// filled in. `direction` says on which side one is.
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { entityFields, entityId, instant } from '../identity/entity.ts';
import { codesOf } from '../schema/codes-of.ts';
import { fileIdentity } from '../transmission/quoted-file.ts';
import {
  askedFiche,
  contributionAsked,
  contributionFilled,
  MAX_FICHES,
  pilot,
  word,
} from './contribution.ts';
import { followUpFields } from './follow-up.ts';

const direction = codesOf({ sent: '', received: '' } as const);
const actionIds = z.array(entityId).max(MAX_FICHES).readonly();

/** Made when the file is signed or comes: what was asked is in the file. */
export const contributionRequestFields = {
  direction,
  identity: fileIdentity,
  planId: entityId,
  planTitle: z.string().max(300),
  committeeName: z.string().max(300),
  revision: contributionAsked.shape.revision,
  pilot,
  askedOn: fullDate,
  answerDueOn: fullDate.nullable(),
  word,
  actionIds,
  /** Nothing is awaited any more. */
  closedOn: fullDate.nullable(),
} as const;
export const contributionRequest = z.strictObject({ ...entityFields, ...contributionRequestFields });
export type ContributionRequest = Readonly<z.infer<typeof contributionRequest>>;

/** A follow-up that was filled in: signed here, or come back. */
export const contributionFields = {
  requestId: entityId,
  direction,
  identity: fileIdentity,
  author: contributionFilled.shape.author,
  filledAt: instant,
  word,
  /** The fiches of the file that were taken into the plan. */
  takenActionIds: actionIds,
} as const;
export const contribution = z.strictObject({ ...entityFields, ...contributionFields });
export type Contribution = Readonly<z.infer<typeof contribution>>;

/** One fiche on the pilot's side: as it was asked about, and as far as it is filled in. */
export const contributionFicheFields = {
  requestId: entityId,
  asked: askedFiche,
  ...followUpFields,
} as const;
export const contributionFiche = z.strictObject({ ...entityFields, ...contributionFicheFields });
export type ContributionFiche = Readonly<z.infer<typeof contributionFiche>>;

export interface ContributionRecords {
  readonly contributionRequests: readonly ContributionRequest[];
  readonly contributions: readonly Contribution[];
  readonly contributionFiches: readonly ContributionFiche[];
}

export const CONTRIBUTION_LISTS = ['contributionRequests', 'contributions', 'contributionFiches'] as const;
export type ContributionList = (typeof CONTRIBUTION_LISTS)[number];
export function isContributionList(list: string): list is ContributionList {
  return (CONTRIBUTION_LISTS as readonly string[]).includes(list);
}

const CHANGING: Readonly<Record<ContributionList, readonly string[]>> = {
  contributionRequests: ['closedOn'],
  contributions: ['takenActionIds'],
  contributionFiches: Object.keys(followUpFields),
};

/** What was signed or came does not change, nor go: `field` undefined stands for the whole. */
export function isFrozenContribution(list: ContributionList, field: string | undefined): boolean {
  return field === undefined || !CHANGING[list].includes(field);
}
