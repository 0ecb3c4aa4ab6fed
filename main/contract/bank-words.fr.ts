// French sentences for what the bank cannot do.
import type { BankFailureCode } from './bank-failures.ts';

const figures = new Intl.NumberFormat('fr-FR');

export const bankWords = {
  'bank-full': ({ held, added, most }) =>
    `La banque tient ${figures.format(Number(held))} solutions et ce fichier en apporte ${figures.format(Number(added))}\u202f: ${figures.format(Number(most))} au plus. Retirez d’abord des fichiers de la banque («\u202fFichiers\u202f»), ou demandez un extrait par thème ou par territoire.`,
  'bank-source-forged': () =>
    'Un fichier entre dans la banque parce qu’il est signé et vérifié\u202f: déposez-le, il ne s’écrit pas à la main.',
  'bank-source-known': () => 'Les solutions de ce fichier sont déjà dans la banque.',
  'bank-solution-unknown': () =>
    'Cette solution n’est pas, ou n’est plus, dans la banque. Revenez à la recherche\u202f; si elle vient d’être retirée, Annuler (Ctrl+Z) la fait revenir.',
  'bank-nothing-to-publish': () =>
    'Rien ne partirait\u202f: les fiches choisies sont confidentielles, ou ne sont plus là. Décochez «\u202fConfidentielle\u202f» dans celles qui peuvent être publiées.',
  'bank-nothing-found': () =>
    'Aucune solution ne correspond\u202f: élargissez la recherche avant d’exporter.',
} as const satisfies Record<BankFailureCode, (details: Readonly<Record<string, unknown>>) => string>;
