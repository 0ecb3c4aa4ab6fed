// From a meeting and a plan on its way out to what a paper of the meeting says.
import { findById } from '../../change/list.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import type { OutgoingPlan } from '../../privacy/outgoing-plan.ts';
import type { Block, DocumentTree } from '../blocks.ts';
import { attendanceSheet } from './attendance-sheet.ts';
import { convocation } from './convocation.ts';
import { decisionList } from './decision-list.ts';
import { extract } from './extract.ts';
import type { PaperMatter } from './matter.ts';
import { membersFile } from './members-file.ts';
import { minutes } from './minutes.ts';
import { MEETING_PAPER_LABELS, type MeetingPaper } from './paper.ts';
import { PaperContext, type PaperFacts } from './paper-context.ts';

const ACCENT = '#0f5e7a';

export interface PaperQuestion {
  readonly paper: MeetingPaper;
  /** Of an extract; elsewhere it says nothing. */
  readonly decisionId: string | null;
  readonly matter: PaperMatter;
  /** As the members of the committee may read it. */
  readonly outgoing: OutgoingPlan;
  readonly facts: PaperFacts;
}

/** Of a paper that nothing refuses: `paperRefusal`. */
export function meetingDocument({ paper, decisionId, matter, outgoing, facts }: PaperQuestion): DocumentTree {
  const context = new PaperContext(matter, outgoing, facts);
  const { committeeName } = matter.composition;
  return {
    title: `${MEETING_PAPER_LABELS[paper]} – ${facts.source.meetingName}`,
    kindLabel: MEETING_PAPER_LABELS[paper],
    banner: committeeName,
    author: committeeName,
    territory: outgoing.plan.territories.map(({ label }) => label).join(', '),
    madeOn: facts.today,
    source: facts.source,
    look: { accentColour: ACCENT, logo: null, footer: '', paper: 'portrait' },
    state: stateOf(paper, matter.meeting),
    hasCover: false,
    hasContents: false,
    saysWhatIsEmpty: true,
    body: bodyOf(paper, decisionId, context),
  };
}

function bodyOf(paper: MeetingPaper, decisionId: string | null, context: PaperContext): readonly Block[] {
  switch (paper) {
    case 'convocation':
      return convocation(context);
    case 'dossier':
      return membersFile(context);
    case 'emargement':
      return attendanceSheet(context);
    case 'releve':
      return decisionList(context);
    case 'proces-verbal':
      return minutes(context);
    case 'extrait': {
      const decision = findById(context.meeting.decisions, decisionId ?? '');
      return decision ? extract(decision, context) : [];
    }
  }
}

/** One that was called off says so on every page. Minutes are a draft until a meeting approves them; what was decided is one until the séance is closed. */
function stateOf(paper: MeetingPaper, { status }: Meeting): string {
  if (status === 'cancelled') return 'Réunion annulée';
  const isDraft =
    (paper === 'proces-verbal' && status !== 'approved') || (paper === 'releve' && status === 'open');
  return isDraft ? 'Projet' : '';
}
