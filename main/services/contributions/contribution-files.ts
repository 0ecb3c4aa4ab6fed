// The files of contributions, read again from where they are kept.
import type {
  ContributionAsked,
  ContributionDocument,
  ContributionFilled,
} from '../../domain/contribution/contribution.ts';
import type { Contribution, ContributionRequest } from '../../domain/contribution/records.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { KeptFiles } from '../kept-files.ts';

interface Parts {
  readonly kept: KeptFiles;
}

/** Rejects with RequestRefused: verified as if it had just come. */
export async function askedIn(
  parts: Parts,
  { identity }: Pick<ContributionRequest, 'identity'>,
): Promise<ContributionAsked> {
  const content = await contributionIn(parts, identity);
  if (content.stage !== 'asked') throw new RequestRefused('kept-file-unknown');
  return content;
}

/** Rejects with RequestRefused. */
export async function filledIn(
  parts: Parts,
  { identity }: Pick<Contribution, 'identity'>,
): Promise<ContributionFilled> {
  const content = await contributionIn(parts, identity);
  if (content.stage !== 'filled') throw new RequestRefused('kept-file-unknown');
  return content;
}

async function contributionIn({ kept }: Parts, identity: string): Promise<ContributionDocument> {
  const { kind, payload } = await kept.contentOf(identity);
  if (kind !== 'contribution') throw new RequestRefused('kept-file-unknown');
  return payload as ContributionDocument;
}
