// A meeting that was convened and will not be held: it stays with its reason, tells agendas, and can be put back.
import { beforeEach, expect, it } from 'vitest';
import type { Edit } from '../contract/edits.ts';
import { meetingOfEachTest } from '../testing/meeting-of-each-test.ts';

const REASON = 'Grève des transports';
const now = () => new Date('2026-11-27T10:00:00.000Z');
const { current, commit, refusal, undo, meeting } = meetingOfEachTest(3, { now });
let meetingId: string;
let cancel: Edit;
let restore: Edit;
let convene: Edit;
beforeEach(() => {
  ({ meetingId } = current().prepared);
  cancel = { kind: 'meeting.cancel', meetingId, reason: ` ${REASON} ` };
  restore = { kind: 'meeting.restore', meetingId };
  convene = { kind: 'meeting.set', meetingId, field: 'status', value: 'convened' };
});
const diary = async () => {
  const { bytes } = await current().client.call('meeting.diary', { meetingId, madeOn: '2026-11-27' });
  return new TextDecoder().decode(bytes).replaceAll('\r\n ', '');
};

it('is kept with its day and its reason, in one act that one undo takes back', async () => {
  await commit(convene);
  const before = await meeting();
  await commit(cancel);
  const cancellation = { on: '2026-11-27', reason: REASON };
  expect(await meeting()).toMatchObject({ status: 'cancelled', cancellation });
  await undo();
  expect(await meeting()).toEqual(before);
});

it('is neither held, altered nor deleted, until it is put back', async () => {
  await commit(convene);
  await commit(cancel);
  const place = { kind: 'meeting.set', meetingId, field: 'place', value: 'Ailleurs' } as const;
  const acts: readonly Edit[] = [
    place,
    { kind: 'meeting.open', meetingId },
    { kind: 'meeting.delete', meetingId },
  ];
  for (const act of [...acts, cancel]) expect(await refusal(act)).toContain('est annulée');
  await commit(restore);
  expect(await meeting()).toMatchObject({ status: 'convened', cancellation: null });
  expect(await refusal(restore)).toContain('n’est pas annulée');
  expect(await refusal(place)).toBe('kept');
  expect(await refusal({ kind: 'meeting.open', meetingId })).toBe('kept');
});

it('is one that was convened, has not begun, and has a reason', async () => {
  expect(await refusal(cancel)).toContain('n’a pas été convoquée');
  await commit(convene);
  await expect(commit({ kind: 'meeting.cancel', meetingId, reason: ' ' })).rejects.toMatchObject({
    code: 'invalid-request',
  });
  const forged = { kind: 'meeting.set', meetingId, field: 'status', value: 'cancelled' } as const;
  expect(await refusal(forged)).toContain('et pas autrement');
  await commit({ kind: 'meeting.open', meetingId });
  expect(await refusal(cancel)).toContain('déjà ouverte');
});

it('tells agendas that it is called off, and that it is not any more', async () => {
  await commit(convene);
  expect(await diary()).not.toContain('CANCELLED');
  await commit(cancel);
  const told = await diary();
  expect(told).toContain('STATUS:CANCELLED');
  expect(told).toContain(`UID:reunion-${meetingId}@jalon`);
  expect(told).toContain(`annulée le 27\u00a0novembre\u00a02026\u202f: ${REASON}.`);
  expect(told).not.toContain('METHOD');
  await commit(restore);
  expect(await diary()).not.toContain('CANCELLED');
});
