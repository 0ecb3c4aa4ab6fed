// A logo without what its file holds besides the picture: who made it, where, with what, and words nobody sees.
import type { Logo } from '../../domain/document/blocks.ts';

/** A picture that is read only in part is given as it is: `logoSize` has judged it before. */
export function bareLogo({ mediaType, base64 }: Logo): Logo {
  const bytes = Buffer.from(base64, 'base64');
  const parts = mediaType === 'image/png' ? barePng(bytes) : bareJpeg(bytes);
  return { mediaType, base64: Buffer.concat(parts).toString('base64') };
}

/** What a picture is drawn from (ISO/IEC 15948, 11): its pixels and their colours. */
const DRAWN = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'cHRM',
  'gAMA',
  'iCCP',
  'sBIT',
  'sRGB',
  'pHYs',
]);
const PNG_START = 8;
/** Length, name and checksum. */
const CHUNK_AROUND = 12;

function barePng(bytes: Buffer): readonly Buffer[] {
  const kept = [bytes.subarray(0, PNG_START)];
  for (let at = PNG_START; at + CHUNK_AROUND <= bytes.length;) {
    const end = at + CHUNK_AROUND + bytes.readUInt32BE(at);
    if (DRAWN.has(bytes.toString('latin1', at + 4, at + 8))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return kept;
}

const START_OF_SCAN = 0xff_da;
/** Of the colours: ICC profiles and Adobe’s. */
const COLOUR_SEGMENTS = [0xff_e2, 0xff_ee];

/** Segments of applications, and comments, up to the pixels (ISO/IEC 10918-1, B.1.1). */
function bareJpeg(bytes: Buffer): readonly Buffer[] {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes.readUInt16BE(at) !== START_OF_SCAN) {
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (!isBesides(bytes.readUInt16BE(at))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return [...kept, bytes.subarray(at)];
}

function isBesides(marker: number): boolean {
  const isOfApplication = marker > 0xff_e0 && marker <= 0xff_ef;
  return marker === 0xff_fe || (isOfApplication && !COLOUR_SEGMENTS.includes(marker));
}
