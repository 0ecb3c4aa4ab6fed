// A committee whose plan has two fiches of one pilot and one of another, and that pilot: what tests of contributions start from.
import { randomUUID } from 'node:crypto';
import type { NamedDocument } from '../contract/documents.ts';
import type { Edit } from '../contract/edits.ts';
import type { Action } from '../domain/action/action.ts';
import type { ContributionFiche, ContributionRequest } from '../domain/contribution/records.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { openSide, receive, type Side } from './exchange-sides.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

export interface HandedOver {
  readonly document: NamedDocument;
  readonly request: ContributionRequest;
  readonly fiches: readonly ContributionFiche[];
}
export interface FilledIn extends HandedOver {
  readonly fiche: ContributionFiche;
  readonly answer: NamedDocument;
}

/** Two files are never signed at the same moment. */
function steadyClock(): () => Date {
  let seconds = 0;
  return () => new Date(Date.UTC(2026, 10, 23, 9, 0, (seconds += 1)));
}

export function missing(): never {
  throw new Error('it is not there');
}

export const editOf = (side: Side, ...edits: readonly Edit[]) =>
  side.client.call('edit.commit', { label: 'Essai', edits: [...edits] });
export const exchangesOf = async (side: Side) => (await side.client.call('exchange.overview', {})).exchanges;

export const ofFiche = (fiche: ContributionFiche, field: keyof ContributionFiche, value: unknown): Edit => ({
  kind: 'item.set',
  document: 'exchanges',
  list: 'contributionFiches',
  itemId: fiche.id,
  field,
  value,
});

export const NOTE = {
  id: randomUUID(),
  date: '2026-11-20',
  kind: 'done',
  text: 'Le bail est signé.',
} as const;

const leadOf = (id: string) => ({
  ...{ organisationId: id, contactId: null, service: '', note: '', role: 'lead', toBeNamed: false },
});

export class ContributionSides {
  readonly committee: Side;
  readonly pilot: Side;
  readonly planId: string;
  readonly first = randomUUID();
  readonly second = randomUUID();
  readonly foreign = randomUUID();
  readonly organisationId = randomUUID();
  readonly otherId = randomUUID();
  readonly milestoneId = randomUUID();
  readonly #removeFolder: () => void;

  private constructor(committee: Side, pilot: Side, planId: string, removeFolder: () => void) {
    this.committee = committee;
    this.pilot = pilot;
    this.planId = planId;
    this.#removeFolder = removeFolder;
  }

  static async open(): Promise<ContributionSides> {
    const folder = makeTemporaryFolder();
    const now = steadyClock();
    const committee = await openSide(folder.path, 'Comité', { now });
    const pilot = await openSide(folder.path, 'Mission locale', { now });
    const { planId } = await committee.client.call('plan.create', {
      title: 'Feuille de route',
      kind: 'local-roadmap',
      committeeName: 'Comité de Laval',
      territories: [],
      horizonStart: '2027-01',
    });
    const sides = new ContributionSides(committee, pilot, planId, () => folder.remove());
    await sides.#draft();
    return sides;
  }

  async #draft(): Promise<void> {
    const { committee, planId, first, second, foreign, organisationId, otherId } = this;
    const created = (actionId: string, title: string): Edit => ({
      ...{ kind: 'action.create', planId, actionId, title, initial: {} },
    });
    const led = (actionId: string, by: string): Edit => this.setAction(actionId, 'leads', [leadOf(by)]);
    const organisation = (id: string, name: string): Edit => ({
      ...{ kind: 'organisation.create', organisationId: id, name, organisationKind: 'association' },
    });
    await editOf(
      committee,
      organisation(organisationId, 'Mission locale'),
      organisation(otherId, 'Autre pilote'),
      created(first, 'Crèche'),
      created(second, 'Mobilité'),
      created(foreign, 'Pas la leur'),
    );
    await editOf(committee, led(first, organisationId), led(second, organisationId), led(foreign, otherId), {
      ...{ kind: 'part.create', planId, actionId: first, list: 'milestones', partId: this.milestoneId },
      initial: { title: 'Ouverture', dueOn: '2027-05' },
    });
  }

  /** Resolves to the bugs of both sides: none are expected. */
  async close(): Promise<readonly unknown[]> {
    await this.committee.open.close();
    await this.pilot.open.close();
    this.#removeFolder();
    return [...this.committee.open.bugs, ...this.pilot.open.bugs];
  }

  setAction(actionId: string, field: 'leads' | 'status' | 'title', value: unknown): Edit {
    return { kind: 'action.set', planId: this.planId, actionId, field, value };
  }

  async planNow(): Promise<Plan> {
    return (await this.committee.client.call('plan.open', { planId: this.planId })).plan;
  }

  async actionNow(id: string): Promise<Action> {
    return (await this.planNow()).actions.find((each) => each.id === id) ?? missing();
  }

  ask(pilots = [{ organisationId: this.organisationId, contactId: null }]) {
    return this.committee.client.call('contribution.ask', {
      planId: this.planId,
      pilots,
      answerDueOn: '2026-12-15',
      word: 'Pour la réunion de janvier.',
      ...this.committee.signature,
    });
  }

  /** As the pilot receives the request; resolves to what they fill in. */
  async handOver(): Promise<HandedOver> {
    const { asked } = await this.ask();
    const document = asked[0]?.document ?? missing();
    await receive(this.pilot.client, [document]);
    const { contributionRequests, contributionFiches } = await exchangesOf(this.pilot);
    const request = contributionRequests.at(-1) ?? missing();
    const fiches = contributionFiches.filter(({ requestId }) => requestId === request.id);
    return { document, request, fiches };
  }

  sign(requestId: string) {
    return this.pilot.client.call('contribution.sign', {
      ...{ requestId, author: 'Ida Zimmer', word: '' },
      ...this.pilot.signature,
    });
  }

  /** The first fiche is under way, with a milestone reached and a note; the second is as it was. */
  async fillIn(): Promise<FilledIn> {
    const handed = await this.handOver();
    const fiche = handed.fiches[0] ?? missing();
    await editOf(
      this.pilot,
      ofFiche(fiche, 'status', 'in-progress'),
      ofFiche(fiche, 'milestones', [{ id: this.milestoneId, dueOn: '2027-05', doneOn: '2026-11-20' }]),
      ofFiche(fiche, 'notes', [NOTE, { ...NOTE, id: randomUUID(), text: ' ' }]),
    );
    return { ...handed, fiche, answer: (await this.sign(handed.request.id)).document };
  }

  preview(contributionId: string, decisions = {}) {
    return this.committee.client.call('contribution.preview', { contributionId, decisions });
  }

  take(contributionId: string, actionIds: readonly string[], decisions = {}, isUnverifiedAgreed = false) {
    return this.committee.client.call('contribution.take', {
      contributionId,
      actionIds: [...actionIds],
      decisions,
      isUnverifiedAgreed,
    });
  }
}

/** The guard that refuses, or the code of what does. */
export async function guardOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'done',
    (error: unknown) => {
      const { code, details } = error as { code: string; details: { guard?: string } };
      return details.guard ?? code;
    },
  );
}
