// A plan sent, edited elsewhere and merged back, through the contract.
import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { PlanSide } from '../../contract/comparison-requests.ts';
import {
  client,
  codeOf,
  commit,
  editedElsewhere,
  fileOf,
  first,
  onAnotherComputer,
  organisationId,
  planId,
  planNow,
  received,
  second,
  send,
  sent,
  set,
  theirSet,
  sentPlanOfEachTest,
} from './sent-plan.test-support.ts';

sentPlanOfEachTest();

describe('merging', () => {
  const ask = (theirs: PlanSide, decisions: Readonly<Record<string, 'mine' | 'theirs' | 'both'>> = {}) => ({
    planId,
    theirs,
    base: 'found' as const,
    decisions,
  });

  it('brings back what was edited elsewhere as one act, that one undo takes back', async () => {
    await commit(set(second, 'title', 'Deux, mieux'));
    const before = await planNow();
    const theirs = await editedElsewhere(theirSet(first, 'end', '2028-01'));
    const preview = await client.call('merge.preview', ask(theirs));
    expect(preview).toMatchObject({ base: { revision: 1 }, conflicts: [], notes: [] });
    expect(preview.groups).toMatchObject([
      { differences: [{ label: 'Fin prévue', after: 'janvier\u00a02028' }] },
    ]);
    const { label, sequence } = await client.call('merge.apply', ask(theirs));
    expect(label).toBe('Fusion avec une copie sans signature, révision 2');
    expect(sequence).not.toBeNull();
    const merged = await planNow();
    expect(merged.actions.map(({ title, end }) => [title, end])).toEqual([
      ['Une', '2028-01'],
      ['Deux, mieux', null],
    ]);
    expect(merged.revision).toBe(2);
    await client.call('edit.undo', { planId });
    expect(await planNow()).toEqual(before);
    expect((await client.call('merge.apply', ask(theirs))).sequence).not.toBeNull();
    expect((await client.call('merge.apply', ask(theirs))).sequence).toBeNull();
  });

  it('asks where both changed the same field, and applies nothing until it is answered', async () => {
    await commit(set(first, 'title', 'La mienne'));
    const theirs = await editedElsewhere(theirSet(first, 'title', 'La leur'));
    const { conflicts } = await client.call('merge.preview', ask(theirs));
    const id = `actions/${first}/title`;
    expect(conflicts).toMatchObject([
      {
        id,
        label: 'Intitulé',
        base: 'Une',
        mine: 'La mienne',
        theirs: 'La leur',
        possible: ['mine', 'theirs'],
      },
    ]);
    expect(await codeOf(client.call('merge.apply', ask(theirs)))).toBe('merge-undecided');
    expect(await codeOf(client.call('merge.apply', ask(theirs, { [id]: 'both' })))).toBe('merge-undecided');
    await client.call('merge.apply', ask(theirs, { [id]: 'theirs' }));
    expect((await planNow()).actions[0]?.title).toBe('La leur');
  });

  it('takes as their common ground the revision they edited, not a later one of mine', async () => {
    const theirs = await editedElsewhere(theirSet(first, 'end', '2028-01'));
    await commit(set(second, 'title', 'Deux, mieux'));
    await send();
    const preview = await client.call('merge.preview', ask(theirs));
    expect(preview.base).toMatchObject({ revision: 1 });
    await client.call('merge.apply', ask(theirs));
    expect((await planNow()).actions.map(({ title, end }) => [title, end])).toEqual([
      ['Une', '2028-01'],
      ['Deux, mieux', null],
    ]);
  });

  it('asks about every difference where nothing is known of before', async () => {
    const theirs = await editedElsewhere(theirSet(first, 'end', '2028-01'));
    const preview = await client.call('merge.preview', { ...ask(theirs), base: 'unknown' });
    expect(preview).toMatchObject({ base: null, conflicts: [{ id: `actions/${first}/end`, base: null }] });
    const given = await client.call('merge.preview', {
      ...ask(theirs),
      base: { kind: 'file', document: sent },
    });
    expect(given.conflicts).toEqual([]);
  });

  it('keeps the directory as it was edited here since', async () => {
    await commit({ kind: 'organisation.set', organisationId, field: 'name', value: 'CCI de la Mayenne' });
    await client.call('merge.apply', ask(await editedElsewhere(theirSet(first, 'end', '2028-01'))));
    const { directory } = await client.call('plan.open', { planId });
    expect(directory.organisations.map(({ name }) => name)).toEqual(['CCI de la Mayenne']);
  });

  it('takes what was merged as common ground from then on, until the merge is taken back', async () => {
    const elsewhere = await onAnotherComputer();
    await elsewhere.edit(set(first, 'title', 'La leur'));
    const once = await elsewhere.send();
    await commit(set(first, 'title', 'La mienne'));
    const id = `actions/${first}/title`;
    await client.call('merge.apply', ask(once, { [id]: 'mine' }));
    expect((await planNow()).actions[0]?.title).toBe('La mienne');

    await elsewhere.edit(set(second, 'title', 'Deux, vue d’ailleurs'));
    const twice = await elsewhere.send();
    const preview = await client.call('merge.preview', ask(twice));
    expect(preview).toMatchObject({ base: { kind: 'kept', revision: 2 }, conflicts: [] });
    await client.call('merge.apply', ask(twice));
    expect((await planNow()).actions.map(({ title }) => title)).toEqual([
      'La mienne',
      'Deux, vue d’ailleurs',
    ]);

    // Without the first merge, its question is open again.
    await client.call('edit.undo', { planId });
    await client.call('edit.undo', { planId });
    expect((await client.call('merge.preview', ask(twice))).conflicts).toMatchObject([{ id }]);
    await elsewhere.close();
  });

  it('keeps a signed copy that was handed over, once', async () => {
    const elsewhere = await onAnotherComputer();
    await elsewhere.edit(set(first, 'end', '2028-01'));
    const copy = await elsewhere.send();
    await client.call('merge.apply', ask(copy));
    await client.call('edit.undo', { planId });
    await client.call('merge.apply', ask(copy));
    const { kept } = await client.call('comparison.sides', { planId });
    expect(kept.map(({ direction }) => direction)).toEqual(['received', 'sent']);
    await elsewhere.close();
  });

  it('refuses the copy of another plan', async () => {
    const document = await received(sent);
    const other = fileOf({ ...document, plan: { ...document.plan, id: randomUUID() } });
    expect(await codeOf(client.call('merge.preview', ask(other)))).toBe('merge-other-plan');
  });
});
