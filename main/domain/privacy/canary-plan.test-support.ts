// A plan every text of which is a word found nowhere else, made by walking the schema: what shows up where it should not, is found.
import * as z from 'zod';
import type { Contact } from '../directory/directory.ts';
import { defOf, inside, type Schema } from '../schema/inside.ts';
import { planDocument, type PlanDocument } from '../plan/plan-document.ts';

export interface Canary {
  /** `plan.actions[].leads[].note`, items of lists told apart by their place: `actions[1]`. */
  readonly path: string;
  readonly word: string;
}

export interface CanaryPlan {
  readonly document: PlanDocument;
  readonly canaries: readonly Canary[];
}

/** Two of everything in a list of things, so that one may be of the kind that goes and the other of the kind that stays. */
const ITEMS = 2;

class Maker {
  readonly canaries: Canary[] = [];
  #count = 0;
  #ids = 0;

  make(schema: Schema, path: string): unknown {
    const def = defOf(inside(schema).schema);
    switch (def.type) {
      case 'object':
        return Object.fromEntries(
          Object.entries(def.shape).map(([name, field]) => [name, this.make(field, `${path}.${name}`)]),
        );
      case 'array':
        return this.#list(schema, def.element, path);
      case 'enum':
        return Object.values(def.entries)[0];
      case 'literal':
        return def.values[0];
      case 'boolean':
        return false;
      case 'number':
        return [7, 2026, 1].find((value) => z.safeParse(schema, value).success);
      default:
        return this.#text(schema, path);
    }
  }

  id(): string {
    this.#ids += 1;
    return `11111111-0000-4000-8000-${String(this.#ids).padStart(12, '0')}`;
  }

  /** Some lists hold one thing of three: as many as they will take. */
  #list(schema: Schema, element: Schema, path: string): unknown {
    const wanted = Array.from({ length: ITEMS }, (_, place) =>
      this.make(element, `${path}[${String(place)}]`),
    );
    return z.safeParse(schema, wanted).success ? wanted : wanted.slice(0, 1);
  }

  #text(schema: Schema, path: string): string {
    this.#count += 1;
    const word = `canari${String(this.#count).padStart(4, '0')}x`;
    const takes = (value: string): boolean => z.safeParse(schema, value).success;
    for (const value of [word, `${word}@exemple.fr`, `https://exemple.fr/${word}`]) {
      if (!takes(value)) continue;
      this.canaries.push({ path, word });
      return value;
    }
    const fixed = [
      this.id(),
      '2026-11-20',
      '2026-11-20T09:00:00.000Z',
      '552100554',
      '55210055400013',
      'a'.repeat(64),
      'FOR.apprentissage',
    ];
    const found = fixed.find(takes);
    if (found === undefined) throw new Error(`no text made for ${path}`);
    return found;
  }
}

/**
 * The second of everything is of the kind that stays: `actions[1]` is confidential, `progressNotes[1]` internal, `fundingLines[1]`
 * only requested. `contacts[0]` is a person who consented to nothing, `contacts[1]` a functional address without a name.
 */
export function canaryPlan(): CanaryPlan {
  const maker = new Maker();
  const { consultation, annexes, ...made } = maker.make(planDocument, 'document') as PlanDocument;
  // What a draft asks its readers, and what files beside it are called, is told to whoever has the file.
  const asked = JSON.stringify([consultation, annexes]);
  const [person, desk] = made.contacts as readonly [Contact, Contact];
  const contacts = [
    { ...person, emailKind: 'personal' as const },
    { ...desk, givenName: '', familyName: '', emailKind: 'functional' as const },
  ];
  const everywhere = <T extends object>(items: readonly T[], second: Partial<T>, first: Partial<T>): T[] =>
    items.map((item, place) => ({ ...item, ...(place === 1 ? second : first) }));
  const document: PlanDocument = {
    ...made,
    contacts: contacts.map((each) => ({ ...each, organisationId: made.organisations[0]?.id ?? null })),
    plan: {
      ...made.plan,
      leadContactIds: [person.id],
      referentContactIds: [person.id, desk.id],
      actions: made.plan.actions.map((action, place) => ({
        ...action,
        isConfidential: place === 1,
        isInLeaflet: true,
        parentId: null,
        publicContactId: desk.id,
        internalContactId: person.id,
        politicalReferentId: person.id,
        leads: action.leads.map((lead) => ({
          ...lead,
          contactId: person.id,
          organisationId: made.organisations[0]?.id ?? null,
        })),
        partners: action.partners.map((partner) => ({
          ...partner,
          organisationId: made.organisations[1]?.id ?? partner.organisationId,
        })),
        links: made.plan.actions.slice(1).map(({ id }) => ({ actionId: id, kind: 'precedes' as const })),
        milestones: action.milestones.map((milestone) => ({ ...milestone, contactId: person.id })),
        progressNotes: everywhere(action.progressNotes, { visibility: 'internal' }, { visibility: 'public' }),
        fundingLines: everywhere(action.fundingLines, { status: 'requested' }, { status: 'granted' }),
        indicators: action.indicators.map((indicator) => ({
          ...indicator,
          measurements: everywhere(indicator.measurements, {}, {}),
        })),
      })),
    },
  };
  const isGone = ({ path }: Canary): boolean => /contacts\[1\]\.(givenName|familyName)$/.test(path);
  return {
    document,
    canaries: maker.canaries.filter((canary) => !isGone(canary) && !asked.includes(canary.word)),
  };
}
