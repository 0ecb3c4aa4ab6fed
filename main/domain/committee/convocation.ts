// Délai de convocation, in whole calendar days between the sending and the meeting (CRPA R133-8: five at least).
import { addDays, frenchDate } from '../date/partial-date.ts';
import { figureWords } from './french-count.ts';
import type { CommitteeRules } from './rules.ts';

const DAY_MILLISECONDS = 86_400_000;

export interface ConvocationQuestion {
  /** `2027-06-30`. */
  readonly meetingDay: string;
  readonly sentOn: string | null;
  readonly rules: CommitteeRules;
  /** Of a second convocation, the day of the meeting that had no quorum; left out or null: a first one. */
  readonly firstMeetingDay?: string | null;
}

export type ConvocationCode =
  | 'not-sent'
  | 'on-time'
  | 'late'
  | 'after-meeting'
  | 'second-not-foreseen'
  | 'second-too-soon'
  | 'second-sent-before-first';

export interface ConvocationJudgement {
  readonly code: ConvocationCode;
  /** The last day to send. */
  readonly deadline: string;
  /** Days past the deadline, or wanting between the two meetings; 0 elsewhere. */
  readonly days: number;
  readonly isInOrder: boolean;
  /** One French sentence, without a full stop. */
  readonly sentence: string;
}

/**
 * The last day to send: five whole days between mean that a meeting on the 20th is convened on the 14th. Neither the day of sending
 * nor that of the meeting counts, the safest reading of « cinq jours au moins ». No delay: the day itself.
 */
export function convocationDeadline(meetingDay: string, { convocationDays }: CommitteeRules): string {
  return convocationDays === 0 ? meetingDay : addDays(meetingDay, -(convocationDays + 1));
}

export function judgeConvocation(question: ConvocationQuestion): ConvocationJudgement {
  const { meetingDay, sentOn, rules } = question;
  const deadline = convocationDeadline(meetingDay, rules);
  const second = secondProblem(question);
  if (second !== null) return { ...second, deadline, isInOrder: false };
  const by = `au plus tard le ${frenchDate(deadline)}`;
  if (sentOn === null) {
    const sentence = `Convocation à envoyer ${by}`;
    return { code: 'not-sent', deadline, days: 0, isInOrder: false, sentence };
  }
  const sent = `Convocation envoyée le ${frenchDate(sentOn)}`;
  if (sentOn > meetingDay) {
    const days = daysFrom(meetingDay, sentOn);
    const sentence = `${sent}, après la réunion du ${frenchDate(meetingDay)}`;
    return { code: 'after-meeting', deadline, days, isInOrder: false, sentence };
  }
  const late = daysFrom(deadline, sentOn);
  if (late > 0) {
    const sentence = `${sent}, avec ${figureWords(late, 'jour', 'jours')} de retard\u202f: elle devait partir ${by}`;
    return { code: 'late', deadline, days: late, isInOrder: false, sentence };
  }
  return {
    code: 'on-time',
    deadline,
    days: 0,
    isInOrder: true,
    sentence: `${sent}, dans les délais (${by})`,
  };
}

/** A second convocation is judged by the meeting that had no quorum: it follows it, and leaves it the days the rules want. */
function secondProblem({
  meetingDay,
  sentOn,
  rules,
  firstMeetingDay = null,
}: ConvocationQuestion): Pick<ConvocationJudgement, 'code' | 'days' | 'sentence'> | null {
  if (firstMeetingDay === null) return null;
  if (rules.secondConvocation === 'not-foreseen') {
    const sentence = 'Les règles du comité ne prévoient pas de seconde convocation';
    return { code: 'second-not-foreseen', days: 0, sentence };
  }
  const first = `la première réunion, le ${frenchDate(firstMeetingDay)}`;
  const wanting = rules.secondConvocationDays - daysFrom(firstMeetingDay, meetingDay);
  if (wanting > 0) {
    const earliest = frenchDate(addDays(firstMeetingDay, rules.secondConvocationDays));
    const sentence =
      `Seconde réunion trop proche de ${first}\u202f: il manque ${figureWords(wanting, 'jour', 'jours')}, ` +
      `elle peut se tenir à partir du ${earliest}`;
    return { code: 'second-too-soon', days: wanting, sentence };
  }
  if (sentOn === null || sentOn >= firstMeetingDay) return null;
  const sentence = `Seconde convocation envoyée avant ${first}\u202f: elle n’en tient pas lieu`;
  return { code: 'second-sent-before-first', days: daysFrom(sentOn, firstMeetingDay), sentence };
}

function daysFrom(day: string, later: string): number {
  return Math.round((Date.parse(later) - Date.parse(day)) / DAY_MILLISECONDS);
}
