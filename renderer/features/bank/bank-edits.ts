// What is done to the bank from its screen: each act is one edit, taken back as one.
import type { SolutionVersion } from '../../../main/contract/bank-requests.ts';
import type { BankSource, BankVouch } from '../../../main/domain/bank/bank.ts';
import type { Solution } from '../../../main/domain/solution/solution.ts';
import { oneLine } from '../../../main/domain/text/one-line.ts';
import type { BankDesk } from './bank-desk.svelte.ts';

type List = 'bankSources' | 'bankVouches' | 'bankWithdrawals';
const address = (list: List, itemId: string) => ({ document: 'bank', list, itemId }) as const;
const quoted = (title: string): string => `«\u202f${oneLine(title).slice(0, 100)}\u202f»`;

/** Each resolves to the number of its edit, and rejects with RequestRefused. */
export function removeSource(
  desk: BankDesk,
  { id, title }: Pick<BankSource, 'id' | 'title'>,
): Promise<number> {
  return desk.commit(`Fichier retiré de la banque\u202f: ${quoted(title)}`, [
    { kind: 'item.remove', ...address('bankSources', id) },
  ]);
}

export function vouchFor(
  desk: BankDesk,
  solution: Solution,
  { versionHash }: Pick<SolutionVersion, 'versionHash'>,
  said: Pick<BankVouch, 'by' | 'on' | 'why'>,
): Promise<number> {
  const { planId, actionId, content } = solution;
  return desk.commit(`Recommandée\u202f: ${quoted(content.title)}`, [
    {
      kind: 'item.create',
      ...address('bankVouches', crypto.randomUUID()),
      initial: { planId, actionId, versionHash, title: content.title, ...said },
    },
  ]);
}

export function takeVouchBack(desk: BankDesk, { id, title }: BankVouch): Promise<number> {
  return desk.commit(`Recommandation retirée\u202f: ${quoted(title)}`, [
    { kind: 'item.remove', ...address('bankVouches', id) },
  ]);
}

/** Out of the bank whatever files hold it. */
export function withdraw(
  desk: BankDesk,
  { planId, actionId, content }: Solution,
  on: string,
): Promise<number> {
  return desk.commit(`Retirée de la banque\u202f: ${quoted(content.title)}`, [
    {
      kind: 'item.create',
      ...address('bankWithdrawals', crypto.randomUUID()),
      initial: { planId, actionId, title: content.title, on },
    },
  ]);
}

export function bringBack(
  desk: BankDesk,
  { id, title }: { readonly id: string; readonly title: string },
): Promise<number> {
  return desk.commit(`Remise dans la banque\u202f: ${quoted(title)}`, [
    { kind: 'item.remove', ...address('bankWithdrawals', id) },
  ]);
}
