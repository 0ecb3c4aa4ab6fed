// Relevé de décisions: on a page or two, what was decided, by whom it is carried and until when.
import { findById } from '../../change/list.ts';
import { frenchDate } from '../../date/partial-date.ts';
import type { Block } from '../blocks.ts';
import { joined } from '../context.ts';
import { column, dateWords, fact, factsBlock, paragraph, tableOf } from '../writing.ts';
import { attendanceSummary, capitalised } from './attendance-words.ts';
import { responsibleWords } from './decision-words.ts';
import { hours, opening, signatures, verifying, whenAndWhere } from './ends.ts';
import { sentence, type PaperContext } from './paper-context.ts';
import { shortVoteWords } from './vote-words.ts';

export function decisionList(context: PaperContext): readonly Block[] {
  const { meeting } = context;
  const { decisions, votes } = meeting;
  const decided = new Set(decisions.map(({ voteId }) => voteId));
  const others = votes.filter(({ id, status }) => status === 'closed' && !decided.has(id));
  return [
    ...opening('Relevé de décisions', context),
    ...factsBlock([
      ...whenAndWhere(context),
      ...hours(context),
      ...fact('Présidence', context.presidentName),
      ...fact('Présences', sentence(capitalised(attendanceSummary(context)))),
    ]),
    ...(decisions.length === 0 ? [paragraph('Aucune décision n’a été prise.')] : []),
    ...tableOf('Décisions', decisions, [
      column('N°', 2, ({ number }) => number),
      column('Décision', 7, (decision) => decision.text),
      column('Vote', 4, ({ voteId }) => {
        const vote = findById(votes, voteId ?? '');
        return vote ? shortVoteWords(vote) : 'Sans vote';
      }),
      column('Responsable', 3, (decision) => responsibleWords(decision, context)),
      column('Échéance', 3, ({ dueOn, reviewOn }) =>
        joined([dateWords(dueOn), reviewOn === null ? '' : `Revoyure\u202f: ${frenchDate(reviewOn)}`], '\n'),
      ),
    ]),
    ...tableOf('Autres votes', others, [
      column('Question', 9, ({ question }) => question),
      column('Résultat', 10, ({ outcome }) => sentence(outcome?.sentence ?? '')),
    ]),
    ...signatures(context),
    verifying(context),
  ];
}
