import { describe, expect, it } from 'vitest';
import { idNumber } from '../specimen.test-support.ts';
import {
  ANSWERED,
  bodyNumber,
  consultationWith,
  FILE_IDENTITY,
  pointNumber,
} from './consultation.test-support.ts';
import type { ConsultationPoint, ConsultedBody, Consultation } from './consultation.ts';
import { consultationStanding, isAnswered } from './standing.ts';

function standing(
  fields: Partial<Consultation>,
  bodies: readonly ConsultedBody[],
  points: readonly ConsultationPoint[] = [],
  today = '2027-01-15',
  isRelied = true,
) {
  const whole = { consultation: consultationWith(fields), bodies, points };
  return consultationStanding(whole, () => isRelied, today);
}

describe('the standing of a consultation', () => {
  it('follows from what was sent, came and was decided', () => {
    const answered = bodyNumber(1, { answeredOn: '2027-01-10' });
    const unsent = bodyNumber(1, { sentOn: null });
    expect(standing({}, [unsent]).status).toBe('preparing');
    expect(standing({}, [unsent]).openedOn).toBeNull();
    expect(standing({}, [bodyNumber(1), bodyNumber(2, { sentOn: '2026-11-30' })])).toMatchObject({
      status: 'open',
      openedOn: '2026-11-30',
    });
    expect(standing({}, [answered], [pointNumber(1)]).status).toBe('answering');
    expect(standing({}, [answered], [pointNumber(1, ANSWERED)]).status).toBe('ready');
    expect(standing({}, [bodyNumber(1)], [], '2027-02-01').status).toBe('ready');
    expect(standing({ closedOn: '2027-02-01' }, [answered]).status).toBe('closed');
    const annexed = { identity: FILE_IDENTITY, revision: 3, on: '2027-02-02' };
    expect(standing({ closedOn: '2027-02-01', annexed }, [answered]).status).toBe('annexed');
  });

  it('tells a body late only once the day has passed, and silent only once it is over', () => {
    const of = (...more: [Partial<Consultation>, ConsultedBody, string]) =>
      standing(more[0], [more[1]], [], more[2]).bodies.get(idNumber(711));
    expect(of({}, bodyNumber(1), '2027-01-31')).toBe('awaited');
    expect(of({}, bodyNumber(1), '2027-02-01')).toBe('late');
    expect(of({}, bodyNumber(1, { sentOn: null }), '2027-02-01')).toBe('to-send');
    expect(of({}, bodyNumber(1, { answeredOn: '2027-01-02' }), '2027-02-01')).toBe('answered');
    expect(of({ closedOn: '2027-02-01' }, bodyNumber(1), '2027-02-01')).toBe('silent');
    expect(standing({}, [bodyNumber(1)], [], '2027-02-01').lateCount).toBe(1);
    expect(standing({ answersDueOn: null }, [bodyNumber(1)], [], '2030-01-01').lateCount).toBe(0);
  });

  it('counts no answer whose signer nobody compared, until somebody has', () => {
    const point = pointNumber(1, { origin: { identity: FILE_IDENTITY, remarkId: null } });
    const of = (isRelied: boolean, body = bodyNumber(1)) =>
      standing({}, [body], [point], '2027-01-15', isRelied).bodies.get(body.id);
    expect(of(false)).toBe('unverified');
    expect(of(true)).toBe('answered');
    expect(of(true, bodyNumber(1, { sentOn: null }))).toBe('unasked');
  });

  it('takes an answer without a reason for none', () => {
    expect(isAnswered(pointNumber(1, { answer: 'retained', reason: ' ' }))).toBe(false);
    expect(isAnswered(pointNumber(1, { answer: null, reason: 'Oui' }))).toBe(false);
    expect(isAnswered(pointNumber(1, ANSWERED))).toBe(true);
  });
});
