// Two committees sign their plans; the prefecture reads from them where each stands, and what of the annexes changed.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contractStandings, hasReached } from '../domain/contractualisation/standing.ts';
import { consult } from './consultation.test-support.ts';
import {
  acquaint,
  completePlan,
  openSide,
  receive,
  type CompletePlan,
  type Side,
} from '../testing/exchange-sides.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';

let folder: TemporaryFolder;
let committee: Side;
let prefecture: Side;
let plan: CompletePlan;
const stageId = '00000000-0000-4000-8000-000000000801';

beforeAll(async () => {
  folder = await makeTemporaryFolder();
  committee = await openSide(folder.path, 'Comité');
  prefecture = await openSide(folder.path, 'Préfecture');
  plan = await completePlan(committee.client);
  await acquaint(committee, prefecture);
});
afterAll(async () => {
  await committee.open.services.close();
  await prefecture.open.services.close();
  await folder.remove();
});

const overview = (side: Side) => side.client.call('contractualisation.overview', {});
async function send(): Promise<void> {
  const { document } = await committee.client.call('signed.export', {
    planId: plan.planId,
    ...committee.signature,
  });
  await prefecture.client.call('inbox.deposit', { document });
  await prefecture.client.call('inbox.examine', {});
}

describe('the contractualisation of a plan', () => {
  it('is not told by a plan that has no stage', async () => {
    const { plans } = await overview(committee);
    expect(plans.map(({ planId, stages }) => [planId, stages])).toEqual([[plan.planId, []]]);
  });

  it('freezes its annexes by the hash of what each fiche commits to, and tells which have changed', async () => {
    const hashes = await committee.client.call('plan.annexHashes', {
      planId: plan.planId,
      actionIds: [...plan.actionIds, stageId],
    });
    expect(hashes.map(({ actionId }) => actionId)).toEqual(plan.actionIds);
    await committee.client.call('edit.commit', {
      label: 'Protocole signé',
      edits: [
        {
          kind: 'part.create',
          planId: plan.planId,
          actionId: null,
          list: 'stages',
          partId: stageId,
          initial: {
            stage: 'protocol-signed',
            on: '2026-11-20',
            annexedActionIds: [...plan.actionIds],
            annexesFrozenOn: '2026-11-20',
            frozenAnnexes: hashes.map((each) => ({ ...each })),
          },
        },
      ],
    });
    const [before] = (await overview(committee)).plans;
    expect(before?.stages[0]).toMatchObject({ annexCount: 2, changedAnnexCount: 0 });
    const [actionId = ''] = plan.actionIds;
    const set = (field: 'status' | 'title', value: string) =>
      committee.client.call('edit.commit', {
        label: 'Suivi',
        edits: [{ kind: 'action.set', planId: plan.planId, actionId, field, value }],
      });
    await set('status', 'in-progress');
    expect((await overview(committee)).plans[0]?.stages[0]?.changedAnnexCount).toBe(0);
    await set('title', 'Un autre intitulé');
    expect((await overview(committee)).plans[0]?.stages[0]?.changedAnnexCount).toBe(1);
  });

  it('is read from the newest file received of it, in its région', async () => {
    await send();
    const { plans, unreadable, contractualisations } = await overview(prefecture);
    expect(unreadable).toEqual([]);
    expect(plans).toMatchObject([
      { planId: plan.planId, origin: 'received', revision: 1, regions: [{ label: 'Pays de la Loire' }] },
    ]);
    const { followedTerritories, followedStages } = contractualisations;
    const [standing] = contractStandings(followedTerritories, followedStages, plans);
    expect(standing?.current).toMatchObject({ stage: 'protocol-signed', annexes: { changedCount: 1 } });
    await committee.client.call('edit.commit', {
      label: 'Contrat',
      edits: [
        {
          kind: 'part.set',
          planId: plan.planId,
          actionId: null,
          list: 'stages',
          partId: stageId,
          field: 'stage',
          value: 'contract-signed',
        },
      ],
    });
    await send();
    expect((await overview(prefecture)).plans).toMatchObject([
      { revision: 2, stages: [{ stage: 'contract-signed' }] },
    ]);
  });
});

describe('a draft put out for consultation', () => {
  it('says nothing of where its plan stands', async () => {
    const { planId, sealed } = await consult({ committee });
    await receive(prefecture.client, [sealed.document]);
    const { plans, unreadable } = await overview(prefecture);
    expect(plans.map((each) => each.planId)).not.toContain(planId);
    expect(unreadable).toEqual([]);
    const known = await prefecture.client.call('exchange.overview', { today: '2026-12-10' });
    expect(known.files.map((each) => each.planId)).toContain(planId);
  });
});

describe('the sample of protocols', () => {
  it('is added once, and what was changed in it stays', async () => {
    await prefecture.client.call('contractualisation.openSample', {});
    const { contractualisations: first } = await overview(prefecture);
    const [removed, changed] = first.followedTerritories;
    const kept = first.followedStages.find(({ followedTerritoryId }) => followedTerritoryId === removed?.id);
    await prefecture.client.call('edit.commit', {
      label: 'Suivi',
      edits: [
        {
          kind: 'item.remove',
          document: 'contractualisations',
          list: 'followedStages',
          itemId: kept?.id ?? '',
        },
        {
          kind: 'item.set',
          document: 'contractualisations',
          list: 'followedTerritories',
          itemId: changed?.id ?? '',
          field: 'name',
          value: 'Renommé',
        },
      ],
    });
    await prefecture.client.call('contractualisation.openSample', {});
    const { contractualisations } = await overview(prefecture);
    const { followedTerritories, followedStages } = contractualisations;
    expect(followedTerritories).toHaveLength(13);
    expect(followedTerritories[1]?.name).toBe('Renommé');
    const standings = contractStandings(followedTerritories, followedStages, []);
    expect(standings.filter((each) => hasReached(each, 'protocol-signed'))).toHaveLength(13);
  });
});
