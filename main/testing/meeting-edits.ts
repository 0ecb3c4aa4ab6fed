// A committee and its meeting as edits, for tests: members named after their number, a plenary in four weeks.
import { randomUUID } from 'node:crypto';
import type { Client } from '../contract/client.ts';
import type { Edit } from '../contract/edits.ts';
import { rulesOfKind } from '../domain/committee/profiles.ts';

export interface SeededCommittee {
  readonly committeeId: string;
  readonly mandateIds: readonly string[];
  readonly edits: readonly Edit[];
}

/** Two colleges; the first member is a co-president who speaks for the State, each has one suppléant. */
export function committeeEdits(name: string, memberCount: number): SeededCommittee {
  const committeeId = randomUUID();
  const colleges = [
    { code: 'A', label: 'État et collectivités', voteWeight: 1, isDeliberative: true },
    { code: 'B', label: 'Entreprises et société civile', voteWeight: 1, isDeliberative: true },
  ];
  const kind = 'local-employment';
  const edits: Edit[] = [
    {
      kind: 'item.create',
      document: 'committees',
      list: 'committees',
      itemId: committeeId,
      initial: { name, kind, rules: rulesOfKind(kind), colleges },
    },
  ];
  const mandateIds: string[] = [];
  for (let index = 0; index < memberCount; index += 1) {
    const [contactId, substituteId, mandateId] = [randomUUID(), randomUUID(), randomUUID()];
    mandateIds.push(mandateId);
    const number = String(index + 1);
    edits.push(
      { kind: 'contact.create', contactId, initial: { givenName: 'Membre', familyName: `Numéro ${number}` } },
      {
        kind: 'contact.create',
        contactId: substituteId,
        initial: { givenName: 'Suppléant', familyName: `Numéro ${number}` },
      },
      {
        kind: 'item.create',
        document: 'committees',
        list: 'mandates',
        itemId: mandateId,
        initial: {
          committeeId,
          contactId,
          quality: `Qualité ${number}`,
          collegeCode: index % 2 === 0 ? 'A' : 'B',
          role: index === 0 ? 'co-president' : 'member',
          speaksForState: index === 0,
          substitutes: [{ id: randomUUID(), contactId: substituteId }],
        },
      },
    );
  }
  return { committeeId, mandateIds, edits };
}

/** `actionIds` are on its second item. */
export function meetingEdits(given: {
  readonly meetingId: string;
  readonly planId: string;
  readonly committeeId: string;
  readonly presidentSeatId: string | null;
  readonly actionIds: readonly string[];
  readonly itemIds: readonly [string, string];
}): readonly Edit[] {
  const { meetingId, planId, committeeId, presidentSeatId, actionIds, itemIds } = given;
  const item = { kind: 'entry.create', meetingId, list: 'agenda' } as const;
  return [
    {
      kind: 'meeting.create',
      meetingId,
      planId,
      committeeId,
      title: 'Réunion plénière de décembre',
      day: '2026-12-04',
      initial: { presidentSeatId, place: 'Salle du conseil', secretary: 'Secrétariat' },
    },
    {
      ...item,
      entryId: itemIds[0],
      initial: { title: 'Point d’étape', kind: 'information', minutes: 15 },
    },
    {
      ...item,
      entryId: itemIds[1],
      initial: { title: 'Fiches bloquées', kind: 'decision', minutes: 30, actionIds },
    },
  ];
}

/** The sample plan with a committee and a meeting about its first fiche, not opened yet. */
export async function prepareMeeting(client: Client, memberCount: number) {
  const commit = (edits: readonly Edit[]) =>
    client.call('edit.commit', { label: 'Essai', edits: [...edits] });
  const { planId } = await client.call('plan.openSample', { sample: 'pays-de-la-loire' });
  const actionId = (await client.call('plan.open', { planId })).plan.actions[0]?.id ?? '';
  const { committeeId, mandateIds: seats, edits } = committeeEdits('Comité de la Mayenne', memberCount);
  const meetingId = randomUUID();
  const itemIds = [randomUUID(), randomUUID()] as const;
  const presidentSeatId = seats[0] ?? null;
  const [created, ...items] = meetingEdits({
    meetingId,
    planId,
    committeeId,
    presidentSeatId,
    actionIds: [actionId],
    itemIds,
  });
  await commit(edits);
  if (created) await commit([created]);
  await commit(items);
  return { planId, actionId, seats, committeeId, meetingId, itemIds };
}
