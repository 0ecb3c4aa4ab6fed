// What only signing and reading files may write: pages draft, they do not seal.
import { RequestRefused } from '../../contract/failure.ts';
import type { EditOf } from './editors.ts';
import type { EditContext } from './edit-context.ts';

const MADE_ELSEWHERE: readonly string[] = ['sealed', 'identity', 'direction', 'submissionId'];
const NEVER_DRAFTED: readonly string[] = ['receipts', 'anomalies'];

/** Throws RequestRefused `exchange-sealed`. */
export function refuseForgedItem({ list, initial }: EditOf<'item.create'>): void {
  if (NEVER_DRAFTED.includes(list)) refuse();
  const isSigned = (initial['sealed'] ?? initial['identity'] ?? null) !== null;
  if (isSigned || initial['direction'] === 'received') refuse();
}

/** Throws RequestRefused `exchange-sealed`. */
export function refuseForgedField(edit: EditOf<'item.set'>, { library }: EditContext): void {
  if (edit.list === 'services') return;
  if (MADE_ELSEWHERE.includes(edit.field)) refuse();
  if (edit.list !== 'reviews' || edit.field !== 'response') return;
  const review = library.exchanges().reviews.find(({ id }) => id === edit.itemId);
  if (review?.direction !== 'received' || hasIdentity(edit.value)) refuse();
}

function hasIdentity(response: unknown): boolean {
  return (
    typeof response === 'object' && response !== null && 'identity' in response && response.identity !== null
  );
}

function refuse(): never {
  throw new RequestRefused('exchange-sealed');
}
