// The outline of a bar: whole, fading out towards the date nobody knows, or in beads for what recurs.
import type { MilestoneShape, Span } from './calendar-parts.ts';
import { roundedBoxPath } from './rounded-box.ts';
import { tenth } from './tenth.ts';

const CORNER = 3;
/** Shares of what fades out, and the gaps between them, from the known date on. */
const FADING = [0.46, 0.2, 0.12, 0.06];
const BEAD = 14;
const BEAD_GAP = 3;

export interface BarOutline extends Span {
  readonly y: number;
  readonly height: number;
}

export function barPath(
  { x, y, width, height }: BarOutline,
  { openSide, isRecurring }: { readonly openSide: 'start' | 'end' | null; readonly isRecurring: boolean },
  scale: number,
): string {
  const box = (from: number, own: number): string =>
    roundedBoxPath({ x: from, y, width: own, height }, CORNER * scale);
  if (isRecurring) {
    const step = (BEAD + BEAD_GAP) * scale;
    const count = Math.max(1, Math.floor((width + BEAD_GAP * scale) / step));
    const own = (width + BEAD_GAP * scale) / count - BEAD_GAP * scale;
    return Array.from({ length: count }, (_, index) => box(x + index * (own + BEAD_GAP * scale), own)).join(
      '',
    );
  }
  if (openSide === null) return box(x, width);
  const gap = (width * (1 - FADING.reduce((sum, share) => sum + share, 0))) / (FADING.length - 1);
  let offset = 0;
  return FADING.map((share) => {
    const own = share * width;
    const from = openSide === 'end' ? x + offset : x + width - offset - own;
    offset += own + gap;
    return box(from, own);
  }).join('');
}

export function diamondPath(x: number, y: number, reach: number): string {
  return `M${tenth(x)} ${tenth(y - reach)}L${tenth(x + reach)} ${tenth(y)}L${tenth(x)} ${tenth(y + reach)}L${tenth(x - reach)} ${tenth(y)}z`;
}

export function trianglePath(x: number, y: number, reach: number): string {
  return `M${tenth(x)} ${tenth(y - reach)}L${tenth(x + reach)} ${tenth(y + reach * 0.8)}L${tenth(x - reach)} ${tenth(y + reach * 0.8)}z`;
}

/** A milestone around its day; what is overdue is a triangle. */
export function pointPath(state: MilestoneShape, x: number, y: number, scale: number): string {
  return state === 'overdue' ? trianglePath(x, y, 8 * scale) : diamondPath(x, y, 6.5 * scale);
}

/** A small arrow at the edge of the window: the bar goes on beyond it. A reach below zero points to the left. */
export function cutPath(x: number, y: number, reach: number): string {
  return `M${String(x)} ${String(y)}l${String(-reach)} ${String(-Math.abs(reach))}v${String(2 * Math.abs(reach))}z`;
}

export const CHECK_WIDTH = 13;

/** ✓, from its left edge, around the middle of the line. */
export function checkPath(x: number, y: number, scale: number): string {
  return `M${tenth(x)} ${tenth(y)}l${tenth(3.2 * scale)} ${tenth(3.4 * scale)}l${tenth(6 * scale)} ${tenth(-7.4 * scale)}`;
}
