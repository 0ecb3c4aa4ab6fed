// Bordereau de transmission: what leaves, to whom, by when an answer is hoped for, and how the file is checked.
import { frenchDate } from '../../date/partial-date.ts';
import { CHANNEL_LABELS, type Submission } from '../../transmission/exchanges.ts';
import type { Block, DocumentTree } from '../blocks.ts';
import { column, fact, factsBlock, heading, paragraph, tableOf } from '../writing.ts';

const ACCENT = '#0f5e7a';

export interface CoveringNoteQuestion {
  readonly submission: Submission & { readonly sealed: NonNullable<Submission['sealed']> };
  readonly territory: string;
  readonly actionCount: number;
  /** Of the file that leaves. */
  readonly file: { readonly name: string; readonly sizeBytes: number };
  /** Of the certificates that signed it. */
  readonly signers: readonly { readonly commonName: string; readonly fingerprint: string }[];
  readonly today: string;
}

export function coveringNote(question: CoveringNoteQuestion): DocumentTree {
  const { submission, territory, today } = question;
  const { planId, planTitle, committeeName, sealed } = submission;
  return {
    title: `Bordereau de transmission – ${planTitle}, révision ${String(sealed.revision)}`,
    kindLabel: 'Bordereau de transmission',
    banner: committeeName,
    author: committeeName,
    territory,
    madeOn: today,
    source: { planId, planTitle, revision: sealed.revision, sha256: sealed.contentHash },
    look: { accentColour: ACCENT, logo: null, footer: '', paper: 'portrait' },
    state: '',
    hasCover: false,
    hasContents: false,
    saysWhatIsEmpty: true,
    body: body(question),
  };
}

function body(question: CoveringNoteQuestion): readonly Block[] {
  const { submission, today } = question;
  const { recipient, sealed, committeeName, planTitle, channel } = submission;
  return [
    heading(1, 'Bordereau de transmission', 'bordereau'),
    paragraph(`Le ${frenchDate(submission.sentOn ?? today)}`, 'quiet'),
    ...factsBlock([
      ...fact('De', committeeName),
      { label: 'À', lines: linesOf(recipient) },
      ...fact(
        'Objet',
        `Transmission de la feuille de route «\u202f${planTitle}\u202f», révision ${String(sealed.revision)}`,
      ),
      ...fact('Voie', channel === null ? '' : CHANNEL_LABELS[channel]),
    ]),
    paragraph(
      'Nous vous transmettons la feuille de route désignée ci-dessous, dans un fichier signé qui se vérifie sans réseau.',
    ),
    ...contents(question),
    ...(sealed.answerDueOn === null
      ? []
      : [paragraph(`Une réponse est attendue pour le ${frenchDate(sealed.answerDueOn)}.`)]),
    paragraph(
      'Merci de retourner un accusé de réception (code des relations entre le public et l’administration, art. R. 112-11-1)\u202f: ouvrez le fichier dans Jalon, ou répondez par le moyen de votre choix en citant l’identité du fichier.',
    ),
    heading(2, 'Vérifier le fichier', 'verifier'),
    ...factsBlock([
      { label: 'Identité du fichier (SHA-256 du manifeste)', lines: [sealed.identity] },
      { label: 'Contenu (SHA-256)', lines: [sealed.contentHash] },
      ...question.signers.map(({ commonName, fingerprint }) => ({
        label: `Empreinte du certificat de ${commonName} (SHA-256)`,
        lines: [fingerprint],
      })),
    ]),
    paragraph(
      'Comparez l’empreinte du certificat avec le signataire, au téléphone ou en personne, avant de vous fier au fichier.',
      'quiet',
    ),
    {
      kind: 'signatures',
      places: [{ organisation: committeeName, person: '', role: 'Pour le comité', signed: '' }],
    },
    { kind: 'check-code' },
  ];
}

function linesOf({ name, postalAddress, email, phone }: Submission['recipient']): readonly string[] {
  return [name, ...postalAddress.split('\n'), email, phone].filter((line) => line.trim() !== '');
}

const MIB = 1024 * 1024;
const FIGURES = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });

function contents({ file, submission, actionCount }: CoveringNoteQuestion): readonly Block[] {
  const { sealed } = submission;
  const size =
    file.sizeBytes < MIB
      ? `${FIGURES.format(file.sizeBytes / 1024)}\u202fKio`
      : `${FIGURES.format(file.sizeBytes / MIB)}\u202fMio`;
  const rows = [
    { what: 'Fichier signé', told: `${file.name} (${size})` },
    { what: 'Fiches-actions', told: FIGURES.format(actionCount) },
    { what: 'Scellé le', told: frenchDate(sealed.sealedOn) },
    { what: 'Codes des territoires', told: `millésime ${String(sealed.territoryVintage)}` },
  ];
  return tableOf('Ce qui est transmis', rows, [
    column('Pièce', 3, ({ what }) => what),
    column('Désignation', 7, ({ told }) => told),
  ]);
}
