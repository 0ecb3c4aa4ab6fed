// A long request on the screen: how far it is, and the way to stop it.
import type { Progress } from '../../main/contract/requests.ts';
import type { CallOptions } from '../../main/contract/client.ts';

const figures = new Intl.NumberFormat('fr-FR');

export class UnderWay {
  #controller = $state.raw<AbortController | null>(null);
  #progress = $state.raw<Progress | null>(null);

  get isRunning(): boolean {
    return this.#controller !== null;
  }

  /** `Copie des fichiers : 12 sur 40`; empty until something is known. */
  get words(): string {
    if (!this.#progress) return '';
    const { phase, done, total } = this.#progress;
    return total === null ? phase : `${phase}\u202f: ${figures.format(done)} sur ${figures.format(total)}`;
  }

  /** From 0 to 1; null until it is known how much there is to do. */
  get share(): number | null {
    const { done, total } = this.#progress ?? { done: 0, total: null };
    return total === null || total === 0 ? null : Math.min(1, done / total);
  }

  async run<Answer>(work: (options: CallOptions) => Promise<Answer>): Promise<Answer> {
    const controller = new AbortController();
    this.#controller = controller;
    this.#progress = null;
    // One that was stopped may end after the next has begun: what is on the screen is of the next.
    const isShown = (): boolean => this.#controller === controller;
    try {
      return await work({
        signal: controller.signal,
        onProgress: (progress) => {
          if (isShown()) this.#progress = progress;
        },
      });
    } finally {
      if (isShown()) {
        this.#controller = null;
        this.#progress = null;
      }
    }
  }

  stop(): void {
    this.#controller?.abort();
  }
}
