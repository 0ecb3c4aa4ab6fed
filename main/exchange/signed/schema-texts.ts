/** The published JSON Schemas, generated from the schemas the application validates with. */
import * as z from 'zod';
import { bankDocument } from '../../domain/bank/bank-file.ts';
import { contributionDocument } from '../../domain/contribution/contribution.ts';
import { catalogueFile } from '../../domain/catalogue/catalogue-file.ts';
import { meetingArchive } from '../../domain/meeting/meeting-archive.ts';
import { planDocument } from '../../domain/plan/plan-document.ts';
import { replicationReport } from '../../domain/replication/report.ts';
import { directoryDocument } from '../../domain/signed-file/certificate-directory.ts';
import { contactCardDocument } from '../../domain/signed-file/contact-card.ts';
import { revocationDocument } from '../../domain/signed-file/revocation.ts';
import { anomalyDocument } from '../../domain/transmission/anomaly.ts';
import { receiptDocument } from '../../domain/transmission/receipt.ts';
import { responseDocument } from '../../domain/transmission/response.ts';
import { reviewDocument } from '../../domain/transmission/review.ts';

const TITLES = {
  'plan.schema.json': ['Feuille de route Jalon (plan.json)', planDocument],
  'receipt.schema.json': ['Accusé de réception (receipt.json)', receiptDocument],
  'review.schema.json': ['Avis (review.json)', reviewDocument],
  'response.schema.json': ['Réponse à un avis (response.json)', responseDocument],
  'anomaly.schema.json': ['Anomalie (anomaly.json)', anomalyDocument],
  'contribution.schema.json': ['Demande de suivi ou suivi rempli (contribution.json)', contributionDocument],
  'bank.schema.json': ['Banque de solutions (bank.json)', bankDocument],
  'replication-report.schema.json': [
    'Compte rendu de réplication (replication-report.json)',
    replicationReport,
  ],
  'contact-card.schema.json': ['Carte de contact (contact-card.json)', contactCardDocument],
  'revocation.schema.json': ['Révocation (revocation.json)', revocationDocument],
  'directory.schema.json': ['Annuaire de certificats (directory.json)', directoryDocument],
  'catalogue.schema.json': ['Catalogue de veille (catalogue.json)', catalogueFile],
  'meeting-archive.schema.json': ['Archive d’une réunion (meeting-archive.json)', meetingArchive],
} as const;

/** File name → text, as it is committed. */
export function schemaTexts(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(TITLES).map(([name, [title, schema]]) => {
      const written = { title, ...z.toJSONSchema(schema, { target: 'draft-2020-12' }) };
      return [name, `${JSON.stringify(written, null, 2)}\n`];
    }),
  );
}
