import { describe, expect, it } from 'vitest';
import type { Action } from '../../../../main/domain/action/action.ts';
import { actionNumber } from '../../../../main/domain/specimen.test-support.ts';
import type { PlacedTheme } from '../../../../main/domain/theme/theme.ts';
import { makeRowsKeeper, type RowList } from './rows.ts';

const theme = (code: string, label: string): [string, PlacedTheme] => [
  code,
  { code, label, level: 2, parentLabel: 'X', family: 1 },
];
const themes: ReadonlyMap<string, PlacedTheme> = new Map([theme('X.a', 'Accueil'), theme('X.b', 'Bâtiment')]);
const actions: readonly Action[] = [
  { ...actionNumber(1), themePrimary: 'X.b' },
  { ...actionNumber(2), themePrimary: 'X.a' },
  { ...actionNumber(3), themePrimary: null },
  { ...actionNumber(4), themePrimary: 'X.b' },
];
const [first, second, third, fourth] = actions as [Action, Action, Action, Action];

const keysOf = ({ rows }: RowList): readonly string[] => rows.map(({ key }) => key);

describe('the rows of the list', () => {
  it('stand under their theme, those without any last', () => {
    expect(keysOf(makeRowsKeeper()(actions, themes))).toEqual([
      'X.a',
      second.id,
      'X.b',
      first.id,
      fourth.id,
      'without',
      third.id,
    ]);
  });

  it('are read in the order they stand, which is what the next fiche follows', () => {
    const { order, rankOf } = makeRowsKeeper()(actions, themes);
    expect(order).toEqual([second.id, first.id, fourth.id, third.id]);
    expect(rankOf(fourth.id)).toBe(2);
    expect(makeRowsKeeper()(actions, null).order).toEqual(actions.map(({ id }) => id));
  });

  it('are found by their key', () => {
    const { rows, indexOf } = makeRowsKeeper()(actions, themes);
    expect(rows.map(({ key }) => indexOf(key))).toEqual(rows.map((_, index) => index));
    expect(indexOf('none of them')).toBe(-1);
    expect(indexOf(null)).toBe(-1);
  });

  it('are the same objects after an edit that moves no fiche, but for the one edited', () => {
    const keep = makeRowsKeeper();
    const before = keep(actions, themes);
    const edited = { ...fourth, title: 'Autre' };
    const after = keep([first, second, third, edited], themes);
    const changed = after.rows.filter((row, index) => row !== before.rows[index]);
    expect(changed).toEqual([{ kind: 'action', key: fourth.id, action: edited }]);
    expect(after.rows[after.indexOf(fourth.id)]).toBe(changed[0]);
  });

  it.each([
    ['a fiche whose theme changed', [first, { ...second, themePrimary: 'X.b' }, third, fourth]],
    ['a fiche removed', [first, third, fourth]],
    ['a fiche added', [...actions, { ...actionNumber(5), themePrimary: 'X.a' }]],
    ['another fiche in its place', [first, { ...actionNumber(6), themePrimary: 'X.a' }, third, fourth]],
    ['nothing left', []],
  ])('are what they would be anew, after %s', (_, next) => {
    const keep = makeRowsKeeper();
    keep(actions, themes);
    const kept = keep(next, themes);
    const anew = makeRowsKeeper()(next, themes);
    expect(kept.rows).toEqual(anew.rows);
    expect(kept.rows.map(({ key }) => kept.indexOf(key))).toEqual(kept.rows.map((_row, index) => index));
  });
});
