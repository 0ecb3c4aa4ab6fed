// Each chart in each of its states, drawn as a file would have it and compared as rounded text. A changed picture is looked at
// first, then written again: `npm run test:unit -- -u every-chart`. On the machines of the forge nothing is ever written.
import { readdirSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { stillView } from '../chart-view.ts';
import { EVERY_CHART } from './every-chart.ts';

const SNAPSHOTS = '../snapshots';
const DEFAULT_WIDTH = 900;

/** One element a line, figures to a tenth of a pixel, without what the framework leaves for itself. */
function plain(body: string): string {
  return `${body
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/ (class|tabindex)="[^"]*"/g, '')
    .replaceAll(/-?\d+\.\d+(e-?\d+)?/g, (figure) => String(Math.round(Number(figure) * 10) / 10))
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
    .replaceAll(/>\s*</g, '>\n<')
    .trim()}\n`;
}

describe.each(EVERY_CHART.map((chart) => [chart.title, chart] as const))('%s', (_title, { name, states }) => {
  it.each(states.map((state) => [state.name, state] as const))('%s', async (_name, state) => {
    const view = stillView(state.width ?? DEFAULT_WIDTH);
    const { body } = render(state.chart, { props: { ...state.props, view } });
    expect(body).not.toMatch(/NaN|undefined|Infinity/);
    await expect(plain(body)).toMatchFileSnapshot(`${SNAPSHOTS}/${name}--${state.name}.svg`);
  });
});

it('leaves no chart out', () => {
  const charts = readdirSync(new URL('..', import.meta.url)).filter((file) =>
    /^[A-Z]\w+Chart\.svelte$/.test(file),
  );
  const drawn = new Set(EVERY_CHART.flatMap(({ states }) => states.map(({ chart }) => chart.name)));
  expect(charts.map((file) => file.replace('.svelte', '')).filter((name) => !drawn.has(name))).toEqual([]);
});

it('keeps no picture of a state that is gone', () => {
  const expected = new Set(
    EVERY_CHART.flatMap(({ name, states }) => states.map((state) => `${name}--${state.name}.svg`)),
  );
  const kept = readdirSync(new URL(SNAPSHOTS, import.meta.url)).filter((file) => file.endsWith('.svg'));
  expect(kept.filter((file) => !expected.has(file))).toEqual([]);
});
