// Edits: told as patches, to every window, undone and done again, and refused.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import {
  listenForChanges,
  NEW_PLAN,
  patched,
  refusalOf,
  type Connected,
  type ContractConnection,
} from './connection.ts';

export function describeEditing(client: Connected): void {
  it('tells of each edit as a patch that makes an opened plan what a fresh opening gives', async () => {
    const { planId } = await client().call('plan.create', NEW_PLAN);
    const actionId = randomUUID();
    const opened = await client().call('plan.open', { planId });
    const listening = listenForChanges(client(), opened.sequence);
    const create = {
      kind: 'action.create',
      planId,
      actionId,
      title: 'Une école de vente',
      initial: {},
    } as const;
    await client().call('edit.commit', { label: 'Nouvelle fiche', edits: [create] });
    const set = {
      kind: 'action.set',
      planId,
      actionId,
      field: 'summary',
      value: 'Former sur place.',
    } as const;
    const { sequence } = await client().call('edit.commit', { label: 'Résumé', edits: [set] });
    const events = await listening.until(sequence);
    const fresh = await client().call('plan.open', { planId });
    expect(patched(opened, events)).toEqual(fresh.plan);
    expect(fresh.plan.actions).toMatchObject([{ id: actionId, number: '1', summary: 'Former sur place.' }]);
    expect(events.at(-1)).toMatchObject({ sequence, undo: { undo: 'Résumé', redo: null } });
  });

  it('undoes and redoes, and says what the next of each would be', async () => {
    const { planId } = await client().call('plan.create', NEW_PLAN);
    const diagnosisOf = async (): Promise<string> =>
      (await client().call('plan.open', { planId })).plan.diagnosis;
    const set = { kind: 'plan.set', planId, field: 'diagnosis', value: 'Des postes non pourvus.' } as const;
    await client().call('edit.commit', { label: 'Diagnostic', edits: [set] });
    expect(await client().call('edit.undo', { planId: null })).toMatchObject({ label: 'Diagnostic' });
    expect(await diagnosisOf()).toBe('');
    expect((await client().call('plan.open', { planId })).undo.redo).toBe('Diagnostic');
    expect(await client().call('edit.redo', { planId: null })).toMatchObject({ label: 'Diagnostic' });
    expect(await diagnosisOf()).toBe('Des postes non pourvus.');
    expect(await refusalOf(client().call('edit.redo', { planId: null }))).toBe('nothing-to-redo');
  });
}

export function describeRefusals(client: Connected): void {
  it('refuses a value that does not fit its field, and keeps the plan as it was', async () => {
    const { planId } = await client().call('plan.create', NEW_PLAN);
    const before = await client().call('plan.open', { planId });
    const good = { kind: 'plan.set', planId, field: 'diagnosis', value: 'Bon' } as const;
    const bad = { kind: 'plan.set', planId, field: 'title', value: '' } as const;
    const commit = client().call('edit.commit', { label: 'Deux champs', edits: [good, bad] });
    expect(await refusalOf(commit)).toBe('invalid-request');
    expect(await client().call('plan.open', { planId })).toEqual(before);
  });

  it.each([
    ['a field too many', 'workspace.describe', { path: '/etc/passwd' }, 'invalid-request'],
    ['a field of another type', 'plan.open', { planId: 7 }, 'invalid-request'],
    ['a plan that is not there', 'plan.open', { planId: randomUUID() }, 'plan-missing'],
    ['a request that does not exist', 'plan.explode', {}, 'unknown-request'],
    ['a request named like a member of every object', 'constructor', {}, 'unknown-request'],
  ])('refuses %s', async (_what, name, input, code) => {
    expect(await refusalOf(client().call(name as 'plan.open', input as never))).toBe(code);
  });

  it('carries out nothing that was cancelled before it began', async () => {
    const before = await client().call('workspace.describe', {});
    const cancelled = new AbortController();
    cancelled.abort();
    const creation = client().call('plan.create', NEW_PLAN, { signal: cancelled.signal });
    expect(await refusalOf(creation)).toBe('cancelled');
    expect((await client().call('workspace.describe', {})).plans).toHaveLength(before.plans.length);
  });
}

export function describeTwoClients(connection: () => ContractConnection): void {
  it('tells a second window of what the first one wrote', async () => {
    const { client, another } = connection();
    const second = another ? await another() : client;
    const { planId } = await client.call('plan.create', NEW_PLAN);
    const opened = await second.call('plan.open', { planId });
    const listening = listenForChanges(second, opened.sequence);
    const set = { kind: 'plan.set', planId, field: 'committeeName', value: 'Comité de Blain' } as const;
    const { sequence } = await client.call('edit.commit', { label: 'Comité', edits: [set] });
    const events = await listening.until(sequence);
    const fresh = await second.call('plan.open', { planId });
    expect(patched(opened, events)).toEqual(fresh.plan);
  });
}
