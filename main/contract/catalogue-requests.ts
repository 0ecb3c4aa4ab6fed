// The veille: what a catalogue tells today, as a document and for an agenda; catalogues signed, shared and taken in.
import * as z from 'zod';
import type { Catalogue } from '../domain/catalogue/catalogue.ts';
import type { ProposedEntry } from '../domain/catalogue/taking.ts';
import { fullDate } from '../domain/date/partial-date.ts';
import { DOCUMENT_FORMATS } from '../domain/document/format.ts';
import { entityId } from '../domain/identity/entity.ts';
import { territoryReference } from '../domain/territory/territory.ts';
import { themeCode } from '../domain/theme/theme.ts';
import { fileIdentity } from '../domain/transmission/quoted-file.ts';
import type { NamedDocument } from './documents.ts';
import type { SignedAnswer } from './exchange-requests.ts';

const asked = {
  themes: z.array(themeCode).max(200),
  territories: z.array(territoryReference).max(100),
  /** The day it is made on; left out, today. */
  madeOn: fullDate.optional(),
} as const;

export const catalogueInputs = {
  'catalogue.overview': z.strictObject({}),
  /** Signs what the workspace knows, for whoever wants it. */
  'catalogue.share': z.strictObject({
    title: z.string().trim().min(1).max(300),
    maker: z.string().max(300),
    note: z.string().max(5000),
    fingerprint: z.string(),
    passphrase: z.string(),
  }),
  /** What a received catalogue says otherwise than this one. */
  'catalogue.compare': z.strictObject({ identity: fileIdentity }),
  /** Those entries of it, as one edit that undo takes back. */
  'catalogue.take': z.strictObject({
    identity: fileIdentity,
    entryIds: z.array(entityId).min(1).max(20_000),
  }),
  'digest.document': z.strictObject({
    ...asked,
    title: z.string().trim().min(1).max(300),
    maker: z.string().max(300),
    format: z.enum(DOCUMENT_FORMATS),
  }),
  /** Deadlines and dates to come, for any agenda. */
  'digest.diary': z.strictObject(asked),
} as const;

export interface ReceivedCatalogue {
  readonly identity: string;
  readonly title: string;
  readonly maker: string;
  readonly madeOn: string;
  readonly note: string;
  readonly signerName: string;
  readonly isRelied: boolean;
  readonly entryCount: number;
}

export interface CatalogueOutputs {
  'catalogue.overview': {
    readonly catalogue: Catalogue;
    /** The latest first. */
    readonly received: readonly ReceivedCatalogue[];
    /** Names of those that cannot be read any more. */
    readonly unreadable: readonly string[];
  };
  'catalogue.share': SignedAnswer;
  'catalogue.compare': readonly ProposedEntry[];
  'catalogue.take': { readonly sequence: number; readonly takenCount: number };
  'digest.document': NamedDocument;
  'digest.diary': NamedDocument;
}
