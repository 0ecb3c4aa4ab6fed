// A fiche as the solutions bank holds it: what its committee chose to publish, and no more.
import type { CallContext } from '../../contract/requests.ts';
import { versionsOf } from '../../domain/bank/shelf.ts';
import { carriedFields, carried, saysNothing } from '../../domain/replication/carried.ts';
import { ficheKey, type Solution, type SolutionContent } from '../../domain/solution/solution.ts';
import type { ExchangeParts } from '../exchange-parts.ts';

export interface BankSolution {
  readonly solution: Solution;
  readonly isVerified: boolean;
}

/** The version that counts; null where the bank holds none, or its file cannot be read. Rejects with RequestRefused `cancelled`. */
export async function solutionInBank(
  { bankShelf }: Pick<ExchangeParts, 'bankShelf'>,
  fiche: Pick<Solution, 'planId' | 'actionId'>,
  context: CallContext,
): Promise<BankSolution | null> {
  const { shelf } = await bankShelf.open(context);
  const row = shelf.rowOf.get(ficheKey(fiche));
  if (row === undefined) return null;
  const entry = await bankShelf.entryAt(shelf, row, context);
  const held = versionsOf(shelf, ficheKey(fiche), Number.MAX_SAFE_INTEGER).find((each) => each.row === row);
  return entry ? { solution: entry.solution, isVerified: held?.isRelied === true } : null;
}

/** What was not published says nothing of it: as far as is known it is as it was. */
export function completedBy(published: SolutionContent, known: SolutionContent): SolutionContent {
  const told = carried(published, 'extend');
  const silent = carriedFields('extend').filter((field) => saysNothing(told[field]));
  return { ...published, ...Object.fromEntries(silent.map((field) => [field, known[field]])) };
}
