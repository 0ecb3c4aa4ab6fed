// A bank of 100,000 solutions: opened from the disk, beside reading and parsing its index alone; searched with and without facets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EMPTY_BANK } from '../../domain/bank/bank.ts';
import { BankSearch, type BankQuery } from '../../domain/bank/search.ts';
import { SegmentBuilder } from '../../domain/bank/segment.ts';
import { shelve } from '../../domain/bank/shelf.ts';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import { BankStore, lineHash } from '../../storage/bank-store.ts';
import { bankOf, generateBankEntries } from '../bank-generator.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { seriesOf, sideBySide } from './measure.ts';
import { ratioRow, timeRow, type Row } from './report.ts';

const FILES = 10;
const SOLUTIONS_EACH = 10_000;
const ROUNDS = 9;
const SEARCH_ROUNDS = 4;
const PAGE = { from: 0, limit: 60 };

/** As people type: words of every day, a plural, no accent, a slip of the finger, the beginning of a word. */
const TEXTS = [
  '',
  'navette',
  'creche horaires decalés',
  'navete gare',
  'mobilités',
  'demandeurs d’emploi entreprises',
  'recru',
  'co',
  'ateliers numeriques abattoir',
  'garde enfants nuit mission locale',
];
const FACETS: readonly BankQuery['facets'][] = [
  {},
  { family: ['FRE'], status: ['in-progress', 'completed'] },
  { sign: ['did-not-work'], region: ['52', '53'], readiness: ['3', '4', '5'] },
  { cost: ['under-50k', 'under-200k'], targetGroup: ['youth'], scope: ['local'] },
];

export async function benchBank(territories: TerritoryList): Promise<readonly Row[]> {
  const folder = makeTemporaryFolder();
  try {
    const identities = writeIndexes(folder.path, territories);
    const store = new BankStore(folder.path);
    const opened = (): BankSearch => {
      const files = identities.flatMap((identity) => {
        const segment = store.read(identity);
        return segment ? [{ identity, segment, isRelied: true }] : [];
      });
      return new BankSearch(shelve(files, EMPTY_BANK));
    };
    let held: unknown;
    const { subject, peer } = await sideBySide(
      {
        subject: () => void (held = opened()),
        peer: () => void (held = identities.map((identity) => parsedIndex(folder.path, identity))),
      },
      { rounds: ROUNDS, warmUps: 2 },
    );
    const search = opened();
    if (search.shelf.currentCount !== FILES * SOLUTIONS_EACH || held === undefined)
      throw new Error('every solution is found');
    return [
      ratioRow('open a bank of 100,000 solutions, against reading and parsing its index', subject, peer, 1.6),
      timeRow('search it, with facets and their counts', seriesOf(searched(search)), 100, 'p95'),
    ];
  } finally {
    folder.remove();
  }
}

function searched(search: BankSearch): readonly number[] {
  const samplesMs: number[] = [];
  for (let round = 0; round < SEARCH_ROUNDS; round += 1)
    for (const text of TEXTS)
      for (const facets of FACETS) {
        const from = performance.now();
        search.find({ text, facets }, PAGE);
        samplesMs.push(performance.now() - from);
      }
  return samplesMs;
}

function writeIndexes(directory: string, territories: TerritoryList): readonly string[] {
  const store = new BankStore(directory);
  const places = territories.all.filter(({ kind }) => kind === 'arrondissement' || kind === 'epci');
  return Array.from({ length: FILES }, (_, index) => {
    const entries = generateBankEntries({ seed: index + 1, count: SOLUTIONS_EACH, territories: places });
    const builder = new SegmentBuilder(bankOf(entries), { themeLabel: (code) => code });
    for (const entry of entries) {
      const line = Buffer.from(JSON.stringify(entry));
      builder.add(entry, { lengthBytes: line.byteLength, hash: lineHash(line) });
    }
    const identity = String(index).padStart(64, '0');
    const refusal = store.write(identity, builder.finish(), new Uint8Array());
    if (refusal) throw new Error(refusal.code);
    return identity;
  });
}

/** What anybody would do who keeps an index as JSON beside its bytes: kept in memory, unchecked. */
function parsedIndex(directory: string, identity: string): unknown {
  const bytes = readFileSync(join(directory, 'bank', identity, 'index'));
  const end = bytes.indexOf('\n');
  const { parts } = JSON.parse(bytes.subarray(0, end).toString('utf8')) as {
    readonly parts: readonly number[];
  };
  const json = bytes.subarray(end + 1, end + 1 + (parts[0] ?? 0)).toString('utf8');
  return { bytes, parsed: JSON.parse(json) as unknown };
}
