// The list as rows: fiches under the heading of their theme, in the order of the taxonomy; "Sans thème" last.
import type { Action } from '../../../main/domain/action/action.ts';
import type { PlacedTheme } from '../../../main/domain/theme/theme.ts';

export type Row =
  | { readonly kind: 'heading'; readonly key: string; readonly label: string; readonly family: number | null }
  | { readonly kind: 'action'; readonly key: string; readonly action: Action };

export function rowsOf(
  actions: readonly Action[],
  placedThemes: ReadonlyMap<string, PlacedTheme>,
): readonly Row[] {
  const groups = new Map<PlacedTheme | null, Action[]>(
    [...placedThemes.values()].map((theme) => [theme, []]),
  );
  const without: Action[] = [];
  for (const action of actions) {
    const theme = action.themePrimary === null ? undefined : placedThemes.get(action.themePrimary);
    (theme ? groups.get(theme) : without)?.push(action);
  }
  groups.set(null, without);
  const rows: Row[] = [];
  for (const [theme, members] of groups) {
    if (members.length === 0) continue;
    rows.push({
      kind: 'heading',
      key: theme?.code ?? 'without',
      label: theme?.label ?? 'Sans thème',
      family: theme?.family ?? null,
    });
    for (const action of members) rows.push({ kind: 'action', key: action.id, action });
  }
  return rows;
}
