import { crc32 } from 'node:zlib';
import { expect, it } from 'vitest';
import { bareLogo } from './bare-logo.ts';

const SECRET = 'Marie Le Goff, 47.2184 N';

function chunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}
function segment(marker: number, content: string): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16BE(marker, 0);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, Buffer.from(content, 'latin1')]);
}
const bareOf = (mediaType: 'image/png' | 'image/jpeg', parts: readonly Buffer[]): Buffer =>
  Buffer.from(bareLogo({ mediaType, base64: Buffer.concat(parts).toString('base64') }).base64, 'base64');

it('keeps of a PNG what is drawn', () => {
  const start = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  const drawn = ['IHDR', 'gAMA', 'PLTE', 'tRNS', 'IDAT', 'IDAT'].map((name) =>
    chunk(name, Buffer.alloc(13, 1)),
  );
  const end = chunk('IEND', Buffer.alloc(0));
  const besides = ['tEXt', 'iTXt', 'zTXt', 'eXIf', 'tIME'].map((name) => chunk(name, Buffer.from(SECRET)));
  const [header = end, ...rest] = drawn;
  const after = Buffer.from(SECRET);
  expect(bareOf('image/png', [start, header, ...besides, ...rest, end, after])).toEqual(
    Buffer.concat([start, ...drawn, end]),
  );
});

it('keeps of a JPEG what is drawn, and its colours', () => {
  const start = Buffer.from([0xff, 0xd8]);
  const kept = [segment(0xff_e0, 'JFIF'), segment(0xff_e2, 'ICC_PROFILE'), segment(0xff_db, 'tables')];
  const pixels = Buffer.concat([segment(0xff_da, 'scan'), Buffer.from([1, 0xff, 0x00, 2, 0xff, 0xd9])]);
  const besides = [segment(0xff_e1, `Exif ${SECRET}`), segment(0xff_ed, SECRET), segment(0xff_fe, SECRET)];
  expect(bareOf('image/jpeg', [start, ...kept.slice(0, 1), ...besides, ...kept.slice(1), pixels])).toEqual(
    Buffer.concat([start, ...kept, pixels]),
  );
});

it('ends on a file that says wrong lengths', () => {
  expect(bareOf('image/jpeg', [Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 0, 0xff])]).length).toBeGreaterThan(0);
  expect(bareOf('image/png', [Buffer.alloc(8), Buffer.alloc(16, 0xff)]).length).toBe(8);
});
