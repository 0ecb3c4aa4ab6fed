// A plan on its way out: all its audience may read and nothing else. Documents are made of it and of nothing else, so that no
// preset can say more than the audience allows.
import type { Action } from '../action/action.ts';
import type { ProgressNote } from '../action/progress-note.ts';
import { contact, organisation, type Contact, type Organisation } from '../directory/directory.ts';
import type { FundingLine } from '../funding/funding-line.ts';
import { SECURED_STATUSES } from '../funding/funding-totals.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import { plan as planSchema, type Plan } from '../plan/plan.ts';
import { AUDIENCES, isPublic, type Audience, type ContactClass } from './audience.ts';
import { compileCleaner, type Cleaning, type ItemRules } from './cleaner.ts';
import { isContactFieldReceived } from './contact-fields.ts';
import { CONTACT_CLASSES_BY_FIELD, ORGANISATION_CLASSES, PLAN_CLASSES } from './field-classes.ts';
import { contactFieldNameOf, fieldNameOf } from './field-names.ts';
import { makeTextScreen } from './text-screen.ts';
import { WithheldBook, type Withheld, type WithheldReason } from './withheld.ts';

declare const judged: unique symbol;

/** Only `outgoingPlan` makes one. */
export interface OutgoingPlan {
  readonly [judged]: true;
  readonly audience: Audience;
  readonly plan: Plan;
  readonly organisations: readonly Organisation[];
  readonly contacts: readonly Contact[];
  readonly withheld: readonly Withheld[];
}

/**
 * `people`: those whose name may be written in a text. A document brings along those its plan refers to; a directory knows others, who
 * are written about all the same.
 */
export function outgoingPlan(
  document: PlanDocument,
  audience: Audience,
  people: readonly Contact[] = document.contacts,
): OutgoingPlan {
  const book = new WithheldBook();
  const clean = CLEANERS[audience];
  const cleaning: Cleaning = { book, screen: screenFor(people, audience), actionId: null };
  const cleaned = clean.plan(document.plan, cleaning) as Plan;
  const outgoing: Omit<OutgoingPlan, typeof judged> = {
    audience,
    plan: withoutMissingActions(cleaned, document.plan),
    organisations: document.organisations.map((each) => clean.organisation(each, cleaning) as Organisation),
    contacts: document.contacts.map(
      (each) => clean.contact(receivedOf(each, audience, book), cleaning) as Contact,
    ),
    withheld: book.told(),
  };
  return outgoing as OutgoingPlan;
}

/** Lists whose items stay out whole. */
function itemRulesFor(audience: Audience): ItemRules {
  const working = (): WithheldReason | null => (isPublic(audience) ? 'working-words' : null);
  return {
    'actions[]': ({ isConfidential }: Action) =>
      // Guests and staff look at the screen of the room too.
      isConfidential && (isPublic(audience) || audience === 'room') ? 'confidential-action' : null,
    'actions[].progressNotes[]': ({ visibility }: ProgressNote) =>
      visibility === 'internal' && audience !== 'committee' && audience !== 'room' ? 'internal-note' : null,
    'actions[].fundingLines[]': ({ status }: FundingLine) =>
      isPublic(audience) && !SECURED_STATUSES.includes(status) ? 'unsecured-funding' : null,
    'actions[].obstacles[]': working,
    'actions[].attachments[]': working,
    'actions[].observations[]': working,
    'actions[].freeFields[]': working,
    'actions[].inspiringCriteria[]': working,
  };
}

function cleanersFor(audience: Audience) {
  const options = { audience, itemRules: itemRulesFor(audience), fieldName: fieldNameOf };
  return {
    plan: compileCleaner(planSchema, PLAN_CLASSES, options),
    organisation: compileCleaner(organisation, ORGANISATION_CLASSES, {
      ...options,
      fieldName: () => 'Organisme',
    }),
    contact: compileCleaner(contact, CONTACT_CLASSES_BY_FIELD, { ...options, fieldName: contactFieldNameOf }),
  };
}

const CLEANERS = Object.fromEntries(
  AUDIENCES.map((audience) => [audience, cleanersFor(audience)]),
) as Readonly<Record<Audience, ReturnType<typeof cleanersFor>>>;

/** The committee and the prefecture know each other: what they write to one another is theirs. */
function screenFor(contacts: readonly Contact[], audience: Audience) {
  if (!isPublic(audience)) return null;
  return makeTextScreen({
    unnamed: contacts.filter((each) => !isContactFieldReceived('contact-name', each, audience)),
    addresses: new Set(
      contacts
        .filter((each) => isContactFieldReceived('contact-email', each, audience))
        .map(({ email }) => email.toLowerCase()),
    ),
    // Of a desk, never of a person, whatever that person agreed to.
    phones: contacts
      .filter(
        (each) => each.emailKind === 'functional' && isContactFieldReceived('contact-phone', each, audience),
      )
      .map(({ phone }) => phone)
      .filter((phone) => phone !== ''),
  });
}

export interface OutgoingWords<Field extends string> {
  readonly words: Readonly<Record<Field, string>>;
  readonly withheld: readonly Withheld[];
}

/**
 * Words typed for one document, which are no part of the plan: its title, its foot. Read as those of the plan are, so that nothing is
 * published by being typed elsewhere.
 */
export function outgoingWords<Field extends string>(
  words: Readonly<Record<Field, string>>,
  labelOf: (field: Field) => string,
  { contacts, audience }: { readonly contacts: readonly Contact[]; readonly audience: Audience },
): OutgoingWords<Field> {
  const book = new WithheldBook();
  const screen = screenFor(contacts, audience);
  const fields = Object.keys(words) as Field[];
  const screened = fields.map((field) => [
    field,
    screen?.(words[field], (reason) => {
      book.add(labelOf(field), reason, null);
    }) ?? words[field],
  ]);
  return {
    words: Object.fromEntries(screened) as Readonly<Record<Field, string>>,
    withheld: book.told(),
  };
}

function receivedOf(subject: Contact, audience: Audience, book: WithheldBook): Contact {
  const received: Record<string, unknown> = { ...subject };
  for (const [field, fieldClass] of Object.entries(CONTACT_CLASSES_BY_FIELD)) {
    if (typeof fieldClass !== 'string' || !fieldClass.startsWith('contact-') || received[field] === '')
      continue;
    if (isContactFieldReceived(fieldClass as ContactClass, subject, audience)) continue;
    received[field] = '';
    book.add(contactFieldNameOf(field), audience === 'leaflet' ? 'no-consent' : 'names-nobody', null);
  }
  return received as unknown as Contact;
}

/** Nothing is left that leads to a fiche that stays: no link, no annex, no parent, no state of reference. */
function withoutMissingActions(outgoing: Plan, whole: Plan): Plan {
  if (outgoing.actions.length === whole.actions.length) return outgoing;
  const kept = new Set(outgoing.actions.map(({ id }) => id));
  const isKept = (id: string): boolean => kept.has(id);
  return {
    ...outgoing,
    actions: outgoing.actions.map((each) => ({
      ...each,
      parentId: each.parentId !== null && isKept(each.parentId) ? each.parentId : null,
      links: each.links.filter(({ actionId }) => isKept(actionId)),
    })),
    stages: outgoing.stages.map((stage) => ({
      ...stage,
      annexedActionIds: stage.annexedActionIds.filter(isKept),
      frozenAnnexes: stage.frozenAnnexes.filter(({ actionId }) => isKept(actionId)),
    })),
    baseline: outgoing.baseline && {
      ...outgoing.baseline,
      actions: outgoing.baseline.actions.filter(({ actionId }) => isKept(actionId)),
    },
  };
}
