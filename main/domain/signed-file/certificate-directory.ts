// Directory: the certificates a service relies on, and how each was verified, signed by that service for those who rely on it.
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { readWith } from '../schema/read-with.ts';
import { certificatePem } from './certificate-pem.ts';

export const DIRECTORY_FORMAT = 'jalon-directory';
export const DIRECTORY_VERSION = 1;
/** A département has some hundred committees and services; a région, some thousand. */
export const MAX_DIRECTORY_CERTIFICATES = 2000;

export const directoryEntry = z.strictObject({
  certificatePem,
  verification: z.strictObject({
    by: z.string().trim().min(1).max(200),
    on: fullDate,
    how: z.string().trim().min(1).max(500),
  }),
});
export type DirectoryEntry = Readonly<z.infer<typeof directoryEntry>>;

export const directoryDocument = z.strictObject({
  format: z.literal(DIRECTORY_FORMAT),
  formatVersion: z.literal(DIRECTORY_VERSION),
  /** Whom it is about: the committees of a département, for example. */
  title: z.string().trim().min(1).max(200),
  issuedOn: fullDate,
  certificates: z.array(directoryEntry).min(1).max(MAX_DIRECTORY_CERTIFICATES).readonly(),
});
export type DirectoryDocument = Readonly<z.infer<typeof directoryDocument>>;

export const readDirectory = readWith(directoryDocument);
