// How requests and what comes of them are told on the screen.
import { frenchDate } from '../../../main/domain/date/partial-date.ts';
import type { ContributionRequest } from '../../../main/domain/contribution/records.ts';
import type { ContributionStatus } from '../../../main/domain/contribution/standing.ts';
import { plural } from '../../panels/plural.ts';
import type { BadgeTone } from '../../ui/Badge.svelte';

export const STATUS_TONES: Readonly<Record<ContributionStatus, BadgeTone>> = {
  awaited: 'neutral',
  late: 'danger',
  unverified: 'warning',
  answered: 'accent',
  taken: 'success',
  closed: 'neutral',
  'to-fill': 'accent',
  signed: 'success',
  'changed-since': 'warning',
};

/** « 3 fiches · demandé le 4 mars 2027 · pour le 15 mars 2027 ». */
export function factsOf({ actionIds, askedOn, answerDueOn }: ContributionRequest): string {
  return [
    plural(actionIds.length, 'fiche', 'fiches'),
    `demandé le ${frenchDate(askedOn)}`,
    ...(answerDueOn === null ? [] : [`pour le ${frenchDate(answerDueOn)}`]),
  ].join(' · ');
}
