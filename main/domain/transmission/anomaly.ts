// Anomalie: a service tells a committee that a file it sent cannot be taken as it is, and why.
import * as z from 'zod';
import { fullDate } from '../date/partial-date.ts';
import { codesOf } from '../schema/codes-of.ts';
import { quotedFile } from './quoted-file.ts';
import { readWith } from '../schema/read-with.ts';
import { serviceStatement } from './service.ts';

export const ANOMALY_FORMAT = 'jalon-anomaly';
export const ANOMALY_VERSION = 1;

export const ANOMALY_REASON_LABELS = {
  'wrong-recipient': 'Transmis au mauvais service',
  'wrong-plan': 'Ce n’est pas la feuille de route attendue',
  'missing-deliberation': 'Délibération absente',
  'not-the-adopted-version': 'Ce n’est pas la version adoptée',
  'signer-unexpected': 'Signataire inattendu',
  'content-unreadable': 'Contenu illisible ou inexploitable',
  other: 'Autre motif',
} as const;

export const anomalyContent = {
  notedOn: fullDate,
  service: serviceStatement,
  reason: codesOf(ANOMALY_REASON_LABELS),
  text: z.string().max(5000),
  /** The file is refused; otherwise it waits for what is asked. */
  isRefused: z.boolean(),
} as const;

export const anomalyDocument = z.strictObject({
  format: z.literal(ANOMALY_FORMAT),
  formatVersion: z.literal(ANOMALY_VERSION),
  answers: quotedFile,
  ...anomalyContent,
});
export type AnomalyDocument = Readonly<z.infer<typeof anomalyDocument>>;

export const readAnomaly = readWith(anomalyDocument);
