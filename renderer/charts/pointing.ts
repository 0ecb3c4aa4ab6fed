import type { Attachment } from 'svelte/attachments';

/**
 * Tells what the pointer does over an element, and null once it left. With listeners of the element's own: as attributes, every move
 * over the whole page would be looked at.
 */
export function pointing(
  tell: (element: Element, event: PointerEvent | null) => void,
): Attachment<SVGElement> {
  return (element) => {
    const onMove = (event: PointerEvent): void => tell(element, event);
    const onLeave = (): void => tell(element, null);
    element.addEventListener('pointermove', onMove);
    element.addEventListener('pointerleave', onLeave);
    return () => {
      element.removeEventListener('pointermove', onMove);
      element.removeEventListener('pointerleave', onLeave);
    };
  };
}
