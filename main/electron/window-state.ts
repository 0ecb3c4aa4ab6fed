// Where the window was when it was last closed, kept between launches and never off the screen.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
export interface WindowState {
  readonly area: Area;
  readonly isMaximized: boolean;
}

const DEFAULT_SIZE = { width: 1360, height: 860 };
/** As much of the window must show for a hand to find it. */
const MIN_VISIBLE = { width: 200, height: 100 };

function isArea(value: unknown): value is Area {
  if (typeof value !== 'object' || value === null) return false;
  return ['x', 'y', 'width', 'height'].every((key) =>
    Number.isSafeInteger((value as Record<string, unknown>)[key]),
  );
}

/** Undefined when there is none, or none that can be read: the window then opens as if for the first time. */
export function readWindowState(path: string): WindowState | undefined {
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as { area?: unknown; isMaximized?: unknown } | null;
    return isArea(stored?.area) ? { area: stored.area, isMaximized: stored.isMaximized === true } : undefined;
  } catch {
    return undefined;
  }
}

/** Never throws: a window must close even where its place cannot be kept. */
export function writeWindowState(path: string, state: WindowState): boolean {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(state));
    renameSync(`${path}.new`, path);
    return true;
  } catch {
    return false;
  }
}

/** The remembered area where it still shows on a screen, else the middle of the first one. `screens`: work areas. */
export function placeOnScreen(remembered: Area | undefined, screens: readonly [Area, ...Area[]]): Area {
  const screen = remembered && screens.find((candidate) => isVisibleOn(remembered, candidate));
  if (remembered && screen) return fitInto(remembered, screen);
  const [first] = screens;
  const width = Math.min(DEFAULT_SIZE.width, first.width);
  const height = Math.min(DEFAULT_SIZE.height, first.height);
  return {
    x: first.x + Math.floor((first.width - width) / 2),
    y: first.y + Math.floor((first.height - height) / 2),
    width,
    height,
  };
}

function isVisibleOn(area: Area, screen: Area): boolean {
  const shownWidth = Math.min(area.x + area.width, screen.x + screen.width) - Math.max(area.x, screen.x);
  const shownHeight = Math.min(area.y + area.height, screen.y + screen.height) - Math.max(area.y, screen.y);
  return shownWidth >= MIN_VISIBLE.width && shownHeight >= MIN_VISIBLE.height;
}

/** Whole on the screen it mostly shows on: a title bar above the edge cannot be caught. */
function fitInto(area: Area, screen: Area): Area {
  const width = Math.min(area.width, screen.width);
  const height = Math.min(area.height, screen.height);
  return {
    x: Math.min(Math.max(area.x, screen.x), screen.x + screen.width - width),
    y: Math.min(Math.max(area.y, screen.y), screen.y + screen.height - height),
    width,
    height,
  };
}
