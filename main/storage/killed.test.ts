import { expect, test } from 'vitest';
import { startChild } from './testing/child.ts';
import { noteAddress } from './testing/note-kind.ts';
import type { Note } from './testing/note-kind.ts';
import { openNotes, temporaryFolder } from './testing/open-notes.ts';

const ROUNDS = 12;
const EDITS_A_ROUND = 300;

/** A fixed sequence, so that a failure comes back. */
function seededFractions(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

test('a process killed at any moment keeps every edit it had acknowledged', async () => {
  const folder = temporaryFolder();
  const nextFraction = seededFractions(20_250_304);
  let acknowledged = -1;
  for (let round = 0; round < ROUNDS; round += 1) {
    const killAt = 2 + Math.floor(nextFraction() * EDITS_A_ROUND * 0.9);
    const child = startChild('edit-until-killed.ts', [folder, String(EDITS_A_ROUND), '40']);
    child.onLines((lines) => {
      if (lines >= killAt) {
        child.process.kill('SIGKILL');
      }
    });
    const output = await child.output;
    expect(child.process.signalCode, output).toBe('SIGKILL');
    // The last line may have been cut by the kill; without its newline it proves nothing.
    const told = output.slice(0, output.lastIndexOf('\n')).split('\n').map(Number).filter(Number.isInteger);
    acknowledged = Math.max(acknowledged, ...told);
    const workspace = await openNotes(folder, { clock: () => new Date() });
    expect(workspace.problems.filter(({ severity }) => severity === 'damage')).toEqual([]);
    const outcome = workspace.read<Note>(noteAddress('a'));
    const lines = outcome.ok ? outcome.document.lines : {};
    const names = Object.keys(lines);
    expect(names).toEqual(names.map((_name, index) => `line-${String(index)}`));
    expect(Object.values(lines).every((text, index) => text.length === index % 300)).toBe(true);
    expect(names.length).toBeGreaterThan(acknowledged);
    await workspace.close();
  }
  expect(acknowledged).toBeGreaterThan(ROUNDS * 20);
});
