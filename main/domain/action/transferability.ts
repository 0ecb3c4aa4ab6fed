// Transférabilité: what another territory needs to know before it takes an action up (data model §10).
import * as z from 'zod';

export const TRANSFERABILITY_TEXT_LIMIT = 5000;
const longText = z.string().max(TRANSFERABILITY_TEXT_LIMIT);
export const transferability = z.strictObject({
  coreElements: longText,
  adaptableElements: longText,
  prerequisites: longText,
  keyPartners: longText,
  minimumMeans: longText,
  durationToStart: longText,
  pitfalls: longText,
  costRange: longText,
  readiness: z.number().int().min(1).max(5).nullable(),
  replicationContact: longText,
});
export type Transferability = Readonly<z.infer<typeof transferability>>;

export const TRANSFERABILITY_FIELD_LABELS = {
  coreElements: 'Noyau à conserver',
  adaptableElements: 'Ce qui peut être adapté',
  prerequisites: 'Conditions préalables',
  keyPartners: 'Partenaires clés',
  minimumMeans: 'Moyens minimaux',
  durationToStart: 'Temps de démarrage',
  pitfalls: 'Ce qui n’a pas marché',
  costRange: 'Fourchette de coût',
  readiness: 'Maturité',
  replicationContact: 'À qui s’adresser pour reproduire',
} as const satisfies Record<keyof Transferability, string>;

export const BLANK_TRANSFERABILITY: Transferability = {
  coreElements: '',
  adaptableElements: '',
  prerequisites: '',
  keyPartners: '',
  minimumMeans: '',
  durationToStart: '',
  pitfalls: '',
  costRange: '',
  readiness: null,
  replicationContact: '',
};
