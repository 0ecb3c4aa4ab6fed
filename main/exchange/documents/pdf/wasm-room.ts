// Memory of the WebAssembly engine, taken in one go. Its allocator asks for 64 KiB at a time, and V8 pays for each request by walking the
// heap of the whole process: of 1,000 fiches, more than half of the time was spent growing.
import open, { type InitOutput } from '@myriaddreamin/typst-ts-web-compiler';

/** What Typst needs to set one byte of data, measured at 300 and 1,000 fiches. */
const BYTES_PER_DATA_BYTE = 400;
/**
 * An engine addresses 4 GiB, and fails well before: 1,200 rich fiches (4.6 MB of data) are set, 1,540 (5.9 MB) end after a minute in
 * « memory access out of bounds ».
 */
const MOST_BYTES = 1.75 * 2 ** 30;
/** What Typst is given no more than: beyond, it would run out of memory on its way, after minutes. */
export const MOST_DATA_BYTES = MOST_BYTES / BYTES_PER_DATA_BYTE;
/** One request of its allocator is of less than 2 GiB. */
const MOST_BYTES_AT_ONCE = 2 ** 30;
const ALIGNMENT = 1;

export interface Room {
  readonly makeFor: (dataByteCount: number) => void;
  /** It never gives any back, and remembers what it has set. */
  readonly heldBytes: () => number;
}

/** Once the engine is open: its module is the one of the thread. */
export async function openRoom(): Promise<Room> {
  const engine = await open();
  return {
    makeFor: (dataByteCount) => {
      makeRoom(engine, Math.min(dataByteCount * BYTES_PER_DATA_BYTE, MOST_BYTES));
    },
    heldBytes: () => engine.memory.buffer.byteLength,
  };
}

/** Leaves `byteCount` bytes free: those that are free already do, where they are together. */
function makeRoom(engine: InitOutput, byteCount: number): void {
  const sizes: number[] = [];
  for (let left = byteCount; left > 0; left -= MOST_BYTES_AT_ONCE)
    sizes.push(Math.min(left, MOST_BYTES_AT_ONCE));
  // Its malloc and free, under the names its build gave them (the version is pinned, a test holds them to what they do). Unsigned: above
  // 2 GiB an address comes back negative.
  const taken = sizes.map((size) => ({ size, address: engine.__wbindgen_export(size, ALIGNMENT) >>> 0 }));
  for (const { size, address } of taken) engine.__wbindgen_export4(address, size, ALIGNMENT);
}
