// Which fiche an edit is about, where it is about one: what is named once it is taken back.
import type { DocumentChange } from './change.ts';

export interface FicheAddress {
  readonly planId: string;
  readonly actionId: string;
}

/**
 * The one it adds or removes, whatever follows in the others; else the only one it alters. Null where it is about several or none, or
 * about what has a name of its own: the plan, an axis, an organisation, a meeting.
 */
export function ficheTouched(changes: readonly DocumentChange[]): FicheAddress | null {
  const existences: FicheAddress[] = [];
  const altered = new Map<string, FicheAddress>();
  for (const each of changes) {
    if (ASIDE.has(each.change.kind)) continue;
    const address = addressOf(each);
    if (!address) return null;
    if (each.change.kind === 'action.add' || each.change.kind === 'action.remove') existences.push(address);
    altered.set(`${address.planId}/${address.actionId}`, address);
  }
  const [one, another] = existences.length > 0 ? existences : altered.values();
  return one && !another ? one : null;
}

/** The number a new fiche takes, whoever enters the directory by being named in a fiche. */
const ASIDE: ReadonlySet<string> = new Set(['plan.number', 'organisation.add', 'contact.add']);

function addressOf({ kind, id: planId, change }: DocumentChange): FicheAddress | null {
  if (kind !== 'plan') return null;
  const actionId = change.kind === 'action.add' ? change.action.id : 'actionId' in change && change.actionId;
  return actionId ? { planId, actionId } : null;
}
