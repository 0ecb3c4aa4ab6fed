// Takes away from sessions and pages what Chromium would let them do. No page is asked, and none is told twice.
import type { Session, WebContents } from 'electron';
import { isLoadable } from './policy.ts';

export type LockableSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

export function lockSession(session: LockableSession, isPackaged: boolean): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLoadable(url, isPackaged) }));
  // Documents leave through the native dialog, never through a download.
  session.on('will-download', (event) => event.preventDefault());
}

export type LockableContents = Pick<WebContents, 'on' | 'setWindowOpenHandler'>;

/** Every kind of navigation is refused: the page is loaded once, by the shell, and changes screens by itself. */
export function lockContents(contents: LockableContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}
