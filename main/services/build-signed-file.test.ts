import { beforeAll, describe, expect, it } from 'vitest';
import { RequestRefused } from '../contract/failure.ts';
import { sentenceOf } from '../contract/words.fr.ts';
import { MAX_ENTRY_BYTES, MAX_JSON_VALUES } from '../exchange/signed/limits.ts';
import {
  makeIdentity,
  PLAN,
  SIGNED_AT,
  type TestIdentity,
} from '../exchange/signed/specimen.test-support.ts';
import { buildSignedFile } from './build-signed-file.ts';

describe('a signed file', () => {
  let secretary: TestIdentity;
  beforeAll(async () => {
    secretary = await makeIdentity();
  });
  const build = (deep: unknown, pdf?: Uint8Array) =>
    buildSignedFile({
      kind: 'plan',
      payload: { ...PLAN, deep },
      signers: [secretary.signer],
      signedAt: SIGNED_AT,
      ...(pdf ? { pdf } : {}),
    });

  it.each([
    ['more values than a reader takes', Array.from({ length: MAX_JSON_VALUES }, () => 1), undefined],
    ['more bytes in its content', 'a'.repeat(MAX_ENTRY_BYTES), undefined],
    ['more bytes in its PDF', null, Buffer.alloc(MAX_ENTRY_BYTES + 1)],
  ])('is refused in words with %s', async (_, deep, pdf) => {
    const refusal = await build(deep, pdf).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RequestRefused);
    expect(refusal).toMatchObject({ code: 'content-too-large-to-sign' });
    expect(sentenceOf(refusal)).toContain('Rien n’a été signé');
  });

  it('is made just below these bounds', async () => {
    const values = Array.from({ length: MAX_JSON_VALUES - 10 }, () => 1);
    await expect(build(values, Buffer.alloc(MAX_ENTRY_BYTES))).resolves.toMatchObject({
      identity: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
    });
  });

  it('does not hide what is a bug', async () => {
    const payload = JSON.parse('{"__proto__":1}') as unknown;
    await expect(
      buildSignedFile({ kind: 'plan', payload, signers: [secretary.signer], signedAt: SIGNED_AT }),
    ).rejects.toThrow('json-forbidden-key');
  });
});
