// The draft as its readers may know it, in the form of a plan document, saying that it is one.
import type { Contact } from '../directory/directory.ts';
import type { Audience } from '../privacy/audience.ts';
import { outgoingPlan, outgoingWords } from '../privacy/outgoing-plan.ts';
import type { Withheld } from '../privacy/withheld.ts';
import type { Stamp } from '../identity/entity.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import type { Consultation, DraftScope } from './consultation.ts';

export const AUDIENCE_OF_SCOPE = {
  public: 'civil-society',
  partners: 'prefecture',
} as const satisfies Record<DraftScope, Audience>;

export interface Draft {
  readonly document: PlanDocument;
  readonly withheld: readonly Withheld[];
}

/** `stamp` takes the place of who touched each entity and when, which is the committee's own business. */
export function consultationDraft(
  source: PlanDocument,
  { scope, title, question, answersDueOn }: Consultation,
  stamp: Stamp,
  people: readonly Contact[] = source.contacts,
): Draft {
  const audience = AUDIENCE_OF_SCOPE[scope];
  const { plan, organisations, contacts, withheld } = outgoingPlan(source, audience, people);
  const outgoing = { plan, organisations, contacts };
  const asked = outgoingWords({ title, question }, () => 'Consultation', { contacts: people, audience });
  return {
    document: {
      ...source,
      ...(stamped(outgoing, stamp) as typeof outgoing),
      consultation: { ...asked.words, answersDueOn },
    },
    withheld: [...withheld, ...asked.withheld],
  };
}

/** An entity must say who made it: what was taken out of it is told anew, the same for all. */
function stamped(value: unknown, stamp: Stamp): unknown {
  if (Array.isArray(value)) return value.map((each) => stamped(each, stamp));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, told(key, each, stamp) ?? stamped(each, stamp)]),
  );
}

/** What takes the place of what was blanked; undefined where nothing has to. */
function told(key: string, value: unknown, { at, by }: Stamp): unknown {
  if (key === 'externalReferences') return [];
  if (value !== '') return undefined;
  if (key === 'createdAt' || key === 'updatedAt') return at;
  return key === 'createdBy' || key === 'updatedBy' ? by : undefined;
}
