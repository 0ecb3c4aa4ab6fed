// Contact card: how a service or a committee is reached and which certificate it signs with, signed with that certificate.
// One that renews is signed with the former key too: whoever relied on it relies on the new one.
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { readWith } from '../schema/read-with.ts';
import { serviceStatement } from '../transmission/service.ts';
import { certificateFingerprint, certificatePem } from './certificate-pem.ts';

export const CONTACT_CARD_FORMAT = 'jalon-contact-card';
export const CONTACT_CARD_VERSION = 1;

export const contactCardDocument = z.strictObject({
  format: z.literal(CONTACT_CARD_FORMAT),
  formatVersion: z.literal(CONTACT_CARD_VERSION),
  issuedOn: fullDate,
  service: serviceStatement,
  certificatePem,
  /** Fingerprint of the certificate this one takes over from. */
  renews: certificateFingerprint.nullable(),
});
export type ContactCardDocument = Readonly<z.infer<typeof contactCardDocument>>;

export const readContactCard = readWith(contactCardDocument);
