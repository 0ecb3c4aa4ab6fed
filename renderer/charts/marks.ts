// The marks of a chart by keyboard and by pointer: one stop for Tab, arrows from mark to mark, Enter or Space chooses.
// A mark is any element with `data-mark="index"`, `tabindex="-1"`, a role and an `aria-label`: it gets no listener of its own,
// since a chart may have thousands.
import type { Attachment } from 'svelte/attachments';
import './marks.css';
import { nextMark, type Direction, type MarkCentre } from './geometry/next-mark.ts';

export interface Marks {
  readonly centres: readonly MarkCentre[];
  /** How many of them are the chart itself, the others its headings: End goes to the last of these. */
  readonly bodyCount?: number | undefined;
  readonly onchoose: (index: number) => void;
  /** Other keys on a mark; true when it was for something. */
  readonly onkey?: (index: number, event: KeyboardEvent) => boolean;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** On the `<svg>`, or on the group that holds the marks. `read` is asked at each event, so it may follow what changes. */
export function marks(read: () => Marks): Attachment<Element> {
  return (holder) => {
    const at = (index: number): HTMLElement | SVGElement | null =>
      holder.querySelector(`[data-mark="${String(index)}"]`);
    const indexOf = (target: EventTarget | null): number | null => {
      const mark = target instanceof Element ? target.closest('[data-mark]') : null;
      return mark && holder.contains(mark) ? Number(mark.getAttribute('data-mark')) : null;
    };
    const makeStop = (index: number): void => {
      holder.querySelector('[data-mark][tabindex="0"]')?.setAttribute('tabindex', '-1');
      (at(index) ?? holder.querySelector('[data-mark]'))?.setAttribute('tabindex', '0');
    };
    const focus = (index: number): void => {
      makeStop(index);
      at(index)?.focus();
    };
    const onClick = (event: Event): void => {
      const index = indexOf(event.target);
      if (index === null) return;
      focus(index);
      isHeld = true;
      read().onchoose(index);
    };
    // No listener of `focusin`: for Chromium, an svg that has one is itself a stop of Tab. Tab is a key like another here.
    const onKey = (event: Event): void => {
      const index = indexOf(event.target);
      if (!(event instanceof KeyboardEvent) || index === null) return;
      makeStop(index);
      isHeld = true;
      if (pressed(read(), index, event, focus)) event.preventDefault();
    };
    // Marks come and go with the data: the stop is seen to whenever none is left, and the focus of one that went.
    let isHeld = false;
    const ensureStop = (): void => {
      if (!holder.querySelector('[data-mark][tabindex="0"]')) makeStop(0);
      if (isHeld && document.activeElement === document.body) focus(0);
      isHeld = holder.contains(document.activeElement);
    };
    ensureStop();
    const watcher = new MutationObserver(ensureStop);
    watcher.observe(holder, { childList: true, subtree: true });
    holder.addEventListener('click', onClick);
    holder.addEventListener('keydown', onKey);
    return () => {
      watcher.disconnect();
      holder.removeEventListener('click', onClick);
      holder.removeEventListener('keydown', onKey);
    };
  };
}

const hasModifier = ({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  altKey || ctrlKey || metaKey || shiftKey;

const lastOf = (centres: readonly MarkCentre[], bodyCount: number): number =>
  (bodyCount > 0 ? bodyCount : centres.length) - 1;

/** Whether the key was for the mark. */
function pressed(
  { centres, bodyCount = 0, onchoose, onkey }: Marks,
  index: number,
  event: KeyboardEvent,
  focus: (index: number) => void,
): boolean {
  if (onkey?.(index, event)) return true;
  if (hasModifier(event)) return false;
  const direction = DIRECTIONS[event.key];
  if (direction) focus(nextMark(centres, index, direction));
  else if (event.key === 'Home') focus(0);
  else if (event.key === 'End') focus(lastOf(centres, bodyCount));
  else if (event.key === 'Enter' || event.key === ' ') onchoose(index);
  else return false;
  return true;
}
