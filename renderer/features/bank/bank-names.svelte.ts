// What codes of themes and territories are called: themes are known, territories are asked for once.
import type { FacetCount } from '../../../main/domain/bank/search.ts';
import type { Facet } from '../../../main/domain/bank/facets.ts';
import { territoryId } from '../../../main/domain/territory/territory.ts';
import type { Workspace } from '../../api/workspace.svelte.ts';
import type { FacetNames } from './bank-words.ts';

export class BankNames implements FacetNames {
  readonly #workspace: Workspace;
  #territories = $state.raw<Readonly<Record<string, string>>>({});

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  theme(code: string): string {
    return this.#workspace.placedThemes.get(code)?.label ?? code;
  }
  family(code: string | null): number | null {
    return code === null ? null : (this.#workspace.placedThemes.get(code)?.family ?? null);
  }
  territory(kind: 'region' | 'departement', code: string): string {
    return this.#territories[territoryId({ kind, code })] ?? code;
  }

  /** Rejects with RequestRefused. */
  async learn({ region, department }: Readonly<Record<Facet, readonly FacetCount[]>>): Promise<void> {
    const wanted = [
      ...region.map(({ value: code }) => ({ kind: 'region', code }) as const),
      ...department.map(({ value: code }) => ({ kind: 'departement', code }) as const),
    ].filter((key) => !Object.hasOwn(this.#territories, territoryId(key)));
    if (wanted.length === 0) return;
    const told = await this.#workspace.machine.client.call('territories.describe', { territories: wanted });
    const labels = told.map((each) => [territoryId(each), each.label] as const);
    this.#territories = { ...this.#territories, ...Object.fromEntries(labels) };
  }
}
