// Extrait de délibération: one decision, what it rests on, how it was taken, certified.
import { findById } from '../../change/list.ts';
import { frenchDate } from '../../date/partial-date.ts';
import { frenchWeekdayDate } from '../../date/clock.ts';
import type { Decision } from '../../meeting/decision.ts';
import { MEETING_KIND_LABELS, type Vote } from '../../meeting/meeting.ts';
import type { Block } from '../blocks.ts';
import { factsBlock, heading, paragraph } from '../writing.ts';
import { attendanceSummary, capitalised } from './attendance-words.ts';
import { decisionFacts } from './decision-words.ts';
import { opening, signatures, verifying } from './ends.ts';
import type { PaperContext } from './paper-context.ts';
import { voteFacts } from './vote-words.ts';

/** Of a decision of this meeting. */
export function extract(decision: Decision, context: PaperContext): readonly Block[] {
  const vote = findById(context.meeting.votes, decision.voteId ?? '');
  const grounds = groundsOf(decision, context);
  return [
    ...opening(`Extrait de délibération n°\u00a0${decision.number}`, context),
    paragraph(`${sessionWords(context)} ${capitalised(attendanceSummary(context))}.`),
    ...(grounds.length === 0 ? [] : [paragraph(grounds.join('\n'))]),
    heading(2, decidingWords(vote), 'decision'),
    paragraph(decision.text, 'lead'),
    ...factsBlock(decisionFacts(decision, context)),
    ...(vote ? [heading(2, 'Vote', 'vote'), ...factsBlock(voteFacts(vote, context))] : []),
    ...signatures(context, 'Pour extrait certifié conforme au procès-verbal'),
    verifying(context),
  ];
}

function sessionWords(context: PaperContext): string {
  const { meeting, presidentName } = context;
  const { openedAt, day, kind, place } = meeting;
  const opened = openedAt === null ? '' : `, ouverte à ${context.clock(openedAt)}`;
  const where = place.trim() === '' ? '' : `, ${place.trim()}`;
  const under = presidentName === '' ? '' : `, sous la présidence de ${presidentName}`;
  return `${MEETING_KIND_LABELS[kind]} du ${frenchWeekdayDate(day)}${opened}${where}${under}.`;
}

function groundsOf({ agendaItemId }: Decision, { meeting, matter, agenda }: PaperContext): readonly string[] {
  const { legalBasis } = matter;
  const item = agenda.find(({ id }) => id === agendaItemId);
  return [
    ...(legalBasis === '' ? [] : [groundWords(legalBasis)]),
    ...(meeting.convocationSentOn === null
      ? []
      : [`Vu la convocation envoyée le ${frenchDate(meeting.convocationSentOn)},`]),
    ...(item ? [`Vu le point «\u202f${item.title}\u202f» de l’ordre du jour,`] : []),
  ];
}

function decidingWords(vote: Vote | undefined): string {
  if (!vote) return 'Le comité décide\u202f:';
  return vote.outcome?.outcome === 'adopted'
    ? 'Le comité, après en avoir délibéré, décide\u202f:'
    : 'Le comité, après en avoir délibéré, n’adopte pas\u202f:';
}

/** « Vu l’arrêté du 3 mars, », from however it was typed. */
function groundWords(legalBasis: string): string {
  const basis = legalBasis.replace(/[.,;\s]+$/, '');
  if (/^vu\b/i.test(basis)) return `${basis},`;
  return /^\p{Ll}/u.test(basis) ? `Vu ${basis},` : `Vu\u202f: ${basis},`;
}
