// The papers of a meeting, and from when each may be made.
import { findById } from '../../change/list.ts';
import { isOverMeeting } from '../../meeting/guards.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import type { DocumentRefusalCode } from '../refusal.ts';

export const MEETING_PAPER_LABELS = {
  convocation: 'Convocation',
  dossier: 'Dossier de séance',
  emargement: 'Feuille d’émargement',
  releve: 'Relevé de décisions',
  'proces-verbal': 'Procès-verbal',
  extrait: 'Extrait de délibération',
} as const;
export type MeetingPaper = keyof typeof MEETING_PAPER_LABELS;
export const MEETING_PAPERS = Object.keys(MEETING_PAPER_LABELS) as [MeetingPaper, ...MeetingPaper[]];

const MADE_BEFORE: readonly MeetingPaper[] = ['convocation', 'dossier', 'emargement'];

/** Null when it may be made. What was decided is told once the séance is open; certified, once it is closed. */
export function paperRefusal(
  paper: MeetingPaper,
  meeting: Meeting,
  decisionId: string | null,
): DocumentRefusalCode | null {
  if (MADE_BEFORE.includes(paper)) return null;
  if (meeting.openedAt === null) return 'document-meeting-not-open';
  if (paper !== 'extrait') return null;
  if (!isOverMeeting(meeting)) return 'document-meeting-not-closed';
  return findById(meeting.decisions, decisionId ?? '') ? null : 'document-decision-missing';
}
