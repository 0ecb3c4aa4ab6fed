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
import type { SettingsChange } from '../domain/settings/settings.ts';
import { createdNow, type Stamp } from '../domain/identity/entity.ts';
import { territoryReferenceOf } from '../domain/territory/zoning.ts';
import { foldText } from '../domain/text/fold.ts';
import type { SpreadsheetDocument } from '../exchange/spreadsheets/read-spreadsheet.ts';
import type { SpreadsheetSession } from '../exchange/spreadsheets/session/open-spreadsheet.ts';
import type { ReferenceFiles } from '../storage/reference-files.ts';
import { localDay, type Clockwork } from './clockwork.ts';
import { AT_THE_END } from './edits/edit-context.ts';
import { importReport } from './import-report.ts';
import type { Library, LibraryChange } from './library.ts';
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
  #territories: { readonly key: string; readonly find: FindTerritory } | undefined;

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
    // The plan may have been edited while the worker was at it: what was compared is no longer what is there.
    if (this.#library.plan(question.planId) !== asked.plan) throw new RequestRefused('import-plan-changed');
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

  #territoryBook(plan: {
    readonly id: string;
    readonly territories: Parameters<typeof prepareTerritoryBook>[2];
  }) {
    const zones = this.#library.zones();
    const key = JSON.stringify([plan.territories.map(({ kind, code }) => kind + code), zones.zones.length]);
    if (this.#territories?.key !== key) {
      const all = [...this.#reference.territories().all, ...zones.zones.map(territoryReferenceOf)];
      const find = prepareTerritoryBook(all, this.#reference.formerCommunes(), plan.territories);
      this.#territories = { key, find };
    }
    return this.#territories.find;
  }

  /** Beside the import and not in it: taking the import back does not forget how the file is read. */
  #remember({ mapping, valueChoices }: ImportQuestion): void {
    const { mappings } = this.#library.settings();
    const changes = mapping.sheets
      .filter(({ isIncluded }) => isIncluded)
      .flatMap((sheet): readonly LibraryChange[] => {
        const signature = headerSignature(sheet.columns.map(({ header }) => header));
        if (signature === '') return [];
        const known = mappings.find((each) => each.signature === signature);
        return this.#remembering(signature, { columns: rememberedFrom(sheet), values: valueChoices }, known);
      });
    if (changes.length > 0) {
      this.#library.write({
        label: 'Lecture d’un tableur retenue',
        changes: changes.slice(0, 50),
        isPermanent: true,
      });
    }
  }

  #remembering(
    signature: string,
    read: Remembered,
    known: (Remembered & { readonly id: string }) | undefined,
  ) {
    const list = 'mappings';
    const values = [...read.values.slice(-MOST_VALUES_REMEMBERED)];
    if (!known) {
      const item = { ...createdNow(this.#parts.makeId(), this.#stamp()), signature, ...read, values };
      return [settingsChange({ kind: 'item.add', list, item, position: AT_THE_END })];
    }
    return Object.entries({ columns: read.columns, values })
      .filter(([field, value]) => JSON.stringify(known[field as keyof Remembered]) !== JSON.stringify(value))
      .map(([field, value]) =>
        settingsChange({ kind: 'item.set', list, itemId: known.id, field, value, stamp: this.#stamp() }),
      );
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

interface Remembered {
  readonly columns: readonly RememberedColumn[];
  readonly values: readonly ValueChoice[];
}

/** As the settings cap them. */
const MOST_VALUES_REMEMBERED = 5000;

function settingsChange(change: SettingsChange): LibraryChange {
  return { kind: 'settings', id: 'settings', change };
}
