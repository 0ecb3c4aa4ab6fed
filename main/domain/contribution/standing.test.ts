import { describe, expect, it } from 'vitest';
import { createdNow } from '../identity/entity.ts';
import { actionNumber, idNumber, STAMP } from '../specimen.test-support.ts';
import { askedFicheOf, followUpToStart } from './excerpt.ts';
import type { Contribution, ContributionFiche, ContributionRequest } from './records.ts';
import { contributionStatus, waitsForUs } from './standing.ts';

const request: ContributionRequest = {
  ...createdNow(idNumber(1), STAMP),
  direction: 'sent',
  identity: 'a'.repeat(64),
  planId: idNumber(2),
  planTitle: 'Plan',
  committeeName: 'Comité',
  revision: 0,
  pilot: { organisationId: idNumber(3), contactId: null, name: 'CCI' },
  askedOn: '2026-11-22',
  answerDueOn: '2026-12-15',
  word: '',
  actionIds: [idNumber(4), idNumber(5)],
  closedOn: null,
};
const answer = (fields: Partial<Contribution> = {}): Contribution => ({
  ...createdNow(idNumber(6), STAMP),
  requestId: request.id,
  direction: 'received',
  identity: 'b'.repeat(64),
  author: 'CCI',
  filledAt: '2026-12-01T08:00:00.000Z',
  word: '',
  takenActionIds: [],
  ...fields,
});
const fiche = (updatedAt: string): ContributionFiche => {
  const asked = askedFicheOf(actionNumber(4), { axes: [] });
  return {
    ...{ ...createdNow(idNumber(7), STAMP), updatedAt },
    ...{ requestId: request.id, asked },
    ...followUpToStart(asked),
  };
};
interface Case {
  readonly of?: Partial<ContributionRequest>;
  readonly answers?: readonly Contribution[];
  readonly fiches?: readonly ContributionFiche[];
  readonly today?: string;
  readonly isRelied?: boolean | ((identity: string) => boolean);
}
const statusOf = ({ of = {}, answers = [], fiches = [], today = '2026-12-10', isRelied = true }: Case) =>
  contributionStatus(
    { ...request, ...of },
    { contributionRequests: [request], contributions: answers, contributionFiches: fiches },
    typeof isRelied === 'boolean' ? () => isRelied : isRelied,
    today,
  );

describe('on the committee’s side', () => {
  it('is awaited until the day, then late', () => {
    expect(statusOf({})).toBe('awaited');
    expect(statusOf({ today: '2026-12-15' })).toBe('awaited');
    expect(statusOf({ today: '2026-12-16' })).toBe('late');
    expect(statusOf({ today: '2030-01-01', of: { answerDueOn: null } })).toBe('awaited');
  });

  it('does not count who nobody verified as an answer like another', () => {
    expect(statusOf({ answers: [answer()] })).toBe('answered');
    expect(statusOf({ answers: [answer()], isRelied: false })).toBe('unverified');
  });

  it('lets no stranger outdate the answer of somebody verified', () => {
    const strangers = answer({
      id: idNumber(8),
      identity: 'c'.repeat(64),
      filledAt: '2099-01-01T00:00:00.000Z',
    });
    const isRelied = (identity: string): boolean => identity === answer().identity;
    expect(statusOf({ answers: [answer(), strangers], isRelied })).toBe('answered');
    expect(statusOf({ answers: [strangers], isRelied })).toBe('unverified');
  });

  it('is taken once every fiche is, of the latest answer', () => {
    const whole = answer({ takenActionIds: [idNumber(4), idNumber(5)] });
    expect(statusOf({ answers: [answer({ takenActionIds: [idNumber(4)] })] })).toBe('answered');
    expect(statusOf({ answers: [whole] })).toBe('taken');
    const later = answer({ id: idNumber(8), filledAt: '2026-12-02T08:00:00.000Z' });
    expect(statusOf({ answers: [later, whole] })).toBe('answered');
    expect(statusOf({ answers: [answer({ requestId: idNumber(9) })] })).toBe('awaited');
  });

  it('is closed where nothing is awaited any more', () => {
    expect(statusOf({ of: { closedOn: '2026-12-09' }, today: '2027-01-01' })).toBe('closed');
  });
});

it('waits for us once it has come, or is to fill in', () => {
  expect((['answered', 'unverified', 'to-fill', 'changed-since'] as const).every(waitsForUs)).toBe(true);
  expect((['awaited', 'late', 'taken', 'closed', 'signed'] as const).some(waitsForUs)).toBe(false);
});

describe('on the pilot’s side', () => {
  const of = { direction: 'received' } as const;
  const signed = answer({ direction: 'sent' });

  it('is to fill, late, signed, and changed since', () => {
    expect(statusOf({ of })).toBe('to-fill');
    expect(statusOf({ of, today: '2026-12-16' })).toBe('late');
    expect(statusOf({ of, answers: [signed], fiches: [fiche('2026-12-01T07:59:59.000Z')] })).toBe('signed');
    expect(statusOf({ of, answers: [signed], fiches: [fiche('2026-12-01T08:00:01.000Z')] })).toBe(
      'changed-since',
    );
  });
});
