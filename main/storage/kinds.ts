// The documents a workspace is made of: where each lies, which rules it keeps, how its changes apply.
import { createHash } from 'node:crypto';
import * as z from 'zod';
import { bank, EMPTY_BANK, type Bank, type BankChange } from '../domain/bank/bank.ts';
import {
  catalogue,
  EMPTY_CATALOGUE,
  type Catalogue,
  type CatalogueChange,
} from '../domain/catalogue/catalogue.ts';
import { applyCollectionChange } from '../domain/change/collection.ts';
import {
  committees,
  NO_COMMITTEES,
  type Committees,
  type CommitteesChange,
} from '../domain/committee/committee.ts';
import { applyRegionsChange } from '../domain/consolidation/region-guards.ts';
import { NO_REGIONS, regions, type Regions, type RegionsChange } from '../domain/consolidation/regions.ts';
import {
  applyContractualisationsChange,
  contractualisations,
  NO_CONTRACTUALISATIONS,
  type Contractualisations,
  type ContractualisationsChange,
} from '../domain/contractualisation/contractualisations.ts';
import {
  consultations,
  NO_CONSULTATIONS,
  type Consultations,
  type ConsultationsChange,
} from '../domain/consultation/consultation.ts';
import { applyConsultationsChange } from '../domain/consultation/guards.ts';
import { applyReplicationsChange } from '../domain/replication/guards.ts';
import {
  NO_REPLICATIONS,
  replications,
  type Replications,
  type ReplicationsChange,
} from '../domain/replication/replications.ts';
import { meeting, type Meeting } from '../domain/meeting/meeting.ts';
import { applyMeetingChange, type MeetingChange } from '../domain/meeting/meeting-change.ts';
import { EMPTY_SETTINGS, settings, type Settings, type SettingsChange } from '../domain/settings/settings.ts';
import { applyDirectoryChange, applyPlanChange } from '../domain/change/apply.ts';
import { inListBatch } from '../domain/change/list.ts';
import type { DirectoryChange, PlanChange } from '../domain/change/change.ts';
import { directory, EMPTY_DIRECTORY, type Directory } from '../domain/directory/directory.ts';
import { plan, type Plan } from '../domain/plan/plan.ts';
import {
  applyRegisterChange,
  EMPTY_REGISTER,
  register,
  type Register,
  type RegisterChange,
} from '../domain/register/register.ts';
import {
  applyTrustChange,
  EMPTY_TRUST,
  trustDocument,
  type TrustChange,
  type TrustDocument,
} from '../domain/signed-file/trust-change.ts';
import {
  exchanges,
  NO_EXCHANGES,
  type Exchanges,
  type ExchangesChange,
} from '../domain/transmission/exchanges.ts';
import { applyExchangesChange } from '../domain/transmission/frozen.ts';
import { NO_ZONES, zones, type Zones, type ZonesChange } from '../domain/territory/zoning.ts';
import {
  oneFile,
  oneFileEach,
  oneFolderEach,
  type DocumentKind,
  type ParseOutcome,
} from './document-kind.ts';

/** Raise it when a rule changes that the JSON Schema does not show, such as a refinement. */
const RULES_EDITION = 1;

function parseWith<Document>(schema: z.ZodType<Document>) {
  return (value: unknown): ParseOutcome<Document> => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return { ok: true, document: parsed.data };
    const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
    return { ok: false, issues };
  };
}

function fingerprintOf(schema: z.ZodType): string {
  const written = JSON.stringify([RULES_EDITION, z.toJSONSchema(schema)]);
  return createHash('sha256').update(written).digest('hex');
}

const planKind: DocumentKind<Plan, PlanChange> = {
  kind: 'plan',
  version: 1,
  migrations: {},
  schemaFingerprint: fingerprintOf(plan),
  ...oneFolderEach('plans'),
  parse: parseWith<Plan>(plan),
  apply: applyPlanChange,
  batch: inListBatch,
};

const directoryKind: DocumentKind<Directory, DirectoryChange> = {
  kind: 'directory',
  version: 1,
  migrations: {},
  schemaFingerprint: fingerprintOf(directory),
  ...oneFile('directory.json', 'directory'),
  parse: parseWith<Directory>(directory),
  apply: (document, change) => applyDirectoryChange(document ?? EMPTY_DIRECTORY, change),
};

const trustKind: DocumentKind<TrustDocument, TrustChange> = {
  kind: 'trust',
  version: 1,
  migrations: {},
  ...oneFile('trust.json', 'trust'),
  parse: parseWith<TrustDocument>(trustDocument as z.ZodType<TrustDocument>),
  apply: (document, change) => applyTrustChange(document ?? EMPTY_TRUST, change),
};

const registerKind: DocumentKind<Register, RegisterChange> = {
  kind: 'register',
  version: 1,
  migrations: {},
  ...oneFile('register.json', 'register'),
  parse: parseWith<Register>(register),
  apply: (document, change) => applyRegisterChange(document ?? EMPTY_REGISTER, change),
};

const catalogueKind: DocumentKind<Catalogue, CatalogueChange> = {
  kind: 'catalogue',
  version: 1,
  migrations: {},
  ...oneFile('catalogue.json', 'catalogue'),
  parse: parseWith<Catalogue>(catalogue),
  apply: (document, change) => applyCollectionChange(document ?? EMPTY_CATALOGUE, change),
};

const settingsKind: DocumentKind<Settings, SettingsChange> = {
  kind: 'settings',
  version: 1,
  migrations: {},
  ...oneFile('settings.json', 'settings'),
  parse: parseWith<Settings>(settings),
  apply: (document, change) => applyCollectionChange(document ?? EMPTY_SETTINGS, change),
};

const zonesKind: DocumentKind<Zones, ZonesChange> = {
  kind: 'zones',
  version: 1,
  migrations: {},
  ...oneFile('zones.json', 'zones'),
  parse: parseWith<Zones>(zones),
  apply: (document, change) => applyCollectionChange(document ?? NO_ZONES, change),
  batch: inListBatch,
};

const committeesKind: DocumentKind<Committees, CommitteesChange> = {
  kind: 'committees',
  version: 1,
  migrations: {},
  ...oneFile('committees.json', 'committees'),
  parse: parseWith<Committees>(committees),
  apply: (document, change) => applyCollectionChange(document ?? NO_COMMITTEES, change),
};

const exchangesKind: DocumentKind<Exchanges, ExchangesChange> = {
  kind: 'exchanges',
  version: 1,
  migrations: {},
  ...oneFile('exchanges.json', 'exchanges'),
  parse: parseWith<Exchanges>(exchanges),
  apply: (document, change) => applyExchangesChange(document ?? NO_EXCHANGES, change),
  batch: inListBatch,
};

const consultationsKind: DocumentKind<Consultations, ConsultationsChange> = {
  kind: 'consultations',
  version: 1,
  migrations: {},
  ...oneFile('consultations.json', 'consultations'),
  parse: parseWith<Consultations>(consultations),
  apply: (document, change) => applyConsultationsChange(document ?? NO_CONSULTATIONS, change),
  batch: inListBatch,
};

const regionsKind: DocumentKind<Regions, RegionsChange> = {
  kind: 'regions',
  version: 1,
  migrations: {},
  ...oneFile('regions.json', 'regions'),
  parse: parseWith<Regions>(regions),
  apply: (document, change) => applyRegionsChange(document ?? NO_REGIONS, change),
  batch: inListBatch,
};

const replicationsKind: DocumentKind<Replications, ReplicationsChange> = {
  kind: 'replications',
  version: 1,
  migrations: {},
  ...oneFile('replications.json', 'replications'),
  parse: parseWith<Replications>(replications),
  apply: (document, change) => applyReplicationsChange(document ?? NO_REPLICATIONS, change),
  batch: inListBatch,
};

const contractualisationsKind: DocumentKind<Contractualisations, ContractualisationsChange> = {
  kind: 'contractualisations',
  version: 1,
  migrations: {},
  schemaFingerprint: fingerprintOf(contractualisations),
  ...oneFile('contractualisations.json', 'contractualisations'),
  parse: parseWith<Contractualisations>(contractualisations),
  apply: (document, change) => applyContractualisationsChange(document ?? NO_CONTRACTUALISATIONS, change),
  batch: inListBatch,
};

const bankKind: DocumentKind<Bank, BankChange> = {
  kind: 'bank',
  version: 1,
  migrations: {},
  schemaFingerprint: fingerprintOf(bank),
  ...oneFile('bank.json', 'bank'),
  parse: parseWith<Bank>(bank),
  apply: (document, change) => applyCollectionChange(document ?? EMPTY_BANK, change),
  batch: inListBatch,
};

const meetingKind: DocumentKind<Meeting, MeetingChange> = {
  kind: 'meeting',
  version: 1,
  migrations: {},
  ...oneFileEach('meetings'),
  parse: parseWith<Meeting>(meeting),
  apply: applyMeetingChange,
};

export const documentKinds: readonly DocumentKind[] = [
  planKind,
  directoryKind,
  trustKind,
  registerKind,
  catalogueKind,
  settingsKind,
  zonesKind,
  committeesKind,
  exchangesKind,
  consultationsKind,
  regionsKind,
  replicationsKind,
  contractualisationsKind,
  bankKind,
  meetingKind,
] as readonly DocumentKind[];

export const DIRECTORY = { kind: 'directory', id: 'directory' } as const;
export const TRUST = { kind: 'trust', id: 'trust' } as const;
export const CATALOGUE = { kind: 'catalogue', id: 'catalogue' } as const;
export const SETTINGS = { kind: 'settings', id: 'settings' } as const;
export const COMMITTEES = { kind: 'committees', id: 'committees' } as const;
export const EXCHANGES = { kind: 'exchanges', id: 'exchanges' } as const;
export const CONSULTATIONS = { kind: 'consultations', id: 'consultations' } as const;
export const CONTRACTUALISATIONS = { kind: 'contractualisations', id: 'contractualisations' } as const;
export const REGIONS = { kind: 'regions', id: 'regions' } as const;
export const BANK = { kind: 'bank', id: 'bank' } as const;
export const REPLICATIONS = { kind: 'replications', id: 'replications' } as const;
export const ZONES = { kind: 'zones', id: 'zones' } as const;
export const REGISTER = { kind: 'register', id: 'register' } as const;
