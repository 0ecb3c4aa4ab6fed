/** The one place that says in French why a signed file is refused, and what the secretary can do about it. */
import type {
  KeyRefusalCode,
  SignedFileRefusalCode,
  SignedFileRefusalDetails,
  SignedFileWarning,
  SignedFileWarningCode,
} from '../domain/signed-file/refusal.ts';

type RefusalWords = (details: SignedFileRefusalDetails) => string;

export const signedFileRefusalWords = {
  'not-a-zip': () =>
    'Ce fichier n’est pas un fichier Jalon signé (.asice). Vérifiez que vous avez choisi le bon fichier.',
  'prefix-bytes': () =>
    'Des données étrangères précèdent le contenu de ce fichier. Demandez à l’expéditeur de l’exporter et de l’envoyer à nouveau.',
  'trailing-bytes': () =>
    'Des données étrangères suivent le contenu de ce fichier. Demandez à l’expéditeur de l’exporter et de l’envoyer à nouveau.',
  truncated: () =>
    'Ce fichier est incomplet, sans doute à cause d’un téléchargement interrompu. Téléchargez-le à nouveau ou demandez un nouvel envoi.',
  'zip-feature': (details) =>
    `Ce fichier a été recomposé par un autre logiciel${about(details)}. Demandez à l’expéditeur le fichier d’origine, tel que Jalon l’a exporté.`,
  'name-not-allowed': (details) =>
    `Ce fichier contient un élément dont le nom n’est pas autorisé${about(details)}. N’en tenez pas compte et demandez un nouvel export à l’expéditeur.`,
  symlink: (details) =>
    `Ce fichier contient un lien vers un autre emplacement${about(details)}, ce qui est interdit. Ne l’utilisez pas et prévenez l’expéditeur.`,
  encrypted: (details) =>
    `Une partie de ce fichier est chiffrée${about(details)}. Demandez à l’expéditeur un export sans mot de passe.`,
  'unknown-method': (details) =>
    `Une partie de ce fichier est compressée par un procédé inconnu${about(details)}. Demandez le fichier d’origine, tel que Jalon l’a exporté.`,
  'duplicate-name': (details) =>
    `Ce fichier contient deux éléments de même nom${about(details)}. Renommez les pièces jointes concernées, ou demandez à l’expéditeur un nouvel export.`,
  'too-many-entries': () =>
    'Ce fichier contient plus de 64 éléments. Répartissez les pièces jointes ou demandez à l’expéditeur d’en retirer.',
  'entry-too-large': (details) =>
    `Un élément de ce fichier dépasse 64 Mio${about(details)}. Allégez cette pièce jointe ou demandez à l’expéditeur de le faire.`,
  'total-too-large': () =>
    'Le contenu de ce fichier dépasse 256 Mio. Allégez les pièces jointes ou demandez à l’expéditeur de le faire.',
  ratio: (details) =>
    `Un élément de ce fichier est compressé au point d’être suspect${about(details)}. Ne l’utilisez pas et prévenez l’expéditeur.`,
  'size-mismatch': (details) =>
    `La taille annoncée d’un élément n’est pas sa taille réelle${about(details)}. Demandez à l’expéditeur de renvoyer le fichier.`,
  'header-mismatch': (details) =>
    `Ce fichier se décrit lui-même de deux façons différentes${about(details)}. Ne l’utilisez pas et demandez un nouvel envoi.`,
  crc: (details) =>
    `Un élément de ce fichier est abîmé${about(details)}. Téléchargez-le à nouveau ou demandez un nouvel envoi.`,
  gap: (details) =>
    `Ce fichier contient des données qui n’appartiennent à aucun de ses éléments${about(details)}. Demandez un nouvel export à l’expéditeur.`,
  'mimetype-missing': () =>
    'Ce fichier n’indique pas son format. Vérifiez que vous avez choisi le bon fichier, ou demandez l’original à l’expéditeur.',
  'mimetype-not-first': () =>
    'Ce fichier a été recomposé\u202f: son format n’est pas annoncé en tête. Demandez à l’expéditeur le fichier d’origine.',
  'mimetype-compressed': () =>
    'Ce fichier a été recomposé\u202f: l’annonce de son format est compressée. Demandez à l’expéditeur le fichier d’origine.',
  'mimetype-wrong': () =>
    'Ce fichier annonce un autre format que celui de Jalon. Vérifiez que vous avez choisi le bon fichier.',
  'payload-missing': () =>
    'Ce fichier ne contient pas de données Jalon. Demandez à l’expéditeur un nouvel export.',
  'several-payloads': () =>
    'Ce fichier contient plusieurs documents Jalon à la fois. Demandez à l’expéditeur un fichier par document.',
  'unknown-kind': (details) =>
    `Cette version de Jalon ne sait pas lire ce type de document${aboutKind(details)}. Mettez Jalon à jour, puis ouvrez à nouveau le fichier.`,
  'signature-missing': () =>
    'Ce fichier n’est pas signé. Demandez à l’expéditeur de l’exporter à nouveau en le signant.',
  'manifest-missing': () =>
    'Ce fichier ne contient pas la liste des éléments signés. Demandez à l’expéditeur un nouvel export.',
  'manifest-doctype': () =>
    'La liste des éléments signés contient une définition interdite. N’utilisez pas ce fichier et prévenez l’expéditeur.',
  'manifest-processing-instruction': () =>
    'La liste des éléments signés contient une instruction interdite. N’utilisez pas ce fichier et prévenez l’expéditeur.',
  'manifest-malformed': (details) =>
    `La liste des éléments signés est illisible ou incomplète${about(details)}. Demandez à l’expéditeur un nouvel export.`,
  'manifest-duplicate-reference': (details) =>
    `La liste des éléments signés cite deux fois le même élément${about(details)}. Demandez à l’expéditeur un nouvel export.`,
  'reference-missing-file': (details) =>
    `Un élément signé ne se trouve plus dans le fichier${about(details)}. Demandez à l’expéditeur le fichier complet.`,
  'file-not-covered': (details) =>
    `Un élément a été ajouté sans être signé${about(details)}. Ne l’utilisez pas et demandez à l’expéditeur le fichier d’origine.`,
  'file-changed': (details) =>
    `Un élément a été modifié après la signature${about(details)}. Ne l’utilisez pas et demandez à l’expéditeur le fichier d’origine.`,
  'weak-digest': () =>
    'Ce fichier est protégé par une empreinte trop faible. Demandez à l’expéditeur de l’exporter avec une version récente de Jalon.',
  'signature-malformed': () =>
    'La signature de ce fichier est illisible. Demandez à l’expéditeur de le signer et de l’envoyer à nouveau.',
  'too-many-signers': () =>
    'Ce fichier porte plus de deux signatures. Demandez à l’expéditeur un fichier signé par une ou deux personnes.',
  'weak-algorithm': (details) =>
    `La clé ou le procédé de signature${ofSigner(details)} est trop faible. Demandez une nouvelle signature avec une identité créée dans Jalon.`,
  'signature-invalid': (details) =>
    `La signature${ofSigner(details)} ne correspond pas\u202f: elle a été modifiée ou contrefaite. N’utilisez pas ce fichier et appelez l’expéditeur.`,
  'manifest-changed': () =>
    'La liste des éléments signés a été modifiée après la signature. N’utilisez pas ce fichier et appelez l’expéditeur.',
  'signed-attribute-altered': (details) =>
    `Les mentions jointes à la signature${ofSigner(details)} sont incomplètes ou modifiées. Demandez une nouvelle signature.`,
  'certificate-altered': (details) =>
    `Le certificat joint n’est pas celui qui a servi à signer${bySigner(details)}. N’utilisez pas ce fichier et appelez l’expéditeur.`,
  'certificate-not-for-signing': (details) =>
    `Le certificat${ofSigner(details)} n’est pas fait pour signer. Demandez une signature avec une identité créée dans Jalon.`,
  'certificate-expired': (details) =>
    `Le certificat${ofSigner(details)} avait expiré au moment de la signature. Demandez une signature avec un certificat en cours de validité.`,
  'certificate-not-yet-valid': (details) =>
    `Le certificat${ofSigner(details)} n’était pas encore valable au moment de la signature. Demandez à l’expéditeur de vérifier l’horloge de son ordinateur et de signer à nouveau.`,
  'json-unreadable': (details) =>
    `Les données de ce fichier sont illisibles${about(details)}. Demandez à l’expéditeur un nouvel export.`,
  'json-not-canonical': (details) =>
    `Les données de ce fichier ne sont pas écrites sous la forme attendue${about(details)}. Demandez un nouvel export fait par Jalon.`,
  'json-too-deep': (details) =>
    `Les données de ce fichier sont anormalement imbriquées${about(details)}. Ne l’utilisez pas et prévenez l’expéditeur.`,
  'json-too-many-values': (details) =>
    `Les données de ce fichier comptent plus de trois millions de valeurs${about(details)}. Ne l’utilisez pas et prévenez l’expéditeur.`,
  'json-forbidden-key': (details) =>
    `Les données de ce fichier contiennent un nom de champ interdit${about(details)}. Ne l’utilisez pas et prévenez l’expéditeur.`,
  'format-too-new': (details) =>
    `Ce fichier vient d’une version plus récente de Jalon${versions(details)}. Mettez Jalon à jour, puis ouvrez à nouveau le fichier.`,
  schema: (details) =>
    `Les données de ce fichier ne sont pas valides${firstIssue(details)}. Transmettez ce message à l’expéditeur et demandez un nouvel export.`,
} as const satisfies Record<SignedFileRefusalCode, RefusalWords>;

export const signedFileWarningWords = {
  'older-revision': () =>
    'Vous avez déjà reçu une révision plus récente de cette feuille de route. Vérifiez avec l’expéditeur laquelle fait foi.',
  'certificate-expired-since': (warning) =>
    `Le certificat${ofSigner(warning)} a expiré depuis la signature${onDay(warning)}. Le fichier reste valable\u202f; demandez une nouvelle identité pour les prochains.`,
  'signed-in-the-future': (warning) =>
    `La signature${ofSigner(warning)} porte une date à venir${onDay(warning)}. Vérifiez l’horloge des deux ordinateurs.`,
  'unknown-signer': (warning) =>
    `Le signataire${named(warning)} n’est pas encore connu. Appelez-le pour comparer l’empreinte de son certificat, puis enregistrez cette vérification.`,
  'known-name-new-certificate': (warning) =>
    `Le nom${named(warning)} est connu, mais avec un autre certificat. Appelez cette personne à un numéro que vous connaissez avant d’utiliser le fichier.`,
  'revoked-signer': (warning) =>
    `Le certificat${ofSigner(warning)} a été révoqué${onDay(warning)}. N’utilisez pas ce fichier sans avoir appelé le signataire.`,
} as const satisfies Record<SignedFileWarningCode, (warning: SignedFileWarning) => string>;

export const keyRefusalWords = {
  'wrong-passphrase':
    'Cette phrase secrète n’ouvre pas la clé. Vérifiez le clavier et les majuscules, puis saisissez-la à nouveau.',
  'key-unreadable':
    'La clé ou le certificat enregistré est illisible. Restaurez votre identité à partir de sa sauvegarde.',
  'key-does-not-match-certificate':
    'Cette clé n’est pas celle du certificat. Choisissez la clé et le certificat d’une même sauvegarde.',
  'pkcs12-unreadable':
    'Ce fichier n’est pas un certificat PKCS#12 (.p12 ou .pfx) que Jalon sait lire. Vérifiez que vous avez choisi le bon fichier.',
  'pkcs12-legacy':
    'Ce fichier .p12 est chiffré par un procédé ancien (RC2 ou triple DES). Convertissez-le, puis importez le résultat\u202f: openssl pkcs12 -legacy -in ancien.p12 -out tout.pem, puis openssl pkcs12 -export -in tout.pem -out nouveau.p12.',
  'pkcs12-without-identity':
    'Ce fichier ne contient pas ensemble une clé et son certificat. Exportez-le de nouveau avec la clé privée.',
  'pkcs12-not-for-signing':
    'Le certificat de ce fichier n’est pas fait pour signer, ou sa clé est trop faible. Créez plutôt une identité dans Jalon.',
  'backup-unreadable':
    'Ce fichier n’est pas la sauvegarde d’une identité\u202f: il y faut un certificat et sa clé chiffrée. Choisissez le fichier que Jalon a enregistré.',
} as const satisfies Record<KeyRefusalCode, string>;

export function sayRefusal(code: SignedFileRefusalCode, details: SignedFileRefusalDetails): string {
  return signedFileRefusalWords[code](details);
}

export function sayWarning(warning: SignedFileWarning): string {
  return signedFileWarningWords[warning.code](warning);
}

function quoted(text: string): string {
  return `«\u202f${text}\u202f»`;
}

/** A name from a hostile file may hold control or direction-changing characters, which would garble the sentence. */
function about({ entryName }: SignedFileRefusalDetails): string {
  return entryName === undefined ? '' : ` (${quoted(entryName.replace(/[\p{Control}\p{Format}]/gu, '�'))})`;
}

function aboutKind({ kind }: SignedFileRefusalDetails): string {
  return kind === undefined ? '' : ` (${quoted(kind)})`;
}

function named({ signerName }: { readonly signerName?: string }): string {
  return signerName === undefined ? '' : ` ${quoted(signerName)}`;
}

function ofSigner(subject: { readonly signerName?: string }): string {
  return subject.signerName === undefined ? '' : ` de${named(subject)}`;
}

function bySigner(subject: { readonly signerName?: string }): string {
  return subject.signerName === undefined ? '' : ` au nom de${named(subject)}`;
}

function versions({ formatVersion, knownFormatVersion }: SignedFileRefusalDetails): string {
  if (formatVersion === undefined || knownFormatVersion === undefined) return '';
  return ` (version ${String(formatVersion)} du format, la vôtre lit jusqu’à la ${String(knownFormatVersion)})`;
}

function firstIssue({ issues }: SignedFileRefusalDetails): string {
  const [issue, ...others] = issues ?? [];
  if (issue === undefined) return '';
  const more =
    others.length === 0 ? '' : `, et ${String(others.length)} autre${others.length === 1 ? '' : 's'}`;
  // The reason of a schema is English, for developers: people are told where.
  return `\u202f: ${quoted(issue.path)}${more}`;
}

/** The day in French figures; the calendar day of the instant in UTC, so that every machine says the same. */
function onDay({ date }: SignedFileWarning): string {
  const [year, month, day] = (date ?? '').slice(0, 10).split('-');
  return day === undefined ? '' : ` (${day}/${month ?? ''}/${year ?? ''})`;
}
