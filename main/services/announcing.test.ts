import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { ContractEvent } from '../contract/events.ts';
import { directClient, openTestServices } from '../testing/open-test-services.ts';

it('tells every page of each change to what the pages hold: plan, directory, catalogue, views, zones', async () => {
  const { services, bugs, close } = await openTestServices();
  const client = directClient(services, bugs);
  const { planId } = await client.call('plan.openSample', { sample: 'pays-de-la-loire' });
  const events: ContractEvent[] = [];
  services.subscribe((event) => events.push(event));
  const itemId = randomUUID();
  const members = [{ kind: 'commune', code: '49007' }];
  const grouping = { kind: 'free-grouping', code: 'G-1', vintage: 2026, members, within: members };
  const { sequence } = await client.call('edit.commit', {
    label: 'Essai',
    edits: [
      { kind: 'plan.set', planId, field: 'title', value: 'Autre titre' },
      { kind: 'contact.create', contactId: randomUUID(), initial: {} },
      { kind: 'item.create', document: 'catalogue', list: 'calls', itemId, initial: {} },
      { kind: 'item.create', document: 'settings', list: 'views', itemId, initial: {} },
      { kind: 'item.create', document: 'zones', list: 'zones', itemId, initial: grouping },
    ],
  });
  expect(events).toMatchObject([
    {
      kind: 'changed',
      sequence,
      changes: [
        { kind: 'plan' },
        { kind: 'directory' },
        { kind: 'catalogue' },
        { kind: 'settings' },
        { kind: 'zones' },
      ],
    },
  ]);
  await close();
  expect(bugs).toEqual([]);
});
