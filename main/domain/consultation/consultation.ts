// Consultation: a draft of the plan goes to named bodies, what they answer becomes points, each of which is answered. A document of
// its own, the committee's alone (decision 0025).
import * as z from 'zod';
import { collectionChange, type CollectionChange } from '../change/collection.ts';
import { fullDate } from '../date/partial-date.ts';
import { DOCUMENT_FORMATS } from '../document/format.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { MAX_REVISION } from '../plan/plan.ts';
import { codesOf } from '../schema/codes-of.ts';
import { CHANNEL_LABELS } from '../transmission/exchanges.ts';
import { fileIdentity } from '../transmission/quoted-file.ts';
import { ANSWER_LABELS } from '../transmission/response.ts';
import { REMARK_KIND_LABELS, remarkTarget, suggestion } from '../transmission/review.ts';

/** What of the plan the draft lets its readers see. */
export const DRAFT_SCOPE_LABELS = {
  public: 'Ce que tout le monde peut lire',
  partners: 'Tout le dossier, comme à la préfecture',
} as const;
export type DraftScope = keyof typeof DRAFT_SCOPE_LABELS;

export const BODY_KIND_LABELS = {
  elected: 'Élus',
  'social-partners': 'Partenaires sociaux',
  associations: 'Associations',
  chambers: 'Chambres consulaires',
  'state-services': 'Services de l’État',
  companies: 'Entreprises',
  residents: 'Habitants',
  other: 'Autre',
} as const;
export type BodyKind = keyof typeof BODY_KIND_LABELS;

export const POINT_KIND_LABELS = {
  ...REMARK_KIND_LABELS,
  proposal: 'Proposition',
  support: 'Soutien',
  opinion: 'Avis général',
} as const;
export type PointKind = keyof typeof POINT_KIND_LABELS;

/** The draft as it left, signed: nothing of it changes any more. */
export const sealedDraft = z.strictObject({
  identity: fileIdentity,
  revision: z.number().int().min(1).max(MAX_REVISION),
  /** SHA-256 of the plan's own bytes in the file. */
  contentHash: fileIdentity,
  sealedOn: fullDate,
});
/** A document that was made of the draft, to be sent by mail. */
export const madeDraft = z.strictObject({
  format: z.enum(DOCUMENT_FORMATS),
  madeOn: fullDate,
  /** SHA-256 of the plan it was made from. */
  sha256: fileIdentity,
});
/** The revision the synthèse was annexed to. */
export const annexation = z.strictObject({
  identity: fileIdentity,
  revision: z.number().int().min(1).max(MAX_REVISION),
  on: fullDate,
});

export const editableConsultationFields = {
  planId: entityId,
  title: z.string().trim().min(1).max(200),
  /** Why the bodies are consulted, and what they are asked. */
  question: z.string().max(5000),
  scope: codesOf(DRAFT_SCOPE_LABELS),
  answersDueOn: fullDate.nullable(),
  draft: sealedDraft.nullable(),
  documents: z.array(madeDraft).max(200).readonly(),
  /** What the committee draws from it all, said at the head of the synthèse. */
  conclusion: z.string().max(20_000),
  closedOn: fullDate.nullable(),
  annexed: annexation.nullable(),
} as const;
export type EditableConsultationField = keyof typeof editableConsultationFields;
export const consultation = z.strictObject({ ...entityFields, ...editableConsultationFields });
export type Consultation = Readonly<z.infer<typeof consultation>>;

export const editableBodyFields = {
  consultationId: entityId,
  /** As it was called when it was consulted: the directory may change after. */
  name: z.string().trim().min(1).max(300),
  kind: codesOf(BODY_KIND_LABELS),
  sentOn: fullDate.nullable(),
  channel: codesOf(CHANNEL_LABELS).nullable(),
  /** Of an answer that came by other ways than a signed file, with or without points. */
  answeredOn: fullDate.nullable(),
  note: z.string().max(5000),
} as const;
export type EditableBodyField = keyof typeof editableBodyFields;
export const consultedBody = z.strictObject({ ...entityFields, ...editableBodyFields });
export type ConsultedBody = Readonly<z.infer<typeof consultedBody>>;

/** As a remark of a review is pinned; to an axis too. */
export const pointTarget = z.strictObject({
  ...remarkTarget.shape,
  axisId: entityId.nullable(),
  axisTitle: z.string().max(300),
});
export type PointTarget = Readonly<z.infer<typeof pointTarget>>;
export const WHOLE_PLAN: PointTarget = {
  actionId: null,
  actionNumber: '',
  actionTitle: '',
  field: null,
  axisId: null,
  axisTitle: '',
};

/** Where a point came from: the signed file and the remark in it, null for its general words. */
export const pointOrigin = z.strictObject({ identity: fileIdentity, remarkId: entityId.nullable() });

export const editablePointFields = {
  consultationId: entityId,
  bodyId: entityId,
  target: pointTarget,
  kind: codesOf(POINT_KIND_LABELS),
  text: z.string().trim().min(1).max(20_000),
  suggestion: suggestion.nullable(),
  origin: pointOrigin.nullable(),
  answer: codesOf(ANSWER_LABELS).nullable(),
  reason: z.string().max(5000),
  /** The suggestion was taken into the plan. */
  isTaken: z.boolean(),
} as const;
export type EditablePointField = keyof typeof editablePointFields;
export const consultationPoint = z.strictObject({ ...entityFields, ...editablePointFields });
export type ConsultationPoint = Readonly<z.infer<typeof consultationPoint>>;

export const CONSULTATION_FIELD_LABELS = {
  planId: 'Feuille de route',
  title: 'Intitulé',
  question: 'Ce qui est demandé',
  scope: 'Ce que le projet laisse voir',
  answersDueOn: 'Réponses attendues pour le',
  draft: 'Projet signé',
  documents: 'Documents faits du projet',
  conclusion: 'Ce que le comité en retient',
  closedOn: 'Close le',
  annexed: 'Annexée à',
} as const satisfies Record<EditableConsultationField, string>;
export const BODY_FIELD_LABELS = {
  consultationId: 'Consultation',
  name: 'Organisme consulté',
  kind: 'Nature',
  sentOn: 'Envoyé le',
  channel: 'Par',
  answeredOn: 'A répondu le',
  note: 'Note pour nous',
} as const satisfies Record<EditableBodyField, string>;
export const POINT_FIELD_LABELS = {
  consultationId: 'Consultation',
  bodyId: 'Organisme',
  target: 'Porte sur',
  kind: 'Nature',
  text: 'Ce qui est dit',
  suggestion: 'Suggestion',
  origin: 'Fichier d’origine',
  answer: 'Suite donnée',
  reason: 'Raison',
  isTaken: 'Suggestion reprise',
} as const satisfies Record<EditablePointField, string>;

const CONSULTATION_ITEMS = {
  consultations: consultation,
  consultedBodies: consultedBody,
  consultationPoints: consultationPoint,
} as const;
export const CONSULTATIONS_FIELDS = {
  consultations: editableConsultationFields,
  consultedBodies: editableBodyFields,
  consultationPoints: editablePointFields,
} as const;

export const consultations = z.strictObject({
  consultations: z.array(consultation).max(2000).readonly(),
  consultedBodies: z.array(consultedBody).max(20_000).readonly(),
  consultationPoints: z.array(consultationPoint).max(50_000).readonly(),
});
export type Consultations = Readonly<z.infer<typeof consultations>>;
export const NO_CONSULTATIONS: Consultations = {
  consultations: [],
  consultedBodies: [],
  consultationPoints: [],
};

export const consultationsChange = collectionChange(CONSULTATION_ITEMS, CONSULTATIONS_FIELDS);
export type ConsultationsChange = CollectionChange;

export const BLANK_CONSULTATION = {
  title: 'Consultation sur le projet',
  question: '',
  scope: 'public',
  answersDueOn: null,
  draft: null,
  documents: [],
  conclusion: '',
  closedOn: null,
  annexed: null,
} as const satisfies Partial<Consultation>;
export const BLANK_BODY = {
  name: 'Organisme à préciser',
  kind: 'other',
  sentOn: null,
  channel: null,
  answeredOn: null,
  note: '',
} as const satisfies Partial<ConsultedBody>;
export const BLANK_POINT = {
  target: WHOLE_PLAN,
  kind: 'question',
  suggestion: null,
  origin: null,
  answer: null,
  reason: '',
  isTaken: false,
} as const satisfies Partial<ConsultationPoint>;

/** One consultation with its bodies and points, in the order in which they came. */
export interface WholeConsultation {
  readonly consultation: Consultation;
  readonly bodies: readonly ConsultedBody[];
  readonly points: readonly ConsultationPoint[];
}

export function wholeConsultation(
  { consultations: all, consultedBodies, consultationPoints }: Consultations,
  id: string,
): WholeConsultation | undefined {
  const found = all.find((each) => each.id === id);
  const isOfIt = ({ consultationId }: { readonly consultationId: string }): boolean => consultationId === id;
  return (
    found && {
      consultation: found,
      bodies: consultedBodies.filter(isOfIt),
      points: consultationPoints.filter(isOfIt),
    }
  );
}

export function pointsByBody(
  points: readonly ConsultationPoint[],
): ReadonlyMap<string, readonly ConsultationPoint[]> {
  return pointsBy(points, ({ bodyId }) => bodyId);
}

export function pointsBy(
  points: readonly ConsultationPoint[],
  keyOf: (point: ConsultationPoint) => string,
): Map<string, readonly ConsultationPoint[]> {
  const groups = new Map<string, ConsultationPoint[]>();
  for (const point of points) {
    const key = keyOf(point);
    const known = groups.get(key);
    if (known) known.push(point);
    else groups.set(key, [point]);
  }
  return groups;
}
