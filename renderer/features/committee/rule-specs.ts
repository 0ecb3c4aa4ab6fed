// The rules of a committee as fields of a form: what each is called and chosen from, in the order they are read.
import {
  CASTING_VOTE_LABELS,
  CONFLICT_OF_INTEREST_LABELS,
  MAJORITY_BASE_LABELS,
  MAJORITY_LABELS,
  PROXY_SCOPE_LABELS,
  QUORUM_BASE_LABELS,
  QUORUM_COMPARISON_LABELS,
  QUORUM_COUNT_LABELS,
  REMOTE_PRESENCE_LABELS,
  SECOND_CONVOCATION_LABELS,
  type CommitteeRules,
} from '../../../main/domain/committee/rules.ts';
import { optionsOf, type FieldSpec } from '../../fields/field-spec.ts';

export interface RuleSpec {
  /** Dotted inside the rules: `quorum.base`. */
  readonly path: string;
  readonly label: string;
  readonly spec: FieldSpec;
  readonly hint?: string;
}

const choice = (labels: Readonly<Record<string, string>>): FieldSpec => ({
  kind: 'choice',
  options: optionsOf(labels),
});
const whole = (max: number): FieldSpec => ({ kind: 'number', min: 0, max, isWhole: true, isRequired: true });

export const RULE_GROUPS: readonly { readonly title: string; readonly rules: readonly RuleSpec[] }[] = [
  {
    title: 'Quorum',
    rules: [
      { path: 'quorum.comparison', label: 'Il faut', spec: choice(QUORUM_COMPARISON_LABELS) },
      {
        path: 'quorum.numerator',
        label: 'Numérateur',
        spec: whole(100),
        hint: '0 sur 1\u202f: aucun quorum.',
      },
      { path: 'quorum.denominator', label: 'Dénominateur', spec: { ...whole(100), min: 1 } as FieldSpec },
      { path: 'quorum.base', label: 'Des', spec: choice(QUORUM_BASE_LABELS) },
      { path: 'quorum.counts', label: 'Sont comptés', spec: choice(QUORUM_COUNT_LABELS) },
      {
        path: 'quorum.isRequiredByCollege',
        label: 'Exigé aussi dans chaque collège',
        spec: { kind: 'yes-no' },
      },
    ],
  },
  {
    title: 'Convocation',
    rules: [
      { path: 'convocationDays', label: 'Jours entiers entre l’envoi et la réunion', spec: whole(365) },
      { path: 'secondConvocation', label: 'Seconde convocation', spec: choice(SECOND_CONVOCATION_LABELS) },
      { path: 'secondConvocationDays', label: 'Jours entre les deux réunions', spec: whole(365) },
    ],
  },
  {
    title: 'Votes',
    rules: [
      { path: 'majority', label: 'Majorité', spec: choice(MAJORITY_LABELS) },
      { path: 'majorityBase', label: 'Comptée sur', spec: choice(MAJORITY_BASE_LABELS) },
      { path: 'castingVote', label: 'Voix prépondérante', spec: choice(CASTING_VOTE_LABELS) },
      { path: 'isWeightedByCollege', label: 'Voix pondérées par collège', spec: { kind: 'yes-no' } },
      {
        path: 'secretBallotRequests',
        label: 'Membres pour demander le scrutin secret',
        spec: { kind: 'number', min: 1, max: 1000, isWhole: true },
        hint: 'Vide\u202f: la présidence en décide.',
      },
      { path: 'conflictOfInterest', label: 'Déport', spec: choice(CONFLICT_OF_INTEREST_LABELS) },
    ],
  },
  {
    title: 'Présence et pouvoirs',
    rules: [
      { path: 'remotePresence', label: 'Présence à distance', spec: choice(REMOTE_PRESENCE_LABELS) },
      { path: 'allowsSubstitutes', label: 'Suppléants admis', spec: { kind: 'yes-no' } },
      { path: 'proxyScope', label: 'Pouvoirs', spec: choice(PROXY_SCOPE_LABELS) },
      { path: 'proxiesPerHolder', label: 'Pouvoirs par membre', spec: whole(20) },
      {
        path: 'consecutiveProxies',
        label: 'Réunions de suite par pouvoir',
        spec: { kind: 'number', min: 1, max: 100, isWhole: true },
        hint: 'Vide\u202f: sans limite.',
      },
    ],
  },
];

export function ruleAt(rules: CommitteeRules, path: string): unknown {
  const [first = '', second] = path.split('.');
  const value = rules[first as keyof CommitteeRules];
  return second === undefined ? value : value?.[second as keyof typeof value];
}

/** The rules with that one changed; the others as they are. */
export function withRule(rules: CommitteeRules, path: string, value: unknown): CommitteeRules {
  const [first = '', second] = path.split('.');
  if (second === undefined) return { ...rules, [first]: value };
  return { ...rules, [first]: { ...(rules[first as keyof CommitteeRules] as object), [second]: value } };
}
