// How many fiches of the region's plan are about each département and each theme: a first look at what was gathered.
import type { Action } from '../action/action.ts';
import { firstLevelOf } from '../theme/theme.ts';
import { compareText } from './source-files.ts';

export interface FicheCount {
  /** Of the département, or of the theme of the first level; null of fiches that name none. */
  readonly code: string | null;
  readonly actionCount: number;
}

export interface FicheCounts {
  /** A fiche about two départements counts in both. */
  readonly departments: readonly FicheCount[];
  readonly themes: readonly FicheCount[];
}

export function countFiches(actions: readonly Pick<Action, 'territories' | 'themePrimary'>[]): FicheCounts {
  return {
    departments: counted(actions.map(departmentsOf)),
    themes: counted(
      actions.map(({ themePrimary }) => [themePrimary === null ? null : firstLevelOf(themePrimary)]),
    ),
  };
}

function departmentsOf({ territories }: Pick<Action, 'territories'>): readonly (string | null)[] {
  const codes = new Set(
    territories
      .flatMap(({ kind, code, within }) => [{ kind, code }, ...within])
      .flatMap(({ kind, code }) => (kind === 'departement' ? [code] : [])),
  );
  return codes.size === 0 ? [null] : [...codes];
}

/** The most fiches first; those that name none last. */
function counted(codesOfEach: readonly (readonly (string | null)[])[]): readonly FicheCount[] {
  const counts = new Map<string | null, number>();
  for (const code of codesOfEach.flat()) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, actionCount]) => ({ code, actionCount }))
    .toSorted(
      (one, other) =>
        Number(one.code === null) - Number(other.code === null) ||
        other.actionCount - one.actionCount ||
        compareText(one.code ?? '', other.code ?? ''),
    );
}
