// Quorum in one French sentence, whose figures are those that were counted. Without a full stop: screens and minutes add theirs.
import { countedWords, figureWords, joinedWords } from './french-count.ts';
import type { CollegeQuorum, Quorum, QuorumCount } from './quorum.ts';

const PRESENT = { none: 'aucun présent', one: 'présent', many: 'présents' };
const PROXY_WORDS = ['pouvoir', 'pouvoirs'] as const;

/** « Quorum atteint : 9 présents et 2 pouvoirs sur 18, minimum 9 ». */
export function quorumSentence(quorum: Quorum): string {
  const count = countWords(quorum, quorum);
  const aside = asideWords(quorum);
  switch (quorum.reason) {
    case 'no-member':
      return `Quorum impossible à établir\u202f: ${nobodyWords(quorum)}`;
    case 'second-convocation':
      return `Seconde convocation\u202f: aucun quorum n’est exigé, ${count}${aside}`;
    case 'none-required':
      return `Les règles du comité n’exigent aucun quorum\u202f: ${count}${aside}`;
    case 'met':
      return `Quorum atteint\u202f: ${count}, minimum ${String(quorum.required)}${aside}`;
    case 'not-met':
      return `Quorum non atteint\u202f: ${count}, minimum ${String(quorum.required)}, ${missingWords(quorum, quorum)}${alsoWords(quorum)}${aside}`;
    case 'college-not-met':
      return `Quorum non atteint\u202f: ${count}, mais ${collegesWords(quorum)}${aside}`;
  }
}

function nobodyWords({ leftOut, rules }: Quorum): string {
  if (leftOut > 0) return 'tous les membres se sont déportés';
  return `le comité n’a aucun membre${rules.base === 'all-members' ? '' : ' ayant voix délibérative'}`;
}

/** « 9 présents, 1 à distance et 2 pouvoirs sur 18 »: what the rules count, and nothing else. */
function countWords(count: QuorumCount, { rules, isRemoteCounted }: Quorum): string {
  const parts = [countedWords(count.present, PRESENT)];
  if (isRemoteCounted && count.remote > 0) parts.push(`${String(count.remote)}\u00a0à distance`);
  if (rules.counts === 'present-or-represented' && count.represented > 0)
    parts.push(figureWords(count.represented, ...PROXY_WORDS));
  return `${joinedWords(parts)} sur ${String(count.base)}`;
}

function missingWords({ required, counted }: QuorumCount, { rules }: Quorum): string {
  const missing = required - counted;
  return rules.base === 'all-members'
    ? `il manque ${figureWords(missing, 'membre', 'membres')}`
    : `il manque ${figureWords(missing, 'voix', 'voix')}`;
}

function alsoWords(quorum: Quorum): string {
  const colleges = collegesWords(quorum);
  return colleges === '' ? '' : `\u202f; ${colleges}`;
}

function collegesWords(quorum: Quorum): string {
  const missing = quorum.byCollege.filter(({ isMet }) => !isMet);
  return missing.map((college) => collegeWords(college, quorum)).join('\u202f; ');
}

function collegeWords(college: CollegeQuorum, quorum: Quorum): string {
  const counted = college.counted === 0 ? 'n’en compte aucun' : `n’en compte que ${String(college.counted)}`;
  return (
    `le collège «\u202f${college.label}\u202f» ${counted} sur ${String(college.base)}, ` +
    `minimum ${String(college.required)}, ${missingWords(college, quorum)}`
  );
}

/** What is there and does not count, said rather than left to be wondered about. */
function asideWords({ rules, isRemoteCounted, remote, represented, leftOut }: Quorum): string {
  const aside = [];
  if (!isRemoteCounted && remote > 0) aside.push(`${String(remote)}\u00a0à distance`);
  if (rules.counts === 'present-only' && represented > 0)
    aside.push(figureWords(represented, ...PROXY_WORDS));
  if (leftOut > 0) aside.push(figureWords(leftOut, 'membre déporté', 'membres déportés'));
  return aside.length === 0 ? '' : ` (sans compter ${joinedWords(aside)})`;
}
