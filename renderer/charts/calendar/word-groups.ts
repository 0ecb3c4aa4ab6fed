// The words of hundreds of bars, as groups that look the same.
import type { WordBand } from '../geometry/calendar-together.ts';
import type { SvgTextGroup } from '../geometry/svg-texts.ts';
import type { ChartPaint } from '../paint.ts';
import { labelLook } from './bar-looks.ts';

interface WordLook {
  readonly paint: ChartPaint;
  readonly scale: number;
  readonly ground: string;
  readonly isMovable: boolean;
}

export function wordGroups(
  { labelGroups, lateTexts }: WordBand,
  { paint, scale, ground, isMovable }: WordLook,
): readonly SvgTextGroup[] {
  const labels = labelGroups.map(({ item, isInside, texts }) => {
    const { fill, halo, decoration } = labelLook(item, isInside, paint, ground);
    const around =
      halo === undefined
        ? {}
        : { stroke: halo, 'stroke-width': 4 * scale, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
    const grip = isMovable && isInside ? '' : undefined;
    const look = {
      fill,
      'data-grip': grip,
      'font-size': 13 * scale,
      ...around,
      'text-decoration': decoration,
    };
    return { look, texts };
  });
  const late = {
    'aria-hidden': 'true',
    'pointer-events': 'none',
    'text-anchor': 'middle',
    'font-size': 12 * scale,
    'font-weight': 640,
    fill: paint.danger,
  };
  return [...labels, { look: late, texts: lateTexts }];
}
