// A list of its own: whoever weakens a value must weaken it here too, and say why.
import { describe, expect, test } from 'vitest';
import { lockContents, lockSession, type LockableContents, type LockableSession } from './lock-down.ts';
import {
  COMMAND_LINE_SWITCHES,
  isLoadable,
  PAGE_ADDRESS,
  PAGE_HEADERS,
  PRIVILEGED_SCHEME,
  webPreferences,
  windowOptions,
} from './policy.ts';

test('a page has these rights and no other', () => {
  expect(webPreferences('/preload.cjs', true)).toStrictEqual({
    preload: '/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    plugins: false,
    webgl: false,
    navigateOnDragDrop: false,
    enableWebSQL: false,
    spellcheck: false,
    safeDialogs: true,
    devTools: false,
  });
  expect(Object.isFrozen(webPreferences('/preload.cjs', true))).toBe(true);
  expect(windowOptions('/preload.cjs', true).webPreferences).toStrictEqual(
    webPreferences('/preload.cjs', true),
  );
});

test('developer tools exist only before packaging, and are all that differs', () => {
  const { devTools, ...others } = webPreferences('/preload.cjs', false);
  expect(devTools).toBe(true);
  expect({ ...others, devTools: false }).toStrictEqual(webPreferences('/preload.cjs', true));
});

test('the scheme is an origin like any other, without a right more', () => {
  expect(PRIVILEGED_SCHEME).toStrictEqual({
    scheme: 'jalon',
    privileges: {
      standard: true,
      secure: true,
      supportFetchAPI: true,
      codeCache: true,
      bypassCSP: false,
      allowServiceWorkers: false,
      corsEnabled: false,
      stream: false,
      allowExtensions: false,
    },
  });
});

test('the page is served under this policy', () => {
  expect(PAGE_HEADERS).toStrictEqual({
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob: data:; " +
      "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-cache',
  });
});

test('Chromium is told to open no connection of its own', () => {
  expect(COMMAND_LINE_SWITCHES).toStrictEqual([
    ['disable-background-networking'],
    ['disable-component-update'],
    ['disable-domain-reliability'],
    ['disable-sync'],
    ['disable-breakpad'],
    ['disable-client-side-phishing-detection'],
    ['disable-default-apps'],
    ['no-pings'],
    ['no-proxy-server'],
    ['host-resolver-rules', 'MAP * ~NOTFOUND'],
    ['disable-features', 'AutofillServerCommunication,OptimizationHints,MediaRouter,DialMediaRouteProvider'],
  ]);
});

describe('what a page may load', () => {
  test.each([PAGE_ADDRESS, 'jalon://app/assets/a.js', 'blob:jalon://app/1', 'data:image/svg+xml,'])(
    '%s',
    (address) => {
      expect(isLoadable(address, true)).toBe(true);
    },
  );
  test.each([
    'https://example.org/',
    'http://127.0.0.1/',
    'ws://127.0.0.1/',
    'wss://example.org/',
    'ftp://example.org/',
    'file:///etc/passwd',
    'data:text/html,<p>',
    'blob:https://example.org/1',
    'jalon://other/',
    'jalon://app.example.org/',
    'chrome://gpu',
    'devtools://devtools/bundled/inspector.html',
  ])('not %s', (address) => {
    expect(isLoadable(address, true)).toBe(false);
  });
  test('developer tools before packaging', () => {
    expect(isLoadable('devtools://devtools/bundled/inspector.html', false)).toBe(true);
  });
});

type Listener = (...words: readonly unknown[]) => void;

describe('a session is locked', () => {
  interface Recorded {
    request?: (contents: null, permission: string, answer: (isGranted: boolean) => void) => void;
    check?: () => boolean;
    device?: () => boolean;
    display?: (request: null, answer: (streams: unknown) => void) => void;
    spellChecker?: boolean;
    beforeRequest?: (details: { url: string }, answer: (response: unknown) => void) => void;
    readonly listeners: Map<string, Listener>;
  }
  function lockedSession(): Recorded {
    const recorded: Recorded = { listeners: new Map() };
    const session = {
      setPermissionRequestHandler: (handler: Recorded['request'] & object) => (recorded.request = handler),
      setPermissionCheckHandler: (handler: () => boolean) => (recorded.check = handler),
      setDevicePermissionHandler: (handler: () => boolean) => (recorded.device = handler),
      setDisplayMediaRequestHandler: (handler: Recorded['display'] & object) => (recorded.display = handler),
      setSpellCheckerEnabled: (isEnabled: boolean) => (recorded.spellChecker = isEnabled),
      on: (name: string, listener: Listener) => recorded.listeners.set(name, listener),
      webRequest: {
        onBeforeRequest: (handler: Recorded['beforeRequest'] & object) => (recorded.beforeRequest = handler),
      },
    };
    lockSession(session as unknown as LockableSession, true);
    return recorded;
  }

  test('no permission is granted, asked for or looked up', () => {
    const { request, check, device, display } = lockedSession();
    const answers: unknown[] = [];
    request?.(null, 'geolocation', (isGranted) => answers.push(isGranted));
    request?.(null, 'clipboard-read', (isGranted) => answers.push(isGranted));
    display?.(null, (streams) => answers.push(streams));
    expect([...answers, check?.(), device?.()]).toEqual([false, false, null, false, false]);
  });

  test('no dictionary is fetched and nothing is downloaded', () => {
    const { spellChecker, listeners } = lockedSession();
    expect(spellChecker).toBe(false);
    expect(isPrevented(listeners.get('will-download'))).toBe(true);
  });

  test('requests that leave the machine are cancelled, those of the page go through', () => {
    const { beforeRequest } = lockedSession();
    const answers: unknown[] = [];
    for (const url of ['https://example.org/', 'ws://127.0.0.1/', PAGE_ADDRESS]) {
      beforeRequest?.({ url }, (response) => answers.push(response));
    }
    expect(answers).toEqual([{ cancel: true }, { cancel: true }, { cancel: false }]);
  });
});

test('no page goes elsewhere, opens a window or holds another page', () => {
  const listeners = new Map<string, Listener>();
  const opening: { handler?: () => unknown } = {};
  const contents = {
    on: (name: string, listener: Listener) => listeners.set(name, listener),
    setWindowOpenHandler: (handler: () => unknown) => (opening.handler = handler),
  };
  lockContents(contents as unknown as LockableContents);
  expect(opening.handler?.()).toStrictEqual({ action: 'deny' });
  expect([...listeners.keys()].sort()).toEqual([
    'will-attach-webview',
    'will-frame-navigate',
    'will-navigate',
    'will-redirect',
  ]);
  for (const listener of listeners.values()) expect(isPrevented(listener)).toBe(true);
});

function isPrevented(listener: Listener | undefined): boolean {
  let wasPrevented = false;
  listener?.({ preventDefault: () => (wasPrevented = true) });
  return wasPrevented;
}
