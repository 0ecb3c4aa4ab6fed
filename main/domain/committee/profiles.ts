// The rules a new committee starts from. Each may be changed: the arrêté, the charter or the statutes of a body prevail.
import type { CommitteeKind } from './committee.ts';
import type { CommitteeRules } from './rules.ts';

export interface RuleProfile {
  readonly code: string;
  readonly label: string;
  /** The kinds of committee that start from it. */
  readonly committeeKinds: readonly CommitteeKind[];
  readonly rules: CommitteeRules;
  readonly termYears: number;
  /** Where the rules come from, and which are only supposed; for the screen, in French. */
  readonly note: string;
}

/**
 * Commissions administratives à caractère consultatif, code des relations entre le public et l’administration: R133-8 (convocation),
 * R133-9 (pouvoirs), R133-10 (quorum, second convocation), R133-12 (déports); comités territoriaux pour l’emploi, code du travail:
 * R5311-36 (three years, suppléants), R5311-41 (majority of the votes cast, remote members included; the State's casting voice).
 */
const CONSULTATIVE_BODY: CommitteeRules = {
  quorum: {
    numerator: 1,
    denominator: 2,
    comparison: 'at-least',
    base: 'deliberative-members',
    counts: 'present-or-represented',
    isRequiredByCollege: false,
  },
  secondConvocation: 'without-quorum',
  secondConvocationDays: 0,
  convocationDays: 5,
  majority: 'simple',
  majorityBase: 'votes-cast',
  castingVote: 'state-co-president',
  isWeightedByCollege: false,
  proxiesPerHolder: 1,
  consecutiveProxies: 3,
  proxyScope: 'anyone',
  remotePresence: 'counted',
  conflictOfInterest: 'not-counted',
  secretBallotRequests: null,
  allowsSubstitutes: true,
};

export const RULE_PROFILES = [
  {
    code: 'local-employment',
    label: 'Comité local pour l’emploi',
    committeeKinds: ['local-employment', 'departmental-employment', 'regional-employment'],
    rules: CONSULTATIVE_BODY,
    termYears: 3,
    note:
      'Code du travail, articles R5311-36 et R5311-41\u202f: mandats de trois ans avec suppléants, majorité des suffrages exprimés, à ' +
      'distance comprise, voix prépondérante au représentant de l’État qui copréside. Code des relations entre le public et ' +
      'l’administration, articles R133-3 à R133-15\u202f: convocation cinq jours au moins avant la séance, quorum de la moitié des membres ' +
      'présents ou représentés, seconde convocation sans quorum, un pouvoir par membre. À vérifier dans l’arrêté du comité\u202f: la ' +
      'limite de trois réunions de suite pour un pouvoir, le nombre de voix de chacun (une par siège ici, ou pondérées par collège) et ' +
      'les cinq jours, comptés entiers entre l’envoi et la séance.',
  },
  {
    code: 'territories-of-industry',
    label: 'Comité de pilotage Territoires d’industrie',
    committeeKinds: ['steering', 'project', 'recovery-contract'],
    rules: {
      ...CONSULTATIVE_BODY,
      quorum: { ...CONSULTATIVE_BODY.quorum, numerator: 0, denominator: 1 },
      secondConvocation: 'not-foreseen',
      castingVote: 'none',
      consecutiveProxies: null,
    },
    termYears: 6,
    note:
      'Aucun texte n’impose de quorum ni de majorité à ces comités\u202f: le consensus est d’usage, et un vote éventuel se fait à la ' +
      'majorité simple, où le partage vaut rejet. Hypothèses à vérifier dans le contrat ou la charte\u202f: cinq jours de convocation, ' +
      'un pouvoir par membre, mandats de six ans comme ceux des élus.',
  },
  {
    code: 'association',
    label: 'Association ou instance libre',
    committeeKinds: ['association', 'other'],
    rules: {
      ...CONSULTATIVE_BODY,
      quorum: {
        ...CONSULTATIVE_BODY.quorum,
        numerator: 1,
        denominator: 3,
      },
      secondConvocationDays: 15,
      convocationDays: 15,
      castingVote: 'president',
      proxiesPerHolder: 2,
      consecutiveProxies: null,
      allowsSubstitutes: false,
    },
    termYears: 3,
    note:
      'La loi du 1er juillet 1901 laisse ces règles aux statuts. Tout est ici une hypothèse, d’après les statuts usuels\u202f: quorum du ' +
      'tiers des membres présents ou représentés, seconde réunion sans quorum quinze jours après, convocation de quinze jours, deux ' +
      'pouvoirs par membre, pas de suppléants, majorité simple, voix prépondérante de la présidence.',
  },
] as const satisfies readonly RuleProfile[];

/** The profile a committee of this kind starts from. */
export function profileOfKind(kind: CommitteeKind): RuleProfile {
  const profiles: readonly RuleProfile[] = RULE_PROFILES;
  return profiles.find(({ committeeKinds }) => committeeKinds.includes(kind)) ?? RULE_PROFILES[2];
}

export function rulesOfKind(kind: CommitteeKind): CommitteeRules {
  return profileOfKind(kind).rules;
}
