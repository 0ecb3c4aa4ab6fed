// How large a logo is, from its first bytes: what shows it must be told its shape.
import type { Logo } from '../../domain/document/blocks.ts';
import { DocumentRefused } from './document-refused.ts';

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** @throws DocumentRefused when it is not the picture it says it is. */
export function logoSize({ mediaType, base64 }: Logo): ImageSize {
  const bytes = Buffer.from(base64, 'base64');
  const size = mediaType === 'image/png' ? pngSize(bytes) : jpegSize(bytes);
  if (!size || size.width === 0 || size.height === 0) throw new DocumentRefused('document-logo-unreadable');
  return size;
}

/** PNG (ISO/IEC 15948): its signature, then its IHDR chunk. */
function pngSize(bytes: Buffer): ImageSize | null {
  const isPng = bytes.length >= 24 && bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n';
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
}

/** JPEG (ISO/IEC 10918-1): segments until the one that starts a frame. */
function jpegSize(bytes: Buffer): ImageSize | null {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return null;
  for (let at = 2; at + 9 <= bytes.length;) {
    const marker = bytes.readUInt16BE(at);
    if (marker < 0xff01 || marker > 0xfffe) return null;
    if (isFrameStart(marker))
      return { height: bytes.readUInt16BE(at + 5), width: bytes.readUInt16BE(at + 7) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

/** SOF0 to SOF15, without the tables that share their numbers. */
function isFrameStart(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}

/** In centimetres: no higher than asked, no wider than four times that. */
export function logoPlace(logo: Logo, height: number): ImageSize {
  const size = logoSize(logo);
  const scale = Math.min(height / size.height, (4 * height) / size.width);
  return { width: size.width * scale, height: size.height * scale };
}
