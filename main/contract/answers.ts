// The shapes the services answer with.
import type { ActionStatus } from '../domain/action/action-codes.ts';
import type { BankDocument } from '../domain/bank/bank-file.ts';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { CatalogueFile } from '../domain/catalogue/catalogue-file.ts';
import type { Committees } from '../domain/committee/committee.ts';
import type { MeetingArchive } from '../domain/meeting/meeting-archive.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { Settings } from '../domain/settings/settings.ts';
import type { Directory } from '../domain/directory/directory.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import type { Plan, PlanKind, PlanLifecycle } from '../domain/plan/plan.ts';
import type { ZoneReading, ReadZone } from '../domain/territory/zone-import.ts';
import type { Zones } from '../domain/territory/zoning.ts';
import type { TerritorySource } from '../domain/territory/territory-list.ts';
import type { ReplicationReport } from '../domain/replication/report.ts';
import type { ContributionDocument } from '../domain/contribution/contribution.ts';
import type { AnomalyDocument } from '../domain/transmission/anomaly.ts';
import type { Consultations } from '../domain/consultation/consultation.ts';
import type { Exchanges } from '../domain/transmission/exchanges.ts';
import type { ReceiptDocument } from '../domain/transmission/receipt.ts';
import type { ResponseDocument } from '../domain/transmission/response.ts';
import type { ReviewDocument } from '../domain/transmission/review.ts';
import type { ThemeTree } from '../domain/theme/theme.ts';
import type { NamedDocument } from './documents.ts';
import type { SignedFileWarning } from '../domain/signed-file/refusal.ts';
import type { DirectoryDocument } from '../domain/signed-file/certificate-directory.ts';
import type { ContactCardDocument } from '../domain/signed-file/contact-card.ts';
import type { RevocationDocument } from '../domain/signed-file/revocation.ts';
import type { Expiry } from '../domain/signed-file/vouching.ts';
import type { SignerTrust } from '../domain/signed-file/trust.ts';
import type { Failure } from './failure.ts';

export interface PlanSummary {
  readonly id: string;
  readonly title: string;
  readonly kind: PlanKind;
  readonly lifecycle: PlanLifecycle;
  readonly committeeName: string;
  readonly territoryLabels: readonly string[];
  readonly actionCount: number;
  readonly revision: number;
  /** Instant of the last edit of the plan or of any of its fiches. */
  readonly updatedAt: string;
}

/** Something found wrong at opening and kept aside; `code` has its French words. */
export type WorkspaceProblem = Failure & { readonly severity: 'damage' | 'note' };

export interface UndoState {
  /** French label of the edit the next undo takes back; null when there is none. */
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface Description {
  /** Name of the folder, without its path. */
  readonly name: string;
  readonly version: string;
  readonly isReadOnly: boolean;
  /** The journal position this is the state of. */
  readonly sequence: number;
  readonly problems: readonly WorkspaceProblem[];
  readonly plans: readonly PlanSummary[];
  readonly undo: UndoState;
}

export interface Reference {
  readonly themes: ThemeTree;
  readonly territoryVintage: number;
  readonly territorySource: TerritorySource;
}

export interface CreatedPlan {
  readonly planId: string;
}

export interface OpenedPlan {
  readonly plan: Plan;
  readonly directory: Directory;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  readonly zones: Zones;
  readonly committees: Committees;
  readonly exchanges: Exchanges;
  readonly consultations: Consultations;
  /** Those about this plan. */
  readonly meetings: readonly Meeting[];
  /** Those about the other plans: a committee counts the pouvoirs given in a row over all it held. */
  readonly otherMeetings: readonly Meeting[];
  /** The journal position this is the state of: events up to it are already in. */
  readonly sequence: number;
  readonly undo: UndoState;
}

/** A zone of a file, and the one of the workspace it would replace: the same kind and code. */
export type ProposedZone = ReadZone & { readonly replacesId: string | null };
/** What importing a file of zones would do. */
export interface ZoneProposal extends Omit<ZoneReading, 'zones'> {
  readonly zones: readonly ProposedZone[];
}

/** What was taken back, or done again. */
export interface UndoneEdit {
  readonly label: string;
  readonly sequence: number;
  /** The fiche it was about, as it is now, or as it was before it went; null where it was not about one alone. */
  readonly fiche: { readonly number: string; readonly title: string } | null;
}

export interface IdentitySummary {
  /** SHA-256 of the certificate's DER, hexadecimal. */
  readonly fingerprint: string;
  /** The same in six words, for the telephone. */
  readonly phrase: string;
  /** Who signs; the committee itself where nobody was named. */
  readonly holder: string;
  readonly committeeName: string;
  readonly locality: string;
  /** Instants. An identity is valid from when it was created. */
  readonly validFrom: string;
  readonly validUntil: string;
  readonly expiry: Expiry;
  readonly revokedOn: string | null;
  /** Fingerprint of the identity that takes over from it. */
  readonly renewedBy: string | null;
  readonly isRemembered: boolean;
}

export interface ArchivedMeeting {
  readonly document: NamedDocument;
  /** SHA-256 of the manifest: the identity of the file. */
  readonly identity: string;
}

export interface ExportedPlan {
  readonly document: NamedDocument;
  readonly revision: number;
  /** SHA-256 of the manifest: the identity of the file. */
  readonly identity: string;
}

export type SignerStanding = SignerTrust['trust'];
/** Against every revision of the same plan this workspace has sent or seen. */
export type RevisionStanding = 'first-seen' | 'newer' | 'same' | 'older';

/** One signer of a received file, and what the trust directory knows of it. */
export interface ReceivedSigner {
  readonly fingerprint: string;
  /** The fingerprint in six words, for the telephone. */
  readonly phrase: string;
  readonly commonName: string;
  readonly organisation: string;
  readonly locality: string;
  readonly certificatePem: string;
  readonly signedAt: string;
  readonly validUntil: string;
  readonly standing: SignerStanding;
  /** How the fingerprint was compared, where it was. */
  readonly verification: { readonly by: string; readonly on: string; readonly how: string } | null;
}

/** A received file that verified: intact by being here at all, and who signed it. */
export interface ReceivedContainer {
  readonly fileName: string;
  readonly identity: string;
  readonly signers: readonly ReceivedSigner[];
  readonly warnings: readonly SignedFileWarning[];
  /** What travels within it, beside its content and its document. */
  readonly pieces: readonly ReceivedPiece[];
}
export interface ReceivedPiece {
  readonly name: string;
  /** What its sender calls it; its name where nothing says. */
  readonly title: string;
  readonly mediaType: string;
  readonly sizeBytes: number;
}
export interface ReceivedPlan extends ReceivedContainer {
  readonly kind: 'plan';
  readonly revision: number;
  readonly revisionStanding: RevisionStanding;
  readonly content: PlanDocument;
}
export interface ReceivedMeeting extends ReceivedContainer {
  readonly kind: 'meeting-archive';
  readonly content: MeetingArchive;
}
export interface ReceivedCatalogueFile extends ReceivedContainer {
  readonly kind: 'catalogue';
  readonly content: CatalogueFile;
}
export interface ReceivedReceipt extends ReceivedContainer {
  readonly kind: 'receipt';
  readonly content: ReceiptDocument;
}
export interface ReceivedReview extends ReceivedContainer {
  readonly kind: 'review';
  readonly content: ReviewDocument;
}
export interface ReceivedResponse extends ReceivedContainer {
  readonly kind: 'response';
  readonly content: ResponseDocument;
}
export interface ReceivedAnomaly extends ReceivedContainer {
  readonly kind: 'anomaly';
  readonly content: AnomalyDocument;
}
export interface ReceivedContactCard extends ReceivedContainer {
  readonly kind: 'contact-card';
  readonly content: ContactCardDocument;
}
export interface ReceivedRevocation extends ReceivedContainer {
  readonly kind: 'revocation';
  readonly content: RevocationDocument;
}
export interface ReceivedDirectory extends ReceivedContainer {
  readonly kind: 'directory';
  readonly content: DirectoryDocument;
}
export interface ReceivedContribution extends ReceivedContainer {
  readonly kind: 'contribution';
  readonly content: ContributionDocument;
}
/** Of a bank only what people need before it is taken in: it may hold twenty thousand solutions. */
export interface BankSummary extends Pick<
  BankDocument,
  'title' | 'description' | 'madeBy' | 'madeOn' | 'part'
> {
  readonly solutionCount: number;
  readonly vouchCount: number;
  readonly firstTitles: readonly string[];
}
export interface ReceivedBank extends ReceivedContainer {
  readonly kind: 'bank';
  readonly content: BankSummary;
}
export interface ReceivedReplicationReport extends ReceivedContainer {
  readonly kind: 'replication-report';
  readonly content: ReplicationReport;
}
export type ReceivedFile =
  | ReceivedContactCard
  | ReceivedRevocation
  | ReceivedDirectory
  | ReceivedPlan
  | ReceivedMeeting
  | ReceivedCatalogueFile
  | ReceivedReceipt
  | ReceivedReview
  | ReceivedResponse
  | ReceivedAnomaly
  | ReceivedContribution
  | ReceivedBank
  | ReceivedReplicationReport;

export interface HistoryEntry {
  readonly sequence: number;
  readonly at: string;
  readonly by: string;
  readonly label: string;
  /** Whether the fiche can be taken back to before this edit: not before it existed. */
  readonly canRestore: boolean;
}
/** What a backup holds, once everything in it was checked and its workspace opened. */
export interface BackupContents {
  readonly workspaceName: string;
  /** Instant. */
  readonly madeAt: string;
  readonly madeWith: string;
  readonly fileCount: number;
  /** Unpacked. */
  readonly sizeBytes: number;
  readonly identityCount: number;
  readonly attachmentCount: number;
  readonly plans: readonly { readonly title: string; readonly actionCount: number }[];
}
/** `keptAt` names the folder of the workspace that holds what was there before. */
export interface RestoredWorkspace {
  readonly keptAt: string;
}

/** Latest first. */
export interface History {
  readonly entries: readonly HistoryEntry[];
}

/** What each fiche whose status changed since a day was on that day, and the day of the last change. */
export interface StatusesSince {
  readonly statuses: readonly {
    readonly actionId: string;
    readonly before: ActionStatus;
    readonly on: string;
  }[];
}

/** What erasing a contact would change. */
export interface ErasurePreview {
  readonly name: string;
  readonly mentionsByPlan: readonly { readonly title: string; readonly count: number }[];
  /** Seats the contact holds, as titulaire or suppléant. */
  readonly seatCount: number;
  /** Meetings that name the contact: by a seat written down at their opening, or in a text. */
  readonly meetingCount: number;
  /** Records of the history that hold something of the contact, and will be rewritten. */
  readonly recordCount: number;
  /** Signed files kept as they left or came that name the contact, or can no longer be read: they stay as they are. */
  readonly keptFileCount: number;
  /** Likely the same person: entries that went, which the history still names. */
  readonly alike: readonly FormerContactLine[];
  /** Names of the folders where restorations kept what they replaced: they may name the contact. */
  readonly replacedFolders: readonly string[];
}

/** Somebody the directory has no more and the history still names. */
export interface FormerContactLine {
  readonly contactId: string;
  readonly name: string;
  readonly function: string;
  /** ISO instant. */
  readonly goneAt: string;
}
