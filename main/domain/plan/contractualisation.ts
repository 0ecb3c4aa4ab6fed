// Étapes de contractualisation: how far a plan has come from an idea to a signed contract (data model §12).
import * as z from 'zod';
import { fullDate, partialDate } from '../date/partial-date.ts';
import { entityFields, entityId } from '../identity/entity.ts';

export const CONTRACT_STAGE_LABELS = {
  identified: 'Identifié',
  pilot: 'Phase pilote',
  diagnosis: 'Diagnostic',
  'protocol-in-preparation': 'Protocole en préparation',
  'protocol-signed': 'Protocole d’accord signé',
  'contract-in-preparation': 'Contrat en préparation',
  'contract-signed': 'Contrat signé',
  amendment: 'Avenant',
  'follow-up': 'Suivi',
  closed: 'Clos',
} as const;
export type ContractStage = keyof typeof CONTRACT_STAGE_LABELS;
const [firstStage, ...otherStages] = Object.keys(CONTRACT_STAGE_LABELS) as [
  ContractStage,
  ...ContractStage[],
];

export const SIGNING_METHOD_LABELS = {
  handwritten: 'Manuscrite',
  electronic: 'Électronique',
  deliberation: 'Par délibération',
} as const;

const signatory = z.strictObject({
  organisationId: entityId.nullable(),
  person: z.string().max(200),
  role: z.string().max(200),
  signedOn: partialDate.nullable(),
  method: z.enum(['handwritten', 'electronic', 'deliberation']).nullable(),
});
export type Signatory = Readonly<z.infer<typeof signatory>>;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** A fiche as it was annexed: SHA-256 of what it then committed to (`annexed-content.ts`). */
const frozenAnnex = z.strictObject({ actionId: entityId, sha256 });
export type FrozenAnnex = Readonly<z.infer<typeof frozenAnnex>>;

export const editableStageFields = {
  stage: z.enum([firstStage, ...otherStages]),
  on: partialDate.nullable(),
  documentTitle: z.string().max(300),
  documentSha256: z.union([z.literal(''), sha256]),
  signatories: z.array(signatory).max(100).readonly(),
  annexedActionIds: z.array(entityId).max(100_000).readonly(),
  /** The day the annexed fiches were frozen; null as long as they were not. */
  annexesFrozenOn: fullDate.nullable(),
  frozenAnnexes: z.array(frozenAnnex).max(100_000).readonly(),
  comment: z.string().max(5000),
} as const;

export const contractualisationStage = z.strictObject({ ...entityFields, ...editableStageFields });
export type ContractualisationStage = Readonly<z.infer<typeof contractualisationStage>>;

export const STAGE_FIELD_LABELS = {
  stage: 'Étape',
  on: 'Date',
  documentTitle: 'Document',
  documentSha256: 'Empreinte du document (SHA-256)',
  signatories: 'Signataires',
  annexedActionIds: 'Fiches annexées',
  annexesFrozenOn: 'Annexes figées le',
  frozenAnnexes: 'Empreintes des annexes',
  comment: 'Commentaire',
} as const satisfies Record<keyof typeof editableStageFields, string>;

export const BLANK_STAGE = {
  stage: 'identified',
  on: null,
  documentTitle: '',
  documentSha256: '',
  signatories: [],
  annexedActionIds: [],
  annexesFrozenOn: null,
  frozenAnnexes: [],
  comment: '',
} as const satisfies { readonly [Field in keyof typeof editableStageFields]: ContractualisationStage[Field] };
