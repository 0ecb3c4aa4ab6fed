// Pictures as Word takes them: an SVG with a PNG for who does not know it, and words for who does not see it.
import { ImageRun } from 'docx';
import type { Logo } from '../../../domain/document/blocks.ts';
import { CHECK_CODE_WORDS } from '../check-code.ts';
import { logoPlace } from '../image-size.ts';
import type { Painter, Picture } from '../pictures.ts';
import { pixels } from './units.ts';

export interface Placed {
  /** In centimetres. */
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly description: string;
}

export class WordPictures {
  readonly #paint: Painter;
  readonly #painted = new Map<string, Picture>();

  constructor(paint: Painter) {
    this.#paint = paint;
  }

  drawing(svg: string, { width, height, title, description }: Placed): ImageRun {
    const picture = this.#painted.get(svg) ?? this.#paint(svg);
    this.#painted.set(svg, picture);
    return new ImageRun({
      type: 'svg',
      data: Buffer.from(picture.svg),
      fallback: { type: 'png', data: picture.png },
      transformation: { width: pixels(width), height: pixels(height) },
      altText: { name: title, title, description },
    });
  }

  code(svg: string, width: number): ImageRun {
    return this.drawing(svg, { width, height: width, title: 'Code', description: CHECK_CODE_WORDS });
  }

  logo(logo: Logo, tallest: number): ImageRun {
    const { width, height } = logoPlace(logo, tallest);
    return new ImageRun({
      type: logo.mediaType === 'image/png' ? 'png' : 'jpg',
      data: Buffer.from(logo.base64, 'base64'),
      transformation: { width: pixels(width), height: pixels(height) },
      altText: { name: 'Logo', title: 'Logo', description: 'Logo' },
    });
  }
}
