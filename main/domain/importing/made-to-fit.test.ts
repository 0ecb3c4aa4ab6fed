import { expect, it } from 'vitest';
import { action } from '../action/action.ts';
import { documentChange } from '../change/change.ts';
import type { CellValue } from '../spreadsheet/sheet.ts';
import { importOf, sheet } from './importing.test-support.ts';
import { IMPORT_TARGETS } from './import-target.ts';
import type { ImportMapping } from './mapping.ts';

/** What a cell may hold at its worst. */
const HOSTILE: readonly CellValue[] = [
  'x'.repeat(30_000),
  Array.from({ length: 700 }, (_, index) => `Nom ${String(index)}`).join(', '),
  Array.from({ length: 700 }, (_, index) => `Étape ${String(index)} (mars 2027)`).join('\n'),
  `  ${'mot '.repeat(90)}`,
  '\u0000\u202e🙂\n\t',
  '=cmd|calc!A0',
  'à définir',
  -1e15,
  1e300,
  0.1 + 0.2,
  true,
  { date: '1900-01-01' },
  { date: '2199-12-31' },
  null,
];

it('makes changes that the schemas take, whatever stands in whichever column', () => {
  const targets = IMPORT_TARGETS.filter((target) => target !== 'title');
  const mapping: ImportMapping = {
    sheets: [
      {
        sheet: 'Feuil1',
        isIncluded: true,
        headerRow: 1,
        skippedRows: [],
        isNameTheAxis: false,
        columns: [
          { column: 0, header: 'Titre', target: 'title', taxBasis: null },
          ...targets.map((target, index) => ({
            column: index + 1,
            header: `${target} ${'h'.repeat(400)}`,
            target,
            taxBasis: 'including-tax' as const,
          })),
        ],
      },
    ],
  };
  const rows = HOSTILE.map((value, row) => [`Titre ${String(row)}`, ...targets.map(() => value)]);
  const done = importOf([sheet([['Titre', ...targets], ...rows])], { mapping });
  const changes = done.changes();
  expect(done.analysis.counts.created).toBe(HOSTILE.length);
  for (const change of changes) expect(documentChange.safeParse(change).error?.issues ?? []).toEqual([]);
  const added = changes.flatMap(({ change }) => (change.kind === 'action.add' ? [change.action] : []));
  for (const made of added) expect(action.safeParse(made).error?.issues ?? []).toEqual([]);
});
