// Every request a page may make: one schema each for what goes in, one type each for what comes back.
import * as z from 'zod';
import { MAX_ATTACHMENT_BYTES } from '../domain/action/attachment.ts';
import { entityId } from '../domain/identity/entity.ts';
import { DOCUMENT_FORMATS } from '../domain/document/format.ts';
import { presetContent } from '../domain/document/preset.ts';
import { fullDate, partialDate } from '../domain/date/partial-date.ts';
import { editablePlanFields } from '../domain/plan/plan.ts';
import { LICENCE_CODES } from '../domain/open-data/dataset.ts';
import type { Withheld } from '../domain/privacy/withheld.ts';
import type { Outlines } from '../domain/territory/outlines.ts';
import { PART_KINDS } from '../domain/territory/territory-list.ts';
import { spreadsheetTable, writtenFormat } from '../domain/spreadsheet/labels.ts';
import {
  territoryKey,
  territoryKind,
  territoryReference,
  type TerritoryKey,
  type TerritoryReference,
} from '../domain/territory/territory.ts';
import { importedZoneKind, MAX_ZONE_MEMBERS } from '../domain/territory/zoning.ts';
import type { FoundTerritory } from '../domain/territory/territory-search.ts';
import type {
  ArchivedMeeting,
  BackupContents,
  CreatedPlan,
  Description,
  ErasurePreview,
  FormerContactLine,
  ExportedPlan,
  History,
  StatusesSince,
  OpenedPlan,
  ReceivedFile,
  Reference,
  RestoredWorkspace,
  UndoneEdit,
  ZoneProposal,
} from './answers.ts';
import type { CheckedCopy, MadeDocumentFile } from './document-answers.ts';
import { replicationInputs, type ReplicationOutputs } from './replication-requests.ts';
import { regionInputs, type RegionOutputs } from './region-requests.ts';
import { catalogueInputs, type CatalogueOutputs } from './catalogue-requests.ts';
import { contractualisationInputs, type ContractualisationOutputs } from './contractualisation-requests.ts';
import { bankInputs, type BankOutputs } from './bank-requests.ts';
import { comparisonInputs, type ComparisonOutputs } from './comparison-requests.ts';
import { namedDocument, type NamedDocument } from './documents.ts';
import { edit } from './edits.ts';
import { contributionInputs, type ContributionOutputs } from './contribution-requests.ts';
import { consultationInputs, type ConsultationOutputs } from './consultation-requests.ts';
import { exchangeInputs, type ExchangeOutputs } from './exchange-requests.ts';
import type { ImportOutputs } from './import-answers.ts';
import { importInputs } from './import-requests.ts';
import { meetingInputs, type MeetingOutputs } from './meeting-requests.ts';
import { passphrase, trustInputs, type TrustOutputs } from './trust-requests.ts';

const nothing = z.strictObject({});
const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

export const inputs = {
  ...importInputs,
  'workspace.describe': nothing,
  /** The whole workspace in one document. */
  'workspace.backup': nothing,
  /** Checks everything, down to opening the workspace in it; changes nothing. */
  'workspace.checkBackup': z.strictObject({ document: namedDocument }),
  /** Checks again, then takes the place of this workspace, which is kept aside. */
  'workspace.restore': z.strictObject({ document: namedDocument }),
  'reference.read': nothing,
  'territories.search': z.strictObject({
    text: z.string().max(200),
    kinds: z.array(territoryKind).max(10),
    perimeter: z.array(territoryKey).max(500),
    limit: z.number().int().min(1).max(50),
  }),
  /** `into`: parts of that kind; without it, those of the level below each territory. */
  'territories.parts': z.strictObject({
    perimeter: z.array(territoryKey).max(500),
    into: z.enum(PART_KINDS).optional(),
  }),
  /** The outlines of the départements and régions (TopoJSON), for maps. */
  'territories.outlines': nothing,
  /** In the same order, under their names of today; one that is in no list any more is named by its code. */
  'territories.describe': z.strictObject({ territories: z.array(territoryKey).max(MAX_ZONE_MEMBERS) }),
  /** What a file of zones holds, and what importing it would replace; changes nothing. */
  'zones.readFile': z.strictObject({ document: namedDocument, kind: importedZoneKind }),
  /** The territories a grouping of these would lie in; null where they are too many for one grouping. */
  'zones.extent': z.strictObject({ members: z.array(territoryKey).max(500) }),
  'plan.create': z.strictObject({
    title: editablePlanFields.title,
    kind: editablePlanFields.kind,
    committeeName: editablePlanFields.committeeName,
    territories: z.array(territoryReference).max(500),
    horizonStart: partialDate,
  }),
  'plan.openSample': z.strictObject({ sample: z.enum(['pays-de-la-loire']) }),
  'plan.open': z.strictObject({ planId: entityId }),
  'edit.commit': z.strictObject({
    label: z.string().min(1).max(200),
    edits: z.array(edit).min(1).max(10_000),
  }),
  /** `planId` null: the last edit of the whole workspace, as on the home screen. */
  'edit.undo': z.strictObject({
    planId: entityId.nullable(),
    /** That very edit, or a refusal that says what came after it; left out, the last one. */
    sequence: z.number().int().min(1).optional(),
  }),
  'edit.redo': z.strictObject({ planId: entityId.nullable() }),
  'plan.duplicate': z.strictObject({ planId: entityId }),
  'catalogue.openSample': nothing,
  /** `before` null: from the latest on. `actionId` null: of the whole plan. */
  'history.read': z.strictObject({
    planId: entityId,
    actionId: entityId.nullable(),
    limit: z.number().int().min(1).max(500),
    before: z.number().int().min(1).nullable(),
  }),
  /** From that day on, itself included. */
  'progress.statusesSince': z.strictObject({ planId: entityId, since: z.iso.date() }),
  /** The fiche as it was just before the edit of that number. */
  'history.restoreAction': z.strictObject({
    planId: entityId,
    actionId: entityId,
    sequence: z.number().int().min(1),
  }),
  'attachment.add': z.strictObject({
    planId: entityId,
    actionId: entityId,
    attachmentId: entityId,
    document: namedDocument.refine(({ bytes }) => bytes.byteLength <= MAX_ATTACHMENT_BYTES, {
      message: 'attachment-too-large',
    }),
  }),
  'attachment.read': z.strictObject({
    sha256: fingerprint,
    name: z.string().min(1).max(255),
    mediaType: z.string().max(200),
  }),
  /** What erasing the contact would change, without doing it; it may be one that only the history still names. */
  'contact.erasePreview': z.strictObject({ contactId: entityId }),
  /** Everywhere, history included; nothing brings it back. */
  'contact.erase': z.strictObject({
    contactId: entityId,
    /** Other entries of the same person, which the history alone still names. */
    alsoIds: z.array(entityId).max(100),
    /** Whether the folders that restorations kept go too. */
    forgetsReplaced: z.boolean(),
  }),
  /** People the directory has no more and the history still names, latest first. */
  'contact.former': z.strictObject({}),
  'signed.export': z.strictObject({ planId: entityId, fingerprint, passphrase }),
  /** A table of the plan as a spreadsheet. People are named only `withPersonalData`. */
  'spreadsheet.export': z.strictObject({
    planId: entityId,
    table: spreadsheetTable,
    format: writtenFormat,
    withPersonalData: z.boolean(),
    /** Only the fiches this organisation leads or co-leads: its part, to fill in and send back. */
    leadOrganisationId: entityId.optional(),
  }),
  'signed.read': z.strictObject({ document: namedDocument }),
  /** A meeting that is over, whole, as a signed file. */
  'meeting.archive': z.strictObject({ meetingId: entityId, fingerprint, passphrase }),
  /** A document of the plan; of one fiche with `actionId`. Above many fiches it is refused until `isLargeAgreed`. */
  'document.make': z.strictObject({
    planId: entityId,
    preset: presetContent,
    actionId: entityId.nullable(),
    format: z.enum(DOCUMENT_FORMATS),
    standard: z.enum(['usual', 'archive']),
    isLargeAgreed: z.boolean(),
    /** The day it says it is made on; left out, today. */
    madeOn: fullDate.optional(),
  }),
  /** The same of a plan file that is kept, as it was signed: a region's build, a plan received. */
  'kept.makeDocument': z.strictObject({
    identity: fingerprint,
    preset: presetContent,
    format: z.enum(DOCUMENT_FORMATS),
    madeOn: fullDate.optional(),
  }),
  /** The plan as open data: tables, dictionary and licence in one archive. */
  'openData.export': z.strictObject({
    planId: entityId,
    licence: z.enum(LICENCE_CODES),
    madeOn: fullDate.optional(),
  }),
  /** Milestones, ends and calls for any agenda. Nobody is named in it. */
  'diary.export': z.strictObject({ planId: entityId, madeOn: fullDate.optional() }),
  ...meetingInputs,
  ...comparisonInputs,
  ...regionInputs,
  ...replicationInputs,
  ...contractualisationInputs,
  ...catalogueInputs,
  ...bankInputs,
  ...exchangeInputs,
  ...contributionInputs,
  ...consultationInputs,
  ...trustInputs,
  /** Whether a paper copy says what the plan or the meeting says today: `statement` is what its code holds. */
  'document.check': z.strictObject({ statement: z.string().max(500) }),
} as const;

export interface Outputs
  extends
    ImportOutputs,
    MeetingOutputs,
    ExchangeOutputs,
    ContributionOutputs,
    ConsultationOutputs,
    TrustOutputs,
    ComparisonOutputs,
    RegionOutputs,
    ReplicationOutputs,
    ContractualisationOutputs,
    CatalogueOutputs,
    BankOutputs {
  'workspace.describe': Description;
  'workspace.backup': NamedDocument;
  'workspace.checkBackup': BackupContents;
  'workspace.restore': RestoredWorkspace;
  'reference.read': Reference;
  'territories.search': readonly FoundTerritory[];
  'territories.parts': readonly TerritoryReference[];
  'territories.outlines': Outlines;
  'territories.describe': readonly TerritoryReference[];
  'zones.readFile': ZoneProposal;
  'zones.extent': { readonly within: readonly TerritoryKey[] | null };
  'plan.create': CreatedPlan;
  'plan.openSample': CreatedPlan;
  'plan.open': OpenedPlan;
  'edit.commit': { readonly sequence: number };
  'edit.undo': UndoneEdit;
  'edit.redo': UndoneEdit;
  'plan.duplicate': CreatedPlan & { readonly sequence: number };
  'catalogue.openSample': { readonly sequence: number };
  'history.read': History;
  'progress.statusesSince': StatusesSince;
  'history.restoreAction': { readonly sequence: number };
  'attachment.add': { readonly sequence: number };
  'attachment.read': NamedDocument;
  'contact.erasePreview': ErasurePreview;
  /** `foldersLeft`: those that were to go and could not be removed. The rest is erased all the same. */
  'contact.erase': { readonly sequence: number; readonly foldersLeft: readonly string[] };
  'contact.former': { readonly contacts: readonly FormerContactLine[] };
  'signed.export': ExportedPlan;
  'spreadsheet.export': NamedDocument;
  'signed.read': ReceivedFile;
  'meeting.archive': ArchivedMeeting;
  'document.make': MadeDocumentFile;
  'kept.makeDocument': NamedDocument;
  'document.check': CheckedCopy;
  'openData.export': { readonly document: NamedDocument; readonly withheld: readonly Withheld[] };
  'diary.export': NamedDocument;
}

export type RequestName = keyof typeof inputs;
export type Input<Name extends RequestName> = z.infer<(typeof inputs)[Name]>;
export type Output<Name extends RequestName> = Outputs[Name];

/** As much of an AbortSignal as a duty needs: the contract knows no runtime that has the real one. */
export interface CancelSignal {
  readonly aborted: boolean;
}

/** What a duty is given besides its input: it stops at the signal, and says how far it is. */
export interface CallContext {
  readonly signal: CancelSignal;
  readonly reportProgress: (progress: Progress) => void;
}

/** `phase` is French, for the screen. `total` is null while unknown. */
export interface Progress {
  readonly phase: string;
  readonly done: number;
  readonly total: number | null;
}

/** One function per request. A host or a service that forgets one does not compile. */
export type Duties = {
  readonly [Name in RequestName]: (
    input: Input<Name>,
    context: CallContext,
  ) => Output<Name> | Promise<Output<Name>>;
};
