// What every host must do, in sentences: run against each through a Client, and nothing but a Client.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenedPlan } from '../contract/answers.ts';
import type { Client } from '../contract/client.ts';
import { RequestRefused } from '../contract/failure.ts';
import { MEDIA_TYPES } from '../contract/documents.ts';
import { inputs, type Input } from '../contract/requests.ts';
import type { ChangedEvent } from '../contract/events.ts';
import { applyPlanChange } from '../domain/change/apply.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { foreignFile } from './foreign-file.ts';

export interface ContractConnection {
  readonly client: Client;
  readonly close: () => Promise<void>;
  /** A second window on the same workspace, for hosts that can have one. */
  readonly another?: () => Promise<Client>;
}

const PASSPHRASE = 'une phrase de passe d’essai';
const NEW_PLAN = {
  title: 'Feuille de route du bassin de Redon',
  kind: 'local-roadmap' as const,
  committeeName: 'Comité local de Redon',
  territories: [],
  horizonStart: '2027-01',
} satisfies Input<'plan.create'>;

export function contractSuite(name: string, connect: () => Promise<ContractConnection>): void {
  describe(`the contract, through ${name}`, () => {
    let connection: ContractConnection;
    let client: Client;
    beforeAll(async () => {
      connection = await connect();
      ({ client } = connection);
    });
    afterAll(() => connection.close());

    describeReading(() => client);
    describeSpreadsheets(() => client);
    describeEditing(() => client);
    describeRefusals(() => client);
    describeSigning(() => client);
    describeTwoClients(() => connection);
    describeBackups(() => client);
  });
}

type Connected = () => Client;

function describeReading(client: Connected): void {
  it('describes the workspace by its name, never by its path', async () => {
    const description = await client().call('workspace.describe', {});
    expect(description).toMatchObject({ name: 'Comité', isReadOnly: false, problems: [] });
    expect(JSON.stringify(description)).not.toContain('/');
  });

  it('reads the themes, and says what territories come from', async () => {
    const { themes, territoryVintage, territorySource } = await client().call('reference.read', {});
    expect(themes.length).toBeGreaterThan(3);
    expect(territoryVintage).toBeGreaterThan(2020);
    expect(JSON.stringify(territorySource)).toMatch(/Licence Ouverte/i);
  });

  it('finds a territory by the beginning of its name, and its parts', async () => {
    const question = { text: 'mayen', kinds: ['departement'] as 'departement'[], perimeter: [], limit: 5 };
    const [found] = await client().call('territories.search', question);
    expect(found).toMatchObject({ kind: 'departement', code: '53', label: 'Mayenne' });
    const perimeter = [{ kind: 'departement' as const, code: '53' }];
    expect((await client().call('territories.parts', { perimeter })).length).toBeGreaterThan(1);
  });

  it('opens the sample once, however often it is asked', async () => {
    const first = await client().call('plan.openSample', { sample: 'pays-de-la-loire' });
    const second = await client().call('plan.openSample', { sample: 'pays-de-la-loire' });
    expect(second).toEqual(first);
    const { plan, directory } = await client().call('plan.open', first);
    expect(plan.actions.length).toBeGreaterThan(10);
    expect(directory.organisations.length).toBeGreaterThan(5);
  });
}

function describeSpreadsheets(client: Connected): void {
  it('takes out every table in every format, without changing anything', async () => {
    const { planId } = await client().call('plan.openSample', { sample: 'pays-de-la-loire' });
    const before = await client().call('workspace.describe', {});
    const { table: tables, format: formats } = inputs['spreadsheet.export'].shape;
    for (const table of tables.options) {
      for (const format of formats.options) {
        const input = { planId, table, format, withPersonalData: false };
        const { name, mediaType, bytes } = await client().call('spreadsheet.export', input);
        expect(name).toMatch(new RegExp(`^[a-z0-9-]+\\.${format}$`));
        expect(mediaType).toBe(MEDIA_TYPES[format]);
        // An archive for the two, text with its mark for the third.
        expect([...bytes.subarray(0, 2)]).toEqual(format === 'csv' ? [0xef, 0xbb] : [0x50, 0x4b]);
      }
    }
    expect(await client().call('workspace.describe', {})).toEqual(before);
  });

  it('refuses the tables of a plan that is not there', async () => {
    const input = { planId: randomUUID(), table: 'plan', format: 'ods', withPersonalData: false } as const;
    expect(await refusalOf(client().call('spreadsheet.export', input))).toBe('plan-missing');
  });
}

function describeEditing(client: Connected): void {
  it('tells of each edit as a patch that makes an opened plan what a fresh opening gives', async () => {
    const { planId } = await client().call('plan.create', NEW_PLAN);
    const actionId = randomUUID();
    const opened = await client().call('plan.open', { planId });
    const listening = listenForChanges(client(), opened.sequence);
    const create = {
      kind: 'action.create',
      planId,
      actionId,
      title: 'Une école de vente',
      initial: {},
    } as const;
    await client().call('edit.commit', { label: 'Nouvelle fiche', edits: [create] });
    const set = {
      kind: 'action.set',
      planId,
      actionId,
      field: 'summary',
      value: 'Former sur place.',
    } as const;
    const { sequence } = await client().call('edit.commit', { label: 'Résumé', edits: [set] });
    const events = await listening.until(sequence);
    const fresh = await client().call('plan.open', { planId });
    expect(patched(opened, events)).toEqual(fresh.plan);
    expect(fresh.plan.actions).toMatchObject([{ id: actionId, number: '1', summary: 'Former sur place.' }]);
    expect(events.at(-1)).toMatchObject({ sequence, undo: { undo: 'Résumé', redo: null } });
  });

  it('undoes and redoes, and says what the next of each would be', async () => {
    const { planId } = await client().call('plan.create', NEW_PLAN);
    const diagnosisOf = async (): Promise<string> =>
      (await client().call('plan.open', { planId })).plan.diagnosis;
    const set = { kind: 'plan.set', planId, field: 'diagnosis', value: 'Des postes non pourvus.' } as const;
    await client().call('edit.commit', { label: 'Diagnostic', edits: [set] });
    expect(await client().call('edit.undo', { planId: null })).toMatchObject({ label: 'Diagnostic' });
    expect(await diagnosisOf()).toBe('');
    expect((await client().call('plan.open', { planId })).undo.redo).toBe('Diagnostic');
    expect(await client().call('edit.redo', { planId: null })).toMatchObject({ label: 'Diagnostic' });
    expect(await diagnosisOf()).toBe('Des postes non pourvus.');
    expect(await refusalOf(client().call('edit.redo', { planId: null }))).toBe('nothing-to-redo');
  });
}

function describeRefusals(client: Connected): void {
  it('refuses a value that does not fit its field, and keeps the plan as it was', async () => {
    const { planId } = await client().call('plan.create', NEW_PLAN);
    const before = await client().call('plan.open', { planId });
    const good = { kind: 'plan.set', planId, field: 'diagnosis', value: 'Bon' } as const;
    const bad = { kind: 'plan.set', planId, field: 'title', value: '' } as const;
    const commit = client().call('edit.commit', { label: 'Deux champs', edits: [good, bad] });
    expect(await refusalOf(commit)).toBe('invalid-request');
    expect(await client().call('plan.open', { planId })).toEqual(before);
  });

  it.each([
    ['a field too many', 'workspace.describe', { path: '/etc/passwd' }, 'invalid-request'],
    ['a field of another type', 'plan.open', { planId: 7 }, 'invalid-request'],
    ['a plan that is not there', 'plan.open', { planId: randomUUID() }, 'plan-missing'],
    ['a request that does not exist', 'plan.explode', {}, 'unknown-request'],
    ['a request named like a member of every object', 'constructor', {}, 'unknown-request'],
  ])('refuses %s', async (_what, name, input, code) => {
    expect(await refusalOf(client().call(name as 'plan.open', input as never))).toBe(code);
  });

  it('carries out nothing that was cancelled before it began', async () => {
    const before = await client().call('workspace.describe', {});
    const cancelled = new AbortController();
    cancelled.abort();
    const creation = client().call('plan.create', NEW_PLAN, { signal: cancelled.signal });
    expect(await refusalOf(creation)).toBe('cancelled');
    expect((await client().call('workspace.describe', {})).plans).toHaveLength(before.plans.length);
  });
}

function describeSigning(client: Connected): void {
  it('carries a signed file out and back in, knows it for its own, and another signer once told', async () => {
    const { planId } = await client().call('plan.openSample', { sample: 'pays-de-la-loire' });
    const identity = { committeeName: 'Comité de Redon', locality: 'Redon', passphrase: PASSPHRASE };
    const { fingerprint } = await client().call('identity.create', identity);
    expect(await client().call('identity.list', {})).toMatchObject([{ fingerprint }]);
    const { document, revision } = await client().call('signed.export', {
      planId,
      fingerprint,
      passphrase: PASSPHRASE,
    });
    expect(document.bytes).toBeInstanceOf(Uint8Array);
    const received = await client().call('signed.read', { document });
    expect(received).toMatchObject({
      revision,
      revisionStanding: 'same',
      signers: [{ standing: 'own' }],
    });
    expect(received.content.plan.id).toBe(planId);
    const certificate = await client().call('identity.certificate', { fingerprint });
    expect(new TextDecoder().decode(certificate.bytes)).toBe(received.signers[0]?.certificatePem);
    const foreign = { ...document, bytes: await foreignFile(received.content) };
    const [stranger] = (await client().call('signed.read', { document: foreign })).signers;
    expect(stranger?.standing).toBe('unknown');
    const certificatePem = stranger?.certificatePem ?? '';
    await client().call('signed.trust', { certificatePem, by: 'Secrétariat', how: 'au téléphone' });
    const again = await client().call('signed.read', { document: foreign });
    expect(again.signers).toMatchObject([{ standing: 'known', verification: { how: 'au téléphone' } }]);
  });

  it('refuses a file one byte of which has changed, and a wrong passphrase', async () => {
    const { planId } = await client().call('plan.openSample', { sample: 'pays-de-la-loire' });
    const identity = { committeeName: 'Comité d’Ancenis', locality: 'Ancenis', passphrase: PASSPHRASE };
    const { fingerprint } = await client().call('identity.create', identity);
    const signing = { planId, fingerprint, passphrase: PASSPHRASE };
    const { document } = await client().call('signed.export', signing);
    const middle = Math.floor(document.bytes.length / 2);
    const bytes = document.bytes.with(middle, (document.bytes[middle] ?? 0) ^ 1);
    const altered = { name: document.name, mediaType: document.mediaType, bytes };
    await expect(client().call('signed.read', { document: altered })).rejects.toBeInstanceOf(RequestRefused);
    const wrong = client().call('signed.export', { ...signing, passphrase: 'une autre phrase' });
    expect(await refusalOf(wrong)).toBe('wrong-passphrase');
  });
}

function describeTwoClients(connection: () => ContractConnection): void {
  it('tells a second window of what the first one wrote', async () => {
    const { client, another } = connection();
    const second = another ? await another() : client;
    const { planId } = await client.call('plan.create', NEW_PLAN);
    const opened = await second.call('plan.open', { planId });
    const listening = listenForChanges(second, opened.sequence);
    const set = { kind: 'plan.set', planId, field: 'committeeName', value: 'Comité de Blain' } as const;
    const { sequence } = await client.call('edit.commit', { label: 'Comité', edits: [set] });
    const events = await listening.until(sequence);
    const fresh = await second.call('plan.open', { planId });
    expect(patched(opened, events)).toEqual(fresh.plan);
  });
}

/** Last: what the others made is gone from the workspace once it is restored. */
function describeBackups(client: Connected): void {
  it('takes a backup, says what is in it, and puts it in the place of what was done since', async () => {
    const { planId } = await client().call('plan.create', NEW_PLAN);
    const before = await client().call('plan.open', { planId });
    const phases = new Set<string>();
    const onProgress = ({ phase }: { readonly phase: string }): unknown => phases.add(phase);
    const document = await client().call('workspace.backup', {}, { onProgress });
    expect(document.name).toMatch(/^Sauvegarde de Comité du .*\.jalon-sauvegarde\.zip$/);
    expect([...phases]).toEqual(['Copie des fichiers']);
    const set = { kind: 'plan.set', planId, field: 'diagnosis', value: 'Écrit après.' } as const;
    await client().call('edit.commit', { label: 'Diagnostic', edits: [set] });
    const contents = await client().call('workspace.checkBackup', { document });
    const { plans } = await client().call('workspace.describe', {});
    expect(contents).toMatchObject({ workspaceName: 'Comité', plans: { length: plans.length } });
    expect((await client().call('plan.open', { planId })).plan.diagnosis).toBe('Écrit après.');
    const replaced = new Promise<void>((resolve) => {
      const stop = client().subscribe(({ kind }) => {
        if (kind !== 'replaced') return;
        stop();
        resolve();
      });
    });
    const { keptAt } = await client().call('workspace.restore', { document });
    await replaced;
    expect(await client().call('plan.open', { planId })).toEqual(before);
    const { problems } = await client().call('workspace.describe', {});
    expect(problems).toMatchObject([{ code: 'workspace-restored', details: { keptAt } }]);
    await client().call('edit.commit', { label: 'Diagnostic', edits: [set] });
    expect((await client().call('plan.open', { planId })).plan.diagnosis).toBe('Écrit après.');
  });

  it('refuses a backup one byte of which has changed, and keeps what is there', async () => {
    const { name, mediaType, bytes } = await client().call('workspace.backup', {});
    const middle = Math.floor(bytes.length / 2);
    const altered = { name, mediaType, bytes: bytes.with(middle, (bytes[middle] ?? 0) ^ 1) };
    const before = await client().call('workspace.describe', {});
    expect(await refusalOf(client().call('workspace.restore', { document: altered }))).toMatch(/^backup-/);
    expect(await client().call('workspace.describe', {})).toEqual(before);
  });
}

function patched({ plan }: OpenedPlan, events: readonly ChangedEvent[]): Plan | undefined {
  const changes = events.flatMap((event) => event.changes);
  return changes.reduce<Plan | undefined>(
    (current, change) =>
      change.kind === 'plan' && change.id === plan.id
        ? applyPlanChange(current, change.change).document
        : current,
    plan,
  );
}

/** Keeps the changes after `sequence`; `until` waits for the one that is numbered so. */
function listenForChanges(client: Client, sequence: number) {
  const events: ChangedEvent[] = [];
  let notify = (): void => undefined;
  const stop = client.subscribe((event) => {
    if (event.kind !== 'changed' || event.sequence <= sequence) return;
    events.push(event);
    notify();
  });
  return {
    until: async (last: number): Promise<readonly ChangedEvent[]> => {
      while ((events.at(-1)?.sequence ?? 0) < last) await new Promise<void>((resolve) => (notify = resolve));
      stop();
      return events;
    },
  };
}

async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return 'carried out';
  } catch (error) {
    if (error instanceof RequestRefused) return error.code;
    throw error;
  }
}
