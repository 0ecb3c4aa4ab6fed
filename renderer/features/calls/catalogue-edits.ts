// How the catalogue is edited from its screen.
import type { Edit } from '../../../main/contract/edits.ts';
import { editableCallFields, type CatalogueList } from '../../../main/domain/catalogue/catalogue.ts';
import { editableEventFields } from '../../../main/domain/catalogue/watch-items.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';

export type { CatalogueList };

const NOUNS = {
  calls: { one: 'appel', created: 'nouvel appel' },
  programmes: { one: 'dispositif', created: 'nouveau dispositif' },
  events: { one: 'rendez-vous', created: 'nouveau rendez-vous' },
  resources: { one: 'document', created: 'nouveau document' },
} as const satisfies Record<CatalogueList, object>;

function ofItem(list: CatalogueList, itemId: string) {
  return { document: 'catalogue', list, itemId } as const;
}

/** Resolves to the id of the new one. */
export async function createItem(session: PlanSession, list: CatalogueList): Promise<string> {
  const itemId = crypto.randomUUID();
  const creation: Edit = { kind: 'item.create', ...ofItem(list, itemId), initial: {} };
  await session.commit(`Catalogue, ${NOUNS[list].created}`, [creation]);
  return itemId;
}

export function setItem(
  session: PlanSession,
  { list, itemId, field }: { readonly list: CatalogueList; readonly itemId: string; readonly field: string },
  words: string,
  { value, before }: { readonly value: unknown; readonly before: unknown },
): Promise<void> {
  return session.commit(`Catalogue, ${NOUNS[list].one}, ${words.toLowerCase()}`, [
    { kind: 'item.set', ...ofItem(list, itemId), field, value, before },
  ]);
}

/** A dispositif takes itself away from the calls that were part of it. Resolves to the number of the edit. */
export function removeItem(session: PlanSession, list: CatalogueList, itemId: string): Promise<number> {
  const detached = session.catalogue.calls
    .filter(({ programmeId }) => programmeId === itemId)
    .map((call): Edit => ({
      kind: 'item.set',
      ...ofItem('calls', call.id),
      field: 'programmeId',
      value: null,
      before: itemId,
    }));
  const removal: Edit = { kind: 'item.remove', ...ofItem(list, itemId) };
  return session.carryOut(`Catalogue, ${NOUNS[list].one} retiré`, [...detached, removal]);
}

export const webAddressEntry = {
  show: (value: string): string => value,
  /** Typed as it is said, without what every address begins with. */
  read: (typed: string): string | null => {
    const text = typed.trim();
    const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
    const read = editableCallFields.url.safeParse(whole);
    return read.success && whole.includes('.') ? read.data : null;
  },
  advice: () => 'Écrivez une adresse entière\u202f: https://www.exemple.fr/appel.',
  placeholder: 'https://',
} as const;

export const timeEntry = {
  show: (value: string): string => value,
  /** `14h`, `14h30`, `14:30`, `9` are hours of the day. */
  read: (typed: string): string | null => {
    const read = /^\s*(\d{1,2})\s*(?:[h:]\s*(\d{2})?)?\s*$/i.exec(typed);
    const whole = read ? `${(read[1] ?? '').padStart(2, '0')}:${read[2] ?? '00'}` : '';
    return editableEventFields.from.safeParse(whole).success && whole !== '' ? whole : null;
  },
  advice: () => 'Écrivez une heure\u202f: 14:30, ou 9h.',
  placeholder: 'hh:mm',
} as const;
