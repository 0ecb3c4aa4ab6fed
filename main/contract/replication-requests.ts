// What a page may ask of replications: copying a fiche, following its source, reporting to it, following those who copied ours.
import * as z from 'zod';
import {
  replicatedField,
  replicationMode,
  type Adaptation,
  type ReplicatedField,
  type ReplicationMode,
} from '../domain/action/replication.ts';
import { entityId } from '../domain/identity/entity.ts';
import type { CheckLine } from '../domain/replication/checklist.ts';
import type { FicheFacts } from '../domain/replication/known.ts';
import type { LineageForest, LineageNode, LineageNotes } from '../domain/replication/lineage.ts';
import type { AdaptationCount } from '../domain/replication/reported.ts';
import type { ReplicationReport } from '../domain/replication/report.ts';
import {
  checked,
  MOST_CHECKED,
  type KeptReport,
  type Replications,
} from '../domain/replication/replications.ts';
import { territoryReference } from '../domain/territory/territory.ts';
import { fileIdentity } from '../domain/transmission/quoted-file.ts';
import { namedDocument } from './documents.ts';
import type { SignedAnswer } from './exchange-requests.ts';

/** Where the fiche to copy is: a plan of the workspace, a file that is kept, a file that was just opened, the solutions bank. */
export const copySource = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('plan'), planId: entityId, actionId: entityId }),
  z.strictObject({ from: z.literal('kept'), identity: fileIdentity, actionId: entityId }),
  z.strictObject({ from: z.literal('bank'), planId: entityId, actionId: entityId }),
  z.strictObject({ from: z.literal('document'), document: namedDocument, actionId: entityId }),
]);
export type CopySource = z.infer<typeof copySource>;

const fiche = { planId: entityId, actionId: entityId } as const;
const copying = {
  source: copySource,
  mode: replicationMode,
  /** The receiving plan. */
  planId: entityId,
  territories: z.array(territoryReference).max(500),
} as const;

export const replicationInputs = {
  /** What the copy would be, and what is to be checked before; changes nothing. */
  'replication.preview': z.strictObject(copying),
  /** One act, that one undo takes back. `actionId` is made by the page. */
  'replication.copy': z.strictObject({
    ...copying,
    actionId: entityId,
    checklist: z.array(checked).max(MOST_CHECKED),
    /** Of those the directory does not know, the ones to add to it. */
    organisationsToAdd: z.array(z.string().trim().min(1).max(300)).max(500),
    /** The source descends from a fiche of the receiving plan, and is wanted all the same. */
    isKinAgreed: z.boolean(),
  }),
  /** Where a fiche comes from, what became of it, and what those who copied it say. */
  'replication.reading': z.strictObject(fiche),
  /** A field of a later version of the source: taken over, or left. */
  'replication.settle': z.strictObject({
    ...fiche,
    field: replicatedField,
    /** What was shown of it: refused where the source says something else by now. */
    fingerprint: fileIdentity,
    choice: z.enum(['take', 'leave']),
  }),
  /** Every lineage this workspace knows of, and the cohorts that are followed. */
  'replication.overview': z.strictObject({}),
  /** Fiches of the plans here and of the newest file of each plan that came, to follow together. */
  'replication.find': z.strictObject({ text: z.string().max(200) }),
  /** A draft report, as the file that goes back to the origin. */
  'replication.sign': z.strictObject({
    reportId: entityId,
    fingerprint: fileIdentity,
    /** Empty: the one this computer remembers. */
    passphrase: z.string().max(1000),
  }),
} as const;

export interface CopyPreview {
  readonly source: {
    readonly title: string;
    readonly committeeName: string;
    readonly territory: string;
    readonly revision: number;
    /** Nobody has compared who signed the file: told, not refused. */
    readonly isVerified: boolean;
    readonly hasTransferability: boolean;
  };
  readonly fields: readonly ReplicatedField[];
  readonly checklist: readonly CheckLine[];
  readonly organisations: readonly { readonly name: string; readonly isKnown: boolean }[];
  readonly notes: LineageNotes;
}

export interface ComparedField extends Adaptation {
  readonly before: string;
  readonly now: string;
}
export interface RevisedFieldWords {
  readonly field: ReplicatedField;
  readonly fingerprint: string;
  readonly before: string;
  readonly after: string;
  /** What the copy says now. */
  readonly own: string;
}

export interface ReplicationOrigin {
  readonly mode: ReplicationMode;
  readonly committeeName: string;
  readonly territory: string;
  readonly copiedOn: string;
  readonly title: string | null;
  /** Where the source is open to be read: a plan of this workspace. */
  readonly isHere: boolean;
  readonly planId: string;
  readonly actionId: string;
  /** Null where the source as it was copied is not in this workspace: only what the fiche says of it is known. */
  readonly fields: readonly ComparedField[] | null;
  /** Null where no later version is known. */
  readonly revised: { readonly from: string; readonly fields: readonly RevisedFieldWords[] } | null;
}

export interface ReportRead {
  readonly identity: string;
  readonly isRelied: boolean;
  readonly signers: readonly string[];
  readonly report: ReplicationReport;
}

export interface ReplicationReading {
  readonly origin: ReplicationOrigin | null;
  /** Reports of its copies and of theirs, the latest first. */
  readonly reports: readonly ReportRead[];
  readonly counts: readonly AdaptationCount[];
  readonly sentence: string;
  readonly replicaCount: number;
  /** Drafted and signed here, on this fiche. */
  readonly own: readonly KeptReport[];
  /** The lineage it is part of; null where it is alone. */
  readonly lineage: LineageNode | null;
}

export interface ReplicationOverview {
  readonly replications: Replications;
  readonly fiches: readonly FicheFacts[];
  readonly lineages: LineageForest;
  /** By fiche, `plan/fiche`: the last report on it. */
  readonly reports: Readonly<Record<string, ReportRead>>;
}

export interface FoundFiche {
  readonly planId: string;
  readonly actionId: string;
  readonly number: string;
  readonly title: string;
  readonly committeeName: string;
}

export interface ReplicationOutputs {
  'replication.preview': CopyPreview;
  'replication.copy': { readonly sequence: number; readonly label: string; readonly number: string };
  'replication.reading': ReplicationReading;
  'replication.settle': { readonly sequence: number; readonly label: string };
  'replication.overview': ReplicationOverview;
  'replication.find': readonly FoundFiche[];
  'replication.sign': SignedAnswer;
}
