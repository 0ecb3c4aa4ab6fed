// The two icon containers, which both hold PNG files as they are.

export interface Drawing {
  readonly size: number;
  readonly png: Buffer;
}

const ICO_HEADER_BYTES = 6;
const ICO_ENTRY_BYTES = 16;
const ICO_KIND_ICON = 1;
const BITS_PER_PIXEL = 32;

/** Microsoft's ICO. A side of 256 is written 0. */
export function iconOfWindows(drawings: readonly Drawing[]): Buffer {
  const directory = Buffer.alloc(ICO_HEADER_BYTES + ICO_ENTRY_BYTES * drawings.length);
  directory.writeUInt16LE(ICO_KIND_ICON, 2);
  directory.writeUInt16LE(drawings.length, 4);
  let offset = directory.length;
  for (const [index, { size, png }] of drawings.entries()) {
    const entry = ICO_HEADER_BYTES + ICO_ENTRY_BYTES * index;
    directory.writeUInt8(size % 256, entry);
    directory.writeUInt8(size % 256, entry + 1);
    directory.writeUInt16LE(1, entry + 4);
    directory.writeUInt16LE(BITS_PER_PIXEL, entry + 6);
    directory.writeUInt32LE(png.length, entry + 8);
    directory.writeUInt32LE(offset, entry + 12);
    offset += png.length;
  }
  return Buffer.concat([directory, ...drawings.map(({ png }) => png)]);
}

/** Apple's types, and the pixels of each. The ones of doubled density come twice under different names. */
const APPLE_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
] as const;
const ICNS_HEADER_BYTES = 8;

export function iconOfApple(pngOf: (size: number) => Buffer): Buffer {
  const parts = APPLE_TYPES.map(([type, size]) => chunk(type, pngOf(size)));
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type: string, content: Buffer): Buffer {
  const header = Buffer.alloc(ICNS_HEADER_BYTES);
  header.write(type, 'latin1');
  header.writeUInt32BE(ICNS_HEADER_BYTES + content.length, 4);
  return Buffer.concat([header, content]);
}
