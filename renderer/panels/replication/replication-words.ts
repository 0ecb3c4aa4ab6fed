// How replications are told on the screen.
import {
  REPLICATED_FIELD_LABELS,
  type AdaptationDecision,
  type ReplicatedField,
  type ReplicationMode,
} from '../../../main/domain/action/replication.ts';
import type { BadgeTone } from '../../ui/Badge.svelte';

/** What each way of taking an action up is for, and what it carries over. */
export const MODE_WORDS: Readonly<Record<ReplicationMode, string>> = {
  extend:
    'La même action, plus loin ou pour plus de monde\u202f: tout est repris, pilotes, coût et montants compris.',
  generalise:
    'L’action d’un lieu, portée partout\u202f: ce qu’elle est et ce qu’elle vise, sans ses partenaires, ses moyens ni son financement.',
  reproduce:
    'L’action refaite ici\u202f: tout ce qu’elle est, ses partenaires et ses financeurs par leur nom, sans pilote, ni montants, ni cibles.',
  'draw-inspiration':
    'Une idée à retravailler\u202f: le problème, les objectifs, les thèmes et ce qu’il faut savoir pour la reproduire.',
};

export const DECISION_TONES: Readonly<Record<AdaptationDecision, BadgeTone>> = {
  kept: 'success',
  adapted: 'accent',
  dropped: 'warning',
};

const frenchList = new Intl.ListFormat('fr-FR');

export function fieldList(fields: readonly ReplicatedField[]): string {
  return frenchList.format(fields.map((field) => REPLICATED_FIELD_LABELS[field].toLowerCase()));
}

export function frenchNames(names: readonly string[]): string {
  return frenchList.format(names);
}
