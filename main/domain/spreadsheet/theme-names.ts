// Themes by code and label: `FOR.apprentissage – Apprentissage`.
import { placeThemes, themeCode, type ThemeCode, type ThemeTree } from '../theme/theme.ts';
import { foldText } from '../text/fold.ts';

export interface ThemeNames {
  readonly nameOf: (code: ThemeCode) => string;
  /** Null when no theme is called so. */
  readonly resolve: (text: string) => ThemeCode | null;
}

export function makeThemeNames(tree: ThemeTree): ThemeNames {
  const placed = placeThemes(tree);
  const byLabel = new Map<string, Set<ThemeCode>>();
  for (const { code, label } of placed.values()) {
    const key = foldText(label);
    byLabel.set(key, (byLabel.get(key) ?? new Set()).add(code));
  }
  return {
    nameOf(code) {
      const label = placed.get(code)?.label;
      return label === undefined ? code : `${code} – ${label}`;
    },
    resolve(text) {
      // A code of an older list is still one: the fiche keeps it.
      const code = themeCode.safeParse(text.split(/\s/u, 1)[0]);
      if (code.success) return code.data;
      const [only, ...others] = byLabel.get(foldText(text)) ?? [];
      return only !== undefined && others.length === 0 ? only : null;
    },
  };
}
