import { describe, expect, it } from 'vitest';
import type { Action } from '../action/action.ts';
import { BLANK_TRANSFERABILITY } from '../action/transferability.ts';
import { createdNow } from '../identity/entity.ts';
import type { Solution } from '../solution/solution.ts';
import { EVRON, idNumber, MAYENNE, SARTHE, STAMP, territory } from '../specimen.test-support.ts';
import { checklistOf, type Receiving } from './checklist.ts';
import { MISSION, solutionWith } from './replication.test-support.ts';

describe('what the action needs, judged for who takes it up', () => {
  const receiving: Receiving = {
    territories: [MAYENNE],
    organisations: [MISSION],
    zones: [],
    calls: [],
    today: '2026-11-23',
  };
  const needing = (fields: Partial<typeof BLANK_TRANSFERABILITY>) =>
    solutionWith({ scope: null, transferability: { ...BLANK_TRANSFERABILITY, ...fields } });
  const answers = (solution: Solution, to = receiving) =>
    checklistOf(solution, to).map(({ text, proposed }) => [text, proposed?.answer ?? null]);

  it('is one line for each condition and each partner, bullets taken off', () => {
    const lines = checklistOf(needing({ prerequisites: '- Un local\n\n2. Un parking' }), receiving);
    expect(lines).toEqual([
      { kind: 'prerequisite', text: 'Un local', proposed: null },
      { kind: 'prerequisite', text: 'Un parking', proposed: null },
    ]);
  });

  it('knows the organisations of the directory, and those it lacks', () => {
    const partners = needing({ keyPartners: 'La Mission locale du nord\nUn constructeur' });
    expect(answers(partners)).toEqual([
      ['La Mission locale du nord', 'satisfied'],
      ['Un constructeur', 'to-obtain'],
    ]);
    // A word that is only part of a name is no name.
    expect(answers(needing({ keyPartners: 'Du mlange' }))).toEqual([['Du mlange', 'to-obtain']]);
  });

  it('knows the zones of the territory', () => {
    const wanted = needing({ prerequisites: 'Un quartier prioritaire (QPV)' });
    const qpv = territory('qpv', 'QN05301M', 'Les Pommeraies', [{ kind: 'departement', code: '53' }]);
    expect(answers(wanted)).toEqual([['Un quartier prioritaire (QPV)', null]]);
    expect(answers(wanted, { ...receiving, zones: [qpv] })[0]?.[1]).toBe('satisfied');
    expect(answers(wanted, { ...receiving, zones: [qpv], territories: [SARTHE] })[0]?.[1]).toBe('to-obtain');
  });

  it('knows the calls that are open, and whether the territory is wide enough', () => {
    const call = {
      ...createdNow(idNumber(90), STAMP),
      title: 'Mobilité solidaire',
      programmeId: null,
      kind: 'call-for-projects',
      opensOn: '2026-11-01',
      preDepositOn: null,
      closesOn: '2026-12-31',
      isRecurring: false,
      minCents: null,
      maxCents: null,
      rateMinPercent: null,
      rateMaxPercent: null,
      audiences: [],
      territories: [],
      themes: ['MOB'],
      eligibility: '',
      contact: '',
      url: '',
      statusPrinted: '',
      verifiedOn: null,
      hasBrokenLink: false,
    } as const;
    const wanted = solutionWith({
      themePrimary: 'MOB.transport' as Action['themePrimary'],
      transferability: { ...BLANK_TRANSFERABILITY, prerequisites: 'Un financement' },
    });
    expect(answers(wanted, { ...receiving, calls: [call] })).toEqual([
      ['Départementale', 'satisfied'],
      ['Un financement', 'satisfied'],
    ]);
    const small = { ...receiving, territories: [EVRON], calls: [{ ...call, closesOn: '2026-11-02' }] };
    expect(answers(wanted, small)).toEqual([
      ['Départementale', 'to-obtain'],
      ['Un financement', null],
    ]);
  });
});
