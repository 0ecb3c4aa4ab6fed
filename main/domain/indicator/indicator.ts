// Indicateur and its measurements (data model §9). Missing is not zero: no rate is computed without its two ends.
import * as z from 'zod';
import { partialDate } from '../date/partial-date.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { territoryReference } from '../territory/territory.ts';

export const INDICATOR_KIND_LABELS = {
  output: 'Réalisation ou déploiement',
  result: 'Résultat ou impact',
  quality: 'Qualité',
  context: 'Contexte',
  financial: 'Financier',
} as const;
export type IndicatorKind = keyof typeof INDICATOR_KIND_LABELS;

export const INDICATOR_DIRECTION_LABELS = { increase: 'À la hausse', decrease: 'À la baisse' } as const;

export const MEASUREMENT_FREQUENCY_LABELS = {
  monthly: 'Chaque mois',
  quarterly: 'Chaque trimestre',
  'half-yearly': 'Chaque semestre',
  yearly: 'Chaque année',
  once: 'Une fois, à la fin',
} as const;
export type MeasurementFrequency = keyof typeof MEASUREMENT_FREQUENCY_LABELS;

export const MEASUREMENT_KIND_LABELS = {
  observed: 'Constatée',
  estimated: 'Estimée',
  proposed: 'Proposée',
} as const;

export const measurement = z.strictObject({
  id: entityId,
  date: partialDate,
  /** Null until it is known: missing is not zero. */
  value: z.number().nullable(),
  territory: territoryReference.nullable(),
  kind: z.enum(['observed', 'estimated', 'proposed']),
  author: z.string().max(200),
  note: z.string().max(1000),
  proofId: entityId.nullable(),
});
export type Measurement = Readonly<z.infer<typeof measurement>>;

const datedValue = z.strictObject({ value: z.number().nullable(), on: partialDate });

/** Above this many indicators on one action, a soft warning (data model §9). */
export const MANY_INDICATORS = 5;

export const editableIndicatorFields = {
  name: z.string().trim().min(1).max(300),
  kind: z.enum(['output', 'result', 'quality', 'context', 'financial']),
  unit: z.string().max(50),
  direction: z.enum(['increase', 'decrease']),
  definition: z.string().max(2000),
  method: z.string().max(2000),
  source: z.string().max(300),
  organisationId: entityId.nullable(),
  frequency: z.enum(['monthly', 'quarterly', 'half-yearly', 'yearly', 'once']),
  availabilityDelayDays: z.number().int().min(0).max(3650).nullable(),
  baselineValue: z.number().nullable(),
  baselineOn: partialDate.nullable(),
  targetValue: z.number().nullable(),
  targetOn: partialDate.nullable(),
  intermediateTargets: z.array(datedValue).max(30).readonly(),
  nationalReference: z.string().max(100),
  sharedWith: z.string().max(300),
  measurements: z.array(measurement).max(1000).readonly(),
} as const;

export const indicator = z.strictObject({ ...entityFields, ...editableIndicatorFields });
export type Indicator = Readonly<z.infer<typeof indicator>>;

export const INDICATOR_FIELD_LABELS = {
  name: 'Indicateur',
  kind: 'Type d’indicateur',
  unit: 'Unité',
  direction: 'Sens attendu',
  definition: 'Définition',
  method: 'Méthode de calcul',
  source: 'Source de la donnée',
  organisationId: 'Organisme qui mesure',
  frequency: 'Fréquence',
  availabilityDelayDays: 'Délai de disponibilité (jours)',
  baselineValue: 'Valeur de départ',
  baselineOn: 'Mesurée en',
  targetValue: 'Cible',
  targetOn: 'À atteindre pour',
  intermediateTargets: 'Cibles intermédiaires',
  nationalReference: 'Référence nationale',
  sharedWith: 'Partagé avec',
  measurements: 'Mesures',
} as const satisfies Record<keyof typeof editableIndicatorFields, string>;

export const BLANK_INDICATOR = {
  name: 'Nouvel indicateur',
  kind: 'result',
  unit: '',
  direction: 'increase',
  definition: '',
  method: '',
  source: '',
  organisationId: null,
  frequency: 'half-yearly',
  availabilityDelayDays: null,
  baselineValue: null,
  baselineOn: null,
  targetValue: null,
  targetOn: null,
  intermediateTargets: [],
  nationalReference: '',
  sharedWith: '',
  measurements: [],
} as const satisfies { readonly [Field in keyof typeof editableIndicatorFields]: Indicator[Field] };

type Known = Measurement & { readonly value: number };

/** The latest measurement with a value, a mere proposal left out; undefined when nothing was measured. */
export function latestMeasurement({ measurements }: Pick<Indicator, 'measurements'>): Known | undefined {
  let latest: Known | undefined;
  for (const each of measurements) {
    if (each.kind === 'proposed' || !isKnown(each)) continue;
    if (latest === undefined || each.date >= latest.date) latest = each;
  }
  return latest;
}

const isKnown = (each: Measurement): each is Known => each.value !== null;

/** How far from baseline (0) to target (1), whichever way the indicator should go. Null when an end is not known. */
export function targetRatio(
  subject: Pick<Indicator, 'baselineValue' | 'targetValue' | 'measurements'>,
): number | null {
  return ratioAt(subject, latestMeasurement(subject)?.value ?? null);
}

export function ratioAt(
  { baselineValue, targetValue }: Pick<Indicator, 'baselineValue' | 'targetValue'>,
  current: number | null,
): number | null {
  if (current === null || baselineValue === null || targetValue === null) return null;
  if (targetValue === baselineValue) return null;
  return (current - baselineValue) / (targetValue - baselineValue);
}
