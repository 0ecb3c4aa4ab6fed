// A spreadsheet on its way into a plan: opened, guessed, shown, tried, applied as one act.
import type { AppliedImport, OpenedImport } from '../contract/import-answers.ts';
import type { ImportQuestion } from '../contract/import-requests.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { CallContext, Duties } from '../contract/requests.ts';
import type { ImportAnalysis } from '../domain/importing/analysis.ts';
import { rememberedFrom, headerSignature, type RememberedColumn } from '../domain/importing/mapping.ts';
import {
  prepareTerritoryBook,
  type FindTerritory,
  type TerritoryMeaning,
} from '../domain/importing/territory-book.ts';
import type { ValueChoice } from '../domain/importing/value-reading.ts';
import type { Stamp } from '../domain/identity/entity.ts';
import type { Plan } from '../domain/plan/plan.ts';
import { territoryReferenceOf, type Zones } from '../domain/territory/zoning.ts';
import { foldText } from '../domain/text/fold.ts';
import type { SpreadsheetDocument } from '../exchange/spreadsheets/read-spreadsheet.ts';
import type { SpreadsheetSession } from '../exchange/spreadsheets/session/open-spreadsheet.ts';
import type { ReferenceFiles } from '../storage/reference-files.ts';
import { localDay, type Clockwork } from './clockwork.ts';
import { importReport } from './import-report.ts';
import type { Library } from './library.ts';
import { rememberedValues, rememberingChanges } from './import-memory.ts';
import { openSpreadsheetFor, type SpreadsheetReading } from './spreadsheet-reading.ts';

interface OpenImport {
  readonly id: string;
  readonly fileName: string;
  readonly session: SpreadsheetSession;
  readonly isOwn: boolean;
  preview: ImportAnalysis | null;
}

type ImportDuties = Pick<Duties, Extract<keyof Duties, `import.${string}`>>;

export interface ImportParts extends Clockwork, SpreadsheetReading {}

export interface ImportsAtWork {
  readonly duties: ImportDuties;
  readonly close: () => Promise<void>;
}

export function importDuties(library: Library, reference: ReferenceFiles, parts: ImportParts): ImportsAtWork {
  const imports = new Imports(library, reference, parts);
  return {
    duties: {
      'import.open': (input, context) => imports.open(input, context),
      'import.rows': ({ importId, ...asked }) => imports.of(importId).session.run('rows', asked),
      'import.guessSheet': ({ importId, ...asked }) =>
        imports.of(importId).session.run('guessOneSheet', { ...asked, ...imports.guessing() }),
      'import.preview': (question, context) => imports.preview(question, context),
      'import.line': async ({ importId, ...asked }) => {
        const line = await imports.of(importId).session.run('line', asked);
        if (!line) throw new RequestRefused('entity-missing');
        return line;
      },
      'import.apply': (question, context) => imports.apply(question, context),
      'import.report': ({ importId }) => {
        const { preview, fileName } = imports.of(importId);
        if (!preview) throw new RequestRefused('import-missing');
        return importReport(preview, fileName);
      },
      'import.close': async ({ importId }) => {
        await imports.close(importId);
        return null;
      },
    },
    close: () => imports.closeAll(),
  };
}

class Imports {
  readonly #library: Library;
  readonly #reference: ReferenceFiles;
  readonly #parts: ImportParts;
  readonly #open = new Map<string, OpenImport>();
  #territories:
    | { readonly zones: Zones; readonly perimeter: Plan['territories']; readonly find: FindTerritory }
    | undefined;

  constructor(library: Library, reference: ReferenceFiles, parts: ImportParts) {
    this.#library = library;
    this.#reference = reference;
    this.#parts = parts;
  }

  /** Throws RequestRefused. */
  of(importId: string): OpenImport {
    const open = this.#open.get(importId);
    if (!open) throw new RequestRefused('import-missing');
    return open;
  }

  /** One file at a time: what was open before and is not finished is let go. */
  async open(input: Parameters<ImportDuties['import.open']>[0], context: CallContext): Promise<OpenedImport> {
    await this.closeAll();
    const document: SpreadsheetDocument = 'document' in input ? input.document : input.pasted;
    const fileName = 'document' in input ? input.document.name : 'Tableau collé';
    const session = await openSpreadsheetFor(document, this.#parts, context);
    const id = this.#parts.makeId();
    const isOwn = await session.run('isOwn', undefined);
    this.#open.set(id, { id, fileName, session, isOwn, preview: null });
    // A CSV of one of our sheets has our headings too.
    const guessed = isOwn ? [] : await session.run('guess', this.guessing());
    const { sheets, ...facts } = session.spreadsheet;
    return { importId: id, fileName, isOwn, ...facts, sheets, guessed, values: this.#valuesFor(guessed) };
  }

  #valuesFor(guessed: readonly { readonly signature: string }[]): readonly ValueChoice[] {
    const signatures = new Set(guessed.map(({ signature }) => signature));
    return this.#library
      .settings()
      .mappings.flatMap(({ signature, values }) => (signatures.has(signature) ? values : []));
  }

  guessing() {
    const remembered = new Map<string, readonly RememberedColumn[]>();
    for (const { signature, columns } of this.#library.settings().mappings)
      remembered.set(signature, columns);
    return { themes: this.#reference.themes(), remembered };
  }

  async preview(question: ImportQuestion, context: CallContext): Promise<ImportAnalysis> {
    const open = this.of(question.importId);
    const asked = await this.#askedOf(open, question, context);
    const analysis = await open.session.run('analyse', asked);
    open.preview = analysis;
    return analysis;
  }

  async apply(question: ImportQuestion, context: CallContext): Promise<AppliedImport> {
    this.#library.refuseIfReadOnly();
    const open = this.of(question.importId);
    const label = `Import de «\u202f${open.fileName}\u202f»`.slice(0, 200);
    const asked = await this.#askedOf(open, question, context);
    const { analysis, changes } = await open.session.run('changes', asked);
    // Edited while the worker was at it, the plan or the directory is no longer what was compared: an organisation may be gone.
    const isAsCompared =
      this.#library.plan(question.planId) === asked.plan && this.#library.directory() === asked.directory;
    if (!isAsCompared) throw new RequestRefused('import-plan-changed');
    const sequence = changes.length === 0 ? null : this.#library.write({ label, changes });
    this.#remember(question);
    await this.close(open.id);
    return { sequence, label, counts: analysis.counts };
  }

  async #askedOf(open: OpenImport, question: ImportQuestion, { reportProgress }: CallContext) {
    reportProgress({ phase: 'Comparaison avec la feuille de route', done: 0, total: null });
    const plan = this.#library.plan(question.planId);
    const texts = await open.session.run('territoryTexts', question.mapping);
    const find = this.#territoryBook(plan);
    const territories = new Map<string, TerritoryMeaning>(
      texts.flatMap((text) => {
        const meaning = find(text);
        return meaning.territories.length === 0 ? [] : [[foldText(text), meaning] as const];
      }),
    );
    const { mapping, valueChoices, rowChoices, choices, similarityThreshold } = question;
    return {
      plan,
      directory: this.#library.directory(),
      themes: this.#reference.themes(),
      territories,
      mapping,
      valueChoices,
      rowChoices,
      choices,
      similarityThreshold,
      own: open.isOwn ? this.#ownSurroundings() : null,
      stamp: this.#stamp(),
      day: localDay(this.#parts.now()),
    };
  }

  #ownSurroundings() {
    const { programmes } = this.#library.catalogue();
    const zones = this.#library.zones().zones.map(territoryReferenceOf);
    return { programmes, territories: [...this.#reference.territories().all, ...zones] };
  }

  /** Made again when the plan's own territory or the zones have changed: documents are never altered in place. */
  #territoryBook({ territories: perimeter }: Plan): FindTerritory {
    const zones = this.#library.zones();
    const known = this.#territories;
    if (known?.zones === zones && known.perimeter === perimeter) return known.find;
    const all = [...this.#reference.territories().all, ...zones.zones.map(territoryReferenceOf)];
    const find = prepareTerritoryBook(all, this.#reference.formerCommunes(), perimeter);
    this.#territories = { zones, perimeter, find };
    return find;
  }

  /** Beside the import and not in it: taking the import back does not forget how the file is read. */
  #remember({ mapping, valueChoices }: ImportQuestion): void {
    const { mappings } = this.#library.settings();
    const read = mapping.sheets
      .filter(({ isIncluded }) => isIncluded)
      .map((sheet) => ({
        signature: headerSignature(sheet.columns.map(({ header }) => header)),
        columns: rememberedFrom(sheet),
        values: rememberedValues(valueChoices),
      }));
    const changes = rememberingChanges(mappings, read, { makeId: this.#parts.makeId, stamp: this.#stamp() });
    if (changes.length === 0) return;
    this.#library.write({ label: 'Lecture d’un tableur retenue', changes, isPermanent: true });
  }

  #stamp(): Stamp {
    return { at: this.#parts.now().toISOString(), by: this.#parts.author };
  }

  async close(importId: string): Promise<void> {
    const open = this.#open.get(importId);
    this.#open.delete(importId);
    await open?.session.close();
  }

  async closeAll(): Promise<void> {
    await Promise.all([...this.#open.keys()].map((id) => this.close(id)));
  }
}
