import { describe, expect, it } from 'vitest';
import { BLANK_CALL } from '../../../main/domain/catalogue/blank-items.ts';
import type { Call } from '../../../main/domain/catalogue/catalogue.ts';
import { createdNow } from '../../../main/domain/identity/entity.ts';
import { idNumber, STAMP } from '../../../main/domain/specimen.test-support.ts';
import { callDetail, daysLeftWords, groupCalls } from './call-groups.ts';

const TODAY = '2026-11-22';
const call = (title: string, fields: Partial<Call> = {}): Call => ({
  ...createdNow(idNumber(1), STAMP),
  ...BLANK_CALL,
  title,
  ...fields,
});

describe('the calls of the catalogue', () => {
  it('stand by status, the most pressing first', () => {
    const calls = [
      call('Clos depuis longtemps', { closesOn: '2024-01-01' }),
      call('Étude'),
      call('Ouvert sans fin', { opensOn: '2026-01-01' }),
      call('Clos hier', { closesOn: '2026-11-21' }),
      call('À venir', { opensOn: '2027-01-01' }),
      call('Demain', { closesOn: '2026-11-23' }),
      call('Atelier'),
      call('Permanent', { kind: 'permanent-grant' }),
      call('Aujourd’hui', { closesOn: TODAY }),
    ];
    expect(
      groupCalls(calls, TODAY).map(({ label, calls: own }) => [label, own.map(({ title }) => title)]),
    ).toEqual([
      ['Ouverts', ['Aujourd’hui', 'Demain', 'Ouvert sans fin']],
      ['À venir', ['À venir']],
      ['Permanents', ['Permanent']],
      ['Dates non publiées', ['Atelier', 'Étude']],
      ['Clos', ['Clos hier', 'Clos depuis longtemps']],
    ]);
  });

  it('say how long is left, in words', () => {
    const left = (closesOn: string) => daysLeftWords(call('', { closesOn }), TODAY);
    expect(left(TODAY)).toBe('Dernier jour');
    expect(left('2026-11-23')).toBe('1\u00a0jour restant');
    expect(left('2026-12-04')).toBe('12\u00a0jours restants');
    expect(left('2027-02-01')).toBeNull();
  });

  it('say their dates as they are to come or past', () => {
    expect(callDetail(call('', { opensOn: '2026-01-01', closesOn: '2026-12-01' }), TODAY)).toBe(
      'Appel à projets, clôt le 1er\u00a0décembre\u00a02026',
    );
    expect(callDetail(call('', { closesOn: '2026-11-21' }), TODAY)).toContain('clos depuis le');
    expect(callDetail(call('', { opensOn: '2027-01-05', preDepositOn: '2027-02-01' }), TODAY)).toBe(
      'Appel à projets, ouvre le 5\u00a0janvier\u00a02027, prédépôt avant le 1er\u00a0février\u00a02027',
    );
  });
});
