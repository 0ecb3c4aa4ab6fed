// What the tests of a meeting begin with: real services, each time anew, and the meeting `prepareMeeting` makes in them.
import { afterEach, beforeEach, expect } from 'vitest';
import type { Client } from '../contract/client.ts';
import type { Edit } from '../contract/edits.ts';
import { sentenceOf } from '../contract/words.fr.ts';
import type { Meeting } from '../domain/meeting/meeting.ts';
import type { OpenOptions } from '../services/open.ts';
import { prepareMeeting } from './meeting-edits.ts';
import { directClient, openTestServices, type TestServices } from './open-test-services.ts';

interface Begun {
  readonly test: TestServices;
  readonly client: Client;
  readonly prepared: Awaited<ReturnType<typeof prepareMeeting>>;
}

/** Called once, at the top of a file of tests. After each of them, no bug may have been reported. */
export function meetingOfEachTest(memberCount: number, options: Pick<Partial<OpenOptions>, 'now'> = {}) {
  let begun: Begun | undefined;
  const current = (): Begun => {
    if (!begun) throw new Error('no test has begun');
    return begun;
  };
  beforeEach(async () => {
    const test = await openTestServices(options);
    const client = directClient(test.services, test.bugs);
    begun = { test, client, prepared: await prepareMeeting(client, memberCount) };
  });
  afterEach(async () => {
    const { test } = current();
    expect(test.bugs).toEqual([]);
    await test.close();
  });

  const opened = () => current().client.call('plan.open', { planId: current().prepared.planId });
  const commit = (...edits: readonly Edit[]) =>
    current().client.call('edit.commit', { label: 'Essai', edits: [...edits] });
  /** Why it was refused, in French; « kept » where it was not. */
  const refusal = (...edits: readonly Edit[]): Promise<string> =>
    commit(...edits).then(() => 'kept', sentenceOf);
  const undo = () => current().client.call('edit.undo', { planId: null });
  const seat = (index: number): string => current().prepared.seats[index] ?? '';
  const meeting = async (): Promise<Meeting> => {
    const found = (await opened()).meetings.find(({ id }) => id === current().prepared.meetingId);
    if (!found) throw new Error('the meeting is not there');
    return found;
  };
  return { current, opened, commit, refusal, undo, seat, meeting };
}
