// A contribution among the files that are given to read.
import type { ReceivedContribution } from '../../../main/contract/answers.ts';
import {
  CONTRIBUTION_STAGE_LABELS,
  type ContributionDocument,
} from '../../../main/domain/contribution/contribution.ts';
import type { ContributionRequest } from '../../../main/domain/contribution/records.ts';
import type { Exchanges } from '../../../main/domain/transmission/exchanges.ts';

export function titleOfContribution(content: ContributionDocument): string {
  const title = content.stage === 'asked' ? content.planTitle : content.answers.planTitle;
  return `${CONTRIBUTION_STAGE_LABELS[content.stage]}\u202f: ${title}`;
}

/** The request that came with the file, or that it answers. */
export function requestAbout(
  { contributionRequests }: Exchanges,
  { identity, content }: Pick<ReceivedContribution, 'identity' | 'content'>,
): ContributionRequest | undefined {
  const wanted = content.stage === 'asked' ? identity : content.answers.identity;
  return contributionRequests.find((request) => request.identity === wanted);
}
