import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { documentKinds } from '../../storage/kinds.ts';
import { openWorkspace } from '../../storage/open-workspace.ts';
import { directClient, openTestServices } from '../../testing/open-test-services.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../../testing/temporary-folder.ts';
import { Library } from '../library.ts';
import { sentPlans } from './past-plans.ts';

const PASSPHRASE = 'une phrase assez longue';
let folder: TemporaryFolder;
beforeEach(() => (folder = makeTemporaryFolder()));
afterEach(() => folder.remove());

it('makes each revision again exactly as it left, from the journal alone', async () => {
  const directory = join(folder.path, 'Comité');
  const test = await openTestServices({ directory });
  const client = directClient(test.services, test.bugs);
  const { planId } = await client.call('plan.openSample', { sample: 'pays-de-la-loire' });
  const identity = { committeeName: 'Comité', locality: 'Laval', passphrase: PASSPHRASE };
  const { fingerprint } = await client.call('identity.create', identity);
  const files: { identity: string; content: PlanDocument }[] = [];
  const send = async (): Promise<void> => {
    const sent = await client.call('signed.export', { planId, fingerprint, passphrase: PASSPHRASE });
    const read = await client.call('signed.read', { document: sent.document });
    if (read.kind !== 'plan') throw new Error('not a plan');
    files.unshift({ identity: sent.identity, content: read.content });
  };
  const { plan, directory: people } = await client.call('plan.open', { planId });
  const [action] = plan.actions;
  const named = people.organisations.find(({ id }) =>
    plan.actions.some(({ leads }) => leads.some(({ organisationId }) => organisationId === id)),
  );
  if (!action || !named) throw new Error('the sample has fiches and pilotes');
  await send();
  await client.call('edit.commit', {
    label: 'Entre deux envois',
    edits: [
      { kind: 'action.set', planId, actionId: action.id, field: 'title', value: 'Autre' },
      { kind: 'organisation.set', organisationId: named.id, field: 'acronym', value: 'AUTRE' },
      { kind: 'action.create', planId, actionId: randomUUID(), title: 'Nouvelle', initial: {} },
    ],
  });
  await client.call('edit.undo', { planId });
  await client.call('edit.redo', { planId });
  await send();
  await client.call('edit.commit', {
    label: 'Après',
    edits: [{ kind: 'action.remove', planId, actionId: action.id }],
  });
  expect(test.bugs).toEqual([]);
  await test.services.close();

  const opened = await openWorkspace(directory, {
    kinds: documentKinds,
    clock: () => new Date(),
    create: false,
  });
  if (!opened.ok) throw new Error(opened.refusal.code);
  const { workspace } = opened;
  const nothing = (): void => undefined;
  const library = new Library({ workspace, author: 'Essai', announce: nothing, afterWrite: nothing });
  const made = [...sentPlans(library, planId)];
  await workspace.close();
  expect(made.map((each) => each.identity)).toEqual(files.map((each) => each.identity));
  for (const [index, { document }] of made.entries()) {
    const content = files[index]?.content;
    expect({ ...document, plan: { ...document.plan, updatedAt: '', updatedBy: '' } }).toEqual(
      content && { ...content, plan: { ...content.plan, updatedAt: '', updatedBy: '' } },
    );
  }
});
