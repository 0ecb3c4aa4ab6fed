/**
 * Writes the committed vectors anew: `npx tsx main/exchange/spreadsheets/make-vectors.ts --template DIRECTORY`, where the
 * directory holds the national template (`modele-import-pa.xlsx` and `.ods`). Needs LibreOffice; the tests do not.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { clipboardVectors } from './vector-making/clipboard-vectors.ts';
import { convertedVectors } from './vector-making/converted-vectors.ts';
import { nationalTemplateVectors } from './vector-making/national-template.ts';
import { dateVectors } from './vector-making/date-vectors.ts';
import { odsVectors } from './vector-making/ods-vectors.ts';
import { refusalVectors } from './vector-making/refusal-vectors.ts';
import { textVectors } from './vector-making/text-vectors.ts';
import { trackerVectors } from './vector-making/tracker-vectors.ts';
import type { MadeVector, Vector } from './vector-making/vector.ts';
import { workbookVectors } from './vector-making/workbook-vectors.ts';

const FOLDER = new URL('vectors/', import.meta.url);
const MANIFEST = new URL('manifest.json', FOLDER);

async function makeVectors(template: string): Promise<readonly MadeVector[]> {
  const byHand = [
    ...dateVectors(),
    ...workbookVectors(),
    ...odsVectors(),
    ...textVectors(),
    ...clipboardVectors(),
    ...trackerVectors(),
    ...(await refusalVectors()),
  ];
  const [xlsx, ods] = await Promise.all(
    ['xlsx', 'ods'].map((extension) => readFile(join(template, `modele-import-pa.${extension}`))),
  );
  if (!xlsx || !ods) throw new Error('the national template is missing');
  return [...byHand, ...convertedVectors(byHand), ...(await nationalTemplateVectors({ xlsx, ods }))];
}

/** What the import expects of a file is written into the manifest by hand, and outlives the making. */
async function importExpectations(): Promise<ReadonlyMap<string, Vector['import']>> {
  if (!existsSync(MANIFEST)) return new Map();
  const { vectors } = JSON.parse(await readFile(MANIFEST, 'utf8')) as { vectors: readonly Vector[] };
  return new Map(vectors.flatMap((vector) => ('import' in vector ? [[vector.file, vector.import]] : [])));
}

async function writeVectors(made: readonly MadeVector[]): Promise<void> {
  const expectations = await importExpectations();
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER);
  const vectors: Vector[] = [];
  for (const { bytes, ...vector } of made) {
    if (vectors.some(({ file }) => file === vector.file))
      throw new Error(`two vectors are called ${vector.file}`);
    await writeFile(new URL(vector.file, FOLDER), bytes);
    const expectation = expectations.get(vector.file);
    vectors.push(expectation === undefined ? vector : { ...vector, import: expectation });
  }
  await writeFile(MANIFEST, `${JSON.stringify({ vectors }, undefined, 1)}\n`);
}

const { values } = parseArgs({ options: { template: { type: 'string' } } });
if (values.template === undefined) throw new Error('--template DIRECTORY is required');
await writeVectors(await makeVectors(values.template));
