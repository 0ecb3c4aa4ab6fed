import { expect, it } from 'vitest';
import { createClient } from '../../main/contract/client.ts';
import type { Input } from '../../main/contract/requests.ts';
import { NO_EXCHANGES } from '../../main/domain/transmission/exchanges.ts';
import { BLANK_SERVICE, type Service } from '../../main/domain/transmission/service.ts';
import { ExchangeDesk, ofExchanges } from './exchange-desk.svelte.ts';

const ID = '00000000-0000-4000-8000-000000000001';

/** At the other end, a machine that holds the name of one service and takes its time. */
function deskOnSlowMachine() {
  let name = 'Préfecture';
  const answer = (request: string, input: unknown) => {
    if (request === 'exchange.overview') {
      const services = [{ id: ID, ...BLANK_SERVICE, name } as Service];
      return { exchanges: { ...NO_EXCHANGES, services }, standings: {}, files: [], waiting: [] };
    }
    const [edit] = (input as Input<'edit.commit'>).edits;
    if (edit?.kind === 'item.set') name = String(edit.value);
    return { sequence: 1 };
  };
  const client = createClient(
    {
      call: async ({ name: request, input }) => {
        await new Promise((resolve) => setTimeout(resolve, 5));
        const { edits } = input as Partial<Input<'edit.commit'>>;
        const isEmpty = edits?.some((edit) => edit.kind === 'item.set' && edit.value === '');
        return isEmpty
          ? { ok: false, error: { code: 'invalid-request', details: {} } }
          : { ok: true, value: answer(request, input) };
      },
      subscribe: () => () => undefined,
    },
    () => 'call',
  );
  return new ExchangeDesk(client);
}

it('makes each edit from what the one before it did, though all were asked for at once', async () => {
  const desk = deskOnSlowMachine();
  await desk.refresh();
  const rename = (next: (now: string) => string): Promise<void> =>
    desk.commit('Nom', ({ services }) => [
      {
        kind: 'item.set',
        ...ofExchanges,
        list: 'services',
        itemId: ID,
        field: 'name',
        value: next(services[0]?.name ?? ''),
      },
    ]);
  const append = (word: string): Promise<void> => rename((now) => `${now} ${word}`);
  await Promise.all([append('de'), append('la'), append('Mayenne')]);
  expect(desk.exchanges.services[0]?.name).toBe('Préfecture de la Mayenne');

  const refused = rename(() => '');
  const after = append('(53)');
  await expect(refused).rejects.toMatchObject({ code: 'invalid-request' });
  await after;
  expect(desk.exchanges.services[0]?.name).toBe('Préfecture de la Mayenne (53)');
});
