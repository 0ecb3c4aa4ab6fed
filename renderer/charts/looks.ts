// How parts of a whole are told apart: by ground and by pattern together, so that neither colour nor grey is needed to read them.
import type { ChartPaint } from './paint.ts';

export const LOOKS = ['solid', 'medium', 'pale', 'striped', 'dotted', 'lacking', 'alarm', 'empty'] as const;
/**
 * From certain to lacking: `solid` is done, `medium` and `pale` on the way, `striped` hoped for, `dotted` held up,
 * `lacking` is nowhere (as the zones blanches), `alarm` wrong, `empty` unknown.
 */
export type Look = (typeof LOOKS)[number];

export interface LookPaint {
  readonly ground: string;
  readonly mark: string | null;
  readonly stroke: string;
  /** Ink that reads on it; around letters on a pattern, `ground` is drawn. */
  readonly ink: string;
  readonly isDashed: boolean;
}

export function lookPaint(look: Look, paint: ChartPaint): LookPaint {
  const [pale, , medium] = paint.heat;
  const [paleInk, , mediumInk] = paint.heatInk;
  const plain = { mark: null, stroke: paint.outline, isDashed: false };
  switch (look) {
    case 'solid':
      return { ...plain, ground: paint.accent, ink: paint.accentInk };
    case 'medium':
      return { ...plain, ground: medium, ink: mediumInk };
    case 'pale':
      return { ...plain, ground: pale, ink: paleInk };
    case 'striped':
      return { ...plain, ground: pale, mark: paint.heat[2], ink: paleInk };
    case 'dotted':
      return { ...plain, ground: paint.surface, mark: paint.warning, stroke: paint.warning, ink: paint.ink };
    case 'lacking':
      return {
        ...plain,
        ground: paint.blankGround,
        mark: paint.blankStripe,
        stroke: paint.blankStripe,
        ink: paint.ink,
      };
    case 'alarm':
      return { ...plain, ground: paint.surface, mark: paint.danger, stroke: paint.danger, ink: paint.ink };
    case 'empty':
      return { ...plain, ground: paint.paper, stroke: paint.muted, isDashed: true, ink: paint.ink };
  }
}

/** What to fill with: the pattern of LookPatterns where the look has one. */
export function lookFill(look: Look, paint: ChartPaint, patternId: string): string {
  const { ground, mark } = lookPaint(look, paint);
  return mark === null ? ground : `url(#${patternId}-${look})`;
}

/** A shape of that look: heavier when it was chosen, in a file too. */
export function lookAttributes(look: Look, paint: ChartPaint, patternId: string, isChosen: boolean) {
  const { stroke, isDashed } = lookPaint(look, paint);
  return {
    fill: lookFill(look, paint, patternId),
    stroke: isChosen ? paint.ink : stroke,
    'stroke-width': isChosen ? 2 : 1,
    'stroke-dasharray': isDashed && !isChosen ? '3 2' : null,
  };
}
