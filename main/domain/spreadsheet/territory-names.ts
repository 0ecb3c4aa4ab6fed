// Territories by name, nature and code: `Angers (Commune 49007)`. The sheet Territoires tells the rest, so that a zone of one
// workspace, or a commune of an older list, comes back whole in another.
import type { RefusalReason } from '../importing/imported-plan.ts';
import {
  TERRITORY_KIND_LABELS,
  territoryId,
  type TerritoryKey,
  type TerritoryKind,
  type TerritoryReference,
} from '../territory/territory.ts';
import { foldText } from '../text/fold.ts';
import { nameText } from './cell-text.ts';

export interface TerritoryNames {
  readonly nameOf: (territory: TerritoryReference) => string;
  readonly resolve: (text: string) => TerritoryReference | RefusalReason;
}

const WITH_KEY = /^(.*) \(([^()]+(?:\([^()]*\))?) ([^\s()]+?)(?:, (\d{4}))?\)$/u;
const kinds = Object.keys(TERRITORY_KIND_LABELS) as readonly TerritoryKind[];

export function territoryKeyText({ kind, code }: TerritoryKey): string {
  return `${TERRITORY_KIND_LABELS[kind]} ${code}`;
}

export function readTerritoryKey(text: string): TerritoryKey | null {
  const folded = foldText(text);
  for (const kind of kinds) {
    const label = foldText(TERRITORY_KIND_LABELS[kind]);
    if (!folded.startsWith(`${label} `)) continue;
    return { kind, code: text.slice(text.trimEnd().lastIndexOf(' ') + 1) };
  }
  return null;
}

/** Of all that are called the same, the first is meant: the plan's own before the file's, the file's before the official list. */
export function makeTerritoryNames(known: readonly TerritoryReference[]): TerritoryNames {
  const byName = new Map<string, TerritoryReference>();
  const byId = new Map<string, TerritoryReference>();
  const byLabel = new Map<string, Map<string, TerritoryReference>>();
  for (const each of known) {
    const id = territoryId(each);
    const label = foldText(each.label);
    for (const name of [datedName(each), plainName(each)]) if (!byName.has(name)) byName.set(name, each);
    if (!byId.has(id)) byId.set(id, each);
    const sharing = byLabel.get(label) ?? new Map<string, TerritoryReference>();
    if (!sharing.has(id)) byLabel.set(label, sharing.set(id, each));
  }
  return {
    nameOf: (territory) =>
      byName.get(plainName(territory))?.vintage === territory.vintage
        ? plainName(territory)
        : datedName(territory),
    resolve(text) {
      const name = nameText(text);
      const key = keyIn(name);
      const meant = byName.get(name) ?? (key ? byId.get(territoryId(key)) : undefined);
      if (meant) return meant;
      const [only, ...others] = key ? [] : (byLabel.get(foldText(name))?.values() ?? []);
      if (only === undefined) return 'unknown-territory';
      return others.length > 0 ? 'ambiguous-territory' : only;
    },
  };
}

/** `Angers (Commune 49007, 2024)` → its nature and code; null where it has none. */
function keyIn(name: string): TerritoryKey | null {
  const [, , kind, code] = WITH_KEY.exec(name) ?? [];
  return kind === undefined ? null : readTerritoryKey(`${kind} ${code ?? ''}`);
}

function plainName(territory: TerritoryReference): string {
  return nameText(`${territory.label} (${territoryKeyText(territory)})`);
}
function datedName(territory: TerritoryReference): string {
  return nameText(`${territory.label} (${territoryKeyText(territory)}, ${String(territory.vintage)})`);
}
