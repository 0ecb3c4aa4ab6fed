// Where a call for projects stands on a given day: computed, never typed (data model §8).
import type { Action } from '../action/action.ts';
import { liesIn, type TerritoryReference } from '../territory/territory.ts';
import type { Call } from './catalogue.ts';

export const CALL_STATUS_LABELS = {
  upcoming: 'À venir',
  open: 'Ouvert',
  closed: 'Clos',
  permanent: 'Permanent',
  unknown: 'Dates non publiées',
} as const;
export type CallStatus = keyof typeof CALL_STATUS_LABELS;

const REMINDER_DAYS = 30;
const DAY_MS = 86_400_000;

/** `today` is a day, `2026-11-22`. A closing day still counts as open. */
export function callStatus({ kind, opensOn, closesOn }: Call, today: string): CallStatus {
  if (closesOn !== null && closesOn < today) return 'closed';
  if (opensOn !== null && opensOn > today) return 'upcoming';
  if (kind === 'permanent-grant') return 'permanent';
  return opensOn === null && closesOn === null ? 'unknown' : 'open';
}

/** Days left to answer an open call, when 30 or fewer; null otherwise. The first deadline counts, a prédépôt included. */
export function daysToDeadline(subject: Call, today: string): number | null {
  const status = callStatus(subject, today);
  if (status !== 'open' && status !== 'permanent') return null;
  const deadlines = [subject.preDepositOn, subject.closesOn].filter((day) => day !== null && day >= today);
  const [first] = deadlines.toSorted();
  if (first === undefined || first === null) return null;
  const days = Math.round((Date.parse(first) - Date.parse(today)) / DAY_MS);
  return days <= REMINDER_DAYS ? days : null;
}

export type CallReason =
  | { readonly kind: 'theme'; readonly code: string }
  | { readonly kind: 'audience'; readonly code: string }
  | { readonly kind: 'territory'; readonly label: string }
  | { readonly kind: 'whole-country' };

export interface ProposedCall {
  readonly call: Call;
  readonly reasons: readonly CallReason[];
}

type Asking = Pick<Action, 'themePrimary' | 'themesSecondary' | 'targetGroups' | 'territories'>;

/**
 * Calls an action could answer, best first: a theme or an audience in common, and a territory that is not excluded. A call that names
 * no territory is open to the whole country. Closed calls are left out.
 */
export function proposedCalls(
  subject: Asking,
  calls: readonly Call[],
  today: string,
): readonly ProposedCall[] {
  return calls
    .filter((each) => callStatus(each, today) !== 'closed')
    .flatMap((each) => {
      const place = territoryReason(subject.territories, each.territories);
      if (place === null) return [];
      const subjects = subjectReasons(subject, each);
      return subjects.length === 0 ? [] : [{ call: each, reasons: [...subjects, place] }];
    })
    .toSorted((one, other) => other.reasons.length - one.reasons.length);
}

export interface ProposedAction<Proposed extends Asking> {
  readonly action: Proposed;
  readonly reasons: readonly CallReason[];
}

/** The same proposal seen from the call: the actions that could answer it, best first. */
export function proposedActions<Proposed extends Asking>(
  subject: Call,
  actions: readonly Proposed[],
  today: string,
): readonly ProposedAction<Proposed>[] {
  return actions
    .flatMap((action) => proposedCalls(action, [subject], today).map(({ reasons }) => ({ action, reasons })))
    .toSorted((one, other) => other.reasons.length - one.reasons.length);
}

function subjectReasons(
  { themePrimary, themesSecondary, targetGroups }: Asking,
  { themes, audiences }: Call,
): readonly CallReason[] {
  const own = themePrimary === null ? themesSecondary : [themePrimary, ...themesSecondary];
  return [
    ...own
      .filter((code) => themes.some((wanted) => code === wanted || code.startsWith(`${wanted}.`)))
      .map((code): CallReason => ({ kind: 'theme', code })),
    ...targetGroups
      .filter((group) => audiences.includes(group))
      .map((code): CallReason => ({ kind: 'audience', code })),
  ];
}

function territoryReason(
  own: readonly TerritoryReference[],
  eligible: readonly TerritoryReference[],
): CallReason | null {
  if (eligible.length === 0) return { kind: 'whole-country' };
  for (const place of own) {
    const match = eligible.find((wanted) => liesIn(place, wanted) || liesIn(wanted, place));
    if (match) return { kind: 'territory', label: match.label };
  }
  return null;
}
