import { describe, expect, it } from 'vitest';
import { BLANK_OBSTACLE } from '../action/obstacle.ts';
import type { Action } from '../action/action.ts';
import { createdNow } from '../identity/entity.ts';
import { actionNumber, idNumber, MAYENNE, SARTHE, STAMP } from '../specimen.test-support.ts';
import {
  countOf,
  narrowsAlike,
  NO_FILTER,
  NONE,
  SHIPPED_VIEWS,
  testOf,
  type ActionFilter,
} from './action-filter.ts';
import { ActionSearch } from './action-search.ts';
import { sortActions } from './sort-actions.ts';

const TODAY = '2027-03-01';
const lead = {
  organisationId: idNumber(5),
  contactId: null,
  service: '',
  note: '',
  role: 'lead',
  toBeNamed: false,
} as const;
const obstacle = { ...createdNow(idNumber(70), STAMP), ...BLANK_OBSTACLE, level: 'national' } as const;
const actions: readonly Action[] = [
  actionNumber(1, {
    title: 'Crèche à horaires décalés',
    territories: [MAYENNE],
    themePrimary: 'FRE.garde-enfants',
    leads: [lead],
    end: '2027-01',
  }),
  actionNumber(2, {
    title: 'Navette vers la zone',
    territories: [SARTHE],
    obstacles: [obstacle],
    end: '2027-06',
  }),
  actionNumber(3, {
    title: 'Atelier vélo',
    description: 'Réparer et **garder** son vélo',
    status: 'completed',
  }),
];
const kept = (part: Partial<ActionFilter>): readonly string[] => {
  const test = testOf({ ...NO_FILTER, ...part }, TODAY) ?? ((): boolean => true);
  return actions.filter(test).map(({ number }) => number);
};

describe('a filter', () => {
  it('lets everything through when nothing is set', () => {
    expect(testOf(NO_FILTER, TODAY)).toBeUndefined();
    expect(countOf(NO_FILTER)).toBe(0);
  });

  it.each([
    ['a first-level theme, for all under it', { themes: ['FRE'] }, ['1']],
    ['no theme', { themes: [NONE] }, ['2', '3']],
    ['one territory or another', { territories: ['departement:53', 'departement:72'] }, ['1', '2']],
    ['no lead', { leads: [NONE] }, ['2', '3']],
    ['late ones', { flags: ['late'] }, ['1']],
    ['national obstacles', { flags: ['national-obstacle'] }, ['2']],
    ['due within three months', { flags: ['due-soon'] }, []],
    ['stale ones, completed ones left out', { flags: ['stale'] }, ['1', '2']],
    ['facets together', { leads: [NONE], territories: [NONE] }, ['3']],
  ] as const)('finds %s', (_case, part, numbers) => {
    expect(kept(part as Partial<ActionFilter>)).toEqual(numbers);
  });

  it('ships the views the secretary expects', () => {
    expect(SHIPPED_VIEWS.map(({ name }) => name)).toEqual([
      'Sans pilote',
      'En retard',
      'Non mis à jour depuis 3 mois',
      'Freins nationaux',
    ]);
  });
});

describe('the search', () => {
  const search = new ActionSearch({
    organisationName: () => 'Communauté de communes',
    themeLabel: () => 'Garde d’enfants',
  });
  const found = (typed: string): readonly string[] => search.find(actions, typed).map(({ number }) => number);

  it.each([
    ['creche', ['1']],
    ['HORAIRES creche', ['1']],
    ['garde', ['1', '3']],
    ['mayenne', ['1']],
    ['communaute', ['1']],
    ['crehce', ['1']],
    ['navete', ['2']],
    ['', ['1', '2', '3']],
    ['introuvable', []],
  ])('for %s finds %s', (typed, numbers) => {
    expect(found(typed)).toEqual(numbers);
  });
});

describe('the order', () => {
  it.each([
    ['title', ['3', '1', '2']],
    ['end', ['1', '2', '3']],
    ['status', ['1', '2', '3']],
    ['plan', ['1', '2', '3']],
  ] as const)('by %s', (sort, numbers) => {
    expect(sortActions(actions, sort).map(({ number }) => number)).toEqual(numbers);
  });
});

it('knows filters that let the same fiches through, whatever their order', () => {
  const one: ActionFilter = { ...NO_FILTER, themes: ['FRE', 'ECO'], text: 'crèche' };
  expect(narrowsAlike(one, { ...one, themes: ['ECO', 'FRE'], text: ' crèche ', sort: 'title' })).toBe(true);
  expect(narrowsAlike(one, { ...one, themes: ['ECO'] })).toBe(false);
  expect(narrowsAlike(one, { ...one, themes: [], axes: ['FRE', 'ECO'] })).toBe(false);
});
