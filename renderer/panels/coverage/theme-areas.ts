// The families, themes and fiches of a plan as the areas of the treemap; what has no area is counted apart.
import type { Action } from '../../../main/domain/action/action.ts';
import { moneyOfAction } from '../../../main/domain/coverage/measures.ts';
import type { TaxBasis } from '../../../main/domain/funding/money.ts';
import type { ThemeTree } from '../../../main/domain/theme/theme.ts';
import type { TreemapFamily, TreemapLeaf } from '../../charts/geometry/treemap.ts';
import { plural } from '../plural.ts';

export type ThemeMeasure = 'count' | 'money';
export interface ThemeAreas {
  readonly families: readonly TreemapFamily[];
  /** The actions of every family, theme and leaf, by its key. */
  readonly actionIds: ReadonlyMap<string, readonly string[]>;
  /** Counted by no area: without an amount, or on the other tax basis. */
  readonly without: readonly string[];
  readonly total: number;
}

/** With more fiches than this, each would be a dot: themes are the leaves. */
const MOST_LEAVES = 400;
const WITHOUT_THEME = { code: 'without-theme', label: 'Sans thème' };

export function themeAreas(
  actions: readonly Action[],
  themes: ThemeTree,
  measure: ThemeMeasure,
  basis: TaxBasis,
): ThemeAreas {
  const counted = actions.filter(({ status }) => status !== 'abandoned');
  const without: string[] = [];
  const valueOf = measureOf(measure, basis);
  const byTheme = new Map<string, { readonly action: Action; readonly value: number }[]>();
  const known = new Set(
    themes.flatMap(({ code, children }) => [code, ...children.map((child) => child.code)]),
  );
  for (const action of counted) {
    const value = valueOf(action);
    const code =
      action.themePrimary !== null && known.has(action.themePrimary)
        ? action.themePrimary
        : WITHOUT_THEME.code;
    if (value === 0) without.push(action.id);
    else byTheme.set(code, [...(byTheme.get(code) ?? []), { action, value }]);
  }
  const actionIds = new Map<string, readonly string[]>();
  const hasLeaves = counted.length <= MOST_LEAVES;
  const themeOf = (code: string, label: string) => {
    const placed = byTheme.get(code) ?? [];
    const key = `theme ${code}`;
    actionIds.set(
      key,
      placed.map(({ action }) => action.id),
    );
    return { key, label, leaves: hasLeaves ? placed.map(leafOf) : [wholeLeaf(key, placed)] };
  };
  for (const { action } of [...byTheme.values()].flat()) actionIds.set(`action ${action.id}`, [action.id]);
  const families = [...themes.map((first, family) => ({ ...first, family })), NO_THEME].flatMap(
    ({ code, label, children, family }): readonly TreemapFamily[] => {
      const found = [
        { code, label: children.length === 0 ? label : `${label} (sans précision)` },
        ...children,
      ]
        .filter((theme) => byTheme.has(theme.code))
        .map((theme) => themeOf(theme.code, theme.label));
      if (found.length === 0) return [];
      const key = `family ${code}`;
      actionIds.set(
        key,
        found.flatMap((theme) => actionIds.get(theme.key) ?? []),
      );
      return [{ key, label, family, themes: found }];
    },
  );
  const total = [...byTheme.values()].flat().reduce((sum, { value }) => sum + value, 0);
  return { families, actionIds, without, total };
}

const NO_THEME = { ...WITHOUT_THEME, children: [], family: null };

const measureOf =
  (measure: ThemeMeasure, basis: TaxBasis) =>
  (action: Action): number => {
    if (measure === 'count') return 1;
    const money = moneyOfAction(action);
    return money === null || money === 'mixed' || money.taxBasis !== basis ? 0 : money.amountCents;
  };

const leafOf = ({ action, value }: { readonly action: Action; readonly value: number }): TreemapLeaf => ({
  key: `action ${action.id}`,
  label: `${action.number} · ${action.title}`,
  value,
  isMarked: action.inspiring !== null,
});

/** Its theme names it: it says how many of its fiches inspire. */
function wholeLeaf(
  key: string,
  placed: readonly { readonly action: Action; readonly value: number }[],
): TreemapLeaf {
  const inspiring = placed.filter(({ action }) => action.inspiring !== null).length;
  return {
    key: `${key} whole`,
    label: inspiring === 0 ? '' : plural(inspiring, 'inspirante', 'inspirantes'),
    value: placed.reduce((sum, { value }) => sum + value, 0),
    isMarked: inspiring > 0,
    isWhole: true,
  };
}
