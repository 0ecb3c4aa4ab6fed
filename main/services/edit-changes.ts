// Turns edits (what a page intends) into changes (what the journal keeps): adds who, when and the numbers.
import type { Edit } from '../contract/edits.ts';
import { RequestRefused } from '../contract/failure.ts';
import { blankAction, editableActionFields, type Action } from '../domain/action/action.ts';
import { documentChange, type DocumentChange } from '../domain/change/change.ts';
import { createdNow, type Stamp } from '../domain/identity/entity.ts';
import { editablePlanFields, nextActionNumber } from '../domain/plan/plan.ts';
import type { Library } from './library.ts';

/** Throws RequestRefused: `invalid-request` when a value does not fit its field, `plan-missing`. */
export function changesOf(edits: readonly Edit[], stamp: Stamp, library: Library): readonly DocumentChange[] {
  const numbering = new Numbering(library);
  return edits.map((edit) => {
    const change = changeOf(edit, stamp, library, numbering);
    // Of the setting of a field, the edit's schema has checked everything but the value, which `fitting` has.
    return edit.kind === 'action.set' || edit.kind === 'plan.set' ? change : checked(change);
  });
}

/** Numbers given within one change set must differ, though none of its fiches is in the plan yet. */
class Numbering {
  readonly #last = new Map<string, number>();
  readonly #library: Library;
  constructor(library: Library) {
    this.#library = library;
  }
  next(planId: string): string {
    const number = (this.#last.get(planId) ?? Number(nextActionNumber(this.#library.plan(planId))) - 1) + 1;
    this.#last.set(planId, number);
    return String(number);
  }
}

function changeOf(edit: Edit, stamp: Stamp, library: Library, numbering: Numbering): DocumentChange {
  switch (edit.kind) {
    case 'organisation.create': {
      const organisation = {
        ...createdNow(edit.organisationId, stamp),
        name: edit.name,
        acronym: '',
        kind: edit.organisationKind,
      };
      const position = library.directory().organisations.length;
      return {
        kind: 'directory',
        id: 'directory',
        change: { kind: 'organisation.add', organisation, position },
      };
    }
    case 'plan.set': {
      const { field } = edit;
      const value = fitting(editablePlanFields[field], edit.value);
      return { kind: 'plan', id: edit.planId, change: { kind: 'plan.set', field, value, stamp } };
    }
    case 'plan.delete':
      return { kind: 'plan', id: edit.planId, change: { kind: 'plan.delete' } };
    case 'action.set': {
      const { actionId, field } = edit;
      const value = fitting(editableActionFields[field], edit.value);
      return { kind: 'plan', id: edit.planId, change: { kind: 'action.set', actionId, field, value, stamp } };
    }
    case 'action.remove':
      return { kind: 'plan', id: edit.planId, change: { kind: 'action.remove', actionId: edit.actionId } };
    case 'action.create': {
      const { actions } = library.plan(edit.planId);
      const blank = blankAction(edit.actionId, numbering.next(edit.planId), edit.title, stamp);
      const action = { ...blank, ...definedIn(edit.initial) } as Action;
      return {
        kind: 'plan',
        id: edit.planId,
        change: { kind: 'action.add', action, position: actions.length },
      };
    }
  }
}

function definedIn<Fields extends object>(fields: Fields): Partial<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<Fields>;
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}
interface FieldSchema {
  readonly safeParse: (value: unknown) => {
    readonly success: boolean;
    readonly data?: unknown;
    readonly error?: { readonly issues: readonly Issue[] } | undefined;
  };
}

/** As its field's schema makes it, trimmed for instance: the edit's own schema leaves the value of a field open. */
function fitting(schema: FieldSchema, value: unknown): unknown {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw misfit(parsed.error?.issues, ['change', 'value']);
}

/** What is made here must be a change like any other. */
function checked(change: DocumentChange): DocumentChange {
  const parsed = documentChange.safeParse(change);
  if (parsed.success) return parsed.data;
  throw misfit(parsed.error.issues, []);
}

function misfit(issues: readonly Issue[] | undefined, within: readonly string[]): RequestRefused {
  const [issue] = issues ?? [];
  return new RequestRefused('invalid-request', {
    path: [...within, ...(issue?.path ?? [])].map(String).join('.'),
    message: issue?.message ?? '',
  });
}
