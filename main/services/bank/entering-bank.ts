// A bank that comes: its solutions are indexed, then entered, if there is room for them.
import { RequestRefused } from '../../contract/failure.ts';
import { AT_THE_END } from '../../domain/change/value-fits-field.ts';
import { MOST_SOLUTIONS, type BankSource } from '../../domain/bank/bank.ts';
import type { BankDocument } from '../../domain/bank/bank-file.ts';
import { createdNow } from '../../domain/identity/entity.ts';
import { oneLine } from '../../domain/text/one-line.ts';
import type { ExchangeParts } from '../exchange-parts.ts';
import { stampNow } from '../exchange-parts.ts';
import type { Library, LibraryChange } from '../library.ts';

const MAX_LABEL_TITLE = 100;

interface Entered {
  readonly label: string;
  readonly planId: null;
  readonly revision: null;
  readonly changes: readonly LibraryChange[];
}

/** Throws RequestRefused `bank-full`. */
export async function enterBank(
  parts: ExchangeParts,
  { payload, identity }: { readonly payload: BankDocument; readonly identity: string },
): Promise<Entered> {
  refuseIfFull(parts.library, payload.solutions.length);
  await parts.bankShelf.draw(identity, payload);
  return {
    label: `Banque reçue\u202f: «\u202f${oneLine(payload.title).slice(0, MAX_LABEL_TITLE)}\u202f»`,
    planId: null,
    revision: null,
    changes: [sourceAdded(parts, identity, payload, false)],
  };
}

export function refuseIfFull(library: Library, added: number): void {
  const held = library.bank().bankSources.reduce((sum, { solutionCount }) => sum + solutionCount, 0);
  if (held + added > MOST_SOLUTIONS)
    throw new RequestRefused('bank-full', { held, added, most: MOST_SOLUTIONS });
}

export function sourceAdded(
  { clockwork }: Pick<ExchangeParts, 'clockwork'>,
  identity: string,
  { title, madeBy, madeOn, solutions, vouches }: BankDocument,
  isOwn: boolean,
): LibraryChange {
  const item: BankSource = {
    ...createdNow(clockwork.makeId(), stampNow({ clockwork })),
    identity,
    title,
    madeBy,
    madeOn,
    solutionCount: solutions.length,
    vouchCount: vouches.length,
    isOwn,
  };
  return {
    kind: 'bank',
    id: 'bank',
    change: { kind: 'item.add', list: 'bankSources', item, position: AT_THE_END },
  };
}
