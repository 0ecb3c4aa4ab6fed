// Requests about a spreadsheet on its way into a plan. The file is read once and kept by the services under an id, until it is closed
// or another is opened.
import * as z from 'zod';
import { importMapping } from '../domain/importing/mapping.ts';
import { differenceChoice, side } from '../domain/importing/merge.ts';
import { rowChoice } from '../domain/importing/read-plan.ts';
import { valueChoice } from '../domain/importing/value-reading.ts';
import { entityId } from '../domain/identity/entity.ts';
import { namedDocument } from './documents.ts';

/** Clipboards hold a table of a few thousand lines, not a book. */
const MAX_PASTED_CHARACTERS = 20_000_000;
export const MAX_ROWS_AT_ONCE = 200;

const ofImport = { importId: entityId } as const;
const sheetName = z.string().max(200);
const row = z.number().int().min(1).max(1_048_576);

/** Everything the secretary has said so far of how the file is read and merged. */
const question = z.strictObject({
  ...ofImport,
  planId: entityId,
  mapping: importMapping,
  valueChoices: z.array(valueChoice).max(20_000),
  rowChoices: z.array(rowChoice).max(100_000),
  choices: z.strictObject({ side, differences: z.array(differenceChoice).max(100_000) }),
  /** From this likeness of titles on, a line is a fiche of the plan. */
  similarityThreshold: z.number().min(0.5).max(1),
});
export type ImportQuestion = z.infer<typeof question>;

export const importInputs = {
  'import.open': z.union([
    z.strictObject({ document: namedDocument }),
    /** A table copied from another programme: either may be empty, not both. */
    z.strictObject({
      pasted: z.strictObject({
        html: z.string().max(MAX_PASTED_CHARACTERS),
        text: z.string().max(MAX_PASTED_CHARACTERS),
      }),
    }),
  ]),
  /** Lines of a sheet as they stand in the file, from line `from` on. */
  'import.rows': z.strictObject({
    ...ofImport,
    sheet: sheetName,
    from: row,
    count: z.number().int().min(1).max(MAX_ROWS_AT_ONCE),
  }),
  /** The guess made again with the headings on another line; null for a sheet without headings. */
  'import.guessSheet': z.strictObject({ ...ofImport, sheet: sheetName, headerRow: row.nullable() }),
  /** The dry run: changes nothing. */
  'import.preview': question,
  /** Everything that one line of the last preview brings. */
  'import.line': z.strictObject({ ...ofImport, sheet: sheetName, row }),
  /** One undoable act; the mapping is remembered beside it, and the file closed. */
  'import.apply': question,
  /** The last preview as a table to keep: what is refused and why, then what becomes of each line. */
  'import.report': z.strictObject(ofImport),
  'import.close': z.strictObject(ofImport),
} as const;
