// A plan as it travels: complete in itself, with the organisations and contacts its fiches name.
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { contact, organisation, type Directory } from '../directory/directory.ts';
import { MAX_REVISION, plan, type Plan } from './plan.ts';

export const PLAN_DOCUMENT_FORMAT = 'jalon-plan';
export const PLAN_DOCUMENT_VERSION = 1;

const draftNotice = z.strictObject({
  title: z.string().max(200),
  question: z.string().max(5000),
  answersDueOn: fullDate.nullable(),
});
const annex = z.strictObject({ file: z.string().max(100), title: z.string().max(300) });
export type PlanAnnex = Readonly<z.infer<typeof annex>>;

export const planDocument = z.strictObject({
  format: z.literal(PLAN_DOCUMENT_FORMAT),
  formatVersion: z.literal(PLAN_DOCUMENT_VERSION),
  /** Of the plan, counted from 1: each signed file of a plan has its own. */
  revision: z.number().int().min(1).max(MAX_REVISION),
  plan,
  organisations: z.array(organisation).readonly(),
  contacts: z.array(contact).readonly(),
  /** Of a draft that bodies are consulted on, not of a plan that is transmitted. */
  consultation: draftNotice.optional(),
  /** What people call the files of `pieces/`. */
  annexes: z.array(annex).max(50).readonly().optional(),
});
export type PlanDocument = Readonly<z.infer<typeof planDocument>>;

/** The ids among `known` found anywhere in the value: an id is unique in the world, so that finding it is finding a mention. */
function namedIn(value: unknown, known: ReadonlySet<string>, found = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') {
    if (known.has(value)) found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const each of Object.values(value)) namedIn(each, known, found);
  }
  return found;
}

/** Takes from the directory only who the plan names; a contact brings its organisation along. */
export function planDocumentOf(subject: Plan, directory: Directory, revision: number): PlanDocument {
  const entries = [...directory.organisations, ...directory.contacts];
  const named = namedIn(subject, new Set(entries.map(({ id }) => id)));
  const contacts = directory.contacts.filter(({ id }) => named.has(id));
  const employers = new Set(contacts.map(({ organisationId }) => organisationId));
  return {
    format: PLAN_DOCUMENT_FORMAT,
    formatVersion: PLAN_DOCUMENT_VERSION,
    revision,
    plan: { ...subject, revision },
    organisations: directory.organisations.filter(({ id }) => named.has(id) || employers.has(id)),
    contacts,
  };
}
