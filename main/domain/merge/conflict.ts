// What two copies edited apart do not agree on, and what a person decides of it.
import * as z from 'zod';
import type { Entity, EntityAddress, ListAddress } from './entities.ts';
import type { Choices } from './merge-value.ts';

export const DECISION_LABELS = { mine: 'La vôtre', theirs: 'La leur', both: 'Les deux' } as const;
export const decision = z.enum(['mine', 'theirs', 'both']);
export type Decision = z.infer<typeof decision>;

export const decisions = z.record(z.string().min(1).max(200), decision);
/** By the id of the conflict. */
export type Decisions = Readonly<z.infer<typeof decisions>>;

interface ConflictBase {
  /** The same each time the same three documents are merged. */
  readonly id: string;
}

export type Conflict =
  | (ConflictBase & {
      readonly kind: 'field';
      readonly entity: EntityAddress;
      readonly field: string;
      /** Undefined where nothing is known of before. */
      readonly base: unknown;
      readonly mine: unknown;
      readonly theirs: unknown;
      readonly choices: Choices;
    })
  /** Taken away in one copy, and edited in the other. */
  | (ConflictBase & {
      readonly kind: 'presence';
      readonly entity: EntityAddress;
      readonly removedBy: 'mine' | 'theirs';
      /** As it is in the other copy. */
      readonly value: Entity;
      /** Whether it is known that it was taken away: without the copy both come from, it may have been added. */
      readonly isRemovalKnown: boolean;
    })
  /** Put in order in two ways. */
  | (ConflictBase & { readonly kind: 'order'; readonly list: ListAddress });

export function fieldConflictId({ collection, id }: EntityAddress, field: string): string {
  return `${collection}/${id}/${field}`;
}
export function presenceConflictId({ collection, id }: EntityAddress): string {
  return `${collection}/${id}`;
}
export function orderConflictId({ collection, actionId }: ListAddress): string {
  return actionId === null ? `${collection}/order` : `${collection}/order/${actionId}`;
}

/** Whether the conflict can be decided so. */
export function mayBeDecided(conflict: Conflict, wanted: Decision): boolean {
  return wanted !== 'both' || (conflict.kind === 'field' && conflict.choices.both !== undefined);
}
