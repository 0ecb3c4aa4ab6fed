import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { OpenOptions, OpenOutcome } from '../open-workspace.ts';
import { openWorkspace } from '../open-workspace.ts';
import type { Workspace } from '../workspace.ts';
import { testKinds } from './note-kind.ts';

export const TEST_INSTANT = new Date('2025-03-04T09:30:00.000Z');

/** A real folder, removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-storage-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export async function tryToOpen(folder: string, options: Partial<OpenOptions> = {}): Promise<OpenOutcome> {
  return openWorkspace(folder, { kinds: testKinds, clock: () => TEST_INSTANT, create: true, ...options });
}

export async function openNotes(folder: string, options: Partial<OpenOptions> = {}): Promise<Workspace> {
  const outcome = await tryToOpen(folder, options);
  if (!outcome.ok) {
    throw new Error(`not opened: ${JSON.stringify(outcome.refusal)}`);
  }
  return outcome.workspace;
}
