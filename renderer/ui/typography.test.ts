import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');

function files(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name));
}

/** Comments are English, and code has spaces of its own: only guillemets are judged everywhere. */
function faultsIn(path: string): readonly string[] {
  const lines = readFileSync(join(ROOT, path), 'utf8').split('\n');
  return lines
    .map((line, index) => ({ line, at: `${path}:${String(index + 1)}` }))
    .filter(({ line }) => !/^\s*(\/\/|\*|\/\*\*|<!--)/.test(line) && /« | »/.test(line))
    .map(({ at }) => at);
}

describe('French typography', () => {
  it('never sets an ordinary space inside guillemets', () => {
    const screens = [...files('renderer/app', /\.svelte$/), ...files('renderer/features', /\.(svelte|ts)$/)];
    const words = files('main/contract', /\.fr\.ts$/);
    const services = files('main/services', /(?<!\.test)\.ts$/);
    expect([...screens, ...words, ...services].flatMap(faultsIn)).toEqual([]);
  });
});
