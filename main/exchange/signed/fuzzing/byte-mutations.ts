/** Blind changes to bytes, for whatever the bytes are. */
import type { Choices } from '../../../testing/seeded-choices.ts';

type ByteMutation = (choices: Choices, bytes: Uint8Array) => Uint8Array;

/** Numbers at the edges of the fields of archives and of DER. */
const EDGES = [0, 1, 0x1f, 0x20, 0x30, 0x7f, 0x80, 0x81, 0x84, 0xfe, 0xff] as const;
const MOST_MOVED_BYTES = 200;

function stretch(choices: Choices, bytes: Uint8Array): readonly [start: number, end: number] {
  const start = choices.below(bytes.byteLength + 1);
  return [start, Math.min(bytes.byteLength, start + 1 + choices.below(MOST_MOVED_BYTES))];
}

function noise(choices: Choices, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => choices.below(256));
}

const MUTATIONS: readonly ByteMutation[] = [
  function flip(choices, bytes) {
    const copy = Uint8Array.from(bytes);
    for (let left = 1 + choices.below(4); left > 0; left -= 1) {
      const at = choices.below(copy.byteLength);
      copy[at] = (copy[at] ?? 0) ^ (1 << choices.below(8));
    }
    return copy;
  },
  function edge(choices, bytes) {
    const at = choices.below(bytes.byteLength);
    const width = choices.of([1, 2, 4]);
    const spoiled = Uint8Array.from(bytes);
    spoiled.fill(choices.of(EDGES), at, at + width);
    return spoiled;
  },
  function insert(choices, bytes) {
    const [start] = stretch(choices, bytes);
    return Buffer.concat([
      bytes.subarray(0, start),
      noise(choices, 1 + choices.below(40)),
      bytes.subarray(start),
    ]);
  },
  function remove(choices, bytes) {
    const [start, end] = stretch(choices, bytes);
    return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
  },
  function double(choices, bytes) {
    const [start, end] = stretch(choices, bytes);
    return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
  },
  function overwrite(choices, bytes) {
    const [start, end] = stretch(choices, bytes);
    return Buffer.concat([bytes.subarray(0, start), noise(choices, end - start), bytes.subarray(end)]);
  },
  function swap(choices, bytes) {
    const [start, middle] = stretch(choices, bytes);
    const end = Math.min(bytes.byteLength, middle + choices.below(MOST_MOVED_BYTES));
    const [head, one, other, tail] = [
      bytes.subarray(0, start),
      bytes.subarray(start, middle),
      bytes.subarray(middle, end),
      bytes.subarray(end),
    ];
    return Buffer.concat([head, other, one, tail]);
  },
  function cut(choices, bytes) {
    return bytes.subarray(0, choices.below(bytes.byteLength));
  },
];

export function mutateBytes(choices: Choices, bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === 0 ? noise(choices, 8) : choices.of(MUTATIONS)(choices, bytes);
}
