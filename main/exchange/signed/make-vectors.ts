/**
 * Writes the committed vectors anew: `npx tsx main/exchange/signed/make-vectors.ts`. Their keys are drawn, used and
 * forgotten, so the bytes change at every run while the outcomes do not.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { archiveVectors } from './vector-making/archive-vectors.ts';
import { contentVectors } from './vector-making/content-vectors.ts';
import { foundVectors } from './vector-making/found-vectors.ts';
import { manifestVectors } from './vector-making/manifest-vectors.ts';
import { signatureVectors } from './vector-making/signature-vectors.ts';
import { JUDGED_AT, makePieces, makeSigner } from './vector-making/specimen.ts';
import type { MadeVector, Vector } from './vector-making/vector.ts';

const FOLDER = new URL('vectors/', import.meta.url);

async function makeVectors(): Promise<readonly MadeVector[]> {
  const signer = await makeSigner();
  return [
    ...archiveVectors(await makePieces([signer])),
    ...(await contentVectors(signer)),
    ...(await manifestVectors(signer)),
    ...(await signatureVectors()),
    ...(await foundVectors(signer)),
  ];
}

async function writeVectors(made: readonly MadeVector[]): Promise<void> {
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER);
  const vectors: Vector[] = [];
  for (const { bytes, ...vector } of made) {
    if (vectors.some(({ file }) => file === vector.file))
      throw new Error(`two vectors are called ${vector.file}`);
    await writeFile(new URL(vector.file, FOLDER), bytes);
    vectors.push(vector);
  }
  const listing = JSON.stringify({ judgedAt: JUDGED_AT.toISOString(), vectors }, undefined, 2);
  await writeFile(new URL('manifest.json', FOLDER), `${listing}\n`);
}

await writeVectors(await makeVectors());
