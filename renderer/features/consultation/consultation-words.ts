// How a consultation is told on the screen.
import type { BodyKind, PointTarget } from '../../../main/domain/consultation/consultation.ts';
import type { BodyStanding, ConsultationStatus } from '../../../main/domain/consultation/standing.ts';
import type { OrganisationKind } from '../../../main/domain/directory/directory.ts';
import { oneLine } from '../../../main/domain/text/one-line.ts';
import { targetWords } from '../../../main/domain/transmission/target-words.ts';
import type { BadgeTone } from '../../ui/Badge.svelte';

export const STATUS_TONES: Readonly<Record<ConsultationStatus, BadgeTone>> = {
  preparing: 'neutral',
  open: 'accent',
  answering: 'warning',
  ready: 'success',
  closed: 'neutral',
  annexed: 'neutral',
};
export const BODY_TONES: Readonly<Record<BodyStanding, BadgeTone>> = {
  'to-send': 'neutral',
  awaited: 'accent',
  late: 'danger',
  answered: 'success',
  unverified: 'warning',
  silent: 'neutral',
  unasked: 'warning',
};

/** What an organisation of the directory is, to a consultation. */
export const BODY_KIND_OF_ORGANISATION: Readonly<Record<OrganisationKind, BodyKind>> = {
  state: 'state-services',
  'state-operator': 'state-services',
  region: 'elected',
  departement: 'elected',
  epci: 'elected',
  commune: 'elected',
  chamber: 'chambers',
  company: 'companies',
  association: 'associations',
  union: 'social-partners',
  'social-landlord': 'other',
  'training-body': 'other',
  other: 'other',
};

export function pointTargetWords(target: PointTarget): string {
  return target.axisId === null ? targetWords(target) : `Axe «\u202f${oneLine(target.axisTitle)}\u202f»`;
}
