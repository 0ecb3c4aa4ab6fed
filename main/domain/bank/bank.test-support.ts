// Solutions and files of the bank for tests: what matters is said, the rest is plain.
import { idNumber, MAYENNE } from '../specimen.test-support.ts';
import { BLANK_SOLUTION_CONTENT, type Solution, type SolutionContent } from '../solution/solution.ts';
import { BANK_FORMAT, BANK_VERSION, type BankDocument, type Vouch } from './bank-file.ts';
import { SegmentBuilder, type Segment } from './segment.ts';
import type { ShelvedFile } from './shelf.ts';

export const NO_WORDS: SolutionContent = { ...BLANK_SOLUTION_CONTENT, title: 'Navette' };

export function solutionNumber(
  number: number,
  content: Partial<SolutionContent> = {},
  fields: Partial<Solution> = {},
): Solution {
  return {
    planId: idNumber(900),
    actionId: idNumber(number),
    revision: 1,
    planTitle: 'Feuille de route',
    committeeName: 'Comité de la Mayenne',
    territories: [MAYENNE],
    madeOn: '2026-11-23',
    versionHash: '1'.repeat(64),
    content: { ...NO_WORDS, ...content },
    inspiring: null,
    contact: null,
    lineage: [],
    ...fields,
  };
}

export function bankWith(solutions: readonly Solution[], vouches: readonly Vouch[] = []): BankDocument {
  return {
    format: BANK_FORMAT,
    formatVersion: BANK_VERSION,
    ...{ title: 'Banque', description: '', madeBy: 'Préfecture', madeOn: '2026-11-23' },
    part: { number: 1, of: 1 },
    solutions: solutions.map((solution) => ({ solution, relayedFrom: null })),
    vouches,
  };
}

export function segmentOf(document: BankDocument): Segment {
  const builder = new SegmentBuilder(document, { themeLabel: () => '' });
  for (const entry of document.solutions) builder.add(entry, { lengthBytes: 1, hash: 'a' });
  return builder.finish();
}

export function fileNumber(number: number, document: BankDocument, isRelied = true): ShelvedFile {
  return { identity: String(number).padStart(64, '0'), segment: segmentOf(document), isRelied };
}
