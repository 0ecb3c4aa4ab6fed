// What comes back of documents made and of copies checked.
import type { Withheld } from '../domain/privacy/withheld.ts';
import type { NamedDocument } from './documents.ts';

export interface MadeDocumentFile {
  readonly document: NamedDocument;
  readonly actionCount: number;
  /** Of what it was made from, hexadecimal: printed on it. */
  readonly sha256: string;
  readonly withheld: readonly Withheld[];
  /** What no shipped font draws, replaced by a box. */
  readonly unprintable: readonly { readonly character: string; readonly count: number }[];
}

/** A paper of a meeting. */
export interface MadePaperFile {
  readonly document: NamedDocument;
  /** Of the meeting it was made from, hexadecimal: printed on it. */
  readonly sha256: string;
  readonly unprintable: MadeDocumentFile['unprintable'];
}

interface Checked {
  readonly madeOn: string;
  readonly sha256: string;
  /** Of the plan or the meeting as it is now; null when it is not in this workspace. */
  readonly title: string | null;
}
export interface CheckedPlanCopy extends Checked {
  /** `same`: the plan says today, to the letter, what the paper was made from. */
  readonly outcome: 'same' | 'changed' | 'unknown-plan';
  readonly planId: string;
  readonly revision: number;
}
export interface CheckedMeetingCopy extends Checked {
  readonly outcome: 'same' | 'changed' | 'unknown-meeting';
  readonly meetingId: string;
  /** Of the meeting, as the paper says it. */
  readonly day: string;
}
export type CheckedCopy = CheckedPlanCopy | CheckedMeetingCopy;
