// Dragging a bar, or one of its ends, with the pointer. Escape lets go of it; a drag is not a click.
import type { Attachment } from 'svelte/attachments';
import type { Span } from '../geometry/calendar-parts.ts';
import type { MarkCentre } from '../geometry/next-mark.ts';

export interface BarMove {
  readonly itemId: string;
  readonly which: 'start' | 'end' | 'both';
  readonly days: number;
}
export interface Grip {
  readonly itemId: string;
  readonly span: Span;
  readonly hasStart: boolean;
  readonly hasEnd: boolean;
}
export interface Draggable {
  /** The bar that part of the drawing shows at that point; null where there is nothing to take. */
  readonly gripOf: (held: Element, point: MarkCentre) => Grip | null;
  readonly dayWidth: number;
  readonly ondrop: (move: BarMove) => void;
}

const END_REACH_PX = 7;
/** Less than this is a click of a trembling hand. */
const LEAST_DRAG_PX = 4;

export class BarDrag {
  #move = $state.raw<BarMove | null>(null);

  get move(): BarMove | null {
    return this.#move;
  }

  /** On the `<svg>`, whose `--grip` is the cursor over `[data-grip]`; null from `read` when nothing may be moved. */
  attach(read: () => Draggable | null): Attachment<SVGSVGElement> {
    return (drawing) => {
      const onDown = (event: PointerEvent): void => {
        const subject = read();
        const found = subject && event.button === 0 ? gripAt(drawing, subject, event) : null;
        if (subject && found) this.#follow(drawing, event, subject, found);
      };
      const onHover = (event: PointerEvent): void => {
        if (this.#move) return;
        const subject = read();
        const found = subject && gripAt(drawing, subject, event);
        if (found) drawing.style.setProperty('--grip', found.which === 'both' ? 'grab' : 'ew-resize');
        else drawing.style.removeProperty('--grip');
      };
      drawing.addEventListener('pointerdown', onDown);
      drawing.addEventListener('pointermove', onHover);
      return () => {
        drawing.removeEventListener('pointerdown', onDown);
        drawing.removeEventListener('pointermove', onHover);
      };
    };
  }

  #follow(drawing: SVGSVGElement, down: PointerEvent, subject: Draggable, found: Found): void {
    const listening = new AbortController();
    const { signal } = listening;
    const end = (): void => {
      this.#move = null;
      listening.abort();
    };
    const onMove = (event: PointerEvent): void => {
      const across = event.clientX - down.clientX;
      if (!this.#move && Math.abs(across) < LEAST_DRAG_PX) return;
      this.#move = { ...found, days: Math.round(across / subject.dayWidth) };
    };
    const onUp = (): void => {
      const move = this.#move;
      end();
      if (!move) return;
      swallowClick(drawing);
      if (move.days !== 0) subject.ondrop(move);
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || !this.#move) return;
      event.preventDefault();
      event.stopPropagation();
      end();
      window.addEventListener('pointerup', () => swallowClick(drawing), { once: true });
    };
    window.addEventListener('pointermove', onMove, { signal });
    window.addEventListener('pointerup', onUp, { signal });
    window.addEventListener('pointercancel', end, { signal });
    window.addEventListener('keydown', onKey, { signal, capture: true });
  }
}

type Found = Pick<BarMove, 'itemId' | 'which'>;

function gripAt(drawing: SVGSVGElement, subject: Draggable, event: PointerEvent): Found | null {
  const held = event.target instanceof Element ? event.target.closest('[data-grip]') : null;
  if (!held) return null;
  const point = pointOf(drawing, event);
  const grip = subject.gripOf(held, point);
  return grip && { itemId: grip.itemId, which: partAt(grip, point.x) };
}

/** Where the pointer is, in the drawing. */
export function pointOf(drawing: Element, { clientX, clientY }: MouseEvent): MarkCentre {
  const { left, top } = drawing.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}

function partAt({ span, hasStart, hasEnd }: Grip, x: number): BarMove['which'] {
  const reach = Math.min(END_REACH_PX, span.width / 3);
  if (hasEnd && x >= span.x + span.width - reach) return 'end';
  return hasStart && x <= span.x + reach ? 'start' : 'both';
}

/** The click that follows the release of a drag; none may come when the pointer left the mark. */
function swallowClick(drawing: SVGSVGElement): void {
  const swallow = (event: Event): void => event.stopPropagation();
  drawing.addEventListener('click', swallow, { capture: true, once: true });
  setTimeout(() => drawing.removeEventListener('click', swallow, { capture: true }), 0);
}
