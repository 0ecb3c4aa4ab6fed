// All files of the bank taken together: which version of each fiche counts, which contradict each other, what is worth a mark.
import { ficheKey } from '../solution/solution.ts';
import type { Bank } from './bank.ts';
import type { RelayedFrom, Vouch } from './bank-file.ts';
import { FACETS, type Facet, type Sign } from './facets.ts';
import type { Segment } from './segment.ts';

export interface ShelvedFile {
  readonly identity: string;
  readonly segment: Segment;
  /** Whether its signer is somebody this workspace relies on, or this workspace itself. */
  readonly isRelied: boolean;
  /** Fingerprints of who signed it, as one text, and its place among those that came: told apart where one signer publishes twice a day. */
  readonly signedBy?: { readonly signers: string; readonly arrival: number };
}

/** Codes of one facet for every row: those of row `r` are `codes[starts[r]]` to `codes[starts[r + 1]]`. */
export interface ShelfColumn {
  readonly values: readonly string[];
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
}

/** Rows of all files, one after the other; `bases` says where each file begins. */
export interface Shelf {
  readonly files: readonly ShelvedFile[];
  readonly bases: readonly number[];
  readonly rowCount: number;
  /** 1 where the row is what counts of its fiche now. */
  readonly current: Uint8Array;
  readonly currentCount: number;
  /** The latest first. */
  readonly order: Uint32Array;
  readonly columns: Readonly<Record<Facet, ShelfColumn>>;
  readonly signs: ReadonlyMap<Sign, Uint8Array>;
  /** The row that counts, by fiche. */
  readonly rowOf: ReadonlyMap<string, number>;
}

export function shelve(files: readonly ShelvedFile[], bank: Bank): Shelf {
  const bases: number[] = [];
  let rowCount = 0;
  for (const { segment } of files) {
    bases.push(rowCount);
    rowCount += segment.facts.keys.length;
  }
  const judged = judge({ files, bases, rowCount });
  const withdrawn = new Set(bank.bankWithdrawals.map(ficheKey));
  for (const key of withdrawn) judged.rowOf.delete(key);
  const current = new Uint8Array(rowCount);
  for (const row of judged.rowOf.values()) current[row] = 1;
  const columns = Object.fromEntries(
    FACETS.map((facet) => [facet, columnOf(facet, files, rowCount)]),
  ) as Record<Facet, ShelfColumn>;
  return {
    files,
    bases,
    rowCount,
    current,
    currentCount: judged.rowOf.size,
    order: latestFirst(files, rowCount),
    columns,
    signs: signsOf(files, bases, bank, judged),
    rowOf: judged.rowOf,
  };
}

interface Rows {
  readonly files: readonly ShelvedFile[];
  readonly bases: readonly number[];
  readonly rowCount: number;
}
interface Judged {
  readonly rowOf: Map<string, number>;
  readonly conflicting: Uint8Array;
}

/**
 * Of each fiche, the newest version of a signer who is relied on; of nobody relied on, the newest of all: a stranger never takes the
 * place of somebody known.
 */
function judge({ files, bases, rowCount }: Rows): Judged {
  const rowOf = new Map<string, number>();
  const conflicting = new Uint8Array(rowCount);
  const place = (row: number): Placed => placed(files, bases, row);
  files.forEach(({ segment: { facts } }, index) => {
    const base = bases[index] ?? 0;
    facts.keys.forEach((key, local) => {
      const row = base + local;
      const known = rowOf.get(key);
      if (known === undefined) {
        rowOf.set(key, row);
        return;
      }
      const one = place(known);
      const other = place(row);
      const newer = compareVersions(other, one);
      if (newer > 0) rowOf.set(key, row);
      else if (newer === 0 && contradict(one, other)) conflicting[known] = conflicting[row] = 1;
    });
  });
  return { rowOf, conflicting };
}

interface Placed {
  readonly file: ShelvedFile;
  readonly local: number;
}

export function placed(files: readonly ShelvedFile[], bases: readonly number[], row: number): Placed {
  let index = bases.length - 1;
  while (index > 0 && (bases[index] ?? 0) > row) index -= 1;
  const file = files[index];
  if (!file) throw new Error('no file holds that row');
  return { file, local: row - (bases[index] ?? 0) };
}

/** Above 0 where the first counts rather than the second. */
function compareVersions(one: Placed, other: Placed): number {
  const first = one.file.segment.facts;
  const second = other.file.segment.facts;
  return (
    Number(one.file.isRelied) - Number(other.file.isRelied) ||
    (first.revisions[one.local] ?? 0) - (second.revisions[other.local] ?? 0) ||
    (first.madeOn[one.local] ?? '').localeCompare(second.madeOn[other.local] ?? '', 'en') ||
    publishedAgain(one, other)
  );
}

/** Whoever publishes a fiche again the same day means what they said last; what others hand on of it has no such order. */
function publishedAgain(one: Placed, other: Placed): number {
  const [first, second] = [one.file.signedBy, other.file.signedBy];
  if (!first || first.signers !== second?.signers || isRelayed(one) || isRelayed(other)) return 0;
  return first.arrival - second.arrival;
}

function isRelayed({ file, local }: Placed): boolean {
  return (file.segment.facts.relayedFrom[local] ?? null) !== null;
}

/** Same revision, same day, and not the same fiche. What was left out of one of them does not matter: the hash is of the whole. */
function contradict(one: Placed, other: Placed): boolean {
  const hashOf = ({ file, local }: Placed): string => file.segment.facts.versionHashes[local] ?? '';
  return hashOf(one) !== hashOf(other);
}

function columnOf(facet: Facet, files: readonly ShelvedFile[], rowCount: number): ShelfColumn {
  const codeOf = new Map<string, number>();
  const columns = files.map(({ segment }) => segment.facts.facets[facet]);
  const starts = new Uint32Array(rowCount + 1);
  const codes = new Uint32Array(columns.reduce((sum, column) => sum + column.codes.length, 0));
  let row = 0;
  let at = 0;
  for (const { values, counts, codes: local } of columns) {
    const shared = values.map((value) => sharedCode(codeOf, value));
    const before = at;
    for (const code of local) codes[at++] = shared[code] ?? 0;
    let start = before;
    for (const count of counts) {
      starts[row++] = start;
      start += count;
    }
  }
  starts[rowCount] = at;
  return { values: [...codeOf.keys()], starts, codes };
}

function sharedCode(codeOf: Map<string, number>, value: string): number {
  let code = codeOf.get(value);
  if (code === undefined) codeOf.set(value, (code = codeOf.size));
  return code;
}

/** Sorted as numbers: the day, then the place. */
function latestFirst(files: readonly ShelvedFile[], rowCount: number): Uint32Array {
  const keys = new Float64Array(rowCount);
  let row = 0;
  for (const { segment } of files)
    for (const day of segment.facts.madeOn) {
      keys[row] = -numberOfDay(day) * MOST_ROWS + row;
      row += 1;
    }
  keys.sort();
  const order = new Uint32Array(rowCount);
  for (let index = 0; index < rowCount; index += 1)
    order[index] = (((keys[index] ?? 0) % MOST_ROWS) + MOST_ROWS) % MOST_ROWS;
  return order;
}
const MOST_ROWS = 2 ** 24;

/** `2026-11-23` → 20261123. */
function numberOfDay(day: string): number {
  return Number(day.slice(0, 4)) * 10_000 + Number(day.slice(5, 7)) * 100 + Number(day.slice(8));
}

function signsOf(
  files: readonly ShelvedFile[],
  bases: readonly number[],
  bank: Bank,
  { rowOf, conflicting }: Judged,
): ReadonlyMap<Sign, Uint8Array> {
  const rowCount = conflicting.length;
  const unverified = new Uint8Array(rowCount);
  files.forEach(({ isRelied, segment }, index) => {
    const base = bases[index] ?? 0;
    if (!isRelied) unverified.fill(1, base, base + segment.facts.keys.length);
  });
  const vouched = new Uint8Array(rowCount);
  for (const key of vouchedKeys(files, bank)) {
    const row = rowOf.get(key);
    if (row !== undefined) vouched[row] = 1;
  }
  return new Map<Sign, Uint8Array>([
    ['vouched', vouched],
    ['unverified', unverified],
    ['conflicting', conflicting],
  ]);
}

/** By this workspace, or in a file of somebody it relies on. */
function vouchedKeys(files: readonly ShelvedFile[], { bankVouches }: Bank): ReadonlySet<string> {
  const relied = files.filter(({ isRelied }) => isRelied);
  return new Set([
    ...bankVouches.map(ficheKey),
    ...relied.flatMap(({ segment }) => segment.facts.vouches.map(ficheKey)),
  ]);
}

export interface ShelvedVouch extends Vouch {
  readonly identity: string;
  readonly isRelied: boolean;
}

/** What the files say of the fiche, the same word told twice once. */
export function vouchesOf(shelf: Pick<Shelf, 'files'>, key: string): readonly ShelvedVouch[] {
  return vouchesByFiche(shelf, new Set([key])).get(key) ?? [];
}

/** The same of many fiches: each file is walked once. */
export function vouchesByFiche(
  { files }: Pick<Shelf, 'files'>,
  keys: ReadonlySet<string>,
): ReadonlyMap<string, readonly ShelvedVouch[]> {
  const found = new Map<string, ShelvedVouch[]>();
  const seen = new Map<string, number>();
  for (const { segment, identity, isRelied } of files)
    for (const vouch of segment.facts.vouches) {
      const key = ficheKey(vouch);
      if (!keys.has(key)) continue;
      const told = found.get(key) ?? [];
      found.set(key, told);
      const { by, on, why, versionHash } = vouch;
      const same = JSON.stringify([key, by, on, why, versionHash]);
      const place = seen.get(same) ?? told.length;
      // The word of somebody relied on is told as theirs, whoever said it before.
      if (place < told.length && (told[place]?.isRelied || !isRelied)) continue;
      seen.set(same, place);
      told[place] = { ...vouch, identity, isRelied };
    }
  return found;
}

export interface ShelvedVersion {
  readonly row: number;
  readonly identity: string;
  readonly isRelied: boolean;
  readonly revision: number;
  readonly madeOn: string;
  readonly versionHash: string;
  readonly relayedFrom: RelayedFrom | null;
}

/** Every version that is held, the newest first; no more than `most`. */
export function versionsOf({ files, bases }: Shelf, key: string, most: number): readonly ShelvedVersion[] {
  const rows = files.flatMap(({ segment }, index) =>
    segment.facts.keys.flatMap((each, local) => (each === key ? [(bases[index] ?? 0) + local] : [])),
  );
  return rows
    .map((row) => ({ row, place: placed(files, bases, row) }))
    .toSorted((one, other) => compareVersions(other.place, one.place))
    .slice(0, most)
    .map(({ row, place: { file, local } }) => ({
      row,
      identity: file.identity,
      isRelied: file.isRelied,
      revision: file.segment.facts.revisions[local] ?? 0,
      madeOn: file.segment.facts.madeOn[local] ?? '',
      versionHash: file.segment.facts.versionHashes[local] ?? '',
      relayedFrom: file.segment.facts.relayedFrom[local] ?? null,
    }));
}
