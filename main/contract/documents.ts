// A file as it crosses the border: a name and bytes, never a path.
import * as z from 'zod';

export const MEDIA_TYPES = {
  signedPlan: 'application/vnd.etsi.asic-e+zip',
  pem: 'application/x-pem-file',
  csv: 'text/csv',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  backup: 'application/zip',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  ics: 'text/calendar',
  zip: 'application/zip',
} as const;

export const MAX_DOCUMENT_BYTES = 256 * 1024 * 1024;

export const namedDocument = z.strictObject({
  name: z.string().min(1).max(255),
  mediaType: z.string().max(200),
  bytes: z.custom<Uint8Array>(
    (value) => value instanceof Uint8Array && value.byteLength <= MAX_DOCUMENT_BYTES,
    { message: 'document-too-large' },
  ),
});
export interface NamedDocument {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
