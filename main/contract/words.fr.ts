// French sentences for every failure code. The build fails when one is missing.
import { bankWords } from './bank-words.fr.ts';
import type { BackupRefusalCode } from '../domain/backup/refusal.ts';
import type { ChangeRefusalCode } from '../domain/change/change-does-not-apply.ts';
import { PARENT_GUARD_WORDS, type ParentGuard } from '../domain/action/action-tree.ts';
import { LIFECYCLE_GUARD_WORDS, type LifecycleGuard } from '../domain/plan/lifecycle.ts';
import type { KeyRefusalCode, SignedFileRefusalCode } from '../domain/signed-file/refusal.ts';
import type { StorageRefusalCode } from '../domain/storage/refusal.ts';
import type { EditPlace, FailureCode, FailureDetails, REQUEST_FAILURE_CODES } from './failure.ts';
import { backupRefusalWords } from './backup-words.fr.ts';
import { comparisonWords } from './comparison-words.fr.ts';
import { documentRefusalWords } from './document-words.fr.ts';
import { REPLICATION_GUARD_WORDS, type ReplicationGuard } from '../domain/replication/guards.ts';
import { REGION_GUARD_WORDS, type RegionGuard } from '../domain/consolidation/region-guards.ts';
import { CONSULTATION_GUARD_WORDS, type ConsultationGuard } from '../domain/consultation/guards.ts';
import { EXCHANGE_GUARD_WORDS, type ExchangeGuard } from '../domain/transmission/guards.ts';
import { TRUST_GUARD_WORDS, type TrustGuard } from '../domain/signed-file/trust-guards.ts';
import { meetingRefusalWords } from './meeting-words.fr.ts';
import { keyRefusalWords, signedFileRefusalWords } from './signed-file-words.fr.ts';
import { spreadsheetRefusalWords } from './spreadsheet-words.fr.ts';
import { zoneFileRefusalWords } from './zone-words.fr.ts';
import { regionWords } from './region-words.fr.ts';
import { storageWords } from './storage-words.fr.ts';

type RequestFailureCode = (typeof REQUEST_FAILURE_CODES)[number];

type Words = (details: FailureDetails) => string;

/** Sentences that need the facts of the refusal. */
const ruleWords = {
  'number-taken': ({ number, title }) =>
    `Le numéro ${String(number)} est déjà celui de «\u202f${String(title)}\u202f»\u202f: choisissez-en un autre.`,
  'parent-refused': ({ guard }) => PARENT_GUARD_WORDS[guard as ParentGuard],
  'lifecycle-refused': ({ guard }) => LIFECYCLE_GUARD_WORDS[guard as LifecycleGuard],
  'zone-exists': ({ code, label }) =>
    `Le code ${String(code)} est déjà celui de «\u202f${String(label)}\u202f» dans cet espace de travail. Rien n’a été ajouté\u202f: relisez le fichier pour le remplacer.`,
  'organisation-in-use': ({ count }) =>
    `Cet organisme est encore cité ${String(count)} fois\u202f: réunissez-le avec un autre, ou retirez-le d’abord de ces fiches.`,
  'undo-out-of-order': (details) =>
    `${laterEdit(details)} est venu après et touche aux mêmes données\u202f: annulez-le d’abord.`,
  'redo-out-of-order': (details) =>
    `${laterEdit(details)} venait avant et touche aux mêmes données\u202f: rétablissez-le d’abord.`,
  'exchange-refused': ({ guard }) => EXCHANGE_GUARD_WORDS[guard as ExchangeGuard],
  'trust-refused': ({ guard }) => TRUST_GUARD_WORDS[guard as TrustGuard],
  ...meetingRefusalWords,
} as const satisfies Partial<Record<RequestFailureCode, Words>>;

const PLACE_WORDS: Readonly<Record<string, string>> = {
  directory: 'dans l’annuaire',
  catalogue: 'dans les dispositifs et appels',
  zones: 'dans les zonages',
  committees: 'dans les comités',
  meeting: 'dans une réunion',
  exchanges: 'dans les échanges',
  consultations: 'dans les consultations',
  regions: 'dans les feuilles de route régionales',
  bank: 'dans la banque de solutions',
  replications: 'dans les réplications',
};

function laterEdit({ later, where }: FailureDetails): string {
  const place = where as EditPlace | null;
  const words =
    place === null
      ? undefined
      : 'planTitle' in place
        ? `dans la feuille de route «\u202f${place.planTitle}\u202f»`
        : PLACE_WORDS[place.document];
  return `«\u202f${String(later)}\u202f»${words === undefined ? '' : `, ${words},`}`;
}

const requestWords = {
  'unknown-request':
    'Cette fenêtre demande une chose que Jalon ne connaît pas. Fermez-la et rouvrez Jalon\u202f: les versions ne vont pas ensemble.',
  'invalid-request':
    'Cette valeur ne peut pas être enregistrée telle quelle. Corrigez-la\u202f: ce que vous avez tapé reste dans le champ.',
  cancelled: 'Opération interrompue à votre demande. Rien n’a été modifié.',
  'connection-lost':
    'Jalon ne répond plus. Vérifiez qu’il est toujours lancé, puis réessayez\u202f: votre saisie reste dans la page tant qu’elle est ouverte.',
  'session-ended':
    'Jalon a été relancé depuis l’ouverture de cette page, qui ne peut plus lui parler. Copiez ailleurs ce qui n’est pas enregistré, puis ouvrez l’adresse que le lanceur affiche.',
  unexpected:
    'Une erreur imprévue s’est produite. Vos données enregistrées sont intactes\u202f; recommencez, et signalez-la si elle revient.',
  'plan-missing':
    'Cette feuille de route n’est pas, ou n’est plus, dans cet espace de travail. Revenez à l’accueil.',
  'meeting-missing':
    'Cette réunion n’est pas, ou n’est plus, dans cet espace de travail. Revenez à la liste des réunions.',
  'changed-elsewhere':
    'Ce champ vient d’être modifié dans une autre fenêtre. Votre texte reste ici : comparez, puis choisissez lequel garder.',
  'axis-under-itself': 'Un axe ne peut pas être rangé sous lui-même ni sous l’un de ses sous-axes.',
  'merge-with-itself': 'Choisissez deux entrées différentes à réunir.',
  'nothing-to-restore': 'La fiche n’existait pas encore à ce moment-là\u202f: il n’y a pas d’état antérieur.',
  'nothing-to-undo': 'Il n’y a rien à annuler.',
  'nothing-to-redo': 'Il n’y a rien à rétablir.',
  'exchange-sealed': 'Seule une signature scelle\u202f: cette valeur ne s’écrit pas à la main.',
  'catalogue-empty':
    'Le catalogue est vide\u202f: ajoutez un dispositif, un appel, un rendez-vous ou un document avant de le partager.',
  'kept-file-unknown': 'Ce fichier n’est pas gardé dans cet espace de travail. Déposez-le de nouveau.',
  'identity-missing':
    'Cette identité n’est pas dans cet espace de travail. Choisissez-en une autre, ou créez-en une.',
  'certificate-unreadable': 'Ce certificat est illisible. Demandez-en une nouvelle copie à son titulaire.',
  'file-token-spent': 'Ce choix de fichier a déjà servi. Choisissez le fichier de nouveau.',
  'file-unreadable':
    'Ce fichier ne peut pas être lu. Vérifiez qu’il est toujours à sa place et que vous avez le droit de l’ouvrir.',
  'file-not-written':
    'Le fichier n’a pas pu être enregistré à cet endroit. Vérifiez la place libre et vos droits, ou choisissez un autre dossier\u202f: rien n’a été remplacé.',
  'import-missing':
    'Le fichier à importer n’est plus ouvert. Choisissez-le de nouveau\u202f: rien n’a été modifié.',
  'import-plan-changed':
    'La feuille de route vient d’être modifiée ailleurs. Relancez la comparaison\u202f: rien n’a été importé.',
  'document-statement-unreadable':
    'Ce n’est pas le code d’un document de Jalon. Il commence par JALON1 et tient en une ligne\u202f: lisez de nouveau le carré imprimé, ou recopiez la ligne entière.',
  'content-too-large-to-sign':
    'Il y a là plus que ce qu’un fichier signé peut porter (64\u202fMio et trois millions de valeurs, pièces jointes comprises 256\u202fMio). Rien n’a été signé ni enregistré. Allégez-le\u202f: des textes plus courts, moins de pièces jointes, ou moins de fiches à la fois.',
  'changed-while-signing':
    'Ce que vous signez a été modifié pendant la signature, ici ou dans une autre fenêtre. Rien n’a été signé\u202f: relisez, puis signez à nouveau.',
  'document-too-large': 'Ce fichier dépasse 256\u202fMio\u202f: Jalon n’ouvre pas de document aussi lourd.',
} as const satisfies Record<Exclude<RequestFailureCode, keyof typeof ruleWords>, string>;

const changeWords = {
  'document-missing':
    'Ce document a été supprimé entre-temps, peut-être dans une autre fenêtre. Annuler le fait revenir.',
  'document-exists': 'Ce document existe déjà dans l’espace de travail.',
  'entity-missing':
    'Cet élément a été supprimé entre-temps, peut-être dans une autre fenêtre. Annuler le fait revenir.',
  'entity-sealed':
    'Ce qui est signé ne se modifie plus et ne s’efface plus\u202f: ce qui est parti ou arrivé reste au registre.',
  'entity-exists': 'Cet élément existe déjà\u202f: il n’a pas été ajouté une seconde fois.',
} as const satisfies Record<
  Exclude<ChangeRefusalCode, 'consultation-refused' | 'region-refused' | 'replication-refused'>,
  string
>;

function fixed<Code extends string>(table: Readonly<Record<Code, string>>): Record<Code, Words> {
  const entries = Object.entries<string>(table).map(([code, words]) => [code, (): string => words]);
  return Object.fromEntries(entries) as Record<Code, Words>;
}

const failureWords: Record<FailureCode, Words> = {
  ...fixed<keyof typeof requestWords>(requestWords),
  ...ruleWords,
  ...comparisonWords,
  ...regionWords,
  ...bankWords,
  ...fixed<BackupRefusalCode>(backupRefusalWords),
  ...spreadsheetRefusalWords,
  ...documentRefusalWords,
  ...zoneFileRefusalWords,
  ...fixed<keyof typeof changeWords>(changeWords),
  'consultation-refused': ({ guard }) => CONSULTATION_GUARD_WORDS[guard as ConsultationGuard],
  'region-refused': ({ guard }) => REGION_GUARD_WORDS[guard as RegionGuard],
  'replication-refused': ({ guard }) => REPLICATION_GUARD_WORDS[guard as ReplicationGuard],
  ...fixed<KeyRefusalCode>(keyRefusalWords),
  ...fixed<StorageRefusalCode>(storageSentences()),
  ...(signedFileRefusalWords satisfies Record<SignedFileRefusalCode, Words>),
};

function storageSentences(): Record<StorageRefusalCode, string> {
  const entries = Object.entries(storageWords).map(([code, { title, advice }]) => [
    code,
    `${title} ${advice}`,
  ]);
  return Object.fromEntries(entries) as Record<StorageRefusalCode, string>;
}

function isFailureCode(code: unknown): code is FailureCode {
  return typeof code === 'string' && Object.hasOwn(failureWords, code);
}

/** For anything thrown or reported: its own sentence when it has a code, the general one when it does not. */
export function sentenceOf(failure: unknown): string {
  if (
    typeof failure !== 'object' ||
    failure === null ||
    !('code' in failure) ||
    !isFailureCode(failure.code)
  ) {
    return requestWords.unexpected;
  }
  const details = 'details' in failure && typeof failure.details === 'object' ? failure.details : null;
  return failureWords[failure.code]((details ?? {}) as FailureDetails);
}
