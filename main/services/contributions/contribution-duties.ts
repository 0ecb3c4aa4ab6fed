// Follow-up asked of pilots, filled in by them, taken into the plan.
import { MEDIA_TYPES } from '../../contract/documents.ts';
import type { Duties, Input, Output } from '../../contract/requests.ts';
import { pilotsOf } from '../../domain/contribution/pilots.ts';
import { writeZip } from '../../exchange/signed/zip-writer.ts';
import type { ExchangeParts } from '../exchange-parts.ts';
import { askPilots } from './ask-pilots.ts';
import { signFollowUp } from './sign-follow-up.ts';
import { previewContribution, takeContribution } from './take-contribution.ts';

export type ContributionDuties = Pick<Duties, Extract<keyof Duties, `contribution.${string}`>>;

export function contributionDuties(parts: ExchangeParts): ContributionDuties {
  const { library } = parts;
  return {
    'contribution.pilots': ({ planId }) =>
      pilotsOf(library.plan(planId), library.directory()).map(({ pilot, actionIds }) => ({
        pilot,
        ficheCount: actionIds.length,
      })),
    'contribution.ask': (input, context) => askPilots(parts, input, context),
    'contribution.archive': (input) => archiveOf(parts, input),
    'contribution.sign': (input, context) => signFollowUp(parts, input, context),
    'contribution.preview': (input) => previewContribution(parts, input),
    'contribution.take': (input) => takeContribution(parts, input),
  };
}

/** Two pilots may have the same name: their files are told apart by their place. */
async function archiveOf(
  { kept }: ExchangeParts,
  { identities }: Input<'contribution.archive'>,
): Promise<Output<'contribution.archive'>> {
  const taken = new Set<string>();
  const entries = identities.map((identity, index) => {
    const { file, bytes } = kept.bytesOf(identity);
    const name = taken.has(file.name) ? `${String(index + 1)}-${file.name}` : file.name;
    taken.add(name);
    return { name, bytes, isStored: true };
  });
  const bytes = Uint8Array.from(await writeZip(entries));
  return { name: 'demandes-de-suivi.zip', mediaType: MEDIA_TYPES.zip, bytes };
}
