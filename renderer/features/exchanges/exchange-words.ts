// How what goes to and fro is told on the screen.
import type { SignedFileKind } from '../../../main/domain/signed-file/kind.ts';
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
  contribution: 'Suivi d’un pilote',
  'contact-card': 'Carte de contact',
  revocation: 'Révocation',
  directory: 'Annuaire de confiance',
  anomaly: 'Anomalie',
  'meeting-archive': 'Archive de réunion',
  'replication-report': 'Compte rendu de réplication',
  bank: 'Banque de solutions',
  catalogue: 'Catalogue d’appels',
};

export { targetWords } from '../../../main/domain/transmission/target-words.ts';
