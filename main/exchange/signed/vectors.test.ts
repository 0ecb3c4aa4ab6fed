import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SIGNED_FILE_REFUSAL_CODES } from '../../domain/signed-file/refusal.ts';
import { describeWithTools } from '../../testing/tools.ts';
import { verifyScript } from './command-line.test-support.ts';
import { KINDS } from './specimen.test-support.ts';
import type { Vector } from './vector-making/vector.ts';
import { verifyContainer } from './verify-container.ts';

const FOLDER = new URL('vectors/', import.meta.url);

const listing = JSON.parse(await readFile(new URL('manifest.json', FOLDER), 'utf8')) as {
  readonly judgedAt: string;
  readonly vectors: readonly Vector[];
};

/** What the script cannot see: sense (JSON, schema, a kind that is not wired) and BER that openssl takes for DER. */
const UNSEEN_BY_THE_SCRIPT =
  /^(json-|format-too-new|schema|unknown-kind--a-receipt|manifest-malformed--another-encoding|signature-malformed--(attributes-not-sorted|content-attached|the-same-signer-twice|ber|bytes-after|something-hidden-in-the-algorithm)|signed-attribute-altered--another-content-type)/;

describe('the vectors', () => {
  it.each(listing.vectors)('[$clause] $file is judged as listed', async ({ file, outcome, warnings }) => {
    const container = await readFile(new URL(file, FOLDER));
    const verdict = await verifyContainer(container, { kinds: KINDS, now: new Date(listing.judgedAt) });
    expect(verdict.outcome === 'intact' ? verdict.outcome : verdict.code).toBe(outcome);
    const warned = verdict.outcome === 'intact' ? verdict.warnings.map(({ code }) => code) : [];
    expect(warned).toEqual(warnings);
  });

  it('hold every refusal code at least once, and some accepted files', () => {
    const outcomes = new Set(listing.vectors.map(({ outcome }) => outcome));
    expect([...outcomes].sort()).toEqual([...SIGNED_FILE_REFUSAL_CODES, 'intact'].sort());
  });

  it('are exactly the files of the folder', async () => {
    const files = (await readdir(FOLDER)).filter((file) => file !== 'manifest.json');
    expect(files.sort()).toEqual(listing.vectors.map(({ file }) => file).sort());
  });
});

describeWithTools(['openssl', 'unzip', 'xmllint'], 'verify.sh', () => {
  it.concurrent.each(listing.vectors)('agrees on $file', async ({ file, outcome }) => {
    const { exitCode } = await verifyScript(file, fileURLToPath(FOLDER));
    const isAccepted = outcome === 'intact' || UNSEEN_BY_THE_SCRIPT.test(file);
    expect(exitCode).toBe(isAccepted ? 0 : 1);
  });
});
