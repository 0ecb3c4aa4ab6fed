import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../date/partial-date.ts';
import { rulesWith, USUAL_RULES } from './committee.test-support.ts';
import { convocationDeadline, judgeConvocation, type ConvocationQuestion } from './convocation.ts';

const JUDGED = { meetingDay: '2027-06-20', rules: USUAL_RULES };
const judge = (question: Partial<ConvocationQuestion>) => {
  const judgement = judgeConvocation({ sentOn: null, ...JUDGED, ...question });
  return { ...judgement, sentence: judgement.sentence.replace(/[\u00a0\u202f]/g, ' ') };
};

describe('the last day to send', () => {
  it.each([
    ['2027-06-20', 5, '2027-06-14'],
    ['2027-03-01', 5, '2027-02-23'],
    ['2028-03-01', 1, '2028-02-28'],
    ['2027-01-01', 15, '2026-12-16'],
    ['2027-06-20', 0, '2027-06-20'],
  ])('of a meeting on %s, %i whole days before, is %s', (meetingDay, convocationDays, deadline) => {
    expect(convocationDeadline(meetingDay, rulesWith({ convocationDays }))).toBe(deadline);
  });

  it('leaves as many whole days between as the rules want, counted one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 365 }), fc.nat(3000), (convocationDays, offset) => {
        const meetingDay = addDays('2026-01-01', offset);
        let day = addDays(convocationDeadline(meetingDay, rulesWith({ convocationDays })), 1);
        let between = 0;
        while (day < meetingDay) {
          between += 1;
          day = addDays(day, 1);
        }
        expect(between).toBe(convocationDays);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a convocation', () => {
  it('to send', () => {
    expect(judge({})).toMatchObject({
      code: 'not-sent',
      isInOrder: false,
      sentence: 'Convocation à envoyer au plus tard le 14 juin 2027',
    });
  });

  it('sent in time, on the last day too', () => {
    expect(judge({ sentOn: '2027-06-14' })).toMatchObject({
      code: 'on-time',
      isInOrder: true,
      days: 0,
      sentence: 'Convocation envoyée le 14 juin 2027, dans les délais (au plus tard le 14 juin 2027)',
    });
  });

  it('sent late', () => {
    expect(judge({ sentOn: '2027-06-15' })).toMatchObject({
      code: 'late',
      days: 1,
      sentence:
        'Convocation envoyée le 15 juin 2027, avec 1 jour de retard : elle devait partir au plus tard le 14 juin 2027',
    });
    expect(judge({ sentOn: '2027-06-17' }).sentence).toContain('avec 3 jours de retard');
    expect(judge({ sentOn: '2027-06-20' })).toMatchObject({ code: 'late', days: 6 });
  });

  it('sent after the meeting', () => {
    expect(judge({ sentOn: '2027-06-21' })).toMatchObject({ code: 'after-meeting', isInOrder: false });
  });
});

describe('a second convocation', () => {
  const rules = rulesWith({ secondConvocationDays: 15 });
  it('leaves the days the rules want between the two meetings', () => {
    expect(judge({ rules, firstMeetingDay: '2027-06-08', sentOn: '2027-06-09' })).toMatchObject({
      code: 'second-too-soon',
      days: 3,
      isInOrder: false,
      sentence:
        'Seconde réunion trop proche de la première réunion, le 8 juin 2027 : il manque 3 jours, elle peut se tenir à partir du 23 juin 2027',
    });
    expect(judge({ rules, firstMeetingDay: '2027-06-05', sentOn: '2027-06-06' }).code).toBe('on-time');
  });

  it('follows the meeting that had no quorum', () => {
    expect(judge({ firstMeetingDay: '2027-06-10', sentOn: '2027-06-09' })).toMatchObject({
      code: 'second-sent-before-first',
      isInOrder: false,
    });
    expect(judge({ firstMeetingDay: '2027-06-10', sentOn: '2027-06-10' }).code).toBe('on-time');
    expect(judge({ firstMeetingDay: '2027-06-10' }).code).toBe('not-sent');
  });

  it('is nothing where rules foresee none', () => {
    const strict = rulesWith({ secondConvocation: 'not-foreseen' });
    expect(judge({ rules: strict, firstMeetingDay: '2027-01-10', sentOn: '2027-01-11' }).code).toBe(
      'second-not-foreseen',
    );
  });
});
