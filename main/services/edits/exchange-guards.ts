// What only signing and reading files may write: pages draft, they do not seal.
import { RequestRefused } from '../../contract/failure.ts';
import { reachesBeyond } from '../../domain/contribution/answer-check.ts';
import { followUp, type FollowUp } from '../../domain/contribution/follow-up.ts';
import { CONTRIBUTION_LISTS, isContributionList } from '../../domain/contribution/records.ts';
import type { Exchanges } from '../../domain/transmission/exchanges.ts';
import type { EditOf } from './editors.ts';
import type { EditContext } from './edit-context.ts';

const MADE_ELSEWHERE: readonly string[] = ['sealed', 'identity', 'direction', 'submissionId'];
const NEVER_DRAFTED: readonly string[] = ['receipts', 'anomalies', ...CONTRIBUTION_LISTS];

/** Throws RequestRefused `exchange-sealed`. */
export function refuseForgedItem({ list, initial }: EditOf<'item.create'>): void {
  if (NEVER_DRAFTED.includes(list)) refuse();
  const isSigned = (initial['sealed'] ?? initial['identity'] ?? null) !== null;
  if (isSigned || initial['direction'] === 'received') refuse();
}

/** Throws RequestRefused `exchange-sealed`. */
export function refuseForgedField(edit: EditOf<'item.set'>, { library }: EditContext): void {
  if (edit.list === 'services') return;
  if (isContributionList(edit.list)) return refuseBeyondFollowUp(edit, library.exchanges());
  if (MADE_ELSEWHERE.includes(edit.field)) refuse();
  if (edit.list !== 'reviews' || edit.field !== 'response') return;
  const review = library.exchanges().reviews.find(({ id }) => id === edit.itemId);
  if (review?.direction !== 'received' || hasIdentity(edit.value)) refuse();
}

/** A pilot fills in what they were asked about; what was taken in is written by taking it in. */
function refuseBeyondFollowUp(
  { list, itemId, field, value }: EditOf<'item.set'>,
  { contributionFiches }: Pick<Exchanges, 'contributionFiches'>,
): void {
  if (list === 'contributions') refuse();
  if (list !== 'contributionFiches') return;
  const fiche = contributionFiches.find(({ id }) => id === itemId);
  const read = followUp.partial().safeParse({ [field]: value });
  // What does not fit is refused by the schema of its field.
  if (!fiche || !read.success) return;
  if (reachesBeyond(fiche.asked, { ...fiche, ...read.data } as FollowUp))
    throw new RequestRefused('exchange-refused', { guard: 'contribution-beyond' });
}

function hasIdentity(response: unknown): boolean {
  return (
    typeof response === 'object' && response !== null && 'identity' in response && response.identity !== null
  );
}

function refuse(): never {
  throw new RequestRefused('exchange-sealed');
}
