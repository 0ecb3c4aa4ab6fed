// What the duties of exchanges share: where things are kept, whose signatures count, and how an entry is written.
import { RequestRefused } from '../contract/failure.ts';
import type { NamedDocument } from '../contract/documents.ts';
import type { CatalogueFile } from '../domain/catalogue/catalogue-file.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { createdNow, type Stamp } from '../domain/identity/entity.ts';
import { AT_THE_END } from '../domain/change/value-fits-field.ts';
import { entryOf, isReliedEntry, type RegisterEntry } from '../domain/register/register.ts';
import type { ExchangeGuard } from '../domain/transmission/guards.ts';
import type { Exchanges, Submission } from '../domain/transmission/exchanges.ts';
import type { DocumentFormat } from '../domain/document/format.ts';
import type { QuotedFile } from '../domain/transmission/quoted-file.ts';
import type { IsRelied } from '../domain/transmission/submission-status.ts';
import type { IncomingStore } from '../storage/incoming-store.ts';
import type { ReferenceFiles } from '../storage/reference-files.ts';
import type { CallContext } from '../contract/requests.ts';
import type { BankShelf } from './bank/bank-shelf.ts';
import type { LibraryChange } from './library.ts';
import { found } from './edits/edit-context.ts';
import type { HeldReadings } from './held-readings.ts';
import type { SealingParts } from './seal-plan.ts';
import { reliedFingerprints } from './trusted-signers.ts';
import type { Turns } from './turns.ts';

export interface ExchangeParts extends SealingParts {
  readonly reference: ReferenceFiles;
  readonly incoming: IncomingStore;
  readonly inTurn: Turns;
  readonly bankShelf: BankShelf;
  readonly plansRead: HeldReadings<PlanDocument>;
  readonly cataloguesRead: HeldReadings<CatalogueFile>;
  /** The prefecture's document of a plan, as it would leave under this revision. Rejects with RequestRefused. */
  readonly makePdf: (planId: string, revision: number, context: CallContext) => Promise<Uint8Array>;
  /** The bordereau of a submission. Rejects with RequestRefused. */
  readonly makeCoveringNote: MakeCoveringNote;
}
export type MakeCoveringNote = (
  submission: Submission,
  options: { readonly format: DocumentFormat; readonly today: string },
  context: CallContext,
) => Promise<NamedDocument>;

export function exchangeRefused(guard: ExchangeGuard): RequestRefused {
  return new RequestRefused('exchange-refused', { guard });
}

export function refuseExchange(guard: ExchangeGuard | null): void {
  if (guard !== null) throw exchangeRefused(guard);
}

/** Throws RequestRefused `entity-missing`. */
export function submissionOf({ library }: Pick<ExchangeParts, 'library'>, id: string): Submission {
  return found(
    library.exchanges().submissions.find((each) => each.id === id),
    id,
  );
}

/** The plan file of a submission, as an answer quotes it. Throws RequestRefused `exchange-refused`. */
export function quotedFileOf({ sealed, planId, planTitle }: Submission): QuotedFile {
  if (!sealed) throw exchangeRefused('not-sealed');
  return { identity: sealed.identity, planId, planTitle, revision: sealed.revision };
}

/** Tells whether a file of the register counts, by who signed it and what is known of them now. */
export function reliance(parts: Pick<ExchangeParts, 'library' | 'identities'>): IsRelied {
  const relied = reliedFingerprints(parts);
  const entries = new Map(parts.library.register().entries.map((entry) => [entry.identity, entry]));
  return (identity) => {
    const entry = entries.get(identity);
    return entry !== undefined && isReliedEntry(entry, relied);
  };
}

export function stampNow({ clockwork }: Pick<ExchangeParts, 'clockwork'>): Stamp {
  return { at: clockwork.now().toISOString(), by: clockwork.author };
}

export function added(
  { clockwork }: Pick<ExchangeParts, 'clockwork'>,
  list: keyof Exchanges,
  fields: object,
): LibraryChange {
  const item = { ...createdNow(clockwork.makeId(), stampNow({ clockwork })), ...fields };
  return {
    kind: 'exchanges',
    id: 'exchanges',
    change: { kind: 'item.add', list, item, position: AT_THE_END },
  };
}

export function set(
  parts: Pick<ExchangeParts, 'clockwork'>,
  target: {
    readonly list: keyof Exchanges;
    readonly itemId: string;
    readonly field: string;
    readonly value: unknown;
  },
): LibraryChange {
  const change = { kind: 'item.set', ...target, stamp: stampNow(parts) } as const;
  return { kind: 'exchanges', id: 'exchanges', change };
}

/** Enters a file in the register; one that was only remembered before it was kept is entered anew. */
export function registered(
  { library }: Pick<ExchangeParts, 'library'>,
  entry: RegisterEntry,
): readonly LibraryChange[] {
  const known = entryOf(library.register(), entry.identity);
  const add = { kind: 'register', id: 'register', change: { kind: 'register.add', entry } } as const;
  if (!known) return [add];
  const { identity } = entry;
  return [{ kind: 'register', id: 'register', change: { kind: 'register.remove', identity } }, add];
}
