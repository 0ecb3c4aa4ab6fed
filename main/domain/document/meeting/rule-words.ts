// What the rules of a committee ask of those who are convened, in French.
import { figureWords } from '../../committee/french-count.ts';
import { requiredSeats } from '../../committee/quorum.ts';
import type { CommitteeRules } from '../../committee/rules.ts';
import { quorumBase } from '../../committee/seats.ts';
import type { PaperContext } from './paper-context.ts';

const SHARES: Readonly<Record<string, string>> = {
  '1/2': 'la moitié',
  '1/3': 'le tiers',
  '2/3': 'les deux tiers',
  '1/4': 'le quart',
  '3/4': 'les trois quarts',
  '1/5': 'le cinquième',
  '4/5': 'les quatre cinquièmes',
};

/** Whole sentences. */
export function quorumRuleWords({ composition }: PaperContext): string {
  const { rules, isSecondConvocation } = composition;
  if (isSecondConvocation && rules.secondConvocation === 'without-quorum')
    return 'Sur cette seconde convocation, le comité délibère sans condition de quorum.';
  const base = quorumBase(composition).length;
  const required = requiredSeats(rules.quorum, base);
  if (rules.quorum.numerator === 0 && rules.quorum.comparison === 'at-least')
    return 'Les règles du comité n’exigent aucun quorum.';
  const members = rules.quorum.base === 'all-members' ? 'ses membres' : 'ses membres ayant voix délibérative';
  const sentences = [
    `Le comité délibère valablement quand ${shareWords(rules.quorum)} de ${members} sont ${thereWords(rules)}, soit ${String(required)} sur ${String(base)}.`,
  ];
  if (rules.quorum.isRequiredByCollege)
    sentences.push('La même part est exigée dans chaque collège délibérant.');
  if (!isSecondConvocation && rules.secondConvocation === 'without-quorum')
    sentences.push(
      'Faute de quorum, le comité peut être convoqué de nouveau sur le même ordre du jour\u202f; il délibère alors sans condition de quorum.',
    );
  return sentences.join(' ');
}

function shareWords({ numerator, denominator, comparison }: CommitteeRules['quorum']): string {
  if (numerator === denominator) return 'la totalité';
  const share = SHARES[`${String(numerator)}/${String(denominator)}`];
  const known = share ?? `${String(numerator)}/${String(denominator)}`;
  return `${comparison === 'more-than' ? 'plus' : 'au moins'} ${comparison === 'more-than' ? elided(known) : known}`;
}

/** « plus de la moitié », « plus du tiers », « plus des deux tiers ». */
function elided(share: string): string {
  return `de ${share}`.replace(/^de le /, 'du ').replace(/^de les /, 'des ');
}

function thereWords({ quorum, remotePresence }: CommitteeRules): string {
  const remote = remotePresence === 'counted' ? ', y compris à distance' : '';
  return quorum.counts === 'present-or-represented'
    ? `présents${remote}, ou représentés`
    : `présents${remote}`;
}

export function admitsProxies({ proxyScope, proxiesPerHolder }: CommitteeRules): boolean {
  return proxyScope !== 'none' && proxiesPerHolder > 0;
}

/** Whole sentences. */
export function absenceRuleWords({ composition: { rules } }: PaperContext): string {
  const sentences: string[] = [];
  if (rules.allowsSubstitutes)
    sentences.push('Un membre empêché prévient d’abord la personne qui le supplée.');
  if (admitsProxies(rules)) {
    const to = rules.proxyScope === 'same-college' ? 'un membre du même collège' : 'un autre membre';
    sentences.push(
      `Il peut aussi donner pouvoir à ${to} ayant voix délibérative\u202f; nul ne détient plus de ${figureWords(rules.proxiesPerHolder, 'pouvoir', 'pouvoirs')}.`,
    );
    if (rules.consecutiveProxies !== null)
      sentences.push(
        `Un membre ne peut être représenté ainsi à plus de ${figureWords(rules.consecutiveProxies, 'réunion', 'réunions')} de suite.`,
      );
  } else sentences.push('Les pouvoirs ne sont pas admis.');
  const [first = '', ...rest] = sentences;
  return [first.replace(/^Il peut aussi/, 'Un membre empêché peut'), ...rest].join(' ');
}
