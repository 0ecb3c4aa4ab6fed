// Where the focus goes when what held it is gone, or when somebody comes to another screen.
import { tick } from 'svelte';

const TAKES_FOCUS = 'a[href], button, input, select, textarea, [tabindex]';

/** Headings and the like take the focus too, without a stop for Tab. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (!element.matches(TAKES_FOCUS)) element.tabIndex = -1;
  element.focus();
  // With what is said of it: under the foot of a dialog nobody would read it.
  element.closest('[data-field]')?.scrollIntoView({ block: 'nearest' });
}

/** Once what was just changed is on the page. */
export async function focusOnId(id: string): Promise<void> {
  await tick();
  focusOn(document.getElementById(id));
}

/** The first field of a form that is marked as wrong, once the marks are on the page. */
export async function focusOnFault(form: HTMLElement | undefined): Promise<void> {
  await tick();
  focusOn(form?.querySelector<HTMLElement>('[aria-invalid="true"]'));
}

export function isFocusLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}
