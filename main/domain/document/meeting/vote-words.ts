// A vote as papers tell it. Names only where the ballot was public: a secret one keeps none, whatever its document may hold.
import { BALLOT_CHOICE_LABELS, BALLOT_CHOICES, VOTE_MODE_LABELS } from '../../committee/ballot.ts';
import { figureWords, joinedWords } from '../../committee/french-count.ts';
import { VOTE_OUTCOME_LABELS, type VoteOutcome } from '../../committee/result.ts';
import type { Vote } from '../../meeting/meeting.ts';
import type { Block, Fact } from '../blocks.ts';
import { fact, factsBlock, numberColumn, column, paragraph, tableOf } from '../writing.ts';
import { sentence, type PaperContext } from './paper-context.ts';

export function voteBlocks(vote: Vote, context: PaperContext): readonly Block[] {
  if (vote.status === 'cancelled')
    return [paragraph(`Vote annulé, sans effet\u202f: ${sentence(vote.question)}`, 'quiet')];
  return [
    {
      kind: 'text',
      runs: [{ text: 'Mis aux voix\u202f: ' }, { text: sentence(vote.question), isStrong: true }],
    },
    ...factsBlock(voteFacts(vote, context)),
    ...countsByCollege(vote, context),
  ];
}

export function voteFacts(vote: Vote, context: PaperContext): readonly Fact[] {
  const { outcome, mode } = vote;
  return [
    ...fact('Scrutin', VOTE_MODE_LABELS[mode], mode === 'secret' ? 'Aucun nom n’est consigné.' : ''),
    ...fact('Quorum', sentence(outcome?.quorumSentence ?? '')),
    ...fact('Résultat', outcome ? sentence(outcome.sentence) : 'Le vote est en cours.'),
    ...(mode === 'roll-call' ? namesByChoice(vote, context) : []),
  ];
}

function namesByChoice(vote: Vote, context: PaperContext): readonly Fact[] {
  const sitting = context.sittingAt(vote);
  return BALLOT_CHOICES.flatMap((choice) => {
    const names = vote.ballots
      .filter((ballot) => ballot.choice === choice)
      .map(({ seatId }) => {
        const holderSeatId = sitting.bySeatId.get(seatId)?.holderSeatId ?? null;
        const name = context.seatedName(seatId, sitting);
        return holderSeatId === null
          ? name
          : `${name} (pouvoir à ${context.seatedName(holderSeatId, sitting)})`;
      });
    return names.length === 0
      ? []
      : fact(`${BALLOT_CHOICE_LABELS[choice]} (${String(names.length)})`, joinedWords(names));
  });
}

/** Nothing unless hands were counted college by college. */
function countsByCollege({ mode, collegeCounts }: Vote, context: PaperContext): readonly Block[] {
  const lines = collegeCounts.filter(({ collegeCode }) => collegeCode !== null);
  if (mode !== 'show-of-hands' || lines.length < 2) return [];
  return tableOf('Voix par collège', lines, [
    column('Collège', 5, ({ collegeCode }) => context.collegeLabel(collegeCode)),
    ...BALLOT_CHOICES.map((choice) =>
      numberColumn<(typeof lines)[number]>(
        choice === 'not-taking-part' ? 'Sans part au vote' : BALLOT_CHOICE_LABELS[choice],
        2,
        ({ counts }) => String(counts[choice]),
      ),
    ),
  ]);
}

/** « Adopté : 12 pour, 3 contre, 2 abstentions », for a line of a table. */
export function shortVoteWords({ status, mode, outcome }: Vote): string {
  if (status === 'cancelled') return 'Vote annulé';
  if (!outcome) return 'Vote en cours';
  const isAdopted = outcome.outcome === 'adopted';
  if (mode === 'consensus') return isAdopted ? 'Adopté par consensus' : 'Rejeté, faute de consensus';
  const counts = [
    `${String(outcome.for)}\u00a0pour`,
    `${String(outcome.against)}\u00a0contre`,
    figureWords(outcome.abstention, 'abstention', 'abstentions'),
    ...(outcome.notTakingPart > 0 ? [`${String(outcome.notTakingPart)}\u00a0sans part au vote`] : []),
  ];
  return `${VOTE_OUTCOME_LABELS[outcome.outcome as VoteOutcome]}\u202f: ${counts.join(', ')}`;
}
