// A logo as it is kept: no wider than a sheet prints it sharp, whatever was given.
import { MAX_LOGO_BYTES, type PresetContent } from '../../../main/domain/document/preset.ts';

export type Logo = NonNullable<PresetContent['logo']>;

/** What a page can hold while it reads it. */
export const MAX_GIVEN_BYTES = 20 * 1024 * 1024;
const MAX_SIDE_PIXELS = 900;

/** Null when it is no picture that can be read, or stays too heavy however small it is made. */
export async function readLogo(file: File): Promise<Logo | null> {
  if (file.size > MAX_GIVEN_BYTES) return null;
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const isAsGiven = /^image\/(png|jpeg)$/.test(file.type);
  const ratio = Math.min(1, MAX_SIDE_PIXELS / Math.max(picture.width, picture.height));
  if (isAsGiven && ratio === 1 && file.size <= MAX_LOGO_BYTES)
    return {
      mediaType: file.type as Logo['mediaType'],
      base64: base64Of(new Uint8Array(await file.arrayBuffer())),
    };
  for (const share of [1, 0.6, 0.35]) {
    const bytes = await asPng(picture, ratio * share);
    if (bytes && bytes.byteLength <= MAX_LOGO_BYTES)
      return { mediaType: 'image/png', base64: base64Of(bytes) };
  }
  return null;
}

async function asPng(picture: ImageBitmap, ratio: number): Promise<Uint8Array | null> {
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(picture.width * ratio)),
    Math.max(1, Math.round(picture.height * ratio)),
  );
  const context = canvas.getContext('2d');
  if (!context) return null;
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await blob.arrayBuffer());
}

function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

export const logoAddress = ({ mediaType, base64 }: Logo): string => `data:${mediaType};base64,${base64}`;
