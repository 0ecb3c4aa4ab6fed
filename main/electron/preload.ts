// What the page is given, and all it is given: `window.jalon`, in the shape the contract names. It runs in the page's
// own process: nothing here may be worth stealing.
import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, type Bridge } from '../contract/bridge.ts';

function listenTo<Message>(channel: string, listener: (message: Message) => void): () => void {
  // The event itself is kept from the page: it carries the sender.
  const receive = (_event: unknown, message: Message): void => listener(message);
  ipcRenderer.on(channel, receive);
  return () => {
    ipcRenderer.removeListener(channel, receive);
  };
}

const bridge: Bridge = {
  call: (envelope) => ipcRenderer.invoke(CHANNELS.call, envelope) as ReturnType<Bridge['call']>,
  cancel: (callId) => ipcRenderer.send(CHANNELS.cancel, callId),
  subscribe: (listener) => listenTo(CHANNELS.event, listener),
  onMenu: (listener) => listenTo(CHANNELS.menu, listener),
  chooseFiles: (extensions, howMany) =>
    ipcRenderer.invoke(CHANNELS.chooseFiles, extensions, howMany) as ReturnType<Bridge['chooseFiles']>,
  readChosen: (token) => ipcRenderer.invoke(CHANNELS.readChosen, token) as ReturnType<Bridge['readChosen']>,
  chooseDestination: (suggestedName) =>
    ipcRenderer.invoke(CHANNELS.chooseDestination, suggestedName) as ReturnType<Bridge['chooseDestination']>,
  writeChosen: (token, bytes) =>
    ipcRenderer.invoke(CHANNELS.writeChosen, token, bytes) as ReturnType<Bridge['writeChosen']>,
  openRoom: (address) => ipcRenderer.send(CHANNELS.openRoom, address),
  onOpenDocument: (listener) => {
    const stop = listenTo(CHANNELS.openDocument, listener);
    ipcRenderer.send(CHANNELS.readyForDocuments);
    return stop;
  },
};

contextBridge.exposeInMainWorld('jalon', bridge);
