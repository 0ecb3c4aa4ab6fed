// What the open workspace holds, read: the documents alone, nothing of how they are written.
import { RequestRefused } from '../contract/failure.ts';
import { EMPTY_BANK, type Bank } from '../domain/bank/bank.ts';
import { EMPTY_CATALOGUE, type Catalogue } from '../domain/catalogue/catalogue.ts';
import { NO_COMMITTEES, type Committees } from '../domain/committee/committee.ts';
import { NO_REGIONS, type Regions } from '../domain/consolidation/regions.ts';
import { NO_CONSULTATIONS, type Consultations } from '../domain/consultation/consultation.ts';
import {
  NO_CONTRACTUALISATIONS,
  type Contractualisations,
} from '../domain/contractualisation/contractualisations.ts';
import { EMPTY_DIRECTORY, type Directory } from '../domain/directory/directory.ts';
import { EMPTY_REGISTER, type Register } from '../domain/register/register.ts';
import { NO_REPLICATIONS, type Replications } from '../domain/replication/replications.ts';
import { EMPTY_SETTINGS, type Settings } from '../domain/settings/settings.ts';
import { EMPTY_TRUST, type TrustDocument } from '../domain/signed-file/trust-change.ts';
import { NO_ZONES, type Zones } from '../domain/territory/zoning.ts';
import { NO_EXCHANGES, type Exchanges } from '../domain/transmission/exchanges.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { Plan } from '../domain/plan/plan.ts';
import {
  BANK,
  CATALOGUE,
  COMMITTEES,
  CONSULTATIONS,
  CONTRACTUALISATIONS,
  DIRECTORY,
  EXCHANGES,
  REGIONS,
  REGISTER,
  REPLICATIONS,
  SETTINGS,
  TRUST,
  ZONES,
} from '../storage/kinds.ts';
import type { Workspace } from '../storage/workspace.ts';
import { documentOf } from './refusals.ts';

export class OpenDocuments {
  protected readonly workspace: Workspace;

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  planIds(): readonly string[] {
    return this.workspace.documentIds('plan');
  }

  /** Throws RequestRefused: `plan-missing`, or why the plan cannot be read. */
  plan(id: string): Plan {
    const outcome = this.workspace.read<Plan>({ kind: 'plan', id });
    if (!outcome.ok && outcome.refusal.code === 'document-not-found')
      throw new RequestRefused('plan-missing');
    return documentOf(outcome);
  }

  directory(): Directory {
    return this.#orEmpty(DIRECTORY, EMPTY_DIRECTORY);
  }
  catalogue(): Catalogue {
    return this.#orEmpty(CATALOGUE, EMPTY_CATALOGUE);
  }
  settings(): Settings {
    return this.#orEmpty(SETTINGS, EMPTY_SETTINGS);
  }
  zones(): Zones {
    return this.#orEmpty(ZONES, NO_ZONES);
  }
  committees(): Committees {
    return this.#orEmpty(COMMITTEES, NO_COMMITTEES);
  }
  exchanges(): Exchanges {
    return this.#orEmpty(EXCHANGES, NO_EXCHANGES);
  }
  contractualisations(): Contractualisations {
    return this.#orEmpty(CONTRACTUALISATIONS, NO_CONTRACTUALISATIONS);
  }
  consultations(): Consultations {
    return this.#orEmpty(CONSULTATIONS, NO_CONSULTATIONS);
  }
  regions(): Regions {
    return this.#orEmpty(REGIONS, NO_REGIONS);
  }
  bank(): Bank {
    return this.#orEmpty(BANK, EMPTY_BANK);
  }
  replications(): Replications {
    return this.#orEmpty(REPLICATIONS, NO_REPLICATIONS);
  }
  /** Throws RequestRefused: `meeting-missing`, or why the meeting cannot be read. */
  meeting(id: string): Meeting {
    const outcome = this.workspace.read<Meeting>({ kind: 'meeting', id });
    if (!outcome.ok && outcome.refusal.code === 'document-not-found')
      throw new RequestRefused('meeting-missing');
    return documentOf(outcome);
  }
  /** Of one plan, the latest first. */
  meetingsOf(planId: string): readonly Meeting[] {
    return this.allMeetings()
      .filter((meeting) => meeting.planId === planId)
      .toSorted((one, other) => other.day.localeCompare(one.day));
  }
  allMeetings(): readonly Meeting[] {
    return this.workspace.documentIds('meeting').map((id) => this.meeting(id));
  }
  trust(): TrustDocument {
    return this.#orEmpty(TRUST, EMPTY_TRUST);
  }
  register(): Register {
    return this.#orEmpty(REGISTER, EMPTY_REGISTER);
  }

  /** Absent is empty; unreadable is refused, never answered with empty data. */
  #orEmpty<Document>(address: { readonly kind: string; readonly id: string }, empty: Document): Document {
    const outcome = this.workspace.read<Document>(address);
    return !outcome.ok && outcome.refusal.code === 'document-not-found' ? empty : documentOf(outcome);
  }
}
