// Tests that call a tool of the system: run where it is, skipped with the reason printed where it cannot be had.
import { describe, it } from 'vitest';
import { toolPath, toolTable, type ToolName } from './tool-table.ts';

/** `describe`, for tests that need these tools. Under CI a missing one is a failure, never a skip. */
export function describeWithTools(tools: readonly ToolName[], title: string, tests: () => void): void {
  const missing = missingAmong(tools);
  describe.skipIf(missing.length > 0)(missing.length > 0 ? `${title} (${reasonFor(missing)})` : title, tests);
}

/** `it`, for one test among others that needs these tools. */
export function itWithTools(tools: readonly ToolName[]): typeof it | typeof it.skip {
  return missingAmong(tools).length === 0 ? it : it.skip;
}

function missingAmong(tools: readonly ToolName[]): readonly ToolName[] {
  const missing = tools.filter((name) => toolPath(name) === undefined);
  if (missing.length === 0) return missing;
  if (process.env['CI'] === 'true') throw new Error(reasonFor(missing));
  process.stderr.write(`Skipped: ${reasonFor(missing)}\n`);
  return missing;
}

function reasonFor(missing: readonly ToolName[]): string {
  const packages = missing.map((name) => toolTable[name].debianPackage);
  return `${missing.join(', ')} missing: apt-get install ${packages.join(' ')}`;
}
