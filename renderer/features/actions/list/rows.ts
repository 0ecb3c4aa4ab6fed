// The list as rows: fiches under the heading of their theme, in the order of the taxonomy, "Sans thème" last; or one after the other.
import type { Action } from '../../../../main/domain/action/action.ts';
import type { PlacedTheme } from '../../../../main/domain/theme/theme.ts';

export type Row =
  | { readonly kind: 'heading'; readonly key: string; readonly label: string; readonly family: number | null }
  | { readonly kind: 'action'; readonly key: string; readonly action: Action };

type Themes = ReadonlyMap<string, PlacedTheme>;

export interface RowList {
  readonly rows: readonly Row[];
  /** -1 where no row has this key. */
  readonly indexOf: (key: string | null | undefined) => number;
  /** Ids in the order they are read, headings left out: what "suivante" follows. */
  readonly order: readonly string[];
  readonly rankOf: (key: string | null | undefined) => number;
}

/**
 * Makes the rows of a list that changes little at a time: an edit that moves no fiche costs one row, whatever their number.
 * Without themes, there are no headings.
 */
export function makeRowsKeeper(): (actions: readonly Action[], themes: Themes | null) => RowList {
  let kept:
    | { readonly actions: readonly Action[]; readonly themes: Themes | null; readonly list: RowList }
    | undefined;
  return (actions, themes) => {
    const replaced = kept?.themes === themes ? replacedBetween(kept.actions, actions) : undefined;
    const list =
      kept && replaced
        ? withReplaced(kept.list, replaced)
        : listOf(themes ? rowsOf(actions, themes) : actions.map(rowFor));
    kept = { actions, themes, list };
    return list;
  };
}

/** The fiches that are others than before in their place; undefined where one came, went or must stand elsewhere. */
function replacedBetween(before: readonly Action[], after: readonly Action[]): readonly Action[] | undefined {
  if (before.length !== after.length) return undefined;
  const replaced: Action[] = [];
  for (let index = 0; index < after.length; index += 1) {
    const action = after[index];
    const former = before[index];
    if (action === undefined || action === former) continue;
    if (action.id !== former?.id || action.themePrimary !== former.themePrimary) return undefined;
    replaced.push(action);
  }
  return replaced;
}

function withReplaced({ rows, ...places }: RowList, replaced: readonly Action[]): RowList {
  const next = rows.slice();
  for (const action of replaced) next[places.indexOf(action.id)] = rowFor(action);
  return { rows: next, ...places };
}

function listOf(rows: readonly Row[]): RowList {
  const indexes = new Map<string | null, number>(rows.map(({ key }, index) => [key, index]));
  const order = rows.flatMap((row) => (row.kind === 'action' ? [row.key] : []));
  const ranks = new Map<string | null, number>(order.map((key, index) => [key, index]));
  return {
    rows,
    order,
    indexOf: (key) => indexes.get(key ?? null) ?? -1,
    rankOf: (key) => ranks.get(key ?? null) ?? -1,
  };
}

function rowsOf(actions: readonly Action[], themes: Themes): readonly Row[] {
  const groups = new Map<string | null, Action[]>();
  for (const action of actions) {
    const code = action.themePrimary !== null && themes.has(action.themePrimary) ? action.themePrimary : null;
    const group = groups.get(code);
    if (group) group.push(action);
    else groups.set(code, [action]);
  }
  return [
    ...[...themes.values()].flatMap((theme) => rowsUnder(theme, groups.get(theme.code))),
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
  return [heading, ...actions.map(rowFor)];
}

function rowFor(action: Action): Row {
  return { kind: 'action', key: action.id, action };
}
