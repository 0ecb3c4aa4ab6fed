// Those who wait for an edit to reach the page, by its number.

/** How long the patch of one's own edit may take to arrive before its sender stops waiting for it. */
const EVENT_PATIENCE_MS = 1500;

interface Waiting {
  readonly sequence: number;
  readonly resolve: () => void;
}

export class AwaitedSequences {
  #waiting: readonly Waiting[] = [];

  /** Resolves when that number is reached, or when it takes too long. */
  async until(sequence: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, EVENT_PATIENCE_MS);
      const waiting = {
        sequence,
        resolve: () => {
          clearTimeout(timer);
          resolve();
        },
      };
      this.#waiting = [...this.#waiting, waiting];
    });
  }

  reach(reached: number): void {
    const served = this.#waiting.filter(({ sequence }) => sequence <= reached);
    this.#waiting = this.#waiting.filter(({ sequence }) => sequence > reached);
    for (const { resolve } of served) resolve();
  }
}
