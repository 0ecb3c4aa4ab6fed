// Opens an address in a browser of this machine: a window of its own where one of them can do that.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Command {
  readonly program: string;
  readonly words: readonly string[];
}

const LINUX_PROGRAMS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const WINDOWS_PROGRAMS = [
  String.raw`Microsoft\Edge\Application\msedge.exe`,
  String.raw`Google\Chrome\Application\chrome.exe`,
];
const MAC_PROGRAMS = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
];

type Environment = Readonly<Record<string, string | undefined>>;

export function hasDisplay(platform: NodeJS.Platform, environment: Environment): boolean {
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment['DISPLAY']) || Boolean(environment['WAYLAND_DISPLAY']);
}

/** Leaves the browser to itself: it may outlive Jalon, and its failure is no failure of Jalon's. */
export function openInBrowser(address: string): void {
  const { program, words } = browserCommand(address, process.platform, process.env);
  const browser = spawn(program, words, { detached: true, stdio: 'ignore' });
  browser.on('error', () => undefined);
  browser.unref();
}

export function browserCommand(
  address: string,
  platform: NodeJS.Platform,
  environment: Environment,
): Command {
  const program = windowProgram(platform, environment);
  if (program !== undefined) return { program, words: [`--app=${address}`] };
  // The empty word is the window's title, which `start` would otherwise take the address for.
  if (platform === 'win32') return { program: 'cmd', words: ['/c', 'start', '""', address] };
  return { program: platform === 'darwin' ? 'open' : 'xdg-open', words: [address] };
}

function windowProgram(platform: NodeJS.Platform, environment: Environment): string | undefined {
  return candidates(platform, environment).find((path) => existsSync(path));
}

function candidates(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  if (platform === 'win32') {
    const roots = [
      environment['PROGRAMFILES'],
      environment['PROGRAMFILES(X86)'],
      environment['LOCALAPPDATA'],
    ];
    return roots
      .filter((root) => root !== undefined)
      .flatMap((root) => WINDOWS_PROGRAMS.map((path) => join(root, path)));
  }
  if (platform === 'darwin') return MAC_PROGRAMS.map((path) => join('/Applications', path));
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name)));
}
