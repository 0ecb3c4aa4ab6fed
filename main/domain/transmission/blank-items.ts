// What a new submission and the draft of a review start with, beside what they cannot do without.
import type { Review, Submission } from './exchanges.ts';
import { NO_RESPONSE } from './exchanges.ts';
import { UNNAMED_SERVICE } from './service.ts';

const NOBODY = { name: UNNAMED_SERVICE, email: '', phone: '', postalAddress: '' } as const;

export const BLANK_SUBMISSION = {
  planTitle: '',
  committeeName: '',
  direction: 'sent',
  recipient: NOBODY,
  answerDueOn: null,
  sealed: null,
  sentOn: null,
  channel: null,
  supersedesId: null,
  closedOn: null,
  cancelledOn: null,
  note: '',
} as const satisfies Partial<Submission>;

export const BLANK_REVIEW = {
  direction: 'sent',
  identity: null,
  kind: 'letter',
  service: NOBODY,
  author: '',
  text: '',
  remarks: [],
  answerDueOn: null,
  response: NO_RESPONSE,
} as const satisfies Partial<Review>;
