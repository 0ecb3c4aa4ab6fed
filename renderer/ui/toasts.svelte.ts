// Short messages that come and go; an important one stays until it is closed.
export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly tone: 'neutral' | 'danger';
  readonly action?: { readonly label: string; readonly run: () => void };
}

const SHOWN_MS = 6000;

export class Toasts {
  list = $state.raw<readonly Toast[]>([]);
  #lastId = 0;

  say(text: string, action?: Toast['action']): void {
    const toast = this.#add({ text, tone: 'neutral', ...(action ? { action } : {}) });
    setTimeout(() => this.close(toast), SHOWN_MS);
  }

  alarm(text: string): void {
    this.#add({ text, tone: 'danger' });
  }

  close(id: number): void {
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  #add(toast: Omit<Toast, 'id'>): number {
    this.#lastId += 1;
    this.list = [...this.list.slice(-3), { ...toast, id: this.#lastId }];
    return this.#lastId;
  }
}
