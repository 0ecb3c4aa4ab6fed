import { expect, it } from 'vitest';
import { logoPlace, logoSize } from './image-size.ts';
import { partsForTests } from './parts.test-support.ts';
import { openPainter, strokesFirst } from './pictures.ts';

const paint = await openPainter(partsForTests());
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" font-family="Source Sans 3" width="100" height="20" viewBox="0 0 100 20" font-size="13">' +
  '<text x="2" y="14" fill="#111111" stroke="#ffffff" stroke-width="3" paint-order="stroke">Fini\u202f!</text></svg>';

it('draws letters as outlines, their edge under them, and a picture of twice the size', async () => {
  // A second opening is the same engine.
  const again = await openPainter(partsForTests());
  const { svg, png } = paint(SVG);
  expect(svg).not.toMatch(/<text|paint-order/);
  expect(svg.match(/<path/g)).toHaveLength(2);
  expect(svg.indexOf('stroke="#ffffff"')).toBeLessThan(svg.indexOf('fill="#111111"'));
  const base64 = Buffer.from(png).toString('base64');
  expect(logoSize({ mediaType: 'image/png', base64 })).toEqual({ width: 200, height: 40 });
  expect(again(SVG)).toEqual(paint(SVG));
});

it('leaves paths without an edge as they are', () => {
  expect(strokesFirst('<path fill="#fff" stroke="none" paint-order="stroke" d="M0 0"/>')).toBe(
    '<path fill="#fff" stroke="none" d="M0 0"/>',
  );
  expect(strokesFirst('<path stroke="#000" d="M0 0"/>')).toBe('<path stroke="#000" d="M0 0"/>');
});

it('reads the shape of a JPEG behind its other segments', () => {
  const bytes = Buffer.from('ffd8ffe000040000ffc0001108001000200300', 'hex');
  const logo = { mediaType: 'image/jpeg' as const, base64: bytes.toString('base64') };
  expect(logoSize(logo)).toEqual({ width: 32, height: 16 });
  expect(logoPlace(logo, 2)).toEqual({ width: 4, height: 2 });
});
