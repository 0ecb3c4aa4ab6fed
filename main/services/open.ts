// The composition root: everything a host needs, wired by hand in one place.
import type { Description } from '../contract/answers.ts';
import type { ContractEvent } from '../contract/events.ts';
import type { Duties } from '../contract/requests.ts';
import type { StorageRefusal } from '../domain/storage/refusal.ts';
import type { StartCompaction } from '../storage/compaction.ts';
import { IdentityStore } from '../storage/identity-store.ts';
import { documentKinds } from '../storage/kinds.ts';
import type { CreateWorkspace } from '../storage/marker.ts';
import { openWorkspace } from '../storage/open-workspace.ts';
import { ReferenceFiles } from '../storage/reference-files.ts';
import type { Workspace } from '../storage/workspace.ts';
import type { Clockwork } from './clockwork.ts';
import { attachmentStore, exchangedStore } from '../storage/content-store.ts';
import { IncomingStore } from '../storage/incoming-store.ts';
import { attachmentDuties } from './attachment-duties.ts';
import { backupDuties, type BackupDutyName, type Reopen } from './backup-duties.ts';
import { catalogueDuties, catalogueIn } from './catalogue-duties.ts';
import { contractualisationDuties } from './contractualisation-duties.ts';
import { BankStore } from '../storage/bank-store.ts';
import { bankDuties } from './bank/bank-duties.ts';
import { BankShelf } from './bank/bank-shelf.ts';
import { regionDuties } from './consolidating/region-duties.ts';
import { replicationDuties } from './replicating/replication-duties.ts';
import { exchangeDuties } from './exchange-duties.ts';
import { countersignDuties } from './countersign-duties.ts';
import { identityDuties } from './identity-duties.ts';
import { identityLifeDuties } from './identity-life-duties.ts';
import { NO_PASSPHRASE_MEMORY, type PassphraseMemory } from './passphrase-memory.ts';
import { trustDuties } from './trust-duties.ts';
import { KeptFiles } from './kept-files.ts';
import { readingDuties } from './reading-duties.ts';
import { makeTurns } from './turns.ts';
import { erasureDuties } from './erasure-duties.ts';
import { HeldReadings } from './held-readings.ts';
import { progressDuties } from './progress-duties.ts';
import { historyDuties } from './history-duties.ts';
import { importDuties, type ImportsAtWork } from './import-duties.ts';
import { documentDuties, type DocumentsAtWork } from './document-duties.ts';
import type { DocumentMaking } from './document-making.ts';
import type { SpreadsheetReading } from './spreadsheet-reading.ts';
import { comparisonDuties } from './comparing/comparison-duties.ts';
import { compactWhenGrown } from './compaction.ts';
import { Library } from './library.ts';
import { planDuties, summaryOf } from './plan-duties.ts';
import { Reopenable, type OpenDutiesOutcome } from './reopenable.ts';
import { archiveDuties } from './archive-duties.ts';
import { signingDuties } from './signing-duties.ts';
import { spreadsheetExportDuties } from './spreadsheet-export-duties.ts';
import { territoryDuties } from './territory-duties.ts';

export type { PassphraseMemory } from './passphrase-memory.ts';
export type { CreateWorkspace } from '../storage/marker.ts';
/** Hosts know where the worker's file is; the rest is storage's. */
export { compactInWorker } from '../storage/compaction-worker.ts';
export type { DocumentPlaces } from '../exchange/documents/session/open-parts.ts';
export type { CreateSpreadsheetWorker } from '../exchange/spreadsheets/session/open-spreadsheet.ts';

export interface OpenOptions extends Clockwork, SpreadsheetReading, DocumentMaking {
  readonly directory: string;
  /** Shown instead of the path, which never leaves the machine's side. */
  readonly name: string;
  readonly version: string;
  readonly resourcesDirectory: string;
  /** Whether the folder may become a workspace: see the storage's own words. Left out, it must be one. */
  readonly create?: CreateWorkspace;
  /** Told of a listener that failed: what it was told of is done all the same. */
  readonly reportBug: (error: unknown) => void;
  /** Where passphrases may be kept; left out, nowhere. */
  readonly passphraseMemory?: PassphraseMemory;
  /** Left out, compaction runs on this thread: for scripts, not for windows. */
  readonly startCompaction?: StartCompaction;
}

export interface Services {
  readonly duties: Duties;
  /** Returns the function that ends the subscription. */
  readonly subscribe: (listener: (event: ContractEvent) => void) => () => void;
  readonly announce: (event: ContractEvent) => void;
  readonly close: () => Promise<void>;
}

export type OpenOutcome =
  | { readonly ok: true; readonly services: Services }
  | { readonly ok: false; readonly refusal: StorageRefusal };

export async function openServices(options: OpenOptions): Promise<OpenOutcome> {
  const listeners = new Set<(event: ContractEvent) => void>();
  const announce = (event: ContractEvent): void => {
    for (const listener of listeners) {
      try {
        listener(event);
      } catch (error) {
        options.reportBug(error);
      }
    }
  };
  let create = options.create ?? false;
  const reopenable = new Reopenable(async () => {
    const outcome = await openDuties({ ...options, create }, announce, (decide) => reopenable.reopen(decide));
    create = false;
    return outcome;
  });
  const outcome = await reopenable.open();
  if (!outcome.ok) return outcome;
  return {
    ok: true,
    services: {
      duties: reopenable.duties,
      announce,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      close: () => reopenable.close(),
    },
  };
}

async function openDuties(
  options: OpenOptions,
  announce: (event: ContractEvent) => void,
  reopen: Reopen,
): Promise<OpenDutiesOutcome> {
  const { directory, now, startCompaction, create = false } = options;
  const opened = await openWorkspace(directory, {
    kinds: documentKinds,
    clock: now,
    create,
    ...(startCompaction ? { startCompaction } : {}),
  });
  if (!opened.ok) return opened;
  const { workspace } = opened;
  const refusals: StorageRefusal[] = [];
  const afterWrite = compactWhenGrown(workspace, {
    onRefused: (refusal) => refusals.push(refusal),
    onBug: (error) => refusals.push({ code: 'compaction-failed', message: String(error) }),
  });
  const library = new Library({ workspace, author: options.author, announce, afterWrite });
  const announceReplaced = (): void => announce({ kind: 'replaced' });
  const reference = new ReferenceFiles(options.resourcesDirectory);
  const imports = importDuties(library, reference, options);
  const documents = documentDuties(library, reference, options);
  const duties: Duties = {
    ...wireDuties({ options, workspace, library, reference, imports, documents, announceReplaced }, refusals),
    ...backupDuties(options, async (decide) => {
      await reopen(decide);
      announceReplaced();
    }),
  };
  const close = async (): Promise<void> => {
    await imports.close();
    await documents.close();
    await workspace.close();
  };
  return { ok: true, opened: { duties, close } };
}

interface Wiring {
  readonly options: OpenOptions;
  readonly workspace: Workspace;
  readonly library: Library;
  readonly reference: ReferenceFiles;
  readonly imports: ImportsAtWork;
  readonly documents: DocumentsAtWork;
  readonly announceReplaced: () => void;
}

function wireDuties(
  { options, workspace, library, reference, imports, documents, announceReplaced }: Wiring,
  laterRefusals: readonly StorageRefusal[],
): Omit<Duties, BackupDutyName> {
  const identities = new IdentityStore(options.directory);
  const clockwork = options;
  const kept = new KeptFiles(exchangedStore(options.directory), library, clockwork);
  const memory = options.passphraseMemory ?? NO_PASSPHRASE_MEMORY;
  const sealing = { library, identities, clockwork, kept, memory };
  // Whatever signs a plan waits for its turn: two at once would both take the same revision.
  const inTurn = makeTurns();
  const exchanging = {
    ...sealing,
    reference,
    inTurn,
    plansRead: new HeldReadings(kept, (identity) => kept.planDocument(identity)),
    cataloguesRead: new HeldReadings(kept, (identity) => catalogueIn(kept, identity)),
    bankShelf: new BankShelf({ ...sealing, reference, store: new BankStore(options.directory) }),
    incoming: new IncomingStore(options.directory),
    makePdf: documents.makePdf,
    makeCoveringNote: documents.makeCoveringNote,
    make: documents.make,
    makeOf: documents.makeOf,
  };
  return {
    ...planDuties(library, reference, options),
    ...historyDuties(library, options),
    ...progressDuties(library),
    ...attachmentDuties(library, attachmentStore(options.directory), options),
    ...erasureDuties(library, options, kept, announceReplaced),
    ...territoryDuties(library, reference),
    ...imports.duties,
    ...documents.duties,
    ...spreadsheetExportDuties(library, reference, options),
    ...identityDuties(sealing),
    ...identityLifeDuties(sealing),
    ...trustDuties(sealing),
    ...countersignDuties(sealing, inTurn),
    ...signingDuties(sealing, inTurn),
    ...readingDuties({ library, identities, clockwork }),
    ...archiveDuties(sealing),
    ...comparisonDuties({ library, reference, identities, clockwork, kept }, documents.make),
    ...exchangeDuties(exchanging),
    ...regionDuties(exchanging),
    ...replicationDuties(exchanging),
    ...contractualisationDuties(exchanging),
    ...catalogueDuties(exchanging),
    ...bankDuties(exchanging),
    'workspace.describe': () => describe(options, workspace, library, laterRefusals),
    'reference.read': () => {
      const { vintage, source } = reference.territories();
      return { themes: reference.themes(), territoryVintage: vintage, territorySource: source };
    },
  };
}

function describe(
  options: OpenOptions,
  workspace: Workspace,
  library: Library,
  laterRefusals: readonly StorageRefusal[],
): Description {
  const later = laterRefusals.map((refusal) => ({ severity: 'note', refusal }) as const);
  return {
    name: options.name,
    version: options.version,
    isReadOnly: workspace.isReadOnly,
    sequence: library.sequence,
    problems: [...workspace.problems, ...later].map(({ severity, refusal: { code, ...details } }) => ({
      severity,
      code,
      details,
    })),
    plans: library.planIds().flatMap((id) => readableSummary(library, workspace, id)),
    undo: library.undoState(),
  };
}

/** A plan that cannot be read is told of in `problems`; it must not hide the others. */
function readableSummary(library: Library, workspace: Workspace, id: string) {
  return workspace.read({ kind: 'plan', id }).ok ? [summaryOf(library.plan(id))] : [];
}
