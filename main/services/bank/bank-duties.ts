// The solutions bank: search, reading, publishing, handing on.
import type {
  BankOverview,
  BankSourceStanding,
  ReadSolution,
  SolutionVersion,
} from '../../contract/bank-requests.ts';
import { RequestRefused } from '../../contract/failure.ts';
import type { CallContext, Duties, Input, Output } from '../../contract/requests.ts';
import type { BankSearch } from '../../domain/bank/search.ts';
import { foundSolution, signsAt } from '../../domain/bank/search.ts';
import { versionsOf, vouchesOf, type Shelf, type ShelvedVersion } from '../../domain/bank/shelf.ts';
import { kindOf } from '../../domain/register/register.ts';
import type { BankDocument } from '../../domain/bank/bank-file.ts';
import type { ExchangeParts } from '../exchange-parts.ts';
import { reliedFingerprints } from '../trusted-signers.ts';
import { refuseIfFull, sourceAdded } from './entering-bank.ts';
import { exportBank } from './export-bank.ts';
import { previewPublication, publish } from './publish.ts';

export type BankDutyName = Extract<keyof Duties, `bank.${string}`>;
/** Older versions of one fiche that are shown. */
const MOST_VERSIONS = 10;

export function bankDuties(parts: ExchangeParts): Pick<Duties, BankDutyName> {
  const { bankShelf } = parts;
  return {
    'bank.overview': (_, context) => overview(parts, context),
    'bank.search': async ({ from, limit, ...query }, context) => {
      const search = await bankShelf.open(context);
      const { rows, ...found } = search.find(query, { from, limit });
      return { ...found, solutions: rows.map((row) => foundSolution(search.shelf, row)) };
    },
    'bank.read': async ({ keys }, context) => {
      const search = await bankShelf.open(context);
      // One that was taken out meanwhile does not keep the others from being compared.
      const known = keys.filter((key) => search.shelf.rowOf.has(key));
      if (known.length === 0) throw new RequestRefused('bank-solution-unknown');
      const read: ReadSolution[] = [];
      for (const key of known) read.push(await readSolution(parts, search, key, context));
      return read;
    },
    'bank.previewPublication': (input) => previewPublication(parts, input),
    'bank.publish': (input, context) => parts.inTurn(() => publish(parts, input, context)),
    'bank.export': (input, context) => exportBank(parts, input, context),
    'bank.putBack': (input) => putBack(parts, input),
  };
}

async function overview(parts: ExchangeParts, context: CallContext): Promise<BankOverview> {
  const { library, bankShelf, identities } = parts;
  const { shelf } = await bankShelf.open(context);
  const bank = library.bank();
  const relied = reliedFingerprints({ library, identities });
  const inBank = new Set(bank.bankSources.map(({ identity }) => identity));
  const sources = bank.bankSources.map(({ id, identity }): BankSourceStanding => {
    const file = bankShelf.entryOf(identity)?.file;
    return {
      id,
      identity,
      fileName: file?.name ?? '',
      signers: (file?.signers ?? []).map(({ commonName, fingerprint }) => ({
        commonName,
        isRelied: relied.has(fingerprint),
      })),
      failure: bankShelf.failureOf(identity),
    };
  });
  const setAside = library.register().entries.flatMap((entry) => {
    const isBank = kindOf(entry) === 'bank' && entry.direction === 'received' && !inBank.has(entry.identity);
    return isBank && entry.file
      ? [{ identity: entry.identity, fileName: entry.file.name, at: entry.at }]
      : [];
  });
  return { bank, sources, solutionCount: shelf.currentCount, setAside: setAside.toReversed() };
}

async function readSolution(
  parts: ExchangeParts,
  { shelf }: BankSearch,
  key: string,
  context: CallContext,
): Promise<ReadSolution> {
  const current = shelf.rowOf.get(key);
  if (current === undefined) throw new RequestRefused('bank-solution-unknown');
  const versions: SolutionVersion[] = [];
  for (const version of versionsOf(shelf, key, MOST_VERSIONS))
    versions.push(await toldVersion(parts, shelf, version, context));
  const [first, ...others] = versions;
  if (!first) throw new RequestRefused('bank-solution-unknown');
  const vouches = vouchesOf(shelf, key).map(({ identity, ...vouch }) => ({
    ...vouch,
    signer: signerName(parts, identity),
    isOfThisVersion: vouch.versionHash === first.versionHash,
  }));
  return { key, signs: signsAt(shelf, current), versions: [first, ...others], vouches };
}

async function toldVersion(
  parts: ExchangeParts,
  shelf: Shelf,
  { row, identity, ...version }: ShelvedVersion,
  context: CallContext,
): Promise<SolutionVersion> {
  const entry = await parts.bankShelf.entryAt(shelf, row, context);
  return { ...version, signer: signerName(parts, identity), solution: entry?.solution ?? null };
}

export function signerName({ bankShelf }: Pick<ExchangeParts, 'bankShelf'>, identity: string): string {
  const signers = bankShelf.entryOf(identity)?.file?.signers ?? [];
  return signers.map(({ commonName }) => commonName).join(', ');
}

async function putBack(
  parts: ExchangeParts,
  { identity }: Input<'bank.putBack'>,
): Promise<Output<'bank.putBack'>> {
  const { library, kept } = parts;
  if (library.bank().bankSources.some((each) => each.identity === identity))
    throw new RequestRefused('bank-source-known');
  const { kind, payload } = await kept.contentOf(identity);
  if (kind !== 'bank') throw new RequestRefused('kept-file-unknown');
  const document = payload as BankDocument;
  refuseIfFull(library, document.solutions.length);
  const sequence = library.write({
    label: `Fichier remis dans la banque\u202f: «\u202f${document.title.slice(0, 120)}\u202f»`,
    changes: [sourceAdded(parts, identity, document, false)],
  });
  return { sequence };
}
