// Pictures for files that may not know how to draw an SVG, or have not its font: letters as outlines, and a PNG beside.
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { FONT_FILES, type DocumentParts } from './parts.ts';

export interface Picture {
  /** Letters as outlines: the same wherever it is opened. */
  readonly svg: string;
  readonly png: Uint8Array;
}
export type Painter = (svg: string) => Picture;

/** For print: twice the pixels of a screen. */
const ZOOM = 2;

let started: Promise<void> | undefined;

export async function openPainter(parts: DocumentParts): Promise<Painter> {
  // The module holds one engine per thread, and refuses to be started twice.
  started ??= parts.read('pictures').then((module) => initWasm(module));
  await started;
  const fontBuffers = await Promise.all(FONT_FILES.map((font) => parts.read(font)));
  return (svg) => {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: ZOOM },
      background: '#ffffff',
      font: { fontBuffers, defaultFontFamily: 'Source Sans 3' },
    });
    try {
      const outlined = strokesFirst(drawing.toString());
      const rendered = drawing.render();
      try {
        return { svg: outlined, png: rendered.asPng() };
      } finally {
        rendered.free();
      }
    } finally {
      drawing.free();
    }
  };
}

/**
 * A letter with an edge has its edge under it (`paint-order="stroke"`), which word processors do not know: they would cover the letter.
 * Such a path is written twice, its edge first.
 */
export function strokesFirst(svg: string): string {
  return svg.replaceAll(/<path[^>]* paint-order="stroke"[^>]*>/g, (path) => {
    const plain = path.replace(' paint-order="stroke"', '');
    if (/ stroke="none"/.test(plain) || !/ stroke="/.test(plain)) return plain;
    const edge = / fill="/.test(plain)
      ? plain.replace(/ fill="[^"]*"/, ' fill="none"')
      : plain.replace('<path', '<path fill="none"');
    return edge + plain.replace(/ stroke="[^"]*"/, ' stroke="none"');
  });
}
