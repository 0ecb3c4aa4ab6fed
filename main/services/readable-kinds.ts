// The kinds of signed files the application can read; the other kinds of the format come with their features.
import { CATALOGUE_VERSION, readCatalogueFile } from '../domain/catalogue/catalogue-file.ts';
import { BANK_VERSION, readBank } from '../domain/bank/bank-file.ts';
import { CONTRIBUTION_VERSION, readContribution } from '../domain/contribution/contribution.ts';
import { MEETING_ARCHIVE_VERSION, readMeetingArchive } from '../domain/meeting/meeting-archive.ts';
import { PLAN_DOCUMENT_VERSION } from '../domain/plan/plan-document.ts';
import { readPlanDocument } from '../domain/plan/read-plan-document.ts';
import { readReplicationReport, REPLICATION_REPORT_VERSION } from '../domain/replication/report.ts';
import { ANOMALY_VERSION, readAnomaly } from '../domain/transmission/anomaly.ts';
import { readReceipt, RECEIPT_VERSION } from '../domain/transmission/receipt.ts';
import { readResponse, RESPONSE_VERSION } from '../domain/transmission/response.ts';
import { readReview, REVIEW_VERSION } from '../domain/transmission/review.ts';
import { DIRECTORY_VERSION, readDirectory } from '../domain/signed-file/certificate-directory.ts';
import { CONTACT_CARD_VERSION, readContactCard } from '../domain/signed-file/contact-card.ts';
import { readRevocation, REVOCATION_VERSION } from '../domain/signed-file/revocation.ts';
import type { ContainerKinds } from '../exchange/signed/verify-container.ts';

export const READABLE_KINDS = {
  plan: { formatVersion: PLAN_DOCUMENT_VERSION, parse: readPlanDocument },
  'meeting-archive': { formatVersion: MEETING_ARCHIVE_VERSION, parse: readMeetingArchive },
  receipt: { formatVersion: RECEIPT_VERSION, parse: readReceipt },
  review: { formatVersion: REVIEW_VERSION, parse: readReview },
  response: { formatVersion: RESPONSE_VERSION, parse: readResponse },
  anomaly: { formatVersion: ANOMALY_VERSION, parse: readAnomaly },
  contribution: { formatVersion: CONTRIBUTION_VERSION, parse: readContribution },
  bank: { formatVersion: BANK_VERSION, parse: readBank },
  'contact-card': { formatVersion: CONTACT_CARD_VERSION, parse: readContactCard },
  revocation: { formatVersion: REVOCATION_VERSION, parse: readRevocation },
  catalogue: { formatVersion: CATALOGUE_VERSION, parse: readCatalogueFile },
  'replication-report': { formatVersion: REPLICATION_REPORT_VERSION, parse: readReplicationReport },
  directory: { formatVersion: DIRECTORY_VERSION, parse: readDirectory },
} as const satisfies ContainerKinds;
