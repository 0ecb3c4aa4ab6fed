// Which pages may speak to the machine: the main frame of a window this shell opened, while it shows the page itself.
import { PAGE_ORIGIN } from './policy.ts';

/** As much of Electron's WebContents as the shell speaks to. */
export interface Page {
  readonly id: number;
  readonly send: (channel: string, message: unknown) => void;
  readonly isDestroyed: () => boolean;
}

/** As much of Electron's IPC events as tells who speaks. */
export interface SenderEvent {
  readonly sender: { readonly id: number };
  readonly senderFrame: { readonly origin: string; readonly parent: object | null } | null;
}

export class SenderRefused extends Error {
  override readonly name = 'SenderRefused';
}

export class OwnPages {
  readonly #pages = new Map<number, Page>();

  add(page: Page): void {
    this.#pages.set(page.id, page);
  }
  remove(pageId: number): void {
    this.#pages.delete(pageId);
  }

  /** Throws SenderRefused. */
  check({ sender, senderFrame }: SenderEvent): Page {
    const page = this.#pages.get(sender.id);
    if (!page) throw new SenderRefused('a window this shell did not open');
    if (!senderFrame) throw new SenderRefused('a frame that has gone');
    if (senderFrame.parent !== null) throw new SenderRefused('a frame inside the page');
    if (senderFrame.origin !== PAGE_ORIGIN) throw new SenderRefused(`a page of ${senderFrame.origin}`);
    return page;
  }

  tellAll(channel: string, message: unknown): void {
    for (const page of this.#pages.values()) if (!page.isDestroyed()) page.send(channel, message);
  }
}
