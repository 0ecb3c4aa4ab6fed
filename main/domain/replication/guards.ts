// What may not happen to the replications of a workspace, whoever asks: a page, an undo, a journal read again.
import { applyCollectionChange, type CollectionChange } from '../change/collection.ts';
import { ChangeDoesNotApply } from '../change/change-does-not-apply.ts';
import type { Replications } from './replications.ts';

export const REPLICATION_GUARD_WORDS = {
  'report-signed':
    'Ce compte rendu est signé\u202f: il ne change plus et ne s’efface plus. Préparez-en un autre, le plus récent compte.',
  'not-a-copy':
    'Cette fiche ne vient d’aucune autre\u202f: un compte rendu de réplication n’aurait personne à qui répondre.',
  'report-empty':
    'Écrivez d’abord ce qui a marché ou ce qui n’a pas marché\u202f: c’est ce que l’origine attend.',
  'fiche-confidential':
    'Cette fiche est confidentielle\u202f: un compte rendu la ferait connaître. Levez d’abord la confidentialité, si le comité en est d’accord.',
  'closes-on-itself':
    'Cette fiche se dit descendante d’elle-même\u202f: sa lignée tourne en rond. Demandez à son auteur un fichier corrigé.',
  'already-its-own':
    'Cette fiche descend déjà d’une fiche de cette feuille de route\u202f: dites que vous la reprenez malgré cela.',
  'source-unknown': 'La fiche à reproduire n’est plus là\u202f: rouvrez la feuille de route qui la contient.',
  'source-draft':
    'Ce fichier est un projet soumis à consultation\u202f: reproduisez plutôt la feuille de route adoptée.',
  'nothing-of-ours':
    'Ce compte rendu parle d’une action qui ne vient d’aucune fiche de cet espace de travail\u202f: vérifiez qu’il vous est bien destiné.',
  'report-older':
    'Un compte rendu plus récent de la même réplication est déjà arrivé\u202f: celui-ci est dépassé.',
  'report-of-ours': 'Ce compte rendu est parti d’ici\u202f: il n’y a rien à recevoir.',
  'no-later-version':
    'La source ne dit plus cela\u202f: rouvrez la fiche pour voir ce qu’elle dit maintenant.',
} as const;
export type ReplicationGuard = keyof typeof REPLICATION_GUARD_WORDS;

/** Throws ChangeDoesNotApply, `replication-refused` with its guard among others. */
export function applyReplicationsChange(
  document: Replications,
  change: CollectionChange,
): { readonly document: Replications; readonly inverse: CollectionChange } {
  if (isSignedReport(document, change))
    throw new ChangeDoesNotApply('replication-refused', change.itemId, { guard: 'report-signed' });
  return applyCollectionChange(document, change);
}

/** Whether one of these would be refused because what it is about is signed by now. */
export function isSettledReplication(document: Replications, changes: readonly CollectionChange[]): boolean {
  return changes.some((change) => isSignedReport(document, change));
}

function isSignedReport(
  { replicationReports }: Replications,
  change: CollectionChange,
): change is Exclude<CollectionChange, { kind: 'item.add' }> {
  if (change.list !== 'replicationReports' || change.kind === 'item.add') return false;
  return replicationReports.some(({ id, identity }) => id === change.itemId && identity !== null);
}
