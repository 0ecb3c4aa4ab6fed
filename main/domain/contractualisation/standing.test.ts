import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createdNow } from '../identity/entity.ts';
import { idNumber, ILE_DE_FRANCE, MAYENNE, PAYS_DE_LA_LOIRE, STAMP } from '../specimen.test-support.ts';
import {
  applyContractualisationsChange,
  contractualisations,
  NO_CONTRACTUALISATIONS,
} from './contractualisations.ts';
import {
  BLANK_FOLLOWED_STAGE,
  BLANK_FOLLOWED_TERRITORY,
  type ContractStage,
  type FollowedStage,
  type FollowedTerritory,
} from './followed-territory.ts';
import { contractStandings, hasReached, standingsByRegion, type ContractedPlan } from './standing.ts';

const territory = (number: number, fields: Partial<FollowedTerritory> = {}): FollowedTerritory => ({
  ...createdNow(idNumber(number), STAMP),
  ...BLANK_FOLLOWED_TERRITORY,
  name: `Territoire ${String(number)}`,
  ...fields,
});
const stage = (number: number, of: number, name: ContractStage, on: string | null = null): FollowedStage => ({
  ...createdNow(idNumber(number), STAMP),
  ...BLANK_FOLLOWED_STAGE,
  followedTerritoryId: idNumber(of),
  stage: name,
  on,
});
const plan = (fields: Partial<ContractedPlan> = {}): ContractedPlan => ({
  planId: idNumber(900),
  title: 'Contrat de la Mayenne',
  kind: 'industry-territory-contract',
  committeeName: 'Comité de la Mayenne',
  territories: [MAYENNE],
  regions: [PAYS_DE_LA_LOIRE],
  actionCount: 12,
  revision: 3,
  origin: 'received',
  identity: 'a'.repeat(64),
  stages: [
    {
      id: idNumber(901),
      stage: 'contract-signed',
      on: '2026-05',
      documentTitle: 'Contrat',
      comment: '',
      annexesFrozenOn: '2026-05-12',
      signatoryCount: 4,
      annexCount: 12,
      changedAnnexCount: 2,
    },
  ],
  ...fields,
});

describe('where territories stand towards a contract', () => {
  it('takes the furthest stage, whatever the order they were entered in, and knows what was passed', () => {
    const [only] = contractStandings(
      [territory(1)],
      [stage(11, 1, 'protocol-signed', '2026-03'), stage(12, 1, 'identified'), stage(13, 2, 'closed')],
      [],
    );
    expect(only?.steps.map((step) => step.stage)).toEqual(['identified', 'protocol-signed']);
    expect(only?.current).toMatchObject({ stage: 'protocol-signed', on: '2026-03', annexes: null });
    expect(only && hasReached(only, 'diagnosis')).toBe(true);
    expect(only && hasReached(only, 'contract-signed')).toBe(false);
  });

  it('is told at once of as many territories and stages as a workspace may follow', () => {
    const followed = Array.from({ length: 5000 }, (_, index) => territory(index + 1));
    const stages = Array.from({ length: 50_000 }, (_, index) =>
      stage(100_000 + index, (index % 5000) + 1, 'identified'),
    );
    const before = performance.now();
    const standings = contractStandings(followed, stages, []);
    expect(performance.now() - before).toBeLessThan(500);
    expect(standings.every(({ steps }) => steps.length === 10)).toBe(true);
  });

  it('reads the stages of a plan nobody follows, and adds them to what is entered where somebody does', () => {
    const [alone] = contractStandings([], [], [plan()]);
    expect(alone).toMatchObject({
      key: idNumber(900),
      followed: null,
      name: 'Comité de la Mayenne',
      programme: 'Territoires d’industrie',
      current: { stage: 'contract-signed', annexes: { count: 12, changedCount: 2 } },
    });
    const [linked, ...others] = contractStandings(
      [territory(1, { planId: idNumber(900) })],
      [stage(11, 1, 'follow-up')],
      [plan()],
    );
    expect(others).toEqual([]);
    expect(linked?.steps.map((step) => step.stage)).toEqual(['contract-signed', 'follow-up']);
    expect(linked?.regions).toEqual([PAYS_DE_LA_LOIRE]);
  });

  it('leaves out a plan that tells no stage, and a territory whose plan is not there keeps what was entered', () => {
    const standings = contractStandings(
      [territory(1, { planId: idNumber(999) })],
      [],
      [plan({ stages: [] })],
    );
    expect(standings.map(({ key, current }) => [key, current])).toEqual([[idNumber(1), null]]);
  });

  it('counts a territory across two régions in each, and once in all', () => {
    const across = territory(1, { regions: [PAYS_DE_LA_LOIRE, ILE_DE_FRANCE] });
    const standings = contractStandings([across, territory(2, { regions: [ILE_DE_FRANCE] })], [], []);
    expect(
      standingsByRegion(standings).map(({ region, standings: own }) => [region.label, own.length]),
    ).toEqual([
      ['Île-de-France', 2],
      ['Pays de la Loire', 1],
    ]);
    expect(standings).toHaveLength(2);
  });
});

describe('the sample', () => {
  const text = readFileSync(
    new URL('../../../resources/samples/contractualisations.json', import.meta.url),
    'utf8',
  );
  const sample = contractualisations.parse(JSON.parse(text));
  const standings = contractStandings(sample.followedTerritories, sample.followedStages, []);

  it('is the thirteen protocols of the source, in eight régions, and dates none of them', () => {
    expect(standings.filter((each) => hasReached(each, 'protocol-signed'))).toHaveLength(13);
    expect(standingsByRegion(standings)).toHaveLength(8);
    expect(sample.followedStages.filter(({ on }) => on !== null)).toEqual([]);
    expect(sample.followedStages.filter(({ isDocumentPublished }) => isDocumentPublished)).toHaveLength(3);
    const across = standings.find(({ name }) => name === 'Lacq Pau-Tarbes');
    expect(across?.regions.map(({ label }) => label)).toEqual(['Nouvelle-Aquitaine', 'Occitanie']);
  });
});

describe('what is followed', () => {
  const kept = { followedTerritories: [territory(1)], followedStages: [stage(11, 1, 'identified')] };
  const add = (of: number) =>
    ({ kind: 'item.add', list: 'followedStages', item: stage(12, of, 'closed'), position: 0 }) as const;

  it('keeps no stage without its territory', () => {
    expect(applyContractualisationsChange(kept, add(1)).document.followedStages).toHaveLength(2);
    expect(() => applyContractualisationsChange(kept, add(2))).toThrow('entity-missing');
    expect(() => applyContractualisationsChange(NO_CONTRACTUALISATIONS, add(1))).toThrow('entity-missing');
    const remove = { kind: 'item.remove', list: 'followedTerritories', itemId: idNumber(1) } as const;
    expect(() => applyContractualisationsChange(kept, remove)).toThrow('entity-missing');
    const emptied = { ...kept, followedStages: [] };
    expect(applyContractualisationsChange(emptied, remove).document.followedTerritories).toEqual([]);
    const move = {
      kind: 'item.set',
      list: 'followedStages',
      itemId: idNumber(11),
      field: 'followedTerritoryId',
      value: idNumber(2),
      stamp: STAMP,
    } as const;
    expect(() => applyContractualisationsChange(kept, move)).toThrow('entity-missing');
  });
});
