// From the bytes of a committee's file to the fiches it makes, as the secretary would get them who accepts every guess.
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { EMPTY_DIRECTORY, type Directory } from '../../domain/directory/directory.ts';
import { guessMapping } from '../../domain/importing/guess-mapping.ts';
import { applied, importOf, THEMES } from '../../domain/importing/importing.test-support.ts';
import { planWith } from '../../domain/specimen.test-support.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import type { Sheet } from '../../domain/spreadsheet/sheet.ts';
import { readSpreadsheet, type SpreadsheetDocument } from './read-spreadsheet.ts';
import { toldFiche, toldGuess } from './told-import.test-support.ts';
import type { ExpectedImport, ToldFiche } from './vector-making/expected-import.ts';
import type { Vector } from './vector-making/vector.ts';

const FOLDER = new URL('vectors/', import.meta.url);
const { vectors } = JSON.parse(await readFile(new URL('manifest.json', FOLDER), 'utf8')) as {
  readonly vectors: readonly Vector[];
};

interface Documents {
  readonly plan: Plan;
  readonly directory: Directory;
}
const BLANK: Documents = { plan: planWith([], { axes: [] }), directory: EMPTY_DIRECTORY };

async function sheetsOf(file: string): Promise<readonly Sheet[]> {
  const bytes = await readFile(new URL(file, FOLDER));
  const content = bytes.toString('utf8');
  const pasted = file.endsWith('.html') ? { html: content, text: '' } : { html: '', text: content };
  const isPasted = vectors.some((vector) => vector.file === file && vector.isPasted);
  const document: SpreadsheetDocument = isPasted ? pasted : { name: file, bytes };
  return (await readSpreadsheet(document)).sheets;
}

async function startOf({ into }: ExpectedImport): Promise<Documents> {
  if (into === undefined) return BLANK;
  return applied(importOf(await sheetsOf(into), BLANK).changes(), BLANK);
}

async function imported(file: string, expected: ExpectedImport): Promise<ExpectedImport> {
  const sheets = await sheetsOf(file);
  const before = await startOf(expected);
  const { analysis, changes } = importOf(sheets, before);
  const after = applied(changes(), before);
  const guessed = guessMapping({ sheets }, { themes: THEMES, remembered: () => [] });
  const { created, updated, unchanged } = analysis.counts;
  const isOne = guessed.filter(({ isIncluded }) => isIncluded).length === 1;
  return {
    ...(expected.into === undefined ? {} : { into: expected.into }),
    sheets: Object.fromEntries(
      guessed.filter(({ isIncluded }) => isIncluded).map((sheet) => [sheet.sheet, toldGuess(sheet)]),
    ),
    counts: { created, ...(updated > 0 ? { updated } : {}), ...(unchanged > 0 ? { unchanged } : {}) },
    refused: analysis.refused.map(({ sheet, row, column, value, reason }) => ({
      ...(isOne ? {} : { sheet }),
      row,
      column,
      value,
      reason,
    })),
    unmapped: analysis.unmapped,
    fiches: expected.fiches.map((told) => namedIn(told, after)),
    ...(expected.axes ? { axes: after.plan.axes.map(({ title }) => title) } : {}),
    ...(expected.people
      ? {
          people: after.directory.contacts.map(({ givenName, familyName }) =>
            `${givenName} ${familyName}`.trim(),
          ),
        }
      : {}),
  };
}

/** The fiche of that number, and of it what the expectation names. */
function namedIn(told: ToldFiche, { plan, directory }: Documents): ToldFiche {
  const action = plan.actions.find(({ number }) => number === told['number']);
  if (!action) return { number: 'none' };
  const all = toldFiche(action, plan, directory);
  return Object.fromEntries(Object.keys(told).map((key) => [key, all[key]]));
}

describe('the import of the vectors', () => {
  const expecting = vectors.flatMap(({ file, why, import: expected }) =>
    expected === undefined ? [] : [{ file, why, expected }],
  );

  it.each(expecting)('$file: $why', async ({ file, expected }) => {
    expect(await imported(file, expected)).toEqual(expected);
  });

  it.each(expecting)('$file changes nothing a second time', async ({ file, expected }) => {
    const sheets = await sheetsOf(file);
    const before = await startOf(expected);
    const once = applied(importOf(sheets, before).changes(), before);
    const again = importOf(sheets, once);
    expect(again.analysis.counts).toMatchObject({ created: 0, updated: 0 });
    expect(again.changes()).toEqual([]);
  });

  it('is expected of every vector that somebody could want to import', async () => {
    const files = await readdir(FOLDER);
    const lists = files.filter((file) => /tracker|national-template|^pasted|^csv/.test(file));
    const without = lists.filter((file) => !expecting.some((each) => each.file === file));
    expect(without).toEqual(['pasted--from-libreoffice.html']);
    expect(expecting.length).toBeGreaterThanOrEqual(25);
  });
});
