// The papers of the sample meeting, held or only prepared, and all that one of them says.
import { reference } from '../../../testing/document-plans.ts';
import { matterOf } from '../../../testing/sample-committee.ts';
import { heldMeeting, preparedMeeting } from '../../../testing/sample-meeting.ts';
import { sampleId } from '../../../testing/sample-meeting-parts.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import { meetingName } from '../../meeting/meeting-words.ts';
import { outgoingPlan } from '../../privacy/outgoing-plan.ts';
import { placeThemes } from '../../theme/theme.ts';
import type { PaperMatter } from './matter.ts';
import { meetingDocument } from './meeting-document.ts';
import type { MeetingPaper } from './paper.ts';

export const source = reference.sample('pays-de-la-loire');
export const outgoing = outgoingPlan(source, 'committee');
export const held = heldMeeting(source);
export const prepared = preparedMeeting(source);
export const ADOPTED = sampleId(41);

export const factsOf = (meeting: Meeting) => ({
  themes: placeThemes(reference.themes()),
  programmes: [],
  today: '2026-12-05',
  source: {
    meetingId: meeting.id,
    meetingName: meetingName(meeting),
    day: meeting.day,
    sha256: 'ab'.repeat(32),
  },
});

export function tree(
  paper: MeetingPaper,
  meeting: Meeting,
  { decisionId = ADOPTED, ...more }: Partial<PaperMatter> & { readonly decisionId?: string } = {},
) {
  const matter = { ...matterOf(source, meeting), ...more };
  return meetingDocument({ paper, decisionId, matter, outgoing, facts: factsOf(meeting) });
}

/** All it says, a text a line. */
export function told(...given: Parameters<typeof tree>): string {
  const texts: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(walk);
  };
  walk(tree(...given).body);
  return texts.join('\n');
}
