import { describe, expect, it } from 'vitest';
import { idNumber, STAMP } from '../specimen.test-support.ts';
import { createdNow } from '../identity/entity.ts';
import { BLANK_REVIEW, BLANK_SUBMISSION } from './blank-items.ts';
import {
  NO_EXCHANGES,
  type Anomaly,
  type Exchanges,
  type Receipt,
  type Review,
  type Submission,
} from './exchanges.ts';
import { submissionStanding } from './submission-status.ts';

const SERVICE = { name: 'Préfecture', email: '', phone: '', postalAddress: '' };
const hash = (letter: string): string => letter.repeat(64);
const TODAY = '2026-11-23';

const submission: Submission = {
  ...createdNow(idNumber(1), STAMP),
  ...BLANK_SUBMISSION,
  planId: idNumber(2),
};
const sealed: Submission = {
  ...submission,
  sealed: {
    identity: hash('a'),
    revision: 1,
    contentHash: hash('b'),
    territoryVintage: 2026,
    sealedOn: '2026-10-01',
    answerDueOn: '2026-12-01',
  },
};
const sent: Submission = { ...sealed, sentOn: '2026-10-02' };
const answer = { submissionId: submission.id, direction: 'received', identity: hash('c') } as const;
const receipt: Receipt = {
  ...createdNow(idNumber(3), STAMP),
  ...answer,
  receivedOn: '2026-10-03',
  service: SERVICE,
  isComplete: true,
  missing: '',
  implicitDecision: null,
  text: '',
};
const anomaly: Anomaly = {
  ...createdNow(idNumber(4), STAMP),
  ...answer,
  identity: hash('d'),
  notedOn: '2026-10-04',
  service: SERVICE,
  reason: 'other',
  text: '',
  isRefused: false,
};
const review: Review = {
  ...createdNow(idNumber(5), STAMP),
  ...BLANK_REVIEW,
  ...answer,
  identity: hash('e'),
  issuedOn: '2026-11-01',
  kind: 'favourable',
};

function standing(of: Submission, answers: Partial<Exchanges> = {}, isRelied = (): boolean => true) {
  return submissionStanding(of, { ...NO_EXCHANGES, ...answers }, isRelied, TODAY);
}
const statusOf = (...given: Parameters<typeof standing>) => standing(...given).status;

describe('where a submission stands', () => {
  it('goes from prepared to sealed to transmitted', () => {
    expect([submission, sealed, sent].map((each) => statusOf(each))).toEqual([
      'prepared',
      'sealed',
      'transmitted',
    ]);
  });

  it('is what the service last said', () => {
    expect(statusOf(sent, { receipts: [receipt] })).toBe('under-examination');
    expect(statusOf(sent, { receipts: [{ ...receipt, isComplete: false }] })).toBe('acknowledged');
    expect(statusOf(sent, { anomalies: [anomaly] })).toBe('anomaly');
    expect(statusOf(sent, { receipts: [receipt], reviews: [review] })).toBe('reviewed');
  });

  it('is settled by a receipt that comes after an anomaly, but not after a refusal', () => {
    const later = { ...receipt, createdAt: '2027-01-01T00:00:00.000Z' };
    expect(statusOf(sent, { receipts: [later], anomalies: [anomaly] })).toBe('under-examination');
    const refused = { ...anomaly, isRefused: true };
    expect(statusOf(sent, { receipts: [later], anomalies: [refused] })).toBe('refused');
  });

  it('waits for an answer where one is asked for, until it is signed', () => {
    const asking: Review = { ...review, kind: 'observations' };
    expect(statusOf(sent, { reviews: [asking] })).toBe('answer-expected');
    expect(statusOf(sent, { reviews: [{ ...review, answerDueOn: '2027-01-01' }] })).toBe('answer-expected');
    const answered = { ...asking, response: { ...asking.response, identity: hash('f') } };
    expect(statusOf(sent, { reviews: [answered] })).toBe('reviewed');
  });

  it('is what was decided of it, whatever came', () => {
    expect(statusOf({ ...sent, closedOn: TODAY }, { reviews: [review] })).toBe('closed');
    expect(statusOf({ ...sent, cancelledOn: TODAY }, { reviews: [review] })).toBe('cancelled');
  });

  it('counts no draft, and nothing of somebody nobody verified', () => {
    expect(statusOf(sent, { reviews: [{ ...review, identity: null }] })).toBe('transmitted');
    expect(standing(sent, { receipts: [receipt], reviews: [review] }, () => false)).toMatchObject({
      status: 'transmitted',
      receipt: null,
      review: null,
      unverifiedCount: 2,
    });
  });
});

describe('an answer that is late', () => {
  const late = { ...sent, sealed: sealed.sealed && { ...sealed.sealed, answerDueOn: '2026-11-22' } };

  it('is the service’s while it examines, by the date frozen when it was sealed', () => {
    expect(standing(sent).overdueSince).toBeNull();
    expect(standing(late).overdueSince).toBe('2026-11-22');
    expect(standing({ ...late, answerDueOn: '2030-01-01' }, { receipts: [receipt] }).overdueSince).toBe(
      '2026-11-22',
    );
    expect(standing(late, { reviews: [review] }).overdueSince).toBeNull();
  });

  it('is the committee’s once it was asked', () => {
    const asked = { ...review, answerDueOn: '2026-11-10' };
    expect(standing(sent, { reviews: [asked] }).overdueSince).toBe('2026-11-10');
    expect(standing(sent, { reviews: [{ ...asked, answerDueOn: TODAY }] }).overdueSince).toBeNull();
  });
});
