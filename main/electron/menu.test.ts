import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test } from 'vitest';
import { MENU_COMMANDS, type MenuCommand } from '../contract/bridge.ts';
import { menuTemplate } from './menu.ts';

const PLATFORMS = ['linux', 'win32', 'darwin'] as const;

function entriesOf(items: readonly MenuItemConstructorOptions[]): readonly MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? entriesOf(item.submenu) : [])]);
}

function entries(
  platform: NodeJS.Platform,
  isPackaged = true,
  send: (command: MenuCommand) => void = () => undefined,
) {
  return entriesOf(menuTemplate({ platform, isPackaged, send }));
}

describe.each(PLATFORMS)('the menu on %s', (platform) => {
  test('every entry has its French label: Electron’s own are English', () => {
    const labels = entries(platform, false)
      .filter(({ type }) => type !== 'separator')
      .map(({ label }) => label ?? 'none');
    expect(labels).not.toContain('none');
    const english =
      /\b(File|Edit|View|Window|Help|Undo|Redo|Cut|Copy|Paste|Select|Zoom|Quit|Close|About|Reload|Hide)\b/;
    expect(labels.filter((label) => english.test(label))).toEqual([]);
  });

  test('no accelerator is a character of AltGr, and none is given twice', () => {
    const accelerators = entries(platform, false).flatMap(({ accelerator }) => accelerator ?? []);
    expect(accelerators.filter((keys) => /Alt|Option/.test(keys))).toEqual([]);
    expect(new Set(accelerators).size).toBe(accelerators.length);
  });

  test('every command of the contract is there once, and says its name', () => {
    const sent: MenuCommand[] = [];
    for (const { click } of entries(platform, true, (command) => sent.push(command))) {
      click?.({} as never, undefined, {} as never);
    }
    expect(sent.sort()).toEqual([...MENU_COMMANDS].sort());
  });

  test('nothing reloads the page or opens developer tools once packaged', () => {
    const rolesOf = (isPackaged: boolean) => entries(platform, isPackaged).map(({ role }) => role);
    expect(rolesOf(true)).not.toContain('reload');
    expect(rolesOf(true)).not.toContain('toggleDevTools');
    expect(rolesOf(false)).toContain('toggleDevTools');
  });
});

test('redoing has the keys of each system', () => {
  const keysOf = (platform: NodeJS.Platform) =>
    entries(platform).find(({ label }) => label === 'Rétablir')?.accelerator;
  expect([keysOf('linux'), keysOf('win32'), keysOf('darwin')]).toEqual([
    'CmdOrCtrl+Y',
    'CmdOrCtrl+Y',
    'Shift+Cmd+Z',
  ]);
});
