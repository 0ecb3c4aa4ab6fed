import { expect, test } from 'vitest';
import { ChartSelection } from './chart-selection.svelte.ts';

const cell = { key: 'coverage FRE.logement departement:53', label: 'Mayenne · Logement', actionIds: ['a'] };

function chosen(key = cell.key): ChartSelection {
  const selection = new ChartSelection();
  selection.choose({ ...cell, key });
  return selection;
}

test('a mark stays chosen on a screen that has marks of its kind, and on no other', () => {
  const selection = chosen();
  selection.keepOnly(['coverage', 'territory']);
  expect(selection.chosen).toEqual(cell);
  selection.keepOnly(['progress']);
  expect(selection.chosen).toBeNull();
  const late = chosen('calendar:after');
  late.keepOnly(['calendar']);
  expect(late.chosen).not.toBeNull();
  late.keepOnly([]);
  expect(late.chosen).toBeNull();
});

test('a mark that is gone is let go, and no other kind with it', () => {
  const selection = chosen();
  selection.forget('territory');
  expect(selection.chosen).toEqual(cell);
  selection.forget('coverage');
  expect(selection.chosen).toBeNull();
});
