// The picture as PNG, at twice its size so that it stays sharp on paper and on a large screen.
import { CannotLeave } from './cannot-leave.ts';
import type { StillSvg } from './still-svg.ts';

/** A very large picture is drawn at its own size rather than not at all. */
const DENSITIES = [2, 1] as const;

/** Throws `CannotLeave` where it is larger than the page can draw. */
export async function stillPng(still: StillSvg): Promise<Uint8Array> {
  const address = URL.createObjectURL(new Blob([still.text], { type: 'image/svg+xml' }));
  try {
    const image = await decoded(address);
    for (const density of DENSITIES) {
      const blob = await drawn(image, still, density);
      if (blob) return new Uint8Array(await blob.arrayBuffer());
    }
    throw new CannotLeave('picture-too-large');
  } finally {
    URL.revokeObjectURL(address);
  }
}

async function decoded(address: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
  } catch (cause) {
    throw new CannotLeave('picture-too-large', { cause });
  }
  return image;
}

/** Null where the canvas is larger than it may be. */
function drawn(image: HTMLImageElement, { width, height }: StillSvg, density: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * density);
  canvas.height = Math.ceil(height * density);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
}
