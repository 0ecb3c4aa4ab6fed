// The service this workspace works for: filled in once, proposed each time.
import { ownService, type Exchanges } from '../../../main/domain/transmission/exchanges.ts';
import type { ServiceStatement } from '../../../main/domain/transmission/service.ts';
import { ofExchanges, type ExchangeDesk } from '../../api/exchange-desk.svelte.ts';

const NOBODY: ServiceStatement = { name: '', email: '', phone: '', postalAddress: '' };

export function ownStatement(exchanges: Exchanges): ServiceStatement {
  return statementOf(ownService(exchanges) ?? NOBODY);
}

/** What is said of a service on what it sends or is sent, without what is only kept of it here. */
export function statementOf({ name, email, phone, postalAddress }: ServiceStatement): ServiceStatement {
  return { name, email, phone, postalAddress };
}

/** Rejects with RequestRefused. */
export async function rememberService(desk: ExchangeDesk, service: ServiceStatement): Promise<void> {
  const known = ownService(desk.exchanges);
  if (known && JSON.stringify(ownStatement(desk.exchanges)) === JSON.stringify(service)) return;
  const itemId = known?.id ?? crypto.randomUUID();
  const address = { ...ofExchanges, list: 'services', itemId } as const;
  await desk.commit('Échanges, notre service', () =>
    known
      ? Object.entries(service).map(
          ([field, value]) => ({ kind: 'item.set', ...address, field, value }) as const,
        )
      : [{ kind: 'item.create', ...address, initial: { ...service, isOwn: true } }],
  );
}
