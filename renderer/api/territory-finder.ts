// Type-ahead over the official territories and the zones of the workspace: remembers what it found, so that a chosen entry is a full reference again.
import type { Client } from '../../main/contract/client.ts';
import { isZoneKind } from '../../main/domain/territory/zoning.ts';
import {
  TERRITORY_KIND_LABELS,
  territoryId,
  type TerritoryKey,
  type TerritoryReference,
} from '../../main/domain/territory/territory.ts';

const MOST_FOUND = 12;

export interface TerritoryOption {
  readonly key: string;
  readonly label: string;
  readonly detail: string;
}

export function describeTerritory(territory: TerritoryReference): TerritoryOption {
  const { kind, code, vintage, label } = territory;
  const named = `${kind === 'qpv' ? 'QPV' : TERRITORY_KIND_LABELS[kind]} ${code}`;
  // Zones of another year are drawn anew under the same name.
  const detail = isZoneKind(kind) ? `${named} · millésime ${String(vintage)}` : named;
  return { key: territoryId(territory), label, detail };
}

/** `ancien code 49004, Andard` */
function pastOf({ code, label }: { readonly code: string; readonly label: string }): string {
  return label === '' ? `ancien code ${code}` : `ancien code ${code}, ${label}`;
}

export class TerritoryFinder {
  readonly #client: Client;
  readonly #found = new Map<string, TerritoryReference>();

  readonly #perimeter: () => readonly TerritoryKey[];

  /** `perimeter` is asked at each search: territories in it come first. */
  constructor(client: Client, perimeter: () => readonly TerritoryKey[]) {
    this.#client = client;
    this.#perimeter = perimeter;
  }

  async search(text: string): Promise<readonly TerritoryOption[]> {
    const found = await this.#client.call('territories.search', {
      text,
      kinds: [],
      perimeter: this.#perimeter().map(({ kind, code }) => ({ kind, code })),
      limit: MOST_FOUND,
    });
    return found.map(({ formerly, ...territory }) => {
      this.#found.set(territoryId(territory), territory);
      const option = describeTerritory(territory);
      return formerly ? { ...option, detail: `${option.detail}, ${pastOf(formerly)}` } : option;
    });
  }

  /** The territory behind an option this finder gave. */
  referenceOf(key: string): TerritoryReference | undefined {
    return this.#found.get(key);
  }
}
