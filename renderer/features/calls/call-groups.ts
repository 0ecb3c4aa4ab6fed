// The calls as a list: by where they stand today, the most pressing first.
import {
  CALL_STATUS_LABELS,
  callStatus,
  daysToDeadline,
  type CallStatus,
} from '../../../main/domain/catalogue/call-status.ts';
import { CALL_KIND_LABELS, type Call } from '../../../main/domain/catalogue/catalogue.ts';
import { frenchDate } from '../../../main/domain/date/partial-date.ts';

export interface CallGroup {
  readonly status: CallStatus;
  readonly label: string;
  readonly calls: readonly Call[];
}

const GROUP_LABELS = {
  open: 'Ouverts',
  upcoming: 'À venir',
  permanent: 'Permanents',
  unknown: CALL_STATUS_LABELS.unknown,
  closed: 'Clos',
} as const satisfies Record<CallStatus, string>;

const collator = new Intl.Collator('fr', { numeric: true });
/** After every day there is. */
const NO_DAY = '9999';

/** The day that makes one call more pressing than another; the last to close comes first among the closed. */
function compareDays(status: CallStatus, one: Call, other: Call): number {
  const dayOf = ({ opensOn, preDepositOn, closesOn }: Call): string =>
    (status === 'upcoming' ? opensOn : (closesOn ?? preDepositOn)) ?? NO_DAY;
  const order = dayOf(one).localeCompare(dayOf(other));
  return status === 'closed' ? -order : order;
}

export function groupCalls(calls: readonly Call[], today: string): readonly CallGroup[] {
  return (Object.keys(GROUP_LABELS) as CallStatus[]).flatMap((status) => {
    const own = calls
      .filter((call) => callStatus(call, today) === status)
      .toSorted((one, other) => compareDays(status, one, other) || collator.compare(one.title, other.title));
    return own.length === 0 ? [] : [{ status, label: GROUP_LABELS[status], calls: own }];
  });
}

const figures = new Intl.NumberFormat('fr-FR');

/** `12 jours restants`, or null while nothing presses. */
export function daysLeftWords(call: Call, today: string): string | null {
  const days = daysToDeadline(call, today);
  if (days === null) return null;
  if (days === 0) return 'Dernier jour';
  return days === 1 ? '1\u00a0jour restant' : `${figures.format(days)}\u00a0jours restants`;
}

/** The second line of a call in the list. */
export function callDetail({ kind, opensOn, preDepositOn, closesOn }: Call, today: string): string {
  const dates = [
    opensOn !== null && opensOn > today ? `ouvre le ${frenchDate(opensOn)}` : '',
    preDepositOn !== null && preDepositOn >= today ? `prédépôt avant le ${frenchDate(preDepositOn)}` : '',
    closesOn === null ? '' : `${closesOn < today ? 'clos depuis le' : 'clôt le'} ${frenchDate(closesOn)}`,
  ];
  return [CALL_KIND_LABELS[kind], ...dates].filter((part) => part !== '').join(', ');
}

export const STATUS_TONES = {
  open: 'success',
  upcoming: 'accent',
  permanent: 'success',
  unknown: 'neutral',
  closed: 'neutral',
} as const satisfies Record<CallStatus, string>;
