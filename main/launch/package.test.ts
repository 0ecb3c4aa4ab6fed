import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { DebugLogger } from 'builder-util';
import type { Configuration } from 'electron-builder';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPackageOptions } from './package-options.ts';
import { PROJECT_DIRECTORY } from './places.ts';

let configuration: Configuration;
beforeAll(async () => {
  configuration = await getConfig(PROJECT_DIRECTORY, join(PROJECT_DIRECTORY, 'electron-builder.yml'), null);
});

function refusalOf(changed: object): Promise<void> {
  return validateConfiguration(changed as Configuration, new DebugLogger(false));
}

describe('the configuration', () => {
  test('is one electron-builder knows', async () => {
    await expect(refusalOf(configuration)).resolves.toBeUndefined();
  });
  test.each([
    { nsis: { oneClik: false } },
    { electronFuses: { runAsNode: 'no' } },
    { linux: { category: 'Office', maintaner: 'x' } },
  ])('a slip is refused: %j', async (slip) => {
    await expect(refusalOf({ ...configuration, ...slip })).rejects.toThrow();
  });

  // A list of its own: whoever weakens a value must weaken it here too, and say why.
  test('sets every fuse of the release', () => {
    expect(configuration.electronFuses).toStrictEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    });
    expect(configuration.asar).toBe(true);
  });
  test('publishes nothing and rebuilds nothing', () => {
    expect([configuration.publish, configuration.npmRebuild, configuration.nodeGypRebuild]).toEqual([
      null,
      false,
      false,
    ]);
    expect([configuration.nsis?.differentialPackage, configuration.dmg?.writeUpdateInfo]).toEqual([
      false,
      false,
    ]);
  });
  test('installs for one person, in French, without an administrator', () => {
    expect(configuration.nsis).toMatchObject({
      oneClick: false,
      perMachine: false,
      allowElevation: false,
      packElevateHelper: false,
      installerLanguages: ['fr_FR'],
      language: '1036',
      deleteAppDataOnUninstall: false,
    });
    expect(configuration.win).toMatchObject({ target: 'nsis', requestedExecutionLevel: 'asInvoker' });
  });
  test('offers signed files to be opened with Jalon, on every system', () => {
    expect(configuration.fileAssociations).toMatchObject([
      { ext: 'asice', mimeType: 'application/vnd.etsi.asic-e+zip', role: 'Viewer' },
    ]);
    expect(
      [configuration.win, configuration.mac, configuration.linux].every((own) => !own?.fileAssociations),
    ).toBe(true);
  });
  test('gives the macOS application the compiling of scripts, and nothing else', () => {
    const entitlements = readFileSync(join(PROJECT_DIRECTORY, configuration.mac?.entitlements ?? ''), 'utf8');
    expect(entitlements.match(/<key>.*?<\/key>/g)).toEqual(['<key>com.apple.security.cs.allow-jit</key>']);
    expect(configuration.mac?.hardenedRuntime).toBe(true);
  });
});

describe('the icons', () => {
  const read = (name: string): Buffer => readFileSync(join(PROJECT_DIRECTORY, 'resources/build', name));
  /** The width a PNG says it has. */
  const widthOf = (png: Buffer): number => {
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    return png.readUInt32BE(16);
  };

  test('of Windows hold every size, up to 256', () => {
    const ico = read('icon.ico');
    const entries = Array.from({ length: ico.readUInt16LE(4) }, (_, index) => 6 + 16 * index);
    const widths = entries.map((entry) => {
      const offset = ico.readUInt32LE(entry + 12);
      return widthOf(ico.subarray(offset, offset + ico.readUInt32LE(entry + 8)));
    });
    expect(widths).toEqual([16, 24, 32, 48, 64, 128, 256]);
    expect(entries.map((entry) => ico.readUInt8(entry) || 256)).toEqual(widths);
  });
  test('of macOS hold every size, up to 1024', () => {
    const icns = read('icon.icns');
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
    const widths = new Set<number>();
    for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
      widths.add(widthOf(icns.subarray(at + 8)));
    expect([...widths].sort((one, other) => one - other)).toEqual([16, 32, 64, 128, 256, 512, 1024]);
  });
  test('of Linux are as large as they are named', () => {
    for (const name of readdirSync(join(PROJECT_DIRECTORY, 'resources/build/icons'))) {
      expect(`${String(widthOf(read(`icons/${name}`)))}x`).toBe(name.slice(0, name.indexOf('x') + 1));
    }
    expect(widthOf(read('icon.png'))).toBe(1024);
  });
});

describe('the words of the command', () => {
  const nowhere = join(tmpdir(), 'jalon-no-such-folder');
  test('a folder cannot be made without Electron, and it says what to pass', () => {
    const read = readPackageOptions(['--dir'], {}, nowhere);
    expect(read).toMatchObject({
      ok: false,
      problem: expect.stringContaining('--electron-dist DOSSIER') as string,
    });
  });
  test('a folder that is not there is named', () => {
    const read = readPackageOptions(['--dir', '--electron-dist', nowhere], {}, nowhere);
    expect(read).toMatchObject({ ok: false, problem: expect.stringContaining(nowhere) as string });
  });
  test('the option comes before the variable, the variable before what is installed', () => {
    const distOf = (words: readonly string[], environment: Readonly<Record<string, string>>) => {
      const read = readPackageOptions(['--dir', ...words], environment, tmpdir());
      return read.ok ? read.options.electronDist : read.problem;
    };
    const [here, above] = [import.meta.dirname, PROJECT_DIRECTORY];
    expect(distOf(['--electron-dist', here], { ELECTRON_DIST: above })).toBe(here);
    expect(distOf([], { ELECTRON_DIST: above })).toBe(above);
    expect(distOf([], {})).toBe(tmpdir());
  });
  test('installers can be asked for without: electron-builder fetches it', () => {
    expect(readPackageOptions([], {}, nowhere)).toMatchObject({
      ok: true,
      options: { electronDist: undefined },
    });
  });
  test('a word it does not know is refused', () => {
    expect(readPackageOptions(['--publish'], {}, nowhere)).toMatchObject({ ok: false });
  });
});

describe.skipIf(process.platform !== 'linux')('the packed application', () => {
  let folder = '';
  let packed = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'jalon-package-'));
    packed = join(folder, 'release/linux-unpacked');
    const electron = join(folder, 'electron');
    mkdirSync(join(electron, 'locales'), { recursive: true });
    for (const name of [
      'electron',
      'LICENSE',
      'LICENSES.chromium.html',
      'locales/fr.pak',
      'locales/en-US.pak',
    ]) {
      writeFileSync(join(electron, name), 'stand-in\n');
    }
    chmodSync(join(electron, 'electron'), 0o755);
    const words = [
      'main/launch/package.ts',
      '--dir',
      '--electron-dist',
      electron,
      '--output',
      join(folder, 'release'),
    ];
    const tsx = join(PROJECT_DIRECTORY, 'node_modules/.bin/tsx');
    const { status, stderr, stdout } = spawnSync(tsx, words, { cwd: PROJECT_DIRECTORY, encoding: 'utf8' });
    expect(status, `${stdout}${stderr}`).toBe(0);
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('holds what is built, and nothing else', () => {
    const allowed = [
      /^\/package\.json$/,
      /^\/dist(\/main(\/(parts|documents))?|\/charts|\/preload|\/renderer(\/assets)?)?$/,
      /^\/dist\/main\/(electron|compaction|spreadsheet|document)\.js$/,
      /^\/dist\/main\/parts\/[\w.-]+\.js$/,
      /^\/dist\/main\/documents\/(typst\.wasm|pictures\.wasm|template\.typ|SourceSans3-\w+\.(ttf|woff2))$/,
      /^\/dist\/charts\/chart-renderer\.js$/,
      /^\/dist\/preload\/preload\.cjs$/,
      /^\/dist\/renderer\/(index\.html|icon\.svg)$/,
      /^\/dist\/renderer\/assets\/[\w.-]+\.(m?js|css|woff2)$/,
    ];
    const entries = listPackage(join(packed, 'resources/app.asar'), { isPack: false });
    expect(entries.filter((entry) => !allowed.some((pattern) => pattern.test(entry)))).toEqual([]);
    expect(entries).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/dist/main/electron.js',
        '/dist/main/compaction.js',
        '/dist/main/spreadsheet.js',
        '/dist/main/document.js',
        '/dist/main/documents/typst.wasm',
        '/dist/charts/chart-renderer.js',
        '/dist/preload/preload.cjs',
        '/dist/renderer/index.html',
      ]),
    );
  });
  test('finds its reference lists and its sample beside it', () => {
    expect(readdirSync(join(packed, 'resources')).sort()).toEqual(['app.asar', 'reference', 'samples']);
    const scripts = readdirSync(join(packed, 'resources'), { recursive: true }).filter((name) =>
      /\.ts$/.test(String(name)),
    );
    expect(scripts).toEqual([]);
  });
});
