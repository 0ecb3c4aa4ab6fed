// Where the focus goes when somebody comes to another screen: its heading, or the open fiche.
import { tick } from 'svelte';
import type { Place } from '../api/navigation.ts';
import { focusOn, isFocusLost } from '../ui/focus.ts';

/** Screens that wait for an answer before they have a heading get this long. */
const MOST_FRAMES = 120;
const FRAMES_FOR_FIRST_HEADING = 60;

export class Landing {
  #place: Place;
  #isWanted = false;

  /** Nothing moves at the first place: a page is read from its top. */
  constructor(first: Place) {
    this.#place = first;
  }

  /** The next place is landed on, even if its screen is the one already shown. */
  want(): void {
    this.#isWanted = true;
  }

  /** Called when a place is on the page. A screen that is named a field to show takes the focus there itself. */
  async reach(place: Place): Promise<void> {
    const isNew = screenOf(place) !== screenOf(this.#place);
    const isMove = place !== this.#place || this.#isWanted;
    const isWanted = this.#isWanted;
    this.#place = place;
    this.#isWanted = false;
    if (!isMove || ('field' in place && place.field !== undefined)) return;
    await tick();
    if (isNew || isWanted || isFocusLost()) await this.#land(place);
  }

  async #land(place: Place): Promise<void> {
    const main = document.getElementById('contenu');
    for (let frames = 0; frames < MOST_FRAMES; frames += 1) {
      const target = targetIn(main, place, frames);
      if (target) return focusOn(target);
      // Meanwhile the focus is at least inside the screen.
      if (frames === 0) main?.focus();
      await new Promise((resolve) => requestAnimationFrame(resolve));
      if (place !== this.#place || document.activeElement !== main) return;
    }
  }
}

function screenOf(place: Place): string {
  return `${place.name} ${'planId' in place ? place.planId : ''}`;
}

/** A heading of the second level may be beside a first one that is still on its way. */
function targetIn(main: HTMLElement | null, place: Place, frames: number): HTMLElement | null {
  if (place.name === 'actions' && place.actionId !== undefined)
    return main?.querySelector<HTMLElement>('article') ?? null;
  const heading = main?.querySelector<HTMLElement>('h1');
  return (
    heading ?? (frames > FRAMES_FOR_FIRST_HEADING ? (main?.querySelector<HTMLElement>('h2') ?? null) : null)
  );
}
