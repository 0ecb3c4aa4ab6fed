// What a line of papers says and in which formats it is kept.
import type { DocumentFormat } from '../../../../main/domain/document/format.ts';
import type { MeetingPaper } from '../../../../main/domain/document/meeting/paper.ts';

/** `agenda`: the meeting as an entry for a diary. */
export type OfferedPaper = MeetingPaper | 'agenda';

export const PAPER_FORMATS = [
  { format: 'pdf', label: 'PDF' },
  { format: 'odt', label: 'OpenDocument' },
  { format: 'docx', label: 'Word' },
  { format: 'html', label: 'Web' },
] as const satisfies readonly { readonly format: DocumentFormat; readonly label: string }[];

/** Of an extract, the text of its decision says it. */
export const PAPER_NOTES: Readonly<Record<Exclude<MeetingPaper, 'extrait'>, string>> = {
  convocation: 'Ordre du jour, lieu, documents à lire, quorum, et un pouvoir à remplir.',
  dossier:
    'Ce que chacun lit avant de venir\u202f: l’ordre du jour, et les fiches de chaque point en entier.',
  emargement: 'Une ligne par siège, à signer.',
  releve: 'Une ou deux pages\u202f: ce qui est décidé, par qui, pour quand.',
  'proces-verbal': 'Présences, quorum, débats, votes et décisions, à signer.',
};
