import { expect, it } from 'vitest';
import { createClient } from '../../main/contract/client.ts';
import { DocumentDesk } from './document-desk.svelte.ts';

/** What is asked first is answered last. */
function slowDesk() {
  const answers: ((content: string) => void)[] = [];
  const client = createClient(
    { call: () => Promise.reject(new Error('the machine is not asked')), subscribe: () => () => undefined },
    () => 'call',
  );
  const desk = new DocumentDesk<string>(client, {
    kinds: [],
    read: () => new Promise((resolve) => answers.push(resolve)),
  });
  return { desk, answers };
}

it('keeps what the later of two readings found, whichever is answered first', async () => {
  const { desk, answers } = slowDesk();
  const [first, second] = [desk.refresh(), desk.refresh()];
  answers[1]?.('nouveau');
  await second;
  answers[0]?.('ancien');
  await first;
  expect(desk.content).toBe('nouveau');
});

it('shows each reading as it comes, where they come in order', async () => {
  const { desk, answers } = slowDesk();
  const [first, second] = [desk.refresh(), desk.refresh()];
  answers[0]?.('un');
  await first;
  expect(desk.content).toBe('un');
  answers[1]?.('deux');
  await second;
  expect(desk.content).toBe('deux');
});
