// The room's screen: charts alone, in large type, without what is the secretary's own. Escape gives the application back.
import { createContext } from 'svelte';

export class Projection {
  #isOn = $state(false);
  /** Pixels a figure alone on the screen may fill in the room; null where it is not projected. */
  figureHeight = $state<number | null>(null);

  get isOn(): boolean {
    return this.#isOn;
  }

  /** Full screen where the machine grants it; large type in any case. */
  async start(): Promise<void> {
    this.#set(true);
    try {
      await document.documentElement.requestFullscreen();
    } catch {
      // Refused, or unknown to this browser: the window is large enough.
    }
  }

  async stop(): Promise<void> {
    this.#set(false);
    if (document.fullscreenElement) await document.exitFullscreen();
  }

  /** The browser's own way out of the full screen (Escape, F11) ends the projection too. */
  follow(): void {
    if (this.#isOn && !document.fullscreenElement) this.#set(false);
  }

  #set(isOn: boolean): void {
    this.#isOn = isOn;
    if (isOn) document.documentElement.dataset['projected'] = 'true';
    else delete document.documentElement.dataset['projected'];
  }
}

export const [getProjection, setProjection] = createContext<Projection>();
