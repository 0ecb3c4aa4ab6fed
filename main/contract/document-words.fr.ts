// Why a document is not made, and what the secretary can do about it.
import type { DocumentRefusalCode } from '../domain/document/refusal.ts';
import type { FailureDetails } from './failure.ts';

export const documentRefusalWords = {
  'document-without-fiches': () =>
    'Ce document n’aurait aucune fiche\u202f: le modèle n’en retient pas, ou aucune ne peut être montrée à ces lecteurs. Changez le choix des fiches dans le modèle, ou marquez d’abord des fiches\u202f: «\u202fDans la plaquette\u202f», ou «\u202fInspirante\u202f» pour le document des inspirantes.',
  'document-large': ({ count }) =>
    `Ce document aurait ${Number(count).toLocaleString('fr-FR')} fiches et des centaines de pages\u202f: il prendra plusieurs minutes. Confirmez pour le faire quand même.`,
  'document-too-long-for-pdf': () =>
    'Ce document est trop long pour être mis en page en un seul PDF sur cet ordinateur. Faites-en plusieurs\u202f: filtrez la liste des fiches par axe ou par territoire, puis choisissez ici «\u202fFiches\u202f: Celles des filtres de la liste\u202f». Ou prenez OpenDocument ou la page web, qui vont plus loin.',
  'document-too-long-for-docx': () =>
    'Ce document est trop long pour un seul fichier Word. Prenez OpenDocument, que Word ouvre aussi\u202f; ou faites-en plusieurs\u202f: filtrez la liste des fiches par axe ou par territoire, puis choisissez ici «\u202fFiches\u202f: Celles des filtres de la liste\u202f».',
  'document-logo-unreadable': () =>
    'Ce logo ne peut pas être lu. Choisissez une image PNG ou JPEG de moins de 20\u202fMio.',
  'document-archive-engine-missing': () =>
    'Le format PDF/A demande un composant qui n’est pas installé sur cet ordinateur. Choisissez «\u202fPDF\u202f»\u202f: le texte est le même.',
  'document-committee-missing': () =>
    'Le comité de cette réunion n’existe plus, et la séance n’a pas été ouverte\u202f: choisissez-lui un autre comité, puis recommencez.',
  'document-meeting-not-open': () =>
    'Ce document se fait une fois la séance ouverte\u202f: il dit ce qui s’y est passé.',
  'document-meeting-not-closed': () =>
    'L’extrait se fait une fois la séance levée\u202f: d’ici là, la décision peut encore changer.',
  'document-decision-missing': () =>
    'Cette décision n’est pas de cette réunion\u202f: choisissez-en une de son relevé.',
} as const satisfies Record<DocumentRefusalCode, (details: FailureDetails) => string>;
