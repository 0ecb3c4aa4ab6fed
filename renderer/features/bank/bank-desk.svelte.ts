// The bank on the page: what is asked, what was found so far, which solutions are held side by side.
import type { BankOverview, BankResults, ReadSolution } from '../../../main/contract/bank-requests.ts';
import type { CallOptions, Client } from '../../../main/contract/client.ts';
import type { Edit } from '../../../main/contract/edits.ts';
import { EMPTY_BANK } from '../../../main/domain/bank/bank.ts';
import type { ChosenFacets, FoundSolution } from '../../../main/domain/bank/search.ts';
import type { Facet } from '../../../main/domain/bank/facets.ts';
import { ExchangeDesk } from '../../api/exchange-desk.svelte.ts';
import { UnderWay } from '../../api/under-way.svelte.ts';

const PAGE = 60;
export const MOST_COMPARED = 4;
const NOTHING: BankOverview = { bank: EMPTY_BANK, sources: [], solutionCount: 0, setAside: [] };
type Counts = Omit<BankResults, 'solutions'>;

export class BankDesk {
  readonly client: Client;
  readonly exchanges: ExchangeDesk;
  /** The first opening, and every drawing of an index, may take a while. */
  readonly opening = new UnderWay();
  #overview = $state.raw<BankOverview | null>(null);
  #text = $state('');
  #facets = $state.raw<ChosenFacets>({});
  #counts = $state.raw<Counts | null>(null);
  #found = $state.raw<readonly FoundSolution[]>([]);
  #isStopped = $state(false);
  #compared = $state.raw<readonly string[]>([]);
  /** Answers to a question that was changed since are dropped. */
  #asked = 0;
  #isLoadingMore = false;

  constructor(client: Client) {
    this.client = client;
    this.exchanges = new ExchangeDesk(client);
  }

  /** Reads, then follows what happens; returns the way to stop following. */
  follow(onfailure: (failure: unknown) => void): () => void {
    this.refresh().catch(onfailure);
    const stops = [
      this.exchanges.follow(onfailure),
      this.client.subscribe((event) => {
        const isAbout =
          event.kind === 'replaced' ||
          (event.kind === 'changed' &&
            (event.changes.length === 0 || event.changes.some(({ kind }) => kind === 'bank')));
        if (isAbout) this.refresh().catch(onfailure);
      }),
    ];
    return () => stops.forEach((stop) => stop());
  }

  get isRead(): boolean {
    return this.#overview !== null && this.#counts !== null;
  }
  /** It could not be opened, or somebody stopped it. */
  get isStopped(): boolean {
    return this.#isStopped;
  }
  get overview(): BankOverview {
    return this.#overview ?? NOTHING;
  }
  get text(): string {
    return this.#text;
  }
  get facets(): ChosenFacets {
    return this.#facets;
  }
  get counts(): Counts | null {
    return this.#counts;
  }
  get found(): readonly FoundSolution[] {
    return this.#found;
  }
  get compared(): readonly string[] {
    return this.#compared;
  }
  get query() {
    return { text: this.#text, facets: facetsToAsk(this.#facets) };
  }
  get isNarrowed(): boolean {
    return this.#text.trim() !== '' || Object.values(this.#facets).some((values) => values.length > 0);
  }

  /** Rejects with RequestRefused. */
  async refresh(): Promise<void> {
    this.#isStopped = false;
    try {
      await this.opening.run(async (options: CallOptions) => {
        this.#overview = await this.client.call('bank.overview', {}, options);
      });
      await this.search();
    } catch (failure) {
      this.#isStopped = !this.isRead;
      throw failure;
    }
  }

  /** Rejects with RequestRefused. */
  async search(): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    const { solutions, ...counts } = await this.client.call('bank.search', {
      ...this.query,
      from: 0,
      limit: PAGE,
    });
    if (asked !== this.#asked) return;
    this.#found = solutions;
    this.#counts = counts;
  }

  /** The next page, where there is one. Rejects with RequestRefused. */
  async more(): Promise<void> {
    if (this.#isLoadingMore || this.#found.length >= (this.#counts?.total ?? 0)) return;
    this.#isLoadingMore = true;
    const asked = this.#asked;
    try {
      const from = this.#found.length;
      const { solutions } = await this.client.call('bank.search', { ...this.query, from, limit: PAGE });
      if (asked === this.#asked) this.#found = [...this.#found, ...solutions];
    } finally {
      this.#isLoadingMore = false;
    }
  }

  type(text: string): Promise<void> {
    this.#text = text.slice(0, 300);
    return this.search();
  }

  toggle(facet: Facet, value: string): Promise<void> {
    const chosen = this.#facets[facet] ?? [];
    const next = chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value];
    this.#facets = { ...this.#facets, [facet]: next };
    return this.search();
  }

  /** That value of the facet and no other. */
  choose(facet: Facet, values: readonly string[]): Promise<void> {
    this.#facets = { ...this.#facets, [facet]: values };
    return this.search();
  }

  widen(): Promise<void> {
    this.#text = '';
    this.#facets = {};
    return this.search();
  }

  isChosen(facet: Facet, value: string): boolean {
    return this.#facets[facet]?.includes(value) ?? false;
  }

  toggleCompared(key: string): void {
    const isIn = this.#compared.includes(key);
    if (isIn) this.#compared = this.#compared.filter((each) => each !== key);
    else if (this.#compared.length < MOST_COMPARED) this.#compared = [...this.#compared, key];
  }
  /** The others are gone. */
  compareOnly(keys: readonly string[]): void {
    this.#compared = this.#compared.filter((each) => keys.includes(each));
  }
  compareNothing(): void {
    this.#compared = [];
  }

  /** Rejects with RequestRefused. */
  read(keys: readonly string[]): Promise<readonly ReadSolution[]> {
    return this.client.call('bank.read', { keys: [...keys] });
  }

  /** Resolves to the number of the edit. Rejects with RequestRefused. */
  async commit(label: string, edits: readonly Edit[]): Promise<number> {
    const { sequence } = await this.client.call('edit.commit', {
      label: label.slice(0, 200),
      edits: [...edits],
    });
    return sequence;
  }
}

function facetsToAsk(facets: ChosenFacets): Partial<Record<Facet, string[]>> {
  const chosen = Object.entries(facets).filter(([, values]) => values.length > 0);
  return Object.fromEntries(chosen.map(([facet, values]) => [facet, [...values]]));
}
