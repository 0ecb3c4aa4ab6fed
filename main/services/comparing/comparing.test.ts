// States of a plan compared, through the contract.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PlanSide } from '../../contract/comparison-requests.ts';
import { inputs } from '../../contract/requests.ts';
import {
  client,
  codeOf,
  commit,
  fileOf,
  first,
  organisationId,
  planId,
  sent,
  sentIdentity,
  set,
  now,
  sentPlanOfEachTest,
} from './sent-plan.test-support.ts';

sentPlanOfEachTest();

describe('comparing', () => {
  it('knows the files that were sent, and says what changed since', async () => {
    await commit(set(first, 'title', 'Une, mieux'));
    const known = await client.call('comparison.sides', { planId });
    expect(known).toMatchObject({
      baselineTakenOn: null,
      kept: [{ revision: 1, identity: sentIdentity, direction: 'sent', isDraft: false }],
    });
    const left: PlanSide = { kind: 'kept', planId, identity: sentIdentity };
    const compared = await client.call('comparison.read', { left, right: now() });
    expect(compared).toMatchObject({
      isSamePlan: true,
      left: { revision: 1 },
      sentence: '1\u00a0fiche modifiée.',
      groups: [{ differences: [{ label: 'Intitulé', before: 'Une', after: 'Une, mieux' }] }],
    });
  });

  it('says of a signed file who signed it, and that it is what was sent', async () => {
    const left: PlanSide = { kind: 'file', document: sent };
    const right: PlanSide = { kind: 'kept', planId, identity: sentIdentity };
    const compared = await client.call('comparison.read', { left, right });
    expect(compared).toMatchObject({
      sentence: 'Aucune différence.',
      groups: [],
      left: { signer: { name: 'Comité de Laval', standing: 'own' } },
    });
  });

  it('makes the plan of then with the directory of then', async () => {
    await commit({ kind: 'organisation.set', organisationId, field: 'name', value: 'CCI de la Mayenne' });
    const left: PlanSide = { kind: 'kept', planId, identity: sentIdentity };
    const { groups } = await client.call('comparison.read', { left, right: now() });
    expect(groups).toMatchObject([
      { title: 'Annuaire', differences: [{ before: 'CCI', after: 'CCI de la Mayenne' }] },
    ]);
  });

  it('refuses what is no plan, and a state of reference that was never taken', async () => {
    const compare = (left: PlanSide) => client.call('comparison.read', { left, right: now() });
    expect(await codeOf(compare(fileOf({ format: 'other' })))).toBe('plan-file-unreadable');
    expect(await codeOf(compare({ kind: 'baseline', planId }))).toBe('baseline-missing');
    const altered = sent.bytes.with(200, (sent.bytes[200] ?? 0) ^ 1);
    expect(await codeOf(compare({ kind: 'file', document: { ...sent, bytes: altered } }))).not.toBe('done');
  });

  it('is put on paper in every format, without what is the committee’s alone', async () => {
    const note = { kind: 'done', text: 'Note-interne', visibility: 'internal' };
    const partId = randomUUID();
    await commit(set(first, 'title', 'Une, mieux'), {
      kind: 'part.create',
      planId,
      actionId: first,
      list: 'progressNotes',
      partId,
      initial: note,
    });
    const left: PlanSide = { kind: 'kept', planId, identity: sentIdentity };
    for (const format of inputs['comparison.document'].shape.format.options) {
      const made = await client.call('comparison.document', {
        left,
        right: now(),
        format,
        madeOn: '2027-01-04',
      });
      expect(made.document.bytes.byteLength).toBeGreaterThan(1000);
      if (format !== 'html') continue;
      const page = new TextDecoder().decode(made.document.bytes);
      expect(page).toContain('Une, mieux');
      expect(page).not.toContain('Note-interne');
    }
  }, 60_000);
});
