// In which order requests are listed: what waits for us, who is late, who is awaited, then what is over.
import type { ContributionRequest } from '../../../main/domain/contribution/records.ts';
import type { ContributionStatus } from '../../../main/domain/contribution/standing.ts';

const RANKS: Readonly<Record<ContributionStatus, number>> = {
  unverified: 0,
  answered: 0,
  late: 1,
  'to-fill': 2,
  'changed-since': 2,
  awaited: 2,
  taken: 3,
  signed: 3,
  closed: 4,
};

/** Among equals, the latest asked first, then by name. */
export function inOrder(
  requests: readonly ContributionRequest[],
  statusOf: (request: ContributionRequest) => ContributionStatus,
): readonly ContributionRequest[] {
  return requests.toSorted(
    (one, other) =>
      RANKS[statusOf(one)] - RANKS[statusOf(other)] ||
      other.askedOn.localeCompare(one.askedOn) ||
      one.pilot.name.localeCompare(other.pilot.name, 'fr'),
  );
}
