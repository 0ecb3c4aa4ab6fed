// Pièce: a document kept with an action, by the hash of its bytes, or a link to it (data model §4, docs).
import * as z from 'zod';
import { entityFields } from '../identity/entity.ts';

export const ATTACHMENT_KIND_LABELS = {
  agreement: 'Convention',
  deliberation: 'Délibération',
  letter: 'Courrier',
  quote: 'Devis',
  study: 'Étude',
  photo: 'Photographie',
  evidence: 'Justificatif',
  other: 'Autre',
} as const;
export type AttachmentKind = keyof typeof ATTACHMENT_KIND_LABELS;

/** One file; a scanned convention of forty pages is well below. */
export const MAX_ATTACHMENT_BYTES = 25 * 1024 * 1024;

export const editableAttachmentFields = {
  title: z.string().trim().min(1).max(300),
  kind: z.enum(['agreement', 'deliberation', 'letter', 'quote', 'study', 'photo', 'evidence', 'other']),
  url: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(1000)]),
} as const;

/** What the bytes are; null for a link. Set once, when the file is attached. */
const attachedFile = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().min(1).max(255),
  mediaType: z.string().max(100),
  sizeBytes: z.number().int().min(0).max(MAX_ATTACHMENT_BYTES),
});
export type AttachedFile = Readonly<z.infer<typeof attachedFile>>;

export const attachment = z.strictObject({
  ...entityFields,
  ...editableAttachmentFields,
  file: attachedFile.nullable(),
});
export type Attachment = Readonly<z.infer<typeof attachment>>;

export const ATTACHMENT_FIELD_LABELS = {
  title: 'Titre',
  kind: 'Nature de la pièce',
  url: 'Adresse (https://…)',
} as const satisfies Record<keyof typeof editableAttachmentFields, string>;
