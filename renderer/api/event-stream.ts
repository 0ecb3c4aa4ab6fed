// Server-sent events of the loopback host, opened again whenever they end. Each opening is told: what came between two of
// them was not heard.
import type { ContractEvent } from '../../main/contract/events.ts';

const TRY_AGAIN_AFTER_MS = 3000;

export class EventStream {
  readonly #tell: (event: ContractEvent) => void;
  #source: EventSource | undefined;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor(tell: (event: ContractEvent) => void) {
    this.#tell = tell;
  }

  open(): void {
    if (this.#source) return;
    const source = new EventSource('/events');
    this.#source = source;
    source.onmessage = (message: MessageEvent<string>) =>
      this.#tell(JSON.parse(message.data) as ContractEvent);
    source.onopen = () => this.#tell({ kind: 'connection', isConnected: true });
    source.onerror = () => {
      this.#tell({ kind: 'connection', isConnected: false });
      // The browser tries again by itself, except after an answer it takes for final, such as a refused session.
      if (source.readyState === EventSource.CLOSED) this.#tryAgain();
    };
  }

  close(): void {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = undefined;
  }

  #tryAgain(): void {
    this.close();
    this.#retry = setTimeout(() => this.open(), TRY_AGAIN_AFTER_MS);
  }
}
