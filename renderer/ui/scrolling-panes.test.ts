// What is only spoken is positioned: in a pane that scrolls and is not itself positioned, it lengthens the window instead of the
// pane, and bringing something into view then moves the whole application, with no way back.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const RENDERER = join(import.meta.dirname, '..');
const SCROLLS = /\boverflow(-[xy])?: (auto|scroll)/;
const IS_POSITIONED = /\bposition: (relative|absolute|fixed|sticky)/;

function unpositionedIn(source: string): readonly string[] {
  const blocks = source.matchAll(/([^{}]*)\{([^{}]*)\}/g);
  return [...blocks].flatMap(([, selector = '', rules = '']) =>
    SCROLLS.test(rules) && !IS_POSITIONED.test(rules)
      ? [selector.trim().split('\n').at(-1)?.trim() ?? '']
      : [],
  );
}

describe('a pane that scrolls', () => {
  it('is one that holds what is positioned in it', () => {
    const sources = readdirSync(RENDERER, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(svelte|css)$/.test(name),
    );
    const faults = sources.flatMap((name) =>
      unpositionedIn(readFileSync(join(RENDERER, name), 'utf8')).map((selector) => `${name}: ${selector}`),
    );
    expect(sources.length).toBeGreaterThan(100);
    expect(faults).toEqual([]);
  });

  it('is found when it does not', () => {
    expect(
      unpositionedIn('.list {\n  overflow-y: auto;\n}\n.other { position: relative; overflow: auto; }'),
    ).toEqual(['.list']);
  });
});
