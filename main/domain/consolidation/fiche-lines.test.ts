import { describe, expect, it } from 'vitest';
import { createdNow } from '../identity/entity.ts';
import { BLANK_FUNDING_LINE } from '../funding/funding-line.ts';
import { BLANK_TRANSFERABILITY } from '../action/transferability.ts';
import {
  actionNumber,
  EVRON,
  idNumber,
  MAYENNE,
  organisationNumber,
  SARTHE,
  STAMP,
} from '../specimen.test-support.ts';
import { built, fileOf, recipeWith } from './consolidation.test-support.ts';
import { ficheLines } from './fiche-lines.ts';
import type { RegionInspiring } from './recipe.ts';

const CHOSEN_BY_LAVAL = { selectedBy: 'Laval', selectedOn: '2026-10', why: '' };
const funded = (status: 'granted' | 'refused', organisation: number) => ({
  ...createdNow(idNumber(80 + organisation), STAMP),
  ...BLANK_FUNDING_LINE,
  organisationId: idNumber(organisation),
  status,
});
const laval = fileOf({
  plan: 101,
  committee: 'Comité de Laval',
  organisations: [organisationNumber(60, 'Région'), organisationNumber(61, 'Banque')],
  actions: [
    actionNumber(1, {
      territories: [EVRON, MAYENNE, SARTHE],
      themePrimary: 'FRE.garde-enfants',
      inspiring: CHOSEN_BY_LAVAL,
      transferability: { ...BLANK_TRANSFERABILITY, pitfalls: 'Trop tôt.' },
      fundingLines: [funded('granted', 60), funded('refused', 61)],
    }),
    actionNumber(2, { transferability: BLANK_TRANSFERABILITY }),
  ],
});
const lines = (inspiring: readonly RegionInspiring[] = []) =>
  ficheLines(built([laval], recipeWith({ inspiring })), [laval]);
const choice = (actionId: string): RegionInspiring => ({
  planId: idNumber(101),
  actionId,
  selectedBy: 'Préfecture de région',
  selectedOn: '2027-01-10',
  why: 'Se reproduit.',
  criteria: [{ criterion: 'results', rating: 'met', note: '' }],
});

describe('the fiches of a region’s plan, a line each', () => {
  it('say what they are counted by, under the number the region gives them', () => {
    const [first, second] = lines();
    expect(first).toMatchObject({
      planId: idNumber(101),
      actionId: idNumber(1),
      number: '1',
      committeeName: 'Comité de Laval',
      departments: ['53', '72'],
      theme: 'FRE',
      funders: ['Région'],
      hasTransferability: true,
    });
    expect(second).toMatchObject({ departments: [], theme: null, funders: [], hasTransferability: false });
  });

  it('are inspiring as their committee says, until the region chooses one', () => {
    expect(lines().map(({ isInspiring, isProposed }) => [isInspiring, isProposed])).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(
      lines([choice(idNumber(2))]).map(({ isInspiring, isProposed }) => [isInspiring, isProposed]),
    ).toEqual([
      [false, true],
      [true, false],
    ]);
    const [, chosen] = built([laval], recipeWith({ inspiring: [choice(idNumber(2))] })).document.plan.actions;
    expect(chosen).toMatchObject({
      inspiring: { selectedBy: 'Préfecture de région', why: 'Se reproduit.' },
      inspiringCriteria: [{ criterion: 'results' }],
    });
  });

  it('keep the choice of a fiche that is ruled to be another’s, with the one that stays', () => {
    const same = {
      fiches: [
        { planId: idNumber(101), actionId: idNumber(1) },
        { planId: idNumber(101), actionId: idNumber(2) },
      ],
      ruling: 'same',
      decidedBy: 'Préfecture',
      decidedOn: '2027-01-11',
    } as const;
    const recipe = recipeWith({
      inspiring: [choice(idNumber(2))],
      rulings: [{ ...same, fiches: [...same.fiches] }],
    });
    const { actions } = built([laval], recipe).document.plan;
    expect(actions.map(({ inspiring }) => inspiring?.selectedBy)).toEqual(['Préfecture de région']);
  });
});
