// The two-level tree of themes an action belongs to. Shipped as a default, editable by each workspace later.
import * as z from 'zod';

/** `FRE` for a first level, `FRE.garde-enfants` for a second. */
export const themeCode = z.string().regex(/^[A-Z]{3}(\.[a-z0-9]+(-[a-z0-9]+)*)?$/);
export type ThemeCode = z.infer<typeof themeCode>;

const leaf = z.strictObject({ code: themeCode, label: z.string().min(1).max(200) });
export const themeTree = z
  .array(z.strictObject({ ...leaf.shape, children: z.array(leaf).readonly() }))
  .readonly();
export type ThemeTree = z.infer<typeof themeTree>;
export type Theme = Readonly<z.infer<typeof leaf>>;

/** `FRE.garde-enfants` → `FRE`. */
export function firstLevelOf(code: ThemeCode): string {
  return code.slice(0, 3);
}

export interface PlacedTheme extends Theme {
  readonly level: 1 | 2;
  readonly parentLabel: string | null;
  /** Position of the first-level theme in the tree: what colour and pattern are chosen by. */
  readonly family: number;
}

/** Every theme of the tree by its code, with its place. */
export function placeThemes(tree: ThemeTree): ReadonlyMap<ThemeCode, PlacedTheme> {
  const placed = new Map<ThemeCode, PlacedTheme>();
  tree.forEach((first, family) => {
    placed.set(first.code, { code: first.code, label: first.label, level: 1, parentLabel: null, family });
    for (const second of first.children) {
      placed.set(second.code, { ...second, level: 2, parentLabel: first.label, family });
    }
  });
  return placed;
}
