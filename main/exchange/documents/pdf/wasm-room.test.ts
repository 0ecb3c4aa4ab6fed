// The memory of the WebAssembly engine: taken at once, and left free.
import open from '@myriaddreamin/typst-ts-web-compiler';
import { afterAll, expect, it } from 'vitest';
import { testParts } from '../specimen.test-support.ts';
import { openWasmEngine } from './wasm-engine.ts';

const MIB = 2 ** 20;
const { parts, close } = testParts();
afterAll(close);

it('is taken for the data to come, and what is set next lies within it', async () => {
  const engine = await openWasmEngine({
    module: await parts.read('typst'),
    fonts: [],
  });
  const { memory } = await open();
  const held = (): number => memory.buffer.byteLength;
  const compile = (files: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> =>
    engine.compile({ template: '#rect()', files, madeAtSeconds: 0 }, 'usual');
  const data = new Uint8Array(MIB / 2);
  const large = new Uint8Array(60 * MIB);

  expect(held()).toBeLessThan(100 * MIB);
  await compile(new Map([['/data.json', data]]));
  const first = held();
  expect(first).toBeGreaterThan(190 * MIB);
  expect(first).toBeLessThan(230 * MIB);
  // A little was kept of it: as much again is asked for, and joins what was free.
  await compile(new Map([['/data.json', data]]));
  const taken = held();
  await compile(
    new Map([
      ['/data.json', data],
      ['/large', large],
    ]),
  );
  expect(held()).toBe(taken);
});
