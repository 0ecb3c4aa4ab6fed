import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => void;
}

/** A real folder of this run alone. Whoever makes it removes it. */
export function makeTemporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'jalon-test-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
