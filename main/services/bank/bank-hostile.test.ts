// What a bank must not do: let a person out, fill up, believe what was altered, forget a file that is read-only.
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { MOST_SOLUTIONS } from '../../domain/bank/bank.ts';
import { MOST_SOLUTIONS_IN_FILE } from '../../domain/bank/bank-file.ts';
import { bankWith, solutionNumber } from '../../domain/bank/bank.test-support.ts';
import { USUAL_CHOICES } from '../../domain/bank/publication.ts';
import { createdNow } from '../../domain/identity/entity.ts';
import { STAMP } from '../../domain/specimen.test-support.ts';
import { verifyContainer } from '../../exchange/signed/verify-container.ts';
import { documentKinds } from '../../storage/kinds.ts';
import { openWorkspace } from '../../storage/open-workspace.ts';
import { completePlan, openSide, receive } from '../../testing/exchange-sides.ts';
import { foreignFile } from '../../testing/foreign-file.ts';
import { makeTemporaryFolder } from '../../testing/temporary-folder.ts';
import { READABLE_KINDS } from '../readable-kinds.ts';

const cleanups: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
function temporaryFolder(): string {
  const folder = makeTemporaryFolder();
  cleanups.push(() => folder.remove());
  return folder.path;
}

const filesUnder = (path: string): readonly string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesUnder(join(path, name))) : [path];

describe('a bank', () => {
  it('holds no person in any byte it writes, whatever the plan and the directory say', async () => {
    const side = await openSide(temporaryFolder(), 'Comité');
    cleanups.push(() => side.open.close());
    const { client } = side;
    const { planId, actionIds } = await completePlan(client, 1);
    const [actionId = ''] = actionIds;
    const contactId = randomUUID();
    const person = {
      givenName: 'Zéphyrine',
      familyName: 'Quintefeuille',
      email: 'zq@exemple.fr',
      phone: '0243112233',
    };
    await client.call('edit.commit', {
      label: 'Une personne partout',
      edits: [
        { kind: 'contact.create', contactId, initial: person },
        {
          kind: 'action.set',
          planId,
          actionId,
          field: 'description',
          value: 'Voir Zéphyrine Quintefeuille, zq@exemple.fr ou 02 43 11 22 33.',
        },
        {
          kind: 'action.set',
          planId,
          actionId,
          field: 'leads',
          value: [{ organisationId: null, contactId, service: '', note: '', role: 'lead', toBeNamed: false }],
        },
        { kind: 'action.set', planId, actionId, field: 'internalContactId', value: contactId },
        {
          kind: 'part.create',
          planId,
          actionId,
          list: 'obstacles',
          partId: randomUUID(),
          initial: { description: 'Zéphyrine Quintefeuille refuse.', askedTo: 'Zéphyrine Quintefeuille' },
        },
        {
          kind: 'part.create',
          planId,
          actionId,
          list: 'progressNotes',
          partId: randomUUID(),
          initial: {
            text: 'Quintefeuille Zéphyrine a dit oui.',
            visibility: 'public',
            author: 'Z. Quintefeuille',
          },
        },
      ],
    });
    const { documents } = await client.call('bank.publish', {
      planId,
      actionIds: [actionId],
      choices: { ...USUAL_CHOICES, sections: { ...USUAL_CHOICES.sections, obstacles: true } },
      ...{ title: 'Nos solutions', description: '', madeBy: 'Comité' },
      ...side.signature,
    });
    const [file] = documents;
    if (!file) throw new Error('a file is signed');
    const verified = await verifyContainer(file.bytes, { kinds: READABLE_KINDS, now: new Date() });
    if (verified.outcome === 'refused') throw new Error(verified.code);
    const written = [
      ...verified.entries.map(({ bytes }) => Buffer.from(bytes).toString('utf8')),
      ...filesUnder(join(side.open.directory, 'bank')).map((path) => readFileSync(path, 'utf8')),
      readFileSync(filesUnder(join(side.open.directory, 'bank'))[0] ?? '', 'latin1'),
    ].join('\n');
    expect(written).toContain('a dit oui');
    expect(written).toContain('refuse');
    for (const word of [
      'Quintefeuille',
      'quintefeuille',
      'Zéphyrine',
      'zephyrine',
      'zq@exemple.fr',
      '11 22 33',
      '112233',
    ])
      expect(written, word).not.toContain(word);
  });

  it('that is full refuses the next file in a sentence, keeps it waiting, and takes it once there is room', async () => {
    const folder = temporaryFolder();
    const directory = join(folder, 'Préfecture');
    const opened = await openWorkspace(directory, {
      kinds: documentKinds,
      clock: () => new Date(),
      create: true,
    });
    if (!opened.ok) throw new Error(opened.refusal.code);
    const count = Math.floor(MOST_SOLUTIONS / MOST_SOLUTIONS_IN_FILE) + 1;
    const sources = Array.from({ length: count }, (_, index) => ({
      ...createdNow(randomUUID(), STAMP),
      ...{
        identity: String(index).padStart(64, '0'),
        title: 'Grande banque',
        madeBy: 'Région',
        madeOn: '2026-11-23',
      },
      ...{ solutionCount: MOST_SOLUTIONS_IN_FILE, vouchCount: 0, isOwn: false },
    }));
    const committed = opened.workspace.commit({
      label: 'Pleine',
      by: 'Essai',
      changes: sources.map((item) => ({
        document: { kind: 'bank', id: 'bank' },
        change: { kind: 'item.add', list: 'bankSources', item, position: 0 },
      })),
    });
    expect(committed.ok).toBe(true);
    await opened.workspace.close();
    const side = await openSide(folder, 'Préfecture', { create: false });
    cleanups.push(() => side.open.close());
    const bytes = await foreignFile(bankWith([solutionNumber(1)]), 'bank');
    const document = { name: 'une.asice', mediaType: '', bytes };
    const [refused] = await receive(side.client, [document]);
    expect(refused).toMatchObject({ outcome: 'refused', failure: { code: 'bank-full' } });
    const { waiting } = await side.client.call('exchange.overview', {});
    expect(waiting).toHaveLength(1);
    // Their files were never here: told with the sources, and the bank opens all the same.
    const overview = await side.client.call('bank.overview', {});
    expect(overview.sources[0]?.failure?.code).toBe('kept-file-unknown');
    await side.client.call('edit.commit', {
      label: 'De la place',
      edits: sources
        .slice(0, 2)
        .map(
          ({ id }) => ({ kind: 'item.remove', document: 'bank', list: 'bankSources', itemId: id }) as const,
        ),
    });
    const [received] = await receive(side.client, [document]);
    expect(received).toMatchObject({ outcome: 'received' });
    expect((await side.client.call('bank.overview', {})).solutionCount).toBe(1);
  });

  it('travels with the backup, and is drawn anew where it is restored', async () => {
    const folder = temporaryFolder();
    const side = await openSide(folder, 'Préfecture');
    cleanups.push(() => side.open.close());
    const bytes = await foreignFile(bankWith([solutionNumber(1), solutionNumber(2)]), 'bank');
    await receive(side.client, [{ name: 'une.asice', mediaType: '', bytes }]);
    const backup = await side.client.call('workspace.backup', {});
    const other = await openSide(folder, 'Autre');
    cleanups.push(() => other.open.close());
    await other.client.call('workspace.restore', { document: backup });
    expect((await other.client.call('bank.overview', {})).solutionCount).toBe(2);
  });

  it('stops drawing when it is asked to, and goes on next time', async () => {
    const folder = temporaryFolder();
    const side = await openSide(folder, 'Préfecture');
    const solutions = Array.from({ length: 900 }, (_, index) => solutionNumber(index));
    const bytes = await foreignFile(bankWith(solutions), 'bank');
    await receive(side.client, [{ name: 'une.asice', mediaType: '', bytes }]);
    await side.open.services.close();
    rmSync(join(side.open.directory, 'bank'), { recursive: true });
    const again = await openSide(folder, 'Préfecture', { create: false });
    cleanups.push(() => again.open.services.close());
    const controller = new AbortController();
    const phases: string[] = [];
    const stopped = again.client.call(
      'bank.overview',
      {},
      {
        signal: controller.signal,
        onProgress: ({ phase }) => {
          phases.push(phase);
          // Asked before the first solution is drawn: on a quick machine all are, a moment later.
          if (phase === 'Ouverture de la banque') controller.abort();
        },
      },
    );
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(phases).toEqual(expect.arrayContaining(['Ouverture de la banque']));
    expect((await again.client.call('bank.overview', {})).solutionCount).toBe(900);
  });
});
