// A committee and a prefecture, each with its own workspace and identity, for tests of what goes between them.
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Client } from '../contract/client.ts';
import type { NamedDocument } from '../contract/documents.ts';
import { MAYENNE } from '../domain/specimen.test-support.ts';
import type { OpenOptions } from '../services/open.ts';
import { directClient, openTestServices, type TestServices } from './open-test-services.ts';

export const PASSPHRASE = 'une phrase assez longue';

export interface Side {
  readonly open: TestServices;
  readonly client: Client;
  readonly signature: { readonly fingerprint: string; readonly passphrase: string };
  readonly certificatePem: string;
}

/** `name` is that of the workspace's folder and of the identity. */
export async function openSide(
  folder: string,
  name: string,
  options: Partial<OpenOptions> = {},
): Promise<Side> {
  const open = await openTestServices({ directory: join(folder, name), author: name, ...options });
  const client = directClient(open.services, open.bugs);
  const { fingerprint } = await client.call('identity.create', {
    committeeName: name,
    locality: 'Laval',
    passphrase: PASSPHRASE,
  });
  const { bytes } = await client.call('identity.certificate', { fingerprint });
  const certificatePem = new TextDecoder().decode(bytes);
  return { open, client, signature: { fingerprint, passphrase: PASSPHRASE }, certificatePem };
}

/** Each has compared the other's fingerprint. */
export async function acquaint(one: Side, other: Side): Promise<void> {
  const how = { by: 'Le secrétariat', how: 'au téléphone' };
  await one.client.call('signed.trust', { certificatePem: other.certificatePem, ...how });
  await other.client.call('signed.trust', { certificatePem: one.certificatePem, ...how });
}

export interface CompletePlan {
  readonly planId: string;
  readonly actionIds: readonly string[];
}

/** With as many fiches, each with all that a transmission requires. */
export async function completePlan(client: Client, actionCount = 2): Promise<CompletePlan> {
  const { planId } = await client.call('plan.create', {
    title: 'Feuille de route de la Mayenne',
    kind: 'local-roadmap',
    committeeName: 'Comité de la Mayenne',
    territories: [{ ...MAYENNE, within: [...MAYENNE.within] }],
    horizonStart: '2027-01',
  });
  const actionIds = Array.from({ length: actionCount }, () => randomUUID());
  if (actionCount === 0) return { planId, actionIds };
  await client.call('edit.commit', {
    label: 'Fiches complètes',
    edits: actionIds.flatMap((actionId, index) => [
      {
        kind: 'action.create',
        planId,
        actionId,
        title: `Action ${String(index + 1)}`,
        initial: {
          description: 'Ce qui sera fait.',
          objectives: 'Ce qui est visé.',
          scope: 'local',
          territories: [{ ...MAYENNE, within: [...MAYENNE.within] }],
          themePrimary: 'FOR.apprentissage',
          leads: [
            { organisationId: null, contactId: null, service: '', note: '', role: 'lead', toBeNamed: true },
          ],
          end: '2027-12',
        },
      } as const,
    ]),
  });
  await client.call('edit.commit', {
    label: 'Un indicateur chacune',
    edits: actionIds.map(
      (actionId) =>
        ({
          kind: 'part.create',
          planId,
          actionId,
          list: 'indicators',
          partId: randomUUID(),
          initial: {},
        }) as const,
    ),
  });
  return { planId, actionIds };
}

/** Resolves to the submission, prepared. */
export async function prepareSubmission(client: Client, planId: string): Promise<string> {
  const submissionId = randomUUID();
  await client.call('edit.commit', {
    label: 'Transmission préparée',
    edits: [
      {
        kind: 'item.create',
        document: 'exchanges',
        list: 'submissions',
        itemId: submissionId,
        initial: {
          planId,
          planTitle: 'Feuille de route de la Mayenne',
          committeeName: 'Comité de la Mayenne',
          recipient: { name: 'Préfecture de la Mayenne', email: '', phone: '', postalAddress: '' },
          answerDueOn: '2027-03-31',
        },
      },
    ],
  });
  return submissionId;
}

/** As somebody drops files in the inbox; resolves to what each came to. */
export async function receive(client: Client, documents: readonly NamedDocument[]) {
  await Promise.all(documents.map((document) => client.call('inbox.deposit', { document })));
  return (await client.call('inbox.examine', {})).examined;
}
