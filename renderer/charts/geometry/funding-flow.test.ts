import { describe, expect, it } from 'vitest';
import { FLOW_LINE, placeFlows } from './funding-flow.ts';

let seed = 9;
const below = (limit: number): number => (seed = (seed * 48_271) % 2_147_483_647) % limit;
const named = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    key: String(index),
    short: '120 000 €',
    label: `${prefix} ${String(index)} dont le nom est long et tient sur deux lignes`,
  }));
const sources = named('Financeur', 13);
const targets = named('Axe', 7);
const flows = sources.flatMap(({ key }) =>
  targets.map((target) => ({
    sourceKey: key,
    targetKey: target.key,
    value: below(3) === 0 ? 0 : 1 + below(1000) ** 2,
  })),
);

describe.each([
  [360, 1],
  [900, 1],
  [1200, 1.5],
])('flows in %i px at %d', (width, scale) => {
  const drawn = placeFlows({ width, scale, sources, targets, flows });

  it('are as thick as what they carry, and nodes as high as what goes through them', () => {
    const ratios = drawn.flows.map(({ index, thickness }) => thickness / (flows[index]?.value ?? 1));
    expect(Math.max(...ratios) - Math.min(...ratios)).toBeLessThan(1e-9);
    const whole = drawn.flows.reduce((sum, { thickness }) => sum + thickness, 0);
    for (const nodes of [drawn.sources, drawn.targets]) {
      expect(nodes.reduce((sum, { height }) => sum + height, 0)).toBeCloseTo(whole, 4);
    }
    expect(drawn.flows).toHaveLength(flows.filter(({ value }) => value > 0).length);
  });

  it('have words that never stand on one another, and stay within the drawing', () => {
    for (const nodes of [drawn.sources, drawn.targets]) {
      nodes.forEach((node, index) => {
        const next = nodes[index + 1];
        const bottom = node.labelY + node.lines.length * FLOW_LINE * scale;
        if (next) expect(bottom).toBeLessThanOrEqual(next.labelY - 9 * scale);
        expect(bottom).toBeLessThanOrEqual(drawn.height);
        expect(node.labelY).toBeGreaterThan(0);
      });
    }
  });
});

it('leave to the flows the room that short names do not need, and no more than a share to long ones', () => {
  const short = (count: number, prefix: string) =>
    named(prefix, count).map((node) => ({ ...node, label: 'Numérique', short: '35 000 €' }));
  const wide = placeFlows({ width: 900, sources, targets: short(7, 'Axe'), flows });
  const both = placeFlows({ width: 900, sources, targets, flows });
  expect(wide.targets[0]?.x).toBeGreaterThan(900 - 110);
  expect(both.targets[0]?.x).toBeLessThan(900 - 220);
  expect(wide.sources[0]?.x).toBe(both.sources[0]?.x);
});

it('nothing to carry is nothing to draw', () => {
  expect(placeFlows({ width: 800, sources, targets, flows: [] })).toMatchObject({ height: 0, flows: [] });
});
