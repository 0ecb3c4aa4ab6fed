// What is wrong with a tally, before its result is believed.
import type { NamedBallot, Tally } from './ballot.ts';
import type { Composition } from './composition.ts';
import { totalOf } from './college-votes.ts';
import { countVotes, type VoteCount } from './count-votes.ts';
import { figureWords } from './french-count.ts';
import { seatName } from './seats.ts';
import type { Sitting } from './sitting.ts';

export const VOTE_PROBLEM_WORDS = {
  'more-votes-than-voices': 'Il y a plus de suffrages que de voix en séance',
  'more-votes-than-college': 'Il y a plus de suffrages que de voix dans le collège',
  'unknown-college': 'Ce collège n’est pas dans la composition du jour',
  'college-twice': 'Ce collège est compté deux fois',
  'college-missing': 'Ces suffrages doivent être comptés par collège, car les voix y sont pondérées',
  'no-weight': 'Aucun des collèges qui votent n’a de poids',
  'unknown-seat': 'Un suffrage vient d’un siège qui n’est pas dans la composition du jour',
  'seat-cannot-vote':
    'Ce siège ne peut pas voter\u202f: il n’est ni présent ni représenté, ou n’a pas de voix délibérative',
  'seat-recused': 'Ce siège s’est déporté\u202f: ni lui ni les pouvoirs qu’il détient ne votent',
  'seat-twice': 'Ce siège a voté deux fois',
  'secret-by-college': 'Un scrutin secret ne se compte pas par collège',
  'secret-by-name': 'Un scrutin secret ne garde aucun nom',
  'secret-weighted': 'Un scrutin secret ne peut pas être pondéré par collège',
  'casting-without-tie': 'La voix prépondérante ne joue qu’en cas de partage égal des voix',
  'casting-not-allowed': 'Les règles du comité ne donnent à personne de voix prépondérante',
  'casting-seat-absent': 'La personne qui a la voix prépondérante n’est pas en séance, ou s’est déportée',
  'casting-contradicted': 'La voix prépondérante dit autre chose que le vote nominal de la même personne',
  'votes-missing': 'Il manque des suffrages',
} as const;
export type VoteProblemCode = keyof typeof VOTE_PROBLEM_WORDS;

export interface VoteProblem {
  readonly code: VoteProblemCode;
  /** An error leaves the vote without result; a warning does not. */
  readonly severity: 'error' | 'warning';
  readonly seatId: string | null;
  readonly collegeCode: string | null;
  /** Votes too many, or missing; 1 elsewhere. */
  readonly count: number;
}

type About = Partial<Pick<VoteProblem, 'seatId' | 'collegeCode' | 'count'>>;

function problem(code: VoteProblemCode, about: About = {}): VoteProblem {
  const severity = code === 'votes-missing' ? 'warning' : 'error';
  return { code, severity, seatId: null, collegeCode: null, count: 1, ...about };
}

/** Of the sitting as it was when the vote opened. */
export function voteProblems(
  composition: Composition,
  sitting: Sitting,
  tally: Tally,
  count: VoteCount = countVotes(composition, sitting, tally),
): readonly VoteProblem[] {
  if (tally.mode === 'consensus') return [];
  return [
    ...(tally.mode === 'roll-call'
      ? ballotProblems(composition, tally, count)
      : lineProblems(composition, tally, count)),
    ...(tally.mode === 'secret' ? secretProblems(composition, tally) : []),
    ...numberProblems(count),
    ...(count.weighted?.isWeightless === true ? [problem('no-weight')] : []),
    ...castingProblems(composition, tally, count),
  ];
}

function numberProblems({ counts, voices }: VoteCount): readonly VoteProblem[] {
  const excess = totalOf(counts) - voices.length;
  if (excess > 0) return [problem('more-votes-than-voices', { count: excess })];
  return excess < 0 ? [problem('votes-missing', { count: -excess })] : [];
}

function ballotProblems(
  composition: Composition,
  tally: Tally,
  { voices }: VoteCount,
): readonly VoteProblem[] {
  const voting = new Set(voices.map(({ seatId }) => seatId));
  const known = new Map(composition.seats.map((seat) => [seat.seatId, seat]));
  const colleges = new Set(composition.colleges.map(({ code }) => code));
  const recused = new Set(tally.recusedSeatIds);
  const seen = new Set<string>();
  const codeOf = ({ seatId }: NamedBallot): VoteProblemCode | null => {
    const seat = known.get(seatId);
    if (seat === undefined) return 'unknown-seat';
    if (seen.has(seatId)) return 'seat-twice';
    seen.add(seatId);
    if (recused.has(seatId)) return 'seat-recused';
    if (!voting.has(seatId)) return 'seat-cannot-vote';
    const isWeightless = composition.rules.isWeightedByCollege && !colleges.has(seat.collegeCode ?? '');
    return isWeightless ? 'college-missing' : null;
  };
  return tally.ballots.flatMap((ballot) => {
    const code = codeOf(ballot);
    return code === null ? [] : [problem(code, { seatId: ballot.seatId })];
  });
}

function lineProblems(composition: Composition, tally: Tally, { voices }: VoteCount): readonly VoteProblem[] {
  const colleges = new Set(composition.colleges.map(({ code }) => code));
  const needsCollege = composition.rules.isWeightedByCollege && tally.mode !== 'secret';
  const seen = new Set<string | null>();
  return tally.collegeCounts.flatMap(({ collegeCode, counts }) => {
    if (seen.has(collegeCode)) return [problem('college-twice', { collegeCode })];
    seen.add(collegeCode);
    if (collegeCode === null)
      return needsCollege && totalOf(counts) > 0
        ? [problem('college-missing', { count: totalOf(counts) })]
        : [];
    if (!colleges.has(collegeCode)) return [problem('unknown-college', { collegeCode })];
    const inCollege = voices.filter((voice) => voice.collegeCode === collegeCode).length;
    const excess = totalOf(counts) - inCollege;
    return excess > 0 ? [problem('more-votes-than-college', { collegeCode, count: excess })] : [];
  });
}

function secretProblems({ rules }: Composition, tally: Tally): readonly VoteProblem[] {
  const problems: VoteProblem[] = [];
  if (tally.collegeCounts.some(({ collegeCode }) => collegeCode !== null))
    problems.push(problem('secret-by-college'));
  if (tally.ballots.length > 0) problems.push(problem('secret-by-name'));
  if (rules.isWeightedByCollege) problems.push(problem('secret-weighted'));
  return problems;
}

function castingProblems({ rules }: Composition, tally: Tally, count: VoteCount): readonly VoteProblem[] {
  if (tally.castingChoice === null) return [];
  if (rules.castingVote === 'none') return [problem('casting-not-allowed')];
  if (!count.isForCasting) return [problem('casting-without-tie')];
  if (count.castingSeatId === null) return [problem('casting-seat-absent')];
  const isContradicted = count.namedCasting !== null && count.namedCasting !== tally.castingChoice;
  return isContradicted ? [problem('casting-contradicted', { seatId: count.castingSeatId })] : [];
}

/** « Ce siège a voté deux fois (Mme Anne Marchand) ». */
export function voteProblemSentence(
  composition: Composition,
  { code, seatId, collegeCode, count }: VoteProblem,
): string {
  const words = VOTE_PROBLEM_WORDS[code];
  if (code === 'more-votes-than-voices') return `${words}\u202f: ${figureWords(count, 'de trop', 'de trop')}`;
  if (code === 'votes-missing') return `${words}\u202f: ${figureWords(count, 'voix', 'voix')} sans réponse`;
  const label = composition.colleges.find((college) => college.code === collegeCode)?.label ?? collegeCode;
  if (code === 'more-votes-than-college')
    return `${words} «\u202f${label ?? ''}\u202f»\u202f: ${figureWords(count, 'de trop', 'de trop')}`;
  if (label !== null) return `${words} («\u202f${label}\u202f»)`;
  return seatId === null || code === 'unknown-seat' ? words : `${words} (${seatName(composition, seatId)})`;
}
