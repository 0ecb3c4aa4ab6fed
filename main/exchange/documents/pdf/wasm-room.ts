// Memory of the WebAssembly engine, taken in one go. Its allocator asks for 64 KiB at a time, and V8 pays for each request by walking the
// heap of the whole process: of 1,000 fiches, more than half of the time was spent growing.
import open, { type InitOutput } from '@myriaddreamin/typst-ts-web-compiler';

/** What Typst needs to set one byte of data, measured at 300 and 1,000 fiches. */
const BYTES_PER_DATA_BYTE = 400;
/** Above it, memory grows as it is needed: a machine may not have more to lend. */
const MOST_BYTES = 2 ** 31;
const ALIGNMENT = 1;

/** Once the engine is open: its module is the one of the process. */
export async function openRoom(): Promise<(dataByteCount: number) => void> {
  const engine = await open();
  return (dataByteCount) => {
    makeRoom(engine, Math.min(dataByteCount * BYTES_PER_DATA_BYTE, MOST_BYTES));
  };
}

/** Leaves `byteCount` bytes of memory in all, free but for what is kept already. */
function makeRoom(engine: InitOutput, byteCount: number): void {
  const missing = byteCount - engine.memory.buffer.byteLength;
  if (missing <= 0) return;
  // Its malloc and free, under the names its build gave them (the version is pinned, a test holds them to what they do). Unsigned: above
  // 2 GiB an address comes back negative.
  const address = engine.__wbindgen_export(missing, ALIGNMENT) >>> 0;
  engine.__wbindgen_export4(address, missing, ALIGNMENT);
}
