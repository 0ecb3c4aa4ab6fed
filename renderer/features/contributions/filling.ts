// One fiche being filled in, as its form knows it: every field keeps itself, one edit of the journal each.
import type { ContributionFiche } from '../../../main/domain/contribution/records.ts';
import {
  FOLLOW_UP_FIELD_LABELS,
  type FollowUp,
  type FollowUpField,
} from '../../../main/domain/contribution/follow-up.ts';
import { RequestRefused } from '../../../main/contract/failure.ts';
import { expectUnchanged } from '../../api/conflict.ts';
import { ofExchanges, type ExchangeDesk } from '../../api/exchange-desk.svelte.ts';

/** The fields that are lists of things with an id. */
export type ListField =
  'milestones' | 'newMilestones' | 'notes' | 'measurements' | 'obstacles' | 'newObstacles';

export interface Filling {
  readonly desk: ExchangeDesk;
  readonly fiche: ContributionFiche;
}

/** Rejects with RequestRefused where it says something else by now than what was shown. */
export function setField(
  { desk, fiche }: Filling,
  field: FollowUpField,
  value: unknown,
  before: unknown,
): Promise<void> {
  return desk.commit(labelOf(fiche, field), () => [
    { kind: 'item.set', ...ofExchanges, ...addressOf(fiche), field, value, before },
  ]);
}

/** Alters a field from what it is when its turn comes. */
export function updateField<Field extends FollowUpField>(
  { desk, fiche }: Filling,
  field: Field,
  next: (current: FollowUp[Field]) => FollowUp[Field],
): Promise<void> {
  return desk.commit(labelOf(fiche, field), ({ contributionFiches }) => {
    const now = contributionFiches.find(({ id }) => id === fiche.id);
    if (!now) throw new RequestRefused('entity-missing');
    const before = now[field] as FollowUp[Field];
    const value = next(before);
    return [{ kind: 'item.set', ...ofExchanges, ...addressOf(fiche), field, value, before }];
  });
}

/** One value of one item of a list. Rejects with RequestRefused where it is no longer what was shown. */
export function setInList(
  filling: Filling,
  field: ListField,
  target: { readonly id: string; readonly key: string },
  value: unknown,
  before: unknown,
): Promise<void> {
  type Item = Readonly<Record<string, unknown>> & { readonly id: string };
  return updateField(filling, field, (current) => {
    const items: readonly Item[] = current;
    return items.map((item) => {
      if (item.id !== target.id) return item;
      expectUnchanged(item[target.key], before, target.key);
      return { ...item, [target.key]: value };
    }) as unknown as FollowUp[typeof field];
  });
}

function addressOf({ id }: ContributionFiche) {
  return { list: 'contributionFiches', itemId: id } as const;
}

function labelOf({ asked: { number } }: ContributionFiche, field: FollowUpField): string {
  return `Suivi de la fiche ${number}, ${FOLLOW_UP_FIELD_LABELS[field].toLowerCase()}`;
}
