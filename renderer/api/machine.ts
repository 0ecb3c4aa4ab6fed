// The one door from the page to the machine: requests, events, and the files a person picks or keeps.
import type { Bridge, ChosenFile, MenuCommand } from '../../main/contract/bridge.ts';
import { createClient, type Client } from '../../main/contract/client.ts';
import type { NamedDocument } from '../../main/contract/documents.ts';
import { RequestRefused, type Answer } from '../../main/contract/failure.ts';
import { createBridgeTransport } from './bridge-transport.ts';
import { createHttpTransport } from './http-transport.ts';
import { downloadDocument } from './page-files.ts';

declare global {
  interface Window {
    readonly jalon?: Bridge;
  }
}

export type PickedDocument = () => Promise<NamedDocument>;

export interface Machine {
  readonly client: Client;
  readonly host: 'electron' | 'loopback';
  /** Lets the person save the document where they like. False when they thought better of it. */
  readonly saveDocument: (document: NamedDocument) => Promise<boolean>;
  /** Electron's own dialog; null where the page must show an `<input type="file">` instead. */
  readonly pickDocument: ((extensions: readonly string[]) => Promise<NamedDocument | null>) | null;
  /** The same for as many as are selected, each read when it is asked for: a hundred need not be held at once. */
  readonly pickDocuments: ((extensions: readonly string[]) => Promise<readonly PickedDocument[]>) | null;
  /** The second window, for the room; the one that is open comes forward. `address` is a hash of the page. */
  readonly openRoom: (address: string) => void;
  readonly onMenu: (listener: (command: MenuCommand) => void) => () => void;
  /** A signed file opened from the desktop, by a double click for instance. */
  readonly onOpenDocument: (listener: (document: NamedDocument) => void) => () => void;
}

const ROOM_WINDOW = 'jalon-salle';
const ROOM_SHAPE = 'popup,width=1280,height=720';

export function connectMachine(): Machine {
  const makeCallId = (): string => crypto.randomUUID();
  const bridge = window.jalon;
  if (bridge) return electronMachine(bridge, makeCallId);
  return {
    client: createClient(createHttpTransport(), makeCallId),
    host: 'loopback',
    saveDocument: downloadDocument,
    pickDocument: null,
    pickDocuments: null,
    // A window of its own, to be moved to the other screen; a tab would hide the séance.
    openRoom: (address) => window.open(address, ROOM_WINDOW, ROOM_SHAPE)?.focus(),
    onMenu: () => () => undefined,
    onOpenDocument: () => () => undefined,
  };
}

function electronMachine(bridge: Bridge, makeCallId: () => string): Machine {
  return {
    client: createClient(createBridgeTransport(bridge), makeCallId),
    host: 'electron',
    async saveDocument(document) {
      const destination = await bridge.chooseDestination(document.name);
      if (!destination) return false;
      valueOf(await bridge.writeChosen(destination.token, document.bytes));
      return true;
    },
    async pickDocument(extensions) {
      const [chosen] = await bridge.chooseFiles(extensions, 'one');
      return chosen ? readChosen(bridge, chosen) : null;
    },
    async pickDocuments(extensions) {
      const chosen = await bridge.chooseFiles(extensions, 'several');
      return chosen.map((each) => () => readChosen(bridge, each));
    },
    openRoom: (address) => bridge.openRoom(address),
    onMenu: (listener) => bridge.onMenu(listener),
    onOpenDocument: (listener) => bridge.onOpenDocument(listener),
  };
}

/** Rejects with RequestRefused. */
async function readChosen(bridge: Bridge, { name, token }: ChosenFile): Promise<NamedDocument> {
  return { name, mediaType: '', bytes: valueOf(await bridge.readChosen(token)) };
}

/** Throws RequestRefused. */
function valueOf<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new RequestRefused(answer.error.code, answer.error.details);
  return answer.value;
}
