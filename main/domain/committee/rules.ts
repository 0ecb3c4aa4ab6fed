// Règles de fonctionnement: how a committee may decide (data model §1). Each may be changed: texts differ from one body to the next.
import * as z from 'zod';
import { codesOf } from '../schema/codes-of.ts';

export const QUORUM_BASE_LABELS = {
  'deliberative-members': 'Membres ayant voix délibérative',
  'all-members': 'Tous les membres',
} as const;
export const QUORUM_COUNT_LABELS = {
  'present-or-represented': 'Présents ou représentés',
  'present-only': 'Présents seulement',
} as const;
export const QUORUM_COMPARISON_LABELS = {
  'at-least': 'Au moins',
  'more-than': 'Plus de',
} as const;
export const SECOND_CONVOCATION_LABELS = {
  'not-foreseen': 'Non prévue',
  'without-quorum': 'Le comité délibère sans condition de quorum',
  'same-quorum': 'Le même quorum est exigé',
} as const;
export const MAJORITY_LABELS = {
  simple: 'Majorité simple',
  absolute: 'Majorité absolue',
  'two-thirds': 'Majorité des deux tiers',
  'four-fifths': 'Majorité des quatre cinquièmes',
} as const;
export const MAJORITY_BASE_LABELS = {
  'votes-cast': 'Suffrages exprimés',
  'votes-present': 'Voix des présents et représentés',
  'all-votes': 'Toutes les voix du comité',
} as const;
export const CASTING_VOTE_LABELS = {
  none: 'Aucune\u202f: le partage vaut rejet',
  president: 'Président ou présidente de séance',
  'state-co-president': 'Coprésidence de l’État',
} as const;
export const PROXY_SCOPE_LABELS = {
  anyone: 'À tout membre ayant voix délibérative',
  'same-college': 'À un membre du même collège',
  none: 'Les pouvoirs ne sont pas admis',
} as const;
export const REMOTE_PRESENCE_LABELS = {
  counted: 'Admise, comptée dans le quorum',
  'not-counted': 'Admise, sans compter dans le quorum ni voter',
  forbidden: 'Non admise',
} as const;
export const CONFLICT_OF_INTEREST_LABELS = {
  'not-counted': 'Le membre déporté ne compte pas dans le quorum du point',
  counted: 'Le membre déporté reste compté dans le quorum',
} as const;

export const majority = codesOf(MAJORITY_LABELS);
export type Majority = z.infer<typeof majority>;
export const majorityBase = codesOf(MAJORITY_BASE_LABELS);
export type MajorityBase = z.infer<typeof majorityBase>;

export const committeeRules = z
  .strictObject({
    quorum: z
      .strictObject({
        /** ½ is 1 of 2. */
        numerator: z.number().int().min(0).max(100),
        denominator: z.number().int().min(1).max(100),
        comparison: codesOf(QUORUM_COMPARISON_LABELS),
        base: codesOf(QUORUM_BASE_LABELS),
        counts: codesOf(QUORUM_COUNT_LABELS),
        /** In every deliberative college too, by the same ratio. */
        isRequiredByCollege: z.boolean(),
      })
      .refine(({ numerator, denominator }) => numerator <= denominator, {
        path: ['numerator'],
        message: 'ratio-above-one',
      })
      // More than all of them never come.
      .refine(
        ({ numerator, denominator, comparison }) => comparison === 'at-least' || numerator < denominator,
        { path: ['comparison'], message: 'ratio-never-reached' },
      ),
    secondConvocation: codesOf(SECOND_CONVOCATION_LABELS),
    /** Days between the two meetings at least. */
    secondConvocationDays: z.number().int().min(0).max(365),
    /** Whole days between the sending and the meeting. */
    convocationDays: z.number().int().min(0).max(365),
    majority,
    majorityBase,
    castingVote: codesOf(CASTING_VOTE_LABELS),
    /** Votes of a college are shared out by its weight, rather than one each. */
    isWeightedByCollege: z.boolean(),
    proxiesPerHolder: z.number().int().min(0).max(20),
    /** A seat may be represented by proxy at this many meetings in a row; null: no limit. */
    consecutiveProxies: z.number().int().min(1).max(100).nullable(),
    proxyScope: codesOf(PROXY_SCOPE_LABELS),
    remotePresence: codesOf(REMOTE_PRESENCE_LABELS),
    conflictOfInterest: codesOf(CONFLICT_OF_INTEREST_LABELS),
    /** This many members, present, may ask for a secret ballot; null: the president decides. */
    secretBallotRequests: z.number().int().min(1).max(1000).nullable(),
    allowsSubstitutes: z.boolean(),
  })
  .readonly();
export type CommitteeRules = Readonly<z.infer<typeof committeeRules>>;
