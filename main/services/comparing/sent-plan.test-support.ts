// What the tests of comparing and merging begin with: real services, each time anew, and a plan of two fiches that was sent.
import { randomUUID } from 'node:crypto';
import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Client } from '../../contract/client.ts';
import type { PlanSide } from '../../contract/comparison-requests.ts';
import type { NamedDocument } from '../../contract/documents.ts';
import type { Edit } from '../../contract/edits.ts';
import { applyPlanChange } from '../../domain/change/apply.ts';
import type { PlanChange } from '../../domain/change/change.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { LATER } from '../../domain/specimen.test-support.ts';
import { documentPlaces, type TestDocumentPlaces } from '../../testing/document-places.ts';
import { directClient, openTestServices, type TestServices } from '../../testing/open-test-services.ts';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';

const PASSPHRASE = 'une phrase assez longue';
let test: TestServices;
export let client: Client;
let places: TestDocumentPlaces;
export let planId: string;
export let sent: NamedDocument;
export let sentIdentity: string;
let fingerprint: string;
export const [first, second] = [randomUUID(), randomUUID()];
export const organisationId = randomUUID();

/** Called once, at the top of a file of tests: what is exported here is then of the test that runs. */
export function sentPlanOfEachTest(): void {
  beforeEach(async () => {
    places = documentPlaces();
    test = await openTestServices({ documentPlaces: places });
    client = directClient(test.services, test.bugs);
    ({ planId } = await client.call('plan.create', {
      title: 'Feuille de route',
      kind: 'local-roadmap',
      committeeName: 'Comité',
      territories: [],
      horizonStart: '2027-01',
    }));
    ({ fingerprint } = await client.call('identity.create', {
      committeeName: 'Comité de Laval',
      locality: 'Laval',
      passphrase: PASSPHRASE,
    }));
    await commit(
      { kind: 'organisation.create', organisationId, name: 'CCI', organisationKind: 'chamber' },
      { kind: 'action.create', planId, actionId: first, title: 'Une', initial: {} },
      { kind: 'action.create', planId, actionId: second, title: 'Deux', initial: {} },
    );
    await commit(set(first, 'leads', [lead]));
    await send();
  });
  afterEach(async () => {
    expect(test.bugs).toEqual([]);
    await test.close();
    places.remove();
  });
}

const lead = { organisationId, contactId: null, service: '', note: '', role: 'lead', toBeNamed: false };
export const commit = (...edits: readonly Edit[]) =>
  client.call('edit.commit', { label: 'Essai', edits: [...edits] });
export const set = (
  actionId: string,
  field: 'title' | 'end' | 'leads' | 'description',
  value: unknown,
): Edit => ({
  kind: 'action.set',
  planId,
  actionId,
  field,
  value,
});
export async function send(): Promise<void> {
  const exported = await client.call('signed.export', { planId, fingerprint, passphrase: PASSPHRASE });
  sent = exported.document;
  sentIdentity = exported.identity;
}
export async function received(document: NamedDocument): Promise<PlanDocument> {
  const read = await client.call('signed.read', { document });
  if (read.kind !== 'plan') throw new Error('not a plan');
  return read.content;
}
/** What somebody else sends back: a bare document, as the command line writes it. */
export async function editedElsewhere(...changes: readonly PlanChange[]): Promise<PlanSide> {
  const document = await received(sent);
  const plan = changes.reduce(
    (current, change) => applyPlanChange(current, change).document ?? current,
    document.plan,
  );
  return fileOf({ ...document, revision: document.revision + 1, plan });
}
export const fileOf = (document: unknown): PlanSide => ({
  kind: 'file',
  document: {
    name: 'copie.json',
    mediaType: 'application/json',
    bytes: new TextEncoder().encode(JSON.stringify(document)),
  },
});
export const theirSet = (actionId: string, field: 'title' | 'end', value: unknown): PlanChange => ({
  kind: 'action.set',
  actionId,
  field,
  value,
  stamp: LATER,
});
/** The same workspace, copied to another computer, where the same people sign. */
export async function onAnotherComputer() {
  const folder = makeTemporaryFolder();
  const directory = join(folder.path, 'copie');
  cpSync(test.directory, directory, { recursive: true, filter: (path) => basename(path) !== 'lock' });
  const other = await openTestServices({ directory });
  const { call } = directClient(other.services, other.bugs);
  return {
    edit: (edit: Edit) => call('edit.commit', { label: 'Essai', edits: [edit] }),
    async send(): Promise<PlanSide> {
      const { document } = await call('signed.export', { planId, fingerprint, passphrase: PASSPHRASE });
      return { kind: 'file', document };
    },
    async close() {
      expect(other.bugs).toEqual([]);
      await other.close();
      folder.remove();
    },
  };
}
export const planNow = async () => (await client.call('plan.open', { planId })).plan;
export const now = (): PlanSide => ({ kind: 'plan', planId });
export async function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );
}
