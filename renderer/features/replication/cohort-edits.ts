// Edits of cohorts: each is one act, that one undo takes back.
import type { Edit } from '../../../main/contract/edits.ts';
import type { Cohort } from '../../../main/domain/replication/replications.ts';
import type { LineageDesk } from './lineage-desk.svelte.ts';

type Fields = Pick<Cohort, 'name' | 'programme' | 'origin' | 'members' | 'note'>;
const address = (itemId: string) => ({ document: 'replications', list: 'cohorts', itemId }) as const;

/** Resolves to its id. Rejects with RequestRefused. */
export async function addCohort(desk: LineageDesk, initial: Partial<Fields>): Promise<string> {
  const itemId = crypto.randomUUID();
  await desk.commit(`Cohorte «\u202f${initial.name ?? 'Nouvelle cohorte'}\u202f» créée`, () => [
    { kind: 'item.create', ...address(itemId), initial },
  ]);
  return itemId;
}

export function setCohort<Field extends keyof Fields>(
  desk: LineageDesk,
  { id, name }: Cohort,
  field: Field,
  { value, before }: { readonly value: Fields[Field]; readonly before: Fields[Field] },
): Promise<number> {
  return desk.commit(`Cohorte «\u202f${name}\u202f» modifiée`, () => [
    { kind: 'item.set', ...address(id), field, value, before },
  ]);
}

/** From what the list is when its turn comes. */
export function changeMembers(
  desk: LineageDesk,
  { id, name }: Cohort,
  change: (members: Fields['members']) => Fields['members'],
): Promise<number> {
  return desk.commit(`Cohorte «\u202f${name}\u202f»\u202f: fiches suivies`, (cohorts): readonly Edit[] => {
    const current = cohorts.find((each) => each.id === id);
    return current
      ? [{ kind: 'item.set', ...address(id), field: 'members', value: change(current.members) }]
      : [];
  });
}

export function removeCohort(desk: LineageDesk, { id, name }: Cohort): Promise<number> {
  return desk.commit(`Cohorte «\u202f${name}\u202f» supprimée`, () => [
    { kind: 'item.remove', ...address(id) },
  ]);
}
