import { describe, expect, it } from 'vitest';
import {
  actionNumber,
  EVRON,
  idNumber,
  ILE_DE_FRANCE,
  MAYENNE,
  PAYS_DE_LA_LOIRE,
  SARTHE,
  STAMP,
} from '../specimen.test-support.ts';
import { createdNow } from '../identity/entity.ts';
import { BLANK_CALL } from './blank-items.ts';
import { callStatus, daysToDeadline, proposedActions, proposedCalls } from './call-status.ts';
import type { Call } from './catalogue.ts';

const TODAY = '2026-11-22';
const call = (fields: Partial<Call> = {}): Call => ({
  ...createdNow(idNumber(1), STAMP),
  ...BLANK_CALL,
  ...fields,
});

describe('where a call stands', () => {
  it.each([
    ['no date', {}, 'unknown'],
    ['a prédépôt alone', { preDepositOn: '2026-12-01' }, 'unknown'],
    ['opens tomorrow', { opensOn: '2026-11-23', closesOn: '2026-12-31' }, 'upcoming'],
    ['opens today', { opensOn: TODAY }, 'open'],
    ['opened, no closing day', { opensOn: '2026-01-05' }, 'open'],
    ['a closing day to come, no opening day', { closesOn: '2027-01-31' }, 'open'],
    ['closes today', { opensOn: '2026-10-01', closesOn: TODAY }, 'open'],
    ['closed yesterday', { opensOn: '2026-10-01', closesOn: '2026-11-21' }, 'closed'],
    ['permanent', { kind: 'permanent-grant' }, 'permanent'],
    ['permanent, begun', { kind: 'permanent-grant', opensOn: '2020-01-01' }, 'permanent'],
    ['permanent, not begun', { kind: 'permanent-grant', opensOn: '2027-01-01' }, 'upcoming'],
    ['permanent, ended', { kind: 'permanent-grant', closesOn: '2025-12-31' }, 'closed'],
  ] as const)('%s', (_, fields, status) => expect(callStatus(call(fields), TODAY)).toBe(status));
});

describe('the days left', () => {
  it.each([
    ['the closing day itself', { closesOn: TODAY }, 0],
    ['thirty days', { closesOn: '2026-12-22' }, 30],
    ['thirty-one days, too far to warn', { closesOn: '2026-12-23' }, null],
    ['across the change of hour', { closesOn: '2026-12-01' }, 9],
    ['a prédépôt, which comes first', { preDepositOn: '2026-11-25', closesOn: '2027-02-01' }, 3],
    ['a prédépôt that is past', { preDepositOn: '2026-11-20', closesOn: '2026-12-02' }, 10],
    ['an open call without deadline', { opensOn: '2026-01-01' }, null],
    ['a call to come', { opensOn: '2026-11-25', closesOn: '2026-11-30' }, null],
    ['a closed call', { closesOn: '2026-11-21' }, null],
    ['a permanent grant that ends', { kind: 'permanent-grant', closesOn: '2026-11-24' }, 2],
  ] as const)('%s', (_, fields, days) => expect(daysToDeadline(call(fields), TODAY)).toBe(days));
});

describe('the calls proposed to an action, and the actions proposed to a call', () => {
  const childcare = actionNumber(1, { themePrimary: 'FRE.garde-enfants', territories: [EVRON] });
  const housing = actionNumber(2, {
    themePrimary: 'FRE.logement',
    themesSecondary: ['FRE.garde-enfants'],
    targetGroups: ['youth'],
    territories: [MAYENNE],
  });
  const elsewhere = actionNumber(3, { themePrimary: 'FRE.garde-enfants', territories: [SARTHE] });
  const none = actionNumber(4);

  it('need a subject in common: a theme, its parent, or an audience', () => {
    const subjects = call({ themes: ['FRE'], audiences: ['youth'] });
    expect(proposedActions(subjects, [childcare, housing, none], TODAY)).toEqual([
      {
        action: housing,
        reasons: [
          { kind: 'theme', code: 'FRE.logement' },
          { kind: 'theme', code: 'FRE.garde-enfants' },
          { kind: 'audience', code: 'youth' },
          { kind: 'whole-country' },
        ],
      },
      {
        action: childcare,
        reasons: [{ kind: 'theme', code: 'FRE.garde-enfants' }, { kind: 'whole-country' }],
      },
    ]);
    expect(proposedActions(call({ themes: ['FR'] }), [childcare], TODAY), 'no half of a code').toEqual([]);
  });

  it('leave out who is outside the territory, and keep who is inside or around it', () => {
    const local = call({ themes: ['FRE.garde-enfants'], territories: [MAYENNE] });
    const found = proposedActions(local, [childcare, elsewhere], TODAY);
    expect(found.map(({ action }) => action.number)).toEqual(['1']);
    expect(found[0]?.reasons).toContainEqual({ kind: 'territory', label: 'Mayenne' });
    const regional = actionNumber(5, { themePrimary: 'FRE.garde-enfants', territories: [PAYS_DE_LA_LOIRE] });
    expect(proposedActions(local, [regional], TODAY)).toHaveLength(1);
    const far = call({ themes: ['FRE'], territories: [ILE_DE_FRANCE] });
    expect(proposedActions(far, [childcare, housing, elsewhere], TODAY)).toEqual([]);
  });

  it('are never closed calls, and say the same from both sides', () => {
    const closed = call({ themes: ['FRE'], closesOn: '2026-11-21' });
    expect(proposedActions(closed, [childcare], TODAY)).toEqual([]);
    const open = call({ themes: ['FRE'], closesOn: TODAY });
    expect(proposedCalls(housing, [closed, open], TODAY).map((each) => each.reasons)).toEqual(
      proposedActions(open, [housing], TODAY).map((each) => each.reasons),
    );
  });
});
