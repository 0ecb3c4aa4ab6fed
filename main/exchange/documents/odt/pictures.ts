// The pictures of a package: each stored once, shown as an SVG where that is known, as a PNG elsewhere.
import type { Logo } from '../../../domain/document/blocks.ts';
import type { PackagePart } from '../../opendocument/package.ts';
import { element, escapeXml } from '../../opendocument/xml.ts';
import { logoPlace } from '../image-size.ts';
import type { Painter } from '../pictures.ts';

export interface Placed {
  /** In centimetres. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Read out in its place. */
  readonly description: string;
}

export class PackagePictures {
  readonly parts: PackagePart[] = [];
  readonly #paint: Painter;
  readonly #known = new Map<string, string>();
  #count = 0;

  constructor(paint: Painter) {
    this.#paint = paint;
  }

  drawing(svg: string, placed: Placed): string {
    let images = this.#known.get(svg);
    if (images === undefined) {
      const name = `Pictures/image-${String(this.#known.size + 1)}`;
      const { svg: outlined, png } = this.#paint(svg);
      images =
        this.#image(`${name}.svg`, 'image/svg+xml', outlined) + this.#image(`${name}.png`, 'image/png', png);
      this.#known.set(svg, images);
    }
    return this.#frame(images, placed);
  }

  logo(logo: Logo, height: number): string {
    const { mediaType, base64 } = logo;
    const path = mediaType === 'image/png' ? 'Pictures/logo.png' : 'Pictures/logo.jpg';
    const image = this.#image(path, mediaType, Buffer.from(base64, 'base64'));
    return this.#frame(image, { ...logoPlace(logo, height), title: 'Logo', description: 'Logo' });
  }

  #image(path: string, mediaType: string, content: string | Uint8Array): string {
    this.parts.push({ path, mediaType, content });
    return element('draw:image', {
      'xlink:href': path,
      'xlink:type': 'simple',
      'xlink:show': 'embed',
      'xlink:actuate': 'onLoad',
      'draw:mime-type': mediaType,
    });
  }

  #frame(images: string, { width, height, title, description }: Placed): string {
    this.#count += 1;
    return element(
      'draw:frame',
      {
        'draw:name': `Image ${String(this.#count)}`,
        'draw:style-name': 'Frame',
        'text:anchor-type': 'as-char',
        'svg:width': `${width.toFixed(2)}cm`,
        'svg:height': `${height.toFixed(2)}cm`,
      },
      images,
      element('svg:title', {}, escapeXml(title)),
      element('svg:desc', {}, escapeXml(description)),
    );
  }
}

/** Named by every frame, in each part that holds some. */
export function frameStyle(): string {
  return element(
    'style:style',
    { 'style:name': 'Frame', 'style:family': 'graphic' },
    element('style:graphic-properties', { 'style:vertical-pos': 'top', 'style:vertical-rel': 'baseline' }),
  );
}
