// The bank in memory: the index of each of its files, read or drawn again, and the shelf that is made of all of them.
import { RequestRefused, type Failure } from '../../contract/failure.ts';
import type { CallContext } from '../../contract/requests.ts';
import type { Bank } from '../../domain/bank/bank.ts';
import type { BankDocument, BankEntry } from '../../domain/bank/bank-file.ts';
import { BankSearch } from '../../domain/bank/search.ts';
import { SegmentBuilder, type Segment, type SegmentFacts } from '../../domain/bank/segment.ts';
import { placed, shelve, type Shelf } from '../../domain/bank/shelf.ts';
import { isReliedEntry, type RegisterEntry } from '../../domain/register/register.ts';
import { placeThemes } from '../../domain/theme/theme.ts';
import { writeCanonicalJson } from '../../exchange/signed/canonical-json.ts';
import { lineHash, type BankStore } from '../../storage/bank-store.ts';
import type { IdentityStore } from '../../storage/identity-store.ts';
import type { ReferenceFiles } from '../../storage/reference-files.ts';
import type { KeptFiles } from '../kept-files.ts';
import type { Library } from '../library.ts';
import { storageRefused } from '../refusals.ts';
import { reliedFingerprints } from '../trusted-signers.ts';
import { makeTurns } from '../turns.ts';

export interface ShelfParts {
  readonly library: Library;
  readonly identities: IdentityStore;
  readonly reference: ReferenceFiles;
  readonly kept: KeptFiles;
  readonly store: BankStore;
}

interface View {
  readonly bank: Bank;
  readonly relied: string;
  readonly search: BankSearch;
  readonly entries: ReadonlyMap<string, RegisterEntry>;
}

const LINES_BETWEEN_TURNS = 200;
const LINE_FEED = Buffer.from('\n');

export class BankShelf {
  readonly #parts: ShelfParts;
  readonly #segments = new Map<string, Segment>();
  readonly #failures = new Map<string, Failure>();
  readonly #inTurn = makeTurns();
  readonly #offsets = new WeakMap<SegmentFacts, Float64Array>();
  #view: View | undefined;

  constructor(parts: ShelfParts) {
    this.#parts = parts;
  }

  /** Reads what is not in memory yet, draws what cannot be read. Throws RequestRefused `cancelled`. */
  open(context: CallContext): Promise<BankSearch> {
    return this.#inTurn(async () => (await this.#opened(context)).search);
  }

  /** Why the solutions of a file cannot be shown. */
  failureOf(identity: string): Failure | null {
    return this.#failures.get(identity) ?? null;
  }

  /** Of a file the shelf holds. */
  entryOf(identity: string): RegisterEntry | undefined {
    return this.#view?.entries.get(identity);
  }

  /** Draws the index of a file that is about to enter, and keeps it. Throws RequestRefused where the disk refuses. */
  async draw(identity: string, document: BankDocument, context?: CallContext): Promise<Segment> {
    const builder = new SegmentBuilder(document, { themeLabel: this.#themeLabel() });
    const lines: Uint8Array[] = [];
    for (const [index, entry] of document.solutions.entries()) {
      const line = writeCanonicalJson(entry);
      builder.add(entry, { lengthBytes: line.byteLength, hash: lineHash(line) });
      lines.push(line, LINE_FEED);
      if (index % LINES_BETWEEN_TURNS === LINES_BETWEEN_TURNS - 1) {
        if (context?.signal.aborted) throw new RequestRefused('cancelled');
        context?.reportProgress({
          phase: `Index de «\u202f${document.title}\u202f»`,
          done: index + 1,
          total: document.solutions.length,
        });
        await nextTurn();
      }
    }
    const segment = builder.finish();
    if (!this.#parts.library.isReadOnly) {
      const refusal = this.#parts.store.write(identity, segment, Buffer.concat(lines));
      if (refusal) throw storageRefused(refusal);
    }
    this.#segments.set(identity, segment);
    return segment;
  }

  /** One solution of a shelf, read from the disk. Undefined where neither its line nor its file can be read. */
  async entryAt({ files, bases }: Shelf, row: number, context: CallContext): Promise<BankEntry | undefined> {
    const { file, local } = placed(files, bases, row);
    const read = this.#lineAt(file.identity, file.segment.facts, local);
    if (read !== undefined) return JSON.parse(read) as BankEntry;
    // The lines are not what they were: the signed file says the same.
    const document = await this.#documentOf(file.identity);
    if (!document) return undefined;
    await this.draw(file.identity, document, context);
    return document.solutions[local];
  }

  #lineAt(identity: string, facts: SegmentFacts, local: number): string | undefined {
    let offsets = this.#offsets.get(facts);
    if (!offsets) this.#offsets.set(facts, (offsets = offsetsOf(facts)));
    const line = {
      offset: offsets[local] ?? 0,
      lengthBytes: facts.lengths[local] ?? 0,
      hash: facts.lineHashes[local] ?? '',
    };
    return this.#parts.store.line(identity, line);
  }

  async #opened(context: CallContext): Promise<View> {
    const { library, identities } = this.#parts;
    const bank = library.bank();
    const fingerprints = reliedFingerprints({ library, identities });
    const relied = [...fingerprints].sort().join(' ');
    if (this.#view?.bank === bank && this.#view.relied === relied) return this.#view;
    await this.#readSegments(bank, context);
    const wanted = new Set(bank.bankSources.map(({ identity }) => identity));
    for (const identity of this.#segments.keys()) if (!wanted.has(identity)) this.#segments.delete(identity);
    const entries = new Map(
      library
        .register()
        .entries.flatMap((entry) => (wanted.has(entry.identity) ? [[entry.identity, entry]] : [])),
    );
    const files = bank.bankSources.flatMap(({ identity }, arrival) => {
      const segment = this.#segments.get(identity);
      const entry = entries.get(identity);
      if (!segment || !entry) return [];
      const signers = (entry.file?.signers ?? []).map(({ fingerprint }) => fingerprint).join(' ');
      return [
        { identity, segment, isRelied: isReliedEntry(entry, fingerprints), signedBy: { signers, arrival } },
      ];
    });
    this.#view = { bank, relied, search: new BankSearch(shelve(files, bank)), entries };
    return this.#view;
  }

  async #readSegments({ bankSources }: Bank, context: CallContext): Promise<void> {
    const missing = bankSources.filter(({ identity }) => !this.#segments.has(identity));
    for (const [done, { identity }] of missing.entries()) {
      if (context.signal.aborted) throw new RequestRefused('cancelled');
      context.reportProgress({ phase: 'Ouverture de la banque', done, total: missing.length });
      await this.#readSegment(identity, context);
      await nextTurn();
    }
  }

  async #readSegment(identity: string, context: CallContext): Promise<void> {
    const segment = this.#parts.store.read(identity);
    if (segment) {
      this.#segments.set(identity, segment);
      this.#failures.delete(identity);
      return;
    }
    const document = await this.#documentOf(identity);
    if (document) await this.draw(identity, document, context);
  }

  /** Verified again; why not, is told with the sources. */
  async #documentOf(identity: string): Promise<BankDocument | undefined> {
    try {
      const { kind, payload } = await this.#parts.kept.contentOf(identity);
      this.#failures.delete(identity);
      return kind === 'bank' ? (payload as BankDocument) : undefined;
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      this.#failures.set(identity, { code: error.code, details: error.details });
      return undefined;
    }
  }

  #themeLabel(): (code: string) => string {
    const themes = placeThemes(this.#parts.reference.themes());
    return (code) => {
      const theme = themes.get(code);
      return theme ? `${theme.parentLabel ?? ''} ${theme.label}` : '';
    };
  }
}

function offsetsOf({ lengths }: SegmentFacts): Float64Array {
  const offsets = new Float64Array(lengths.length);
  let at = 0;
  for (const [index, length] of lengths.entries()) {
    offsets[index] = at;
    at += length + 1;
  }
  return offsets;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
