// What the sections of a document are written from: the plan as its reader may know it, and the names of what it refers to.
import type { Action } from '../action/action.ts';
import type { Programme } from '../catalogue/catalogue.ts';
import { contactName, type Contact } from '../directory/directory.ts';
import type { EntityId } from '../identity/entity.ts';
import { axisTree, flatAxes, type AxisNode } from '../plan/axis-tree.ts';
import type { Plan } from '../plan/plan.ts';
import type { OutgoingPlan } from '../privacy/outgoing-plan.ts';
import type { PlacedTheme, ThemeCode } from '../theme/theme.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import type { PlanSource } from './blocks.ts';

/** What names are read in, and the day. */
export interface FicheFacts {
  readonly themes: ReadonlyMap<ThemeCode, PlacedTheme>;
  readonly programmes: readonly Programme[];
  /** The day it is made: lateness and what is due are told on it. */
  readonly today: string;
}
export interface DocumentFacts extends FicheFacts {
  readonly source: PlanSource;
  /** Of a plan that bodies are consulted on. */
  readonly draft?: PlanDocument['consultation'];
}

/** What a fiche is written from. Writes nothing: it answers what a section asks of names. */
export class FicheContext {
  readonly outgoing: OutgoingPlan;
  readonly plan: Plan;
  /** Those the preset chose, in its order. */
  readonly actions: readonly Action[];
  readonly facts: FicheFacts;
  readonly today: string;
  readonly axes: readonly AxisNode[];
  readonly #organisations: ReadonlyMap<EntityId, string>;
  readonly #contacts: ReadonlyMap<EntityId, Contact>;
  readonly #actions: ReadonlyMap<EntityId, Action>;
  readonly #programmes: ReadonlyMap<EntityId, string>;

  constructor(outgoing: OutgoingPlan, actions: readonly Action[], facts: FicheFacts) {
    this.outgoing = outgoing;
    this.plan = outgoing.plan;
    this.actions = actions;
    this.facts = facts;
    this.today = facts.today;
    this.axes = flatAxes(axisTree(outgoing.plan.axes));
    this.#organisations = new Map(outgoing.organisations.map(({ id, name }) => [id, name]));
    this.#contacts = new Map(outgoing.contacts.map((contact) => [contact.id, contact]));
    this.#actions = new Map(outgoing.plan.actions.map((action) => [action.id, action]));
    this.#programmes = new Map(facts.programmes.map(({ id, name }) => [id, name]));
  }

  organisation(id: EntityId | null): string {
    return id === null ? '' : (this.#organisations.get(id) ?? '');
  }
  programme(id: EntityId | null): string {
    return id === null ? '' : (this.#programmes.get(id) ?? '');
  }
  theme(code: ThemeCode): string {
    return this.facts.themes.get(code)?.label ?? code;
  }
  action(id: EntityId): Action | undefined {
    return this.#actions.get(id);
  }
  /** Undefined where the directory holds nobody of that id; what is left of somebody the reader may not know may be nothing. */
  contact(id: EntityId | null): Contact | undefined {
    return id === null ? undefined : this.#contacts.get(id);
  }

  /** « Marie Le Goff, directrice, Région Pays de la Loire », as much of it as may be read; '' when nothing may. */
  person(id: EntityId | null): string {
    const contact = this.contact(id);
    if (!contact) return '';
    const name = contactName(contact);
    const duty = contact.function === name ? '' : contact.function;
    return joined([name, duty, contact.service, this.organisation(contact.organisationId)]);
  }

  /** As `person`, with its address and telephone where they may be read. */
  personToReach(id: EntityId | null): string {
    const contact = this.contact(id);
    return contact ? joined([this.person(id), contact.email, unbroken(contact.phone)]) : '';
  }

  /** `12. Titre`. */
  titleOf({ number, title }: Pick<Action, 'number' | 'title'>): string {
    return `${number}. ${title}`;
  }
}

/** What the sections of a document of the plan are written from. */
export class DocumentContext extends FicheContext {
  readonly source: PlanSource;

  constructor(outgoing: OutgoingPlan, actions: readonly Action[], facts: DocumentFacts) {
    super(outgoing, actions, facts);
    this.source = facts.source;
  }
}

/** Read in one go: a number is not parted at the end of a line. */
function unbroken(number: string): string {
  return number.replaceAll(' ', '\u00a0');
}

/** Words that are there, parted by commas. */
export function joined(words: readonly string[], between = ', '): string {
  return words.filter((word) => word.trim() !== '').join(between);
}
