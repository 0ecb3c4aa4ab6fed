// How what goes to and fro is told on the screen.
import { ACTION_FIELD_LABELS } from '../../../main/domain/action/action.ts';
import { ACTION_PART_LABELS } from '../../../main/domain/action/action-parts.ts';
import type { SignedFileKind } from '../../../main/domain/signed-file/kind.ts';
import { oneLine } from '../../../main/domain/text/one-line.ts';
import { PLAN_FIELD_LABELS } from '../../../main/domain/plan/plan.ts';
import type { RemarkTarget } from '../../../main/domain/transmission/review.ts';
import type { SubmissionStatus } from '../../../main/domain/transmission/submission-status.ts';
import type { BadgeTone } from '../../ui/Badge.svelte';

export const STATUS_TONES: Readonly<Record<SubmissionStatus, BadgeTone>> = {
  prepared: 'neutral',
  sealed: 'neutral',
  transmitted: 'accent',
  acknowledged: 'accent',
  anomaly: 'warning',
  'under-examination': 'accent',
  reviewed: 'success',
  'answer-expected': 'warning',
  closed: 'neutral',
  refused: 'danger',
  cancelled: 'neutral',
};

export const FILE_KIND_LABELS: Readonly<Record<SignedFileKind, string>> = {
  plan: 'Feuille de route',
  receipt: 'Accusé de réception',
  review: 'Avis',
  response: 'Réponse à un avis',
  contribution: 'Contribution',
  'contact-card': 'Carte de contact',
  revocation: 'Révocation',
  directory: 'Annuaire de confiance',
  anomaly: 'Anomalie',
  'meeting-archive': 'Archive de réunion',
  'replication-report': 'Compte rendu de réplication',
  bank: 'Banque de solutions',
  catalogue: 'Catalogue d’appels',
};

const LABELS: Readonly<Record<string, string>> = {
  ...PLAN_FIELD_LABELS,
  ...ACTION_FIELD_LABELS,
  ...ACTION_PART_LABELS,
};

/** « Fiche 4, objectifs » ; « Feuille de route ». */
export function targetWords({ actionId, actionNumber, actionTitle, field }: RemarkTarget): string {
  const about =
    actionId === null
      ? 'Feuille de route'
      : `Fiche ${oneLine(actionNumber)}, «\u202f${oneLine(actionTitle)}\u202f»`;
  return field === null ? about : `${about}, ${(LABELS[field] ?? field).toLowerCase()}`;
}
