// A spreadsheet on its way into the plan, step by step: what was opened, what the secretary said of it, what would change. Kept while
// the plan is open, so that one may look at a fiche and come back.
import { SvelteMap } from 'svelte/reactivity';
import type { Client } from '../../../main/contract/client.ts';
import type { AppliedImport, OpenedImport } from '../../../main/contract/import-answers.ts';
import type { Input } from '../../../main/contract/requests.ts';
import { sentenceOf } from '../../../main/contract/words.fr.ts';
import type { ImportAnalysis } from '../../../main/domain/importing/analysis.ts';
import type { GuessedColumn } from '../../../main/domain/importing/guess-columns.ts';
import { mappingFrom, type GuessedSheet } from '../../../main/domain/importing/guess-mapping.ts';
import type { Side } from '../../../main/domain/importing/merge.ts';
import type { RowChoice } from '../../../main/domain/importing/read-plan.ts';
import { DEFAULT_SIMILARITY_THRESHOLD } from '../../../main/domain/importing/recognise.ts';
import type { ValueChoice, ValueReading } from '../../../main/domain/importing/value-reading.ts';
import type { Place } from '../../../main/domain/importing/imported-plan.ts';
import type { CellValue } from '../../../main/domain/spreadsheet/sheet.ts';
import { foldText } from '../../../main/domain/text/fold.ts';
import type { PlanSession } from '../../api/plan-session.svelte.ts';
import { UnderWay } from '../../api/under-way.svelte.ts';

export type Step = 'file' | 'columns' | 'values' | 'check';
/** Enough to recognise a sheet by, and to see where its headings are. */
const SHOWN_ROWS = 12;
const COMPARE_AFTER_MS = 250;

export class ImportFlow {
  readonly #client: Client;
  readonly #planId: string;
  readonly work = new UnderWay();
  step = $state<Step>('file');
  refusal = $state<string | null>(null);
  opened = $state.raw<OpenedImport | null>(null);
  sheets = $state.raw<readonly GuessedSheet[]>([]);
  shownSheet = $state('');
  rows = $state.raw<readonly (readonly CellValue[])[]>([]);
  preview = $state.raw<ImportAnalysis | null>(null);
  isComparing = $state(false);
  side = $state<Side>('file');
  threshold = $state(DEFAULT_SIMILARITY_THRESHOLD);
  readonly #values = new SvelteMap<string, ValueChoice>();
  readonly #rowChoices = new SvelteMap<string, RowChoice>();
  readonly #differences = new SvelteMap<string, Side>();
  #asked = 0;
  #guessAsked = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(client: Client, planId: string) {
    this.#client = client;
    this.#planId = planId;
  }

  get current(): GuessedSheet | undefined {
    return this.sheets.find(({ sheet }) => sheet === this.shownSheet);
  }

  get includesSomething(): boolean {
    return this.sheets.some(({ isIncluded }) => isIncluded);
  }

  /** A refusal is kept to be shown where the file was given; cancelling is none. */
  async open(input: Input<'import.open'>): Promise<void> {
    this.reset();
    try {
      const opened = await this.work.run((options) => this.#client.call('import.open', input, options));
      this.opened = opened;
      this.sheets = opened.guessed;
      for (const choice of opened.values) this.#values.set(`${choice.list}:${choice.source}`, choice);
      if (opened.isOwn) {
        this.goTo('check');
        return;
      }
      const first = opened.guessed.find(({ isIncluded }) => isIncluded) ?? opened.guessed[0];
      await this.#readRows(first?.sheet ?? '');
      this.step = 'columns';
    } catch (failure) {
      this.refusal = sentenceOf(failure);
    }
  }

  /** Back to nothing: another file, or none. */
  reset(): void {
    const importId = this.opened?.importId;
    if (importId !== undefined) void this.#client.call('import.close', { importId }).catch(() => undefined);
    this.opened = null;
    this.sheets = [];
    this.rows = [];
    this.preview = null;
    this.refusal = null;
    this.step = 'file';
    // Chosen for one file: the next is compared as any.
    this.side = 'file';
    this.threshold = DEFAULT_SIMILARITY_THRESHOLD;
    this.#values.clear();
    this.#rowChoices.clear();
    this.#differences.clear();
    this.#asked += 1;
  }

  /** What keeps its lines from being read is shown above, as for the file. */
  async showSheet(sheet: string): Promise<void> {
    this.refusal = null;
    await this.#telling(() => this.#readRows(sheet));
  }

  async #readRows(sheet: string): Promise<void> {
    this.shownSheet = sheet;
    this.rows = [];
    const { importId } = this.opened ?? {};
    if (importId === undefined || sheet === '') return;
    const rows = await this.#client.call('import.rows', { importId, sheet, from: 1, count: SHOWN_ROWS });
    if (this.opened?.importId === importId && this.shownSheet === sheet) this.rows = rows;
  }

  /** Guesses the columns again under that line; a sheet is included again when it has titles. The last line asked for is the one. */
  async setHeaderRow(headerRow: number | null): Promise<void> {
    const { importId } = this.opened ?? {};
    const sheet = this.shownSheet;
    if (importId === undefined) return;
    this.#guessAsked += 1;
    const mine = this.#guessAsked;
    this.refusal = null;
    await this.#telling(async () => {
      const guessed = await this.#client.call('import.guessSheet', { importId, sheet, headerRow });
      if (this.opened?.importId === importId && mine === this.#guessAsked)
        this.#replace(sheet, () => guessed);
    });
  }

  /** A refusal of what is no longer open is nobody's concern. */
  async #telling(work: () => Promise<void>): Promise<void> {
    const importId = this.opened?.importId;
    try {
      await work();
    } catch (failure) {
      if (this.opened?.importId === importId) this.refusal = sentenceOf(failure);
    }
  }

  setIncluded(sheet: string, isIncluded: boolean): void {
    this.#replace(sheet, (each) => ({ ...each, isIncluded }));
  }

  setNameIsAxis(isNameTheAxis: boolean): void {
    this.sheets = this.sheets.map((each) => (each.isIncluded ? { ...each, isNameTheAxis } : each));
  }

  setColumn(column: number, fields: Partial<Pick<GuessedColumn, 'target' | 'taxBasis'>>): void {
    this.#replace(this.shownSheet, (each) => ({
      ...each,
      columns: each.columns.map((known) =>
        known.column === column
          ? { ...known, ...fields, confidence: 1, reason: { code: 'chosen' as const } }
          : known,
      ),
    }));
  }

  toggleSkipped(row: number): void {
    this.#replace(this.shownSheet, (each) => {
      const isSkipped = each.skipped.some((known) => known.row === row);
      const skipped = isSkipped
        ? each.skipped.filter((known) => known.row !== row)
        : [...each.skipped, { row, reason: 'example' as const }];
      return { ...each, skipped };
    });
  }

  #replace(sheet: string, change: (known: GuessedSheet) => GuessedSheet): void {
    this.sheets = this.sheets.map((each) => (each.sheet === sheet ? change(each) : each));
    this.preview = null;
  }

  goTo(step: Step): void {
    this.step = step;
    const isStale = this.preview === null || this.isComparing;
    if ((step === 'values' || step === 'check') && isStale) void this.compare();
  }

  chooseValue({ list, source }: ValueReading, value: ValueChoice['value'] | undefined): void {
    const key = `${list}:${foldText(source)}`;
    if (value === undefined) this.#values.delete(key);
    else this.#values.set(key, { list, source: foldText(source), value });
    this.#compareSoon();
  }

  /** Whether the secretary has answered for that word, now or for another file with these headings. */
  wasAsked(list: ValueReading['list'], source: string): boolean {
    return this.#values.has(`${list}:${foldText(source)}`);
  }

  chooseRow({ sheet, row }: Place, as: RowChoice['as'] | null): void {
    const key = `${sheet}:${String(row)}`;
    if (as === null) this.#rowChoices.delete(key);
    else this.#rowChoices.set(key, { sheet, row, as });
    this.#compareSoon();
  }

  rowChoiceAt({ sheet, row }: Place): RowChoice['as'] | null {
    return this.#rowChoices.get(`${sheet}:${String(row)}`)?.as ?? null;
  }

  chooseDifference({ sheet, row }: Place, key: string, side: Side): void {
    this.#differences.set(JSON.stringify([sheet, row, key]), side);
    this.#compareSoon();
  }

  chooseSide(side: Side): void {
    this.side = side;
    this.#differences.clear();
    this.#compareSoon();
  }

  setThreshold(threshold: number): void {
    this.threshold = threshold;
    this.#compareSoon();
  }

  /** What is shown is out of date from now on, not from the moment it is asked again. */
  #compareSoon(): void {
    clearTimeout(this.#timer);
    this.isComparing = true;
    this.#timer = setTimeout(() => void this.compare(), COMPARE_AFTER_MS);
  }

  #question(importId: string): Input<'import.preview'> {
    return {
      importId,
      planId: this.#planId,
      mapping: mappingFrom(this.sheets),
      valueChoices: [...this.#values.values()],
      rowChoices: [...this.#rowChoices.values()],
      choices: {
        side: this.side,
        differences: [...this.#differences].map(([place, side]) => {
          const [sheet, row, key] = JSON.parse(place) as [string, number, string];
          return { sheet, row, key, side };
        }),
      },
      similarityThreshold: this.threshold,
    };
  }

  /** The last question asked is the one whose answer is shown. */
  async compare(): Promise<void> {
    const { importId } = this.opened ?? {};
    if (importId === undefined) return;
    clearTimeout(this.#timer);
    this.#asked += 1;
    const mine = this.#asked;
    this.isComparing = true;
    this.refusal = null;
    try {
      const preview = await this.#client.call('import.preview', this.#question(importId));
      if (mine === this.#asked) this.preview = preview;
    } catch (failure) {
      if (mine === this.#asked) this.refusal = sentenceOf(failure);
    } finally {
      if (mine === this.#asked) this.isComparing = false;
    }
  }

  /** Rejects with RequestRefused. */
  async apply(): Promise<AppliedImport | null> {
    const { importId } = this.opened ?? {};
    if (importId === undefined) return null;
    const question = this.#question(importId);
    const done = await this.work.run((options) => this.#client.call('import.apply', question, options));
    this.reset();
    return done;
  }

  async report() {
    const { importId } = this.opened ?? {};
    return importId === undefined ? null : this.#client.call('import.report', { importId });
  }

  async line({ sheet, row }: Place) {
    const { importId } = this.opened ?? {};
    return importId === undefined ? null : this.#client.call('import.line', { importId, sheet, row });
  }
}

const flows = new WeakMap<PlanSession, ImportFlow>();

/** The one flow of an open plan. */
export function flowOf(session: PlanSession, client: Client): ImportFlow {
  const known = flows.get(session);
  if (known) return known;
  const flow = new ImportFlow(client, session.planId);
  flows.set(session, flow);
  return flow;
}
