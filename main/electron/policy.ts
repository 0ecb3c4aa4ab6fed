// What the shell grants a page: nothing but the page itself. policy.test.ts holds every value to a list of its own.
import type { BrowserWindowConstructorOptions, CustomScheme, WebPreferences } from 'electron';
import { CONTENT_SECURITY_POLICY } from '../contract/content-security-policy.ts';

export const SCHEME = 'jalon';
export const PAGE_HOST = 'app';
export const PAGE_ORIGIN = `${SCHEME}://${PAGE_HOST}`;
export const PAGE_ADDRESS = `${PAGE_ORIGIN}/index.html`;

/** `standard` and `secure` make it an origin like any other; everything that widens an origin's rights is off. */
export const PRIVILEGED_SCHEME: CustomScheme = Object.freeze({
  scheme: SCHEME,
  privileges: Object.freeze({
    standard: true,
    secure: true,
    supportFetchAPI: true,
    codeCache: true,
    bypassCSP: false,
    allowServiceWorkers: false,
    corsEnabled: false,
    stream: false,
    allowExtensions: false,
  }),
});

export const PAGE_HEADERS: Readonly<Record<string, string>> = Object.freeze({
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
});

const PAGE_RIGHTS = Object.freeze({
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
  // On, Chromium would download its dictionaries.
  spellcheck: false,
  // Several alerts in a row must not lock the window.
  safeDialogs: true,
} satisfies WebPreferences);

export function webPreferences(preload: string, isPackaged: boolean): Readonly<WebPreferences> {
  return Object.freeze({ ...PAGE_RIGHTS, preload, devTools: !isPackaged });
}

export function windowOptions(preload: string, isPackaged: boolean): BrowserWindowConstructorOptions {
  return {
    title: 'Jalon',
    show: false,
    minWidth: 720,
    minHeight: 480,
    webPreferences: webPreferences(preload, isPackaged),
  };
}

/** Chromium services that would open connections of their own: [switch] or [switch, value]. */
export const COMMAND_LINE_SWITCHES: readonly (readonly [name: string, value?: string])[] = Object.freeze([
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-sync'],
  ['disable-breakpad'],
  ['disable-client-side-phishing-detection'],
  ['disable-default-apps'],
  ['no-pings'],
  ['no-proxy-server'],
  // Whatever asks for a name on the network all the same finds none.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['disable-features', 'AutofillServerCommunication,OptimizationHints,MediaRouter,DialMediaRouteProvider'],
]);

/** What a page may load. The developer tools are a page of Chromium's own, and are off once packaged. */
export function isLoadable(address: string, isPackaged: boolean): boolean {
  if (address === PAGE_ORIGIN || address.startsWith(`${PAGE_ORIGIN}/`)) return true;
  if (address.startsWith(`blob:${PAGE_ORIGIN}/`) || address.startsWith('data:image/')) return true;
  return !isPackaged && address.startsWith('devtools://');
}
