// What turning edits into changes needs to know: the documents as they are, who, when, and which numbers are taken.
import type { Edit } from '../../contract/edits.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { Action } from '../../domain/action/action.ts';
import { findById } from '../../domain/change/list.ts';
import type { PlanChange } from '../../domain/change/change.ts';
import type { DocumentChange } from '../../domain/change/change.ts';
import type { Stamp } from '../../domain/identity/entity.ts';
import { highestActionNumber, type Plan } from '../../domain/plan/plan.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { Library } from '../library.ts';

export class EditContext {
  readonly stamp: Stamp;
  /** Today where the secretary is, `2026-11-22`. */
  readonly day: string;
  readonly library: Library;
  readonly makeId: () => string;
  readonly #edits: readonly Edit[];
  readonly #lastNumbers = new Map<string, number>();
  readonly #removalsTold = new Set<string>();

  constructor(options: {
    readonly stamp: Stamp;
    readonly day: string;
    readonly library: Library;
    readonly makeId: () => string;
    readonly edits: readonly Edit[];
  }) {
    this.#edits = options.edits;
    this.stamp = options.stamp;
    this.day = options.day;
    this.library = options.library;
    this.makeId = options.makeId;
  }

  /** The fiches of the plan that go in this change set, the first time it is asked; null after that. */
  firstOfRemovals(planId: string): ReadonlySet<string> | null {
    if (this.#removalsTold.has(planId)) return null;
    this.#removalsTold.add(planId);
    return new Set(
      this.#edits.flatMap((edit) =>
        edit.kind === 'action.remove' && edit.planId === planId ? [edit.actionId] : [],
      ),
    );
  }

  plan(planId: string): Plan {
    return this.library.plan(planId);
  }

  /** Throws RequestRefused `meeting-missing`. */
  meeting(meetingId: string): Meeting {
    return this.library.meeting(meetingId);
  }

  /** Throws RequestRefused `entity-missing`. */
  action(planId: string, actionId: string): Action {
    return found(findById(this.plan(planId).actions, actionId), actionId);
  }

  /** Numbers given within one change set must differ, though none of its fiches is in the plan yet. */
  nextNumber(planId: string): number {
    const number = (this.#lastNumbers.get(planId) ?? highestActionNumber(this.plan(planId))) + 1;
    this.#lastNumbers.set(planId, number);
    return number;
  }
}

export function found<Entity>(entity: Entity | undefined, entityId: string): Entity {
  if (entity === undefined) throw new RequestRefused('entity-missing', { entityId });
  return entity;
}

export function inPlan(planId: string, change: PlanChange): DocumentChange {
  return { kind: 'plan', id: planId, change };
}

/** Throws RequestRefused `changed-elsewhere` when the page showed something else than what is there now. */
export function checkBefore(edit: { readonly before?: unknown }, current: unknown, field: string): void {
  if (edit.before === undefined || JSON.stringify(edit.before) === JSON.stringify(current)) return;
  throw new RequestRefused('changed-elsewhere', { field, current });
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
export interface FieldSchema {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean;
    readonly data?: unknown;
    readonly error?: { readonly issues: readonly Issue[] } | undefined;
  };
}

/** As its field's schema makes it, trimmed for instance: the edit's own schema leaves the value of a field open. */
export function fitting(schema: FieldSchema | undefined, value: unknown): unknown {
  if (!schema)
    throw new RequestRefused('invalid-request', { path: 'change.field', message: 'unknown-field' });
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw misfit(parsed.error?.issues, ['change', 'value']);
}

export function misfit(issues: readonly Issue[] | undefined, within: readonly string[]): RequestRefused {
  const [issue] = issues ?? [];
  return new RequestRefused('invalid-request', {
    path: [...within, ...(issue?.path ?? [])].map(String).join('.'),
    message: issue?.message ?? '',
  });
}
