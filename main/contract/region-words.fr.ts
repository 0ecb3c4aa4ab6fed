// French sentences for what cannot be consolidated, and for what a consolidation tells.
import { DUPLICATE_REASON_LABELS } from '../domain/consolidation/duplicates.ts';
import { SET_ASIDE_LABELS } from '../domain/consolidation/source-files.ts';
import type { RegionFailureCode } from './region-failures.ts';
import type { ConsolidationReport, SetAsideFile, WordedDuplicate } from './region-requests.ts';

export const regionWords = {
  'region-no-source': () =>
    'Aucun fichier ne peut servir\u202f: rien n’a été construit. Comparez d’abord l’empreinte des signataires, ou demandez de nouvelles copies.',
  'region-among-sources': ({ name }) =>
    `Le fichier «\u202f${String(name)}\u202f» est la feuille de route régionale elle-même\u202f: retirez-le, ou donnez un autre identifiant dans la recette.`,
} as const satisfies Record<RegionFailureCode, (details: Readonly<Record<string, unknown>>) => string>;

const SET_ASIDE_WORDS: Readonly<Record<SetAsideFile['reason'], string>> = {
  ...SET_ASIDE_LABELS,
  'not-a-plan': 'Ce n’est pas une feuille de route',
  draft: 'C’est un projet soumis à consultation',
};

export function setAsideWords({ name, reason, signerName }: SetAsideFile): string {
  const why = SET_ASIDE_WORDS[reason];
  const whose = reason === 'signer-not-relied-on' ? ` (${signerName})` : '';
  return `${name}\u202f: ${why.toLowerCase()}${whose}`;
}

/** « Révision plus ancienne que celle déjà reçue ici ». */
export function setAsideReasonWords({ reason }: Pick<SetAsideFile, 'reason'>): string {
  return SET_ASIDE_WORDS[reason];
}

export function duplicateWords({ fiches: [one, other], reasons }: WordedDuplicate): string {
  const why = reasons.map((reason) => DUPLICATE_REASON_LABELS[reason].toLowerCase()).join(', ');
  return `«\u202f${one.title}\u202f» (${one.committeeName}) et «\u202f${other.title}\u202f» (${other.committeeName})\u202f: ${why}`;
}

/** « 3 comités, 118 fiches ». */
export function consolidationSentence({ taken, actionCount }: ConsolidationReport): string {
  const count = (value: number, noun: string): string =>
    `${String(value)}\u00a0${noun}${value > 1 ? 's' : ''}`;
  return `${count(taken.length, 'feuille')} de route, ${count(actionCount, 'fiche')}`;
}
