// Procès-verbal: all that the law wants in the minutes of a committee (CRPA R133-13), in the order it happened.
import { joinedWords } from '../../committee/french-count.ts';
import { judgeConvocation } from '../../committee/convocation.ts';
import { frenchDate } from '../../date/partial-date.ts';
import { AGENDA_ITEM_KIND_LABELS, type AgendaItem } from '../../meeting/agenda.ts';
import type { Decision } from '../../meeting/decision.ts';
import type { Vote } from '../../meeting/meeting.ts';
import type { Block } from '../blocks.ts';
import { joined } from '../context.ts';
import { fact, factsBlock, heading, markdown, paragraph } from '../writing.ts';
import { aboutWords } from './agenda-words.ts';
import { attendanceBlocks } from './attendance-words.ts';
import { decisionBlocks } from './decision-words.ts';
import { hours, kindFact, opening, signatures, verifying, whenAndWhere } from './ends.ts';
import { sentence, type PaperContext } from './paper-context.ts';
import { quorumRuleWords } from './rule-words.ts';
import { voteBlocks } from './vote-words.ts';

export function minutes(context: PaperContext): readonly Block[] {
  const { meeting, matter, agenda } = context;
  const shown = new Set(agenda.map(({ id }) => id));
  const isElsewhere = ({ agendaItemId }: Vote | Decision): boolean => !shown.has(agendaItemId ?? '');
  return [
    ...opening('Procès-verbal', context),
    ...factsBlock([
      ...kindFact(context),
      ...whenAndWhere(context),
      ...hours(context),
      ...fact('Présidence de séance', context.presidentName || 'non désignée'),
      ...fact('Secrétariat de séance', joined([meeting.secretary, matter.secretariat]) || 'non désigné'),
      ...fact('Fondement', matter.legalBasis),
      ...fact('Convocation', convocationWords(context)),
    ]),
    heading(2, 'Présences', 'presences'),
    ...attendanceBlocks(context),
    heading(2, 'Quorum', 'quorum'),
    paragraph(quorumRuleWords(context)),
    paragraph('Il est vérifié à chaque vote\u202f; son décompte est donné avec le résultat.', 'quiet'),
    heading(2, 'Ordre du jour', 'ordre-du-jour'),
    ...(agenda.length === 0
      ? [paragraph('Aucun point n’était inscrit.', 'quiet')]
      : [
          {
            kind: 'list' as const,
            isOrdered: true,
            items: agenda.map(({ title }) => ({ depth: 0, runs: [{ text: title }] })),
          },
        ]),
    ...agenda.flatMap((item, index) => itemBlocks(item, index + 1, context)),
    ...elsewhere(meeting.votes.filter(isElsewhere), meeting.decisions.filter(isElsewhere), context),
    ...(meeting.minutesRemarks.trim() === ''
      ? []
      : [heading(2, 'Observations', 'observations'), ...markdown(meeting.minutesRemarks, 2)]),
    ...ending(context),
    ...signatures(context),
    verifying(context),
  ];
}

function convocationWords({ meeting, matter, composition }: PaperContext): string {
  if (meeting.convocationSentOn === null) return '';
  const judgement = judgeConvocation({
    meetingDay: meeting.day,
    sentOn: meeting.convocationSentOn,
    rules: composition.rules,
    firstMeetingDay: matter.firstMeetingDay,
  });
  const channel = meeting.convocationChannel.trim();
  return `${judgement.sentence}${channel === '' ? '' : ` – ${channel}`}.`;
}

function itemBlocks(item: AgendaItem, number: number, context: PaperContext): readonly Block[] {
  const { votes, decisions } = context.meeting;
  return [
    heading(2, `${String(number)}. ${item.title}`, `point-${item.id}`),
    paragraph(itemWords(item, context), 'quiet'),
    ...aboutWords(item, context).map((words) => paragraph(words, 'quiet')),
    ...recusals(item, context),
    ...markdown(item.discussion, 2),
    ...speakers(item, context),
    ...deliberations(
      votes.filter(({ agendaItemId }) => agendaItemId === item.id),
      decisions.filter(({ agendaItemId }) => agendaItemId === item.id),
      context,
    ),
  ];
}

function itemWords({ kind, rapporteur, startedAt, endedAt }: AgendaItem, context: PaperContext): string {
  return joined(
    [
      AGENDA_ITEM_KIND_LABELS[kind],
      rapporteur === '' ? '' : `rapporteur\u202f: ${rapporteur}`,
      startedAt === null ? '' : `abordé à ${context.clock(startedAt)}`,
      endedAt === null ? '' : `clos à ${context.clock(endedAt)}`,
    ],
    ' · ',
  );
}

function recusals({ id }: AgendaItem, context: PaperContext): readonly Block[] {
  const found = context.meeting.recusals.filter(({ agendaItemId }) => agendaItemId === id);
  if (found.length === 0) return [];
  const names = found.map(({ seatId, reason }) => {
    const name = context.seatedName(seatId);
    return reason.trim() === '' ? name : `${name} (${reason.trim()})`;
  });
  // One person alone: the verb follows, and the gender stays unsaid.
  const words =
    names.length > 1
      ? 'Ne prennent part ni au débat ni au vote, s’étant déportés'
      : 'Ne prend part ni au débat ni au vote, par déport';
  return [paragraph(`${words}\u202f: ${joinedWords(names)}.`)];
}

function speakers({ id }: AgendaItem, context: PaperContext): readonly Block[] {
  const names = context.meeting.speeches
    .filter(({ agendaItemId, spokeAt }) => agendaItemId === id && spokeAt !== null)
    .map(({ seatId }) => context.seatedName(seatId));
  const told = [...new Set(names)];
  return told.length === 0
    ? []
    : [paragraph(`${told.length > 1 ? 'Ont' : 'A'} pris la parole\u202f: ${joinedWords(told)}.`)];
}

function deliberations(
  votes: readonly Vote[],
  decisions: readonly Decision[],
  context: PaperContext,
): readonly Block[] {
  return [
    ...votes.flatMap((vote) => [heading(3, 'Vote', ''), ...voteBlocks(vote, context)]),
    ...decisions.flatMap((decision) => [
      heading(3, `Décision ${decision.number}`, ''),
      ...decisionBlocks(decision, context),
    ]),
  ];
}

/** Votes and decisions of no item, or of one that does not leave the secretariat: what was decided is told all the same. */
function elsewhere(
  votes: readonly Vote[],
  decisions: readonly Decision[],
  context: PaperContext,
): readonly Block[] {
  if (votes.length + decisions.length === 0) return [];
  return [heading(2, 'Autres délibérations', 'autres'), ...deliberations(votes, decisions, context)];
}

function ending(context: PaperContext): readonly Block[] {
  const { meeting, matter } = context;
  const said = [
    meeting.closedAt === null ? '' : `La séance est levée à ${context.clock(meeting.closedAt)}.`,
    approvalWords(meeting.status === 'approved', matter.approvedOn),
  ].filter((words) => words !== '');
  return said.length === 0
    ? []
    : [heading(2, 'Fin de la séance', 'fin'), ...said.map((words) => paragraph(sentence(words)))];
}

function approvalWords(isApproved: boolean, on: string | null): string {
  if (!isApproved) return '';
  return on === null
    ? 'Ce procès-verbal a été approuvé hors réunion.'
    : `Ce procès-verbal a été approuvé à la réunion du ${frenchDate(on)}.`;
}
