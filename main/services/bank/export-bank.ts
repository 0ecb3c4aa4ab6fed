// A bank handed on: what is found, as one signed file or as many as it takes, with what this workspace vouches for.
import type { SignedBank } from '../../contract/bank-requests.ts';
import { MEDIA_TYPES, type NamedDocument } from '../../contract/documents.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { CallContext, Input } from '../../contract/requests.ts';
import {
  BANK_FORMAT,
  BANK_VERSION,
  MOST_VOUCHES,
  type BankDocument,
  type BankEntry,
  type RelayedFrom,
  type Vouch,
} from '../../domain/bank/bank-file.ts';
import { placed, vouchesByFiche, type Shelf } from '../../domain/bank/shelf.ts';
import { ficheKey } from '../../domain/solution/solution.ts';
import { buildSignedFile } from '../build-signed-file.ts';
import { localDay } from '../clockwork.ts';
import { registered, type ExchangeParts } from '../exchange-parts.ts';
import { fileNameOf } from '../file-name.ts';
import { unlockedSigner } from '../signers.ts';
import { Partition, weightOf } from './bank-parts.ts';

const ROWS_BETWEEN_TURNS = 200;

/** Throws RequestRefused. */
export async function exportBank(
  parts: ExchangeParts,
  input: Input<'bank.export'>,
  context: CallContext,
): Promise<SignedBank> {
  const { library, bankShelf, identities } = parts;
  library.refuseIfReadOnly();
  const search = await bankShelf.open(context);
  const rows = search.all(input.query);
  if (rows.length === 0) throw new RequestRefused('bank-nothing-found');
  const signer = await unlockedSigner(parts, input.fingerprint, input.passphrase);
  const partition = await partitionOf(parts, search.shelf, rows, context);
  const documents: NamedDocument[] = [];
  const written: string[] = [];
  for (const [index, part] of partition.entries()) {
    refuseIfStopped(context);
    context.reportProgress({ phase: 'Signature', done: index, total: partition.length });
    const place = { number: index + 1, of: partition.length };
    const { document, identity } = await signPart(
      parts,
      { input, shelf: search.shelf, part, place, signer },
      context,
    );
    documents.push(document);
    written.push(identity);
  }
  identities.rememberUse(signer.certificate.fingerprint);
  return { documents, solutionCount: rows.length, identities: written };
}

function refuseIfStopped({ signal }: CallContext): void {
  if (signal.aborted) throw new RequestRefused('cancelled');
}

/** Read once to weigh, once more to write: no more than one part is in memory. */
async function partitionOf(
  parts: ExchangeParts,
  shelf: Shelf,
  rows: readonly number[],
  context: CallContext,
): Promise<readonly (readonly number[])[]> {
  const partition = new Partition<number>();
  for (const [done, row] of rows.entries()) {
    const entry = await parts.bankShelf.entryAt(shelf, row, context);
    if (entry) partition.add(row, weightOf(JSON.stringify(entry)));
    if (done % ROWS_BETWEEN_TURNS === 0) {
      refuseIfStopped(context);
      context.reportProgress({ phase: 'Lecture des solutions', done, total: rows.length });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
  return partition.parts;
}

interface Part {
  readonly input: Input<'bank.export'>;
  readonly shelf: Shelf;
  readonly part: readonly number[];
  readonly place: { readonly number: number; readonly of: number };
  readonly signer: Awaited<ReturnType<typeof unlockedSigner>>;
}

async function signPart(
  parts: ExchangeParts,
  { input, shelf, part, place, signer }: Part,
  context: CallContext,
) {
  const { library, clockwork, kept } = parts;
  const { title, description, madeBy } = input;
  const signedAt = clockwork.now();
  const solutions = await entriesOf(parts, shelf, part, context);
  const payload: BankDocument = {
    format: BANK_FORMAT,
    formatVersion: BANK_VERSION,
    ...{ title, description, madeBy },
    madeOn: localDay(signedAt),
    part: place,
    solutions,
    vouches: vouchesAbout(parts, shelf, new Set(solutions.map(({ solution }) => ficheKey(solution)))),
  };
  const { bytes, identity } = await buildSignedFile({ kind: 'bank', payload, signers: [signer], signedAt });
  const name = `${fileNameOf(title)}${place.of > 1 ? `-${String(place.number)}-sur-${String(place.of)}` : ''}.asice`;
  const file = kept.keep({ name, bytes }, { kind: 'bank', signers: [signer.certificate] });
  const at = signedAt.toISOString();
  library.write({
    label: `Banque exportée\u202f: «\u202f${title.slice(0, 120)}\u202f»`,
    isPermanent: true,
    changes: registered(parts, { identity, planId: null, revision: null, direction: 'sent', at, file }),
  });
  return { document: { name, mediaType: MEDIA_TYPES.signedPlan, bytes }, identity };
}

async function entriesOf(
  parts: ExchangeParts,
  shelf: Shelf,
  rows: readonly number[],
  context: CallContext,
): Promise<readonly BankEntry[]> {
  const own = ownIdentities(parts);
  const entries: BankEntry[] = [];
  for (const row of rows) {
    const entry = await parts.bankShelf.entryAt(shelf, row, context);
    const { identity } = placed(shelf.files, shelf.bases, row).file;
    if (entry)
      entries.push({
        solution: entry.solution,
        relayedFrom: entry.relayedFrom ?? (own.has(identity) ? null : relayed(parts, identity)),
      });
  }
  return entries;
}

function ownIdentities({ library }: Pick<ExchangeParts, 'library'>): ReadonlySet<string> {
  return new Set(library.bank().bankSources.flatMap(({ identity, isOwn }) => (isOwn ? [identity] : [])));
}

function relayed({ bankShelf }: Pick<ExchangeParts, 'bankShelf'>, identity: string): RelayedFrom | null {
  const [signer] = bankShelf.entryOf(identity)?.file?.signers ?? [];
  return signer
    ? { identity, fingerprint: signer.fingerprint, signer: signer.commonName || 'Signataire' }
    : null;
}

/** Our own first; then what came signed, with who signed it. */
function vouchesAbout(parts: ExchangeParts, shelf: Shelf, keys: ReadonlySet<string>): readonly Vouch[] {
  const own = parts.library
    .bank()
    .bankVouches.filter((vouch) => keys.has(ficheKey(vouch)))
    .map(({ planId, actionId, versionHash, by, on, why }) => ({
      ...{ planId, actionId, versionHash, by, on, why },
      relayedFrom: null,
    }));
  const received = [...vouchesByFiche(shelf, keys).values()]
    .flat()
    .map(({ identity, planId, actionId, versionHash, by, on, why, relayedFrom }) => ({
      ...{ planId, actionId, versionHash, by, on, why },
      relayedFrom: relayedFrom ?? relayed(parts, identity),
    }));
  return [...own, ...received].slice(0, MOST_VOUCHES);
}
