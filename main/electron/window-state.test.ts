import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placeOnScreen, readWindowState, writeWindowState, type Area } from './window-state.ts';

const PRIMARY: Area = { x: 0, y: 25, width: 1920, height: 1055 };
const LEFT: Area = { x: -1280, y: 0, width: 1280, height: 1024 };

describe('the window is put where it can be seen', () => {
  test('the first time, in the middle', () => {
    expect(placeOnScreen(undefined, [PRIMARY])).toEqual({ x: 280, y: 122, width: 1360, height: 860 });
  });
  test('the first time on a small screen, as large as it', () => {
    const small = { x: 0, y: 0, width: 1024, height: 600 };
    expect(placeOnScreen(undefined, [small])).toEqual(small);
  });
  test('where it was, on whichever screen', () => {
    for (const area of [
      { x: 100, y: 100, width: 800, height: 600 },
      { x: -1200, y: 50, width: 1000, height: 700 },
    ]) {
      expect(placeOnScreen(area, [PRIMARY, LEFT])).toEqual(area);
    }
  });
  test('back in the middle when its screen is gone', () => {
    const area = placeOnScreen({ x: -1200, y: 50, width: 1000, height: 700 }, [PRIMARY]);
    expect(area).toEqual(placeOnScreen(undefined, [PRIMARY]));
  });
  test('whole again when only part of it showed', () => {
    expect(placeOnScreen({ x: 1600, y: 900, width: 800, height: 600 }, [PRIMARY])).toEqual({
      x: 1120,
      y: 480,
      width: 800,
      height: 600,
    });
    expect(placeOnScreen({ x: 0, y: -200, width: 800, height: 600 }, [PRIMARY])).toMatchObject({
      x: 0,
      y: 25,
    });
  });
  test('no larger than the screen', () => {
    expect(placeOnScreen({ x: 0, y: 0, width: 5000, height: 3000 }, [PRIMARY])).toEqual(PRIMARY);
  });
});

describe('its place is kept', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jalon-window-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const state = { area: { x: 1, y: 2, width: 3, height: 4 }, isMaximized: true };

  test('what is written is read, and nothing is left beside it', () => {
    const path = join(folder, 'new/window-state.json');
    expect(writeWindowState(path, state)).toBe(true);
    expect(readWindowState(path)).toEqual(state);
    expect(readdirSync(join(folder, 'new'))).toEqual(['window-state.json']);
  });
  test.each(['', 'null', '[]', '{"area":{"x":"1"}}', '{"area":{"x":1,"y":2,"width":3.5,"height":4}}', '{'])(
    'a state that reads %j is none',
    (text) => {
      const path = join(folder, 'window-state.json');
      writeFileSync(path, text);
      expect(readWindowState(path)).toBeUndefined();
    },
  );
  test('a place that cannot be written does not keep the window open', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(writeWindowState(join(folder, 'file/window-state.json'), state)).toBe(false);
  });
});
