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
  const groups = new Map<string | null, Action[]>();
  for (const action of actions) {
    const code =
      action.themePrimary !== null && placedThemes.has(action.themePrimary) ? action.themePrimary : null;
    const group = groups.get(code);
    if (group) group.push(action);
    else groups.set(code, [action]);
  }
  return [
    ...[...placedThemes.values()].flatMap((theme) => rowsUnder(theme, groups.get(theme.code))),
    ...rowsUnder(null, groups.get(null)),
  ];
}

function rowsUnder(theme: PlacedTheme | null, actions: readonly Action[] = []): readonly Row[] {
  if (actions.length === 0) return [];
  const heading: Row = {
    kind: 'heading',
    key: theme?.code ?? 'without',
    label: theme?.label ?? 'Sans thème',
    family: theme?.family ?? null,
  };
  return [heading, ...actions.map((action): Row => ({ kind: 'action', key: action.id, action }))];
}
