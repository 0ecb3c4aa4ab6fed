// What the Electron preload script puts on `window.jalon`, and the channels it speaks on. Tokens, never paths.
import type { NamedDocument } from './documents.ts';
import type { Envelope } from './envelope.ts';
import type { ContractEvent } from './events.ts';
import type { Answer } from './failure.ts';

export const CHANNELS = {
  call: 'jalon:call',
  cancel: 'jalon:cancel',
  event: 'jalon:event',
  /** A menu entry was chosen; carries a MenuCommand. */
  menu: 'jalon:menu',
  chooseFiles: 'jalon:choose-files',
  readChosen: 'jalon:read-chosen',
  chooseDestination: 'jalon:choose-destination',
  writeChosen: 'jalon:write-chosen',
  /** Opens the window for the room; carries its address in the page. */
  openRoom: 'jalon:open-room',
  /** The page can show a document opened from the desktop; carries nothing. */
  readyForDocuments: 'jalon:ready-for-documents',
  /** A file the person opened with Jalon; carries a NamedDocument. */
  openDocument: 'jalon:open-document',
} as const;

export const MENU_COMMANDS = ['home', 'undo', 'redo', 'search', 'about'] as const;
export type MenuCommand = (typeof MENU_COMMANDS)[number];

/** Whether the dialog takes one file or as many as are selected. */
export type HowMany = 'one' | 'several';

export interface ChosenFile {
  /** Good once, for the window that asked. */
  readonly token: string;
  readonly name: string;
  readonly sizeBytes: number;
}
export interface ChosenDestination {
  readonly token: string;
  readonly name: string;
}

export interface Bridge {
  readonly call: (envelope: Envelope) => Promise<Answer<unknown>>;
  readonly cancel: (callId: string) => void;
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
  /** The second window, for the room: an address such as `#/plan/<id>/salle/<id>`; any other is refused. */
  readonly openRoom: (address: string) => void;
  readonly onMenu: (listener: (command: MenuCommand) => void) => () => void;
  /** Native dialogs; empty or null when the person closes them. `extensions` without the dot. */
  readonly chooseFiles: (extensions: readonly string[], howMany: HowMany) => Promise<readonly ChosenFile[]>;
  /** Answers `file-token-spent`, `file-unreadable` or `document-too-large` where it cannot. */
  readonly readChosen: (token: string) => Promise<Answer<Uint8Array>>;
  readonly chooseDestination: (suggestedName: string) => Promise<ChosenDestination | null>;
  /** The file is whole on the disk once this answers; `file-not-written` where it cannot be. */
  readonly writeChosen: (token: string, bytes: Uint8Array) => Promise<Answer<null>>;
  /** Documents opened from the desktop, those that came before the page was there included. */
  readonly onOpenDocument: (listener: (document: NamedDocument) => void) => () => void;
}
