// The archive of a meeting: a signed file, made once the meeting is over, read back and checked.
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { meetingOfEachTest } from '../testing/meeting-of-each-test.ts';
import { verifyFile } from './verify-file.ts';

const { current, opened, commit } = meetingOfEachTest(3);

/** Open, with one decision on the first fiche. */
async function openMeeting() {
  const { actionId, meetingId, itemIds } = current().prepared;
  await commit({ kind: 'meeting.open', meetingId });
  const initial = { agendaItemId: itemIds[1], text: 'Archiver.', actionIds: [actionId] };
  await commit({ kind: 'entry.create', meetingId, list: 'decisions', entryId: randomUUID(), initial });
  return { client: current().client, actionId, meetingId };
}

it('is made once the meeting is over, reads back whole, and anybody can check it', async () => {
  const { client, actionId, meetingId } = await openMeeting();
  const passphrase = 'quatre mots pour la clé';
  const identity = { committeeName: 'Comité de la Mayenne', locality: 'Laval', passphrase };
  const { fingerprint } = await client.call('identity.create', identity);
  const request = { meetingId, fingerprint, passphrase };
  await expect(client.call('meeting.archive', request)).rejects.toMatchObject({
    code: 'meeting-refused',
    details: { guard: 'not-over' },
  });
  await commit({ kind: 'meeting.close', meetingId });
  const [meeting] = (await opened()).meetings;

  const { document } = await client.call('meeting.archive', request);
  expect(document.name).toBe('reunion-pleniere-de-decembre-2026-12-04.asice');
  const received = await client.call('signed.read', { document });
  expect(received).toMatchObject({ kind: 'meeting-archive', signers: [{ standing: 'own' }] });
  expect(received.content).toMatchObject({ meeting, actions: [{ id: actionId }] });
  const trustedPems = [received.signers[0]?.certificatePem ?? ''];
  expect(await verifyFile(document.bytes, { now: new Date(), trustedPems })).toMatchObject({
    outcome: 'intact',
    trust: 'known',
    revision: null,
  });
});

it('refuses one byte of it altered', async () => {
  const { client, meetingId } = await openMeeting();
  await commit({ kind: 'meeting.close', meetingId });
  const passphrase = 'quatre mots pour la clé';
  const identity = { committeeName: 'Comité de la Mayenne', locality: 'Laval', passphrase };
  const { fingerprint } = await client.call('identity.create', identity);
  const { document } = await client.call('meeting.archive', { meetingId, fingerprint, passphrase });
  const bytes = document.bytes.slice();
  const middle = bytes.length >> 1;
  bytes.set([(bytes[middle] ?? 0) ^ 1], middle);
  await expect(client.call('signed.read', { document: { ...document, bytes } })).rejects.toThrow();
});
