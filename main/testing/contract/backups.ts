// Backups: taken, checked, restored, altered.
import { expect, it } from 'vitest';
import { NEW_PLAN, refusalOf, type Connected } from './connection.ts';

/** Last: what the others made is gone from the workspace once it is restored. */
export function describeBackups(client: Connected): void {
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
