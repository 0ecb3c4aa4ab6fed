// Reads a plan document somebody else wrote, entity by entity: it stops at the first few faults, so that a small file of
// a million empty objects costs neither a million sentences nor the memory to hold them.
import * as z from 'zod';
import { action } from '../action/action.ts';
import { contact, organisation } from '../directory/directory.ts';
import { judgeOf } from '../schema/judge.ts';
import { planDocument, type PlanDocument } from './plan-document.ts';
import { axis, plan } from './plan.ts';

const MOST_ISSUES = 20;
const MOST_ENTITIES = 100_000;

export interface DocumentIssue {
  readonly path: string;
  readonly message: string;
}
export type ReadPlanDocument =
  | { readonly ok: true; readonly value: PlanDocument }
  | { readonly ok: false; readonly issues: readonly DocumentIssue[] };

const entities = z.array(z.unknown()).max(MOST_ENTITIES);
/** Everything but the entities, which are only counted here. */
const outline = z.strictObject({
  ...planDocument.shape,
  plan: z.strictObject({ ...plan.shape, actions: entities, axes: entities }),
  organisations: entities,
  contacts: entities,
});

export function readPlanDocument(value: unknown): ReadPlanDocument {
  const read = outline.safeParse(value);
  if (!read.success) return { ok: false, issues: describe(read.error.issues.slice(0, MOST_ISSUES), '') };
  const { plan: outlined, organisations, contacts } = read.data;
  const issues: DocumentIssue[] = [];
  const document = {
    ...read.data,
    plan: {
      ...outlined,
      actions: readEach(outlined.actions, action, 'plan.actions', issues),
      axes: readEach(outlined.axes, axis, 'plan.axes', issues),
    },
    organisations: readEach(organisations, organisation, 'organisations', issues),
    contacts: readEach(contacts, contact, 'contacts', issues),
  };
  return issues.length === 0 ? { ok: true, value: document } : { ok: false, issues };
}

function readEach<Entity>(
  list: readonly unknown[],
  schema: z.ZodType<Entity>,
  path: string,
  issues: DocumentIssue[],
): readonly Entity[] {
  const found: Entity[] = [];
  const conforms = judgeOf(schema);
  for (const [index, item] of list.entries()) {
    if (issues.length >= MOST_ISSUES) break;
    if (conforms(item)) {
      found.push(item as Entity);
      continue;
    }
    const read = schema.safeParse(item);
    if (read.success) found.push(read.data);
    else
      issues.push(
        ...describe(read.error.issues, `${path}.${String(index)}.`).slice(0, MOST_ISSUES - issues.length),
      );
  }
  return found;
}

function describe(issues: readonly z.core.$ZodIssue[], prefix: string): readonly DocumentIssue[] {
  return issues.map(({ path, message }) => ({ path: `${prefix}${path.map(String).join('.')}`, message }));
}
