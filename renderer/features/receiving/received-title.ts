// What a received file is called above what it says.
import type { ReceivedFile } from '../../../main/contract/answers.ts';
import { titleOfContribution } from './contribution-words.ts';

type ContentOf<Kind extends ReceivedFile['kind']> = Extract<ReceivedFile, { kind: Kind }>['content'];

const TITLES: { readonly [Kind in ReceivedFile['kind']]: (content: ContentOf<Kind>) => string } = {
  plan: ({ plan }) => plan.title,
  'meeting-archive': ({ meeting }) => meeting.title,
  'contact-card': ({ service }) => `Carte de contact\u202f: ${service.name}`,
  revocation: () => 'Révocation d’un certificat',
  directory: ({ title }) => `Annuaire de certificats\u202f: ${title}`,
  catalogue: ({ title }) => `Catalogue\u202f: ${title}`,
  bank: ({ title }) => `Banque de solutions\u202f: ${title}`,
  contribution: titleOfContribution,
  'replication-report': ({ title }) => `Compte rendu de réplication\u202f: ${title}`,
  response: ({ about }) => about.planTitle,
  receipt: ({ answers }) => answers.planTitle,
  review: ({ answers }) => answers.planTitle,
  anomaly: ({ answers }) => answers.planTitle,
};

export function receivedTitle({ kind, content }: ReceivedFile): string {
  return TITLES[kind](content as never);
}
