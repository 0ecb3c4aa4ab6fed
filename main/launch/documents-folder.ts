// Where this person keeps documents, by the rules of their system.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export function defaultWorkspace(): string {
  return join(documentsFolder(), 'Jalon');
}

function documentsFolder(): string {
  const told = process.platform === 'win32' ? windowsDocuments() : linuxDocuments();
  return told ?? join(homedir(), 'Documents');
}

/** The folder may be elsewhere than in the profile: on another disk, or synchronised. */
function windowsDocuments(): string | undefined {
  const key = String.raw`HKCU\Software\Microsoft\Windows\CurrentVersion\Explorer\User Shell Folders`;
  try {
    const answer = execFileSync('reg', ['query', key, '/v', 'Personal'], { encoding: 'utf8', stdio: 'pipe' });
    const path = /REG_(?:EXPAND_)?SZ\s+(.+)/.exec(answer)?.[1]?.trim();
    return path?.replace(/%([^%]+)%/g, (whole, name: string) => process.env[name] ?? whole);
  } catch {
    return undefined;
  }
}

function linuxDocuments(): string | undefined {
  const settings = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
  try {
    return documentsIn(readFileSync(join(settings, 'user-dirs.dirs'), 'utf8'), homedir());
  } catch {
    return undefined;
  }
}

/** Reads the XDG user directories file: `XDG_DOCUMENTS_DIR="$HOME/Documents"`. */
export function documentsIn(userDirectories: string, home: string): string | undefined {
  const written = /^\s*XDG_DOCUMENTS_DIR="(.*)"\s*$/m.exec(userDirectories)?.[1];
  const path = written?.replace(/^\$HOME(?=\/|$)/, home).replace(/\\(.)/g, '$1');
  return path !== undefined && isAbsolute(path) ? path : undefined;
}
