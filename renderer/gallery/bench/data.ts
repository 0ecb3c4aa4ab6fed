import type { CalendarItem } from '../../charts/geometry/calendar-parts.ts';
import calendar from '../../charts/states/calendar.states.ts';

// What every library is given to draw: 25 themes × 101 départements, and a treemap of 2,000 leaves.
const THEMES = 25;
const DEPARTEMENTS = 101;
const FAMILIES = 10;
const THEMES_OF_FAMILY = 5;
const LEAVES_OF_THEME = 40;

export function matrixData(step: number) {
  const columns = Array.from({ length: DEPARTEMENTS }, (_, index) => ({
    key: `c${String(index)}`,
    label: `Département ${String(index + 1)}`,
  }));
  const rows = Array.from({ length: THEMES }, (_, index) => ({
    key: `r${String(index)}`,
    label: `Thème ${String(index + 1)}`,
    group: `Famille ${String(Math.floor(index / 5))}`,
  }));
  const cells = rows.flatMap((row, at) =>
    columns.map((column, across) => {
      const value = (at * 37 + across * step) % 9;
      return {
        rowKey: row.key,
        columnKey: column.key,
        state: value === 0 ? ('blank' as const) : ('covered' as const),
        value,
        label: value === 0 ? '' : String(value),
        description: `${row.label}, ${column.label} : ${String(value)} actions`,
      };
    }),
  );
  const words = { heatWords: '1 à 8 actions', blankWords: 'zone blanche : aucune action' };
  return { title: 'Couverture', columns, rows, cells, ...words, onchoose: () => undefined };
}

export function treemapData(step: number) {
  const families = Array.from({ length: FAMILIES }, (_, family) => ({
    key: `f${String(family)}`,
    label: `Famille ${String(family + 1)}`,
    family,
    themes: Array.from({ length: THEMES_OF_FAMILY }, (__, theme) => ({
      key: `t${String(family)}-${String(theme)}`,
      label: `Thème ${String(theme + 1)}`,
      leaves: Array.from({ length: LEAVES_OF_THEME }, (___, leaf) => ({
        key: `l${String(family)}-${String(theme)}-${String(leaf)}`,
        label: `${String(leaf + 1)} · Accompagner vers l’emploi`,
        value: 1 + ((leaf * step + theme + family) % 7),
        isMarked: false,
      })),
    })),
  }));
  return {
    title: 'Thèmes',
    families,
    wordsOf: (value: number) => `${String(value)} fiches`,
    onchoose: () => undefined,
  };
}

export interface Bar {
  readonly start: Date;
  readonly end: Date;
  readonly row: number;
  readonly title: string;
}

/** The calendar of 500 bars of the gallery, whole and as a filter leaves it: without every `lessEvery`th bar. */
export function calendarData(lessEvery: number) {
  const state = calendar.states.find(({ name }) => name === 'five-hundred');
  if (!state) throw new Error('The gallery has no calendar of five hundred bars');
  const { items, ...props } = state.props as { readonly items: readonly CalendarItem[] };
  const kept = items.filter((_, index) => lessEvery === 1 || index % lessEvery !== 0);
  const bars = kept.flatMap(({ start, end, title }, row): readonly Bar[] =>
    start === null || end === null ? [] : [{ start: new Date(start), end: new Date(end), row, title }],
  );
  return { props: { ...props, items: kept, onchoose: () => undefined }, bars };
}
