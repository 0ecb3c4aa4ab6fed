import { expect, it } from 'vitest';
import { placeMatrix } from './matrix.ts';
import { fittedScale, scaleToFit } from './matrix-fit.ts';

/** Of one line. */
const legendHeight = (scale: number): number => 40 * scale;
const columns = Array.from({ length: 8 }, (_, index) => ({
  key: `C${String(index)}`,
  label: 'Loire-Atlantique',
}));
const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    key: `R${String(index)}`,
    label: 'Compétences et attractivité des métiers',
    group: `Famille ${String(Math.floor(index / 4))}`,
  }));

it.each([
  [1280, 470, 4],
  [1280, 470, 12],
  [1920, 760, 12],
  [1920, 760, 24],
])('in %d × %d px, %d themes are all seen, as large as they can be', (width, height, count) => {
  const rows = rowsOf(count);
  const scale = scaleToFit({ width, height, columns, rows, legendHeight });
  const heightAt = (each: number): number =>
    placeMatrix({ width, scale: each, isDense: true, columns, rows, cells: [] }).height + legendHeight(each);
  expect(heightAt(scale)).toBeLessThanOrEqual(height);
  expect(placeMatrix({ width, scale, isDense: true, columns, rows, cells: [] }).width).toBeLessThanOrEqual(
    width,
  );
  const larger = placeMatrix({ width, scale: scale + 0.1, isDense: true, columns, rows, cells: [] });
  expect(heightAt(scale + 0.1) > height || larger.width > width).toBe(true);
});

it('grows with the room, and with fewer themes', () => {
  const at = (width: number, height: number, count: number): number =>
    scaleToFit({ width, height, columns, rows: rowsOf(count), legendHeight });
  expect(at(1920, 760, 12)).toBeGreaterThan(at(1280, 470, 12));
  expect(at(1280, 470, 4)).toBeGreaterThan(at(1280, 470, 12));
});

it('never becomes nothing', () => {
  expect(scaleToFit({ width: 300, height: 0, columns, rows: rowsOf(90), legendHeight })).toBeGreaterThan(0.4);
});

it('is fitted where it must be, and in the room unless its letters would be much smaller than the person’s own', () => {
  expect(fittedScale({ scale: 1.5, height: 400 }, () => 0.6)).toBe(0.6);
  expect(fittedScale({ scale: 1.5 }, () => 3)).toBeNull();
  expect(fittedScale({ scale: 1.5, roomHeight: 900 }, () => 2)).toBe(2);
  expect(fittedScale({ scale: 1.5, roomHeight: 900 }, () => 1.2)).toBe(1.2);
  expect(fittedScale({ scale: 1.5, roomHeight: 900 }, () => 0.8)).toBeNull();
});
