// French sentences of what a meeting refuses.
import { ATTENDANCE_REFUSAL_WORDS, type AttendanceRefusal } from '../domain/committee/attendance-refusals.ts';
import {
  CLOSING_PROBLEM_WORDS,
  MEETING_GUARD_WORDS,
  type ClosingProblem,
  type MeetingGuard,
} from '../domain/meeting/guards.ts';
import type { FailureDetails } from './failure.ts';

export const meetingRefusalWords = {
  'meeting-refused': ({ guard }: FailureDetails) => MEETING_GUARD_WORDS[guard as MeetingGuard],
  'attendance-refused': ({ reason }: FailureDetails) => ATTENDANCE_REFUSAL_WORDS[reason as AttendanceRefusal],
  'vote-refused': ({ sentence }: FailureDetails) =>
    `${String(sentence)}. Le vote reste ouvert\u202f: corrigez le compte, puis clôturez-le.`,
  'opening-refused': ({ sentence }: FailureDetails) => String(sentence),
  'meeting-not-ready-to-close': ({ problems }: FailureDetails) => {
    const [first, ...others] = problems as readonly ClosingProblem[];
    const words = first ? CLOSING_PROBLEM_WORDS[first.code] : '';
    return `La séance ne peut pas encore être levée. ${words}${others.length > 0 ? ` Et ${String(others.length)} autre${others.length > 1 ? 's' : ''} point${others.length > 1 ? 's' : ''} à régler.` : ''}`;
  },
  'committee-in-use': ({ mandates, meetings }: FailureDetails) =>
    `Ce comité a encore ${String(mandates)} membre${Number(mandates) > 1 ? 's' : ''} et ${String(meetings)} réunion${Number(meetings) > 1 ? 's' : ''}\u202f: retirez-les d’abord.`,
} as const;
