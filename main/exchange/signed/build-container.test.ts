import { beforeAll, describe, expect, it } from 'vitest';
import {
  buildContainer,
  countersignContainer,
  refuseAttachments,
  type ContainerRequest,
} from './build-container.ts';
import { canonicalHash } from './canonical-hash.ts';
import { sha256 } from './digest.ts';
import { isRefused } from './refused.ts';
import { KINDS, makeIdentity, NOW, PLAN, SIGNED_AT, type TestIdentity } from './specimen.test-support.ts';
import { editSignature, malleate } from './vector-making/signature-surgery.ts';
import { verifyContainer } from './verify-container.ts';
import { readZip, type ZipEntry } from './zip-reader.ts';
import { writeZip } from './zip-writer.ts';

let secretary: TestIdentity;
let request: ContainerRequest;

beforeAll(async () => {
  secretary = await makeIdentity();
  request = {
    kind: 'plan',
    payload: PLAN,
    attachments: [
      { name: 'note.txt', mediaType: 'text/plain', bytes: Buffer.from('Une note.\n'.repeat(99)) },
    ],
    pdf: Buffer.from('%PDF-1.7\n'),
    signers: [secretary.signer],
    signedAt: SIGNED_AT,
  };
});

async function entriesOf(container: Uint8Array): Promise<readonly ZipEntry[]> {
  const entries = await readZip(container);
  if (isRefused(entries)) throw new Error(entries.code);
  return entries;
}

async function withSignature(
  container: Uint8Array,
  edit: (signature: Uint8Array) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const entries = await entriesOf(container);
  return writeZip(
    await Promise.all(
      entries.map(async (entry) =>
        entry.name.endsWith('.p7s') ? { ...entry, bytes: await edit(entry.bytes) } : entry,
      ),
    ),
  );
}

describe('[S1] a container', () => {
  it('is accepted as built, with its payload, its files and its signer', async () => {
    const { bytes, identity } = await buildContainer(request);
    const verdict = await verifyContainer(bytes, { kinds: KINDS, now: NOW });
    expect(verdict).toMatchObject({
      outcome: 'intact',
      kind: 'plan',
      payload: PLAN,
      identity,
      entries: [
        { name: 'plan.json' },
        { name: 'plan.pdf' },
        { name: 'pieces/note.txt', mediaType: 'text/plain' },
      ],
      signers: [
        {
          fingerprint: secretary.fingerprint,
          commonName: 'Élise Secrétaire',
          organisation: 'Comité local de l’Ain',
          locality: 'Bourg-en-Bresse',
          country: 'FR',
          certificatePem: secretary.certificatePem,
          signedAt: SIGNED_AT.toISOString(),
          notAfter: '2029-01-05T10:00:00.000Z',
          isSelfSigned: true,
        },
      ],
      warnings: [],
    });
  });

  it('has the SHA-256 of its manifest as identity', async () => {
    const { bytes, identity } = await buildContainer(request);
    const manifest = (await entriesOf(bytes)).find(({ name }) => name === 'META-INF/ASiCManifest.xml');
    expect(sha256(manifest?.bytes ?? Buffer.alloc(0)).toString('hex')).toBe(identity);
  });

  it('says the hash of its payload, which anybody can compute again', async () => {
    const { bytes, payloadHash } = await buildContainer(request);
    const payload = (await entriesOf(bytes)).find(({ name }) => name === 'plan.json');
    expect(payloadHash).toBe(sha256(payload?.bytes ?? Buffer.alloc(0)).toString('hex'));
    expect(payloadHash).toBe(canonicalHash(PLAN));
  });

  it('is rebuilt with the same bytes but for the signature, whatever the order of the payload’s keys', async () => {
    const payload = Object.fromEntries(Object.entries(PLAN).reverse());
    const [first, second] = [await buildContainer(request), await buildContainer({ ...request, payload })];
    const withoutSignature = (container: Uint8Array): Promise<Uint8Array> =>
      withSignature(container, () => Promise.resolve(Buffer.alloc(0)));
    expect(second.identity).toBe(first.identity);
    expect(await withoutSignature(second.bytes)).toEqual(await withoutSignature(first.bytes));
  });

  it('keeps its identity under the other signature of the same key, (r, n−s)', async () => {
    const { bytes, identity } = await buildContainer(request);
    const twin = await withSignature(bytes, malleate);
    expect(Buffer.compare(twin, bytes)).not.toBe(0);
    expect(await verifyContainer(twin, { kinds: KINDS, now: NOW })).toMatchObject({
      outcome: 'intact',
      identity,
    });
  });

  it('keeps its identity and its first signature when a second person signs it later', async () => {
    const { bytes, identity } = await buildContainer(request);
    const president = await makeIdentity('Paul Président');
    const later = new Date('2026-03-04T08:00:00Z');
    const countersigned = await countersignContainer(bytes, president.signer, later);
    const verdict = await verifyContainer(countersigned.bytes, { kinds: KINDS, now: NOW });
    expect(countersigned.identity).toBe(identity);
    const signers = verdict.outcome === 'intact' ? verdict.signers : [];
    expect(new Map(signers.map(({ commonName, signedAt }) => [commonName, signedAt]))).toEqual(
      new Map([
        ['Élise Secrétaire', SIGNED_AT.toISOString()],
        ['Paul Président', later.toISOString()],
      ]),
    );
  });
});

describe('[S2] the entries', () => {
  it('stand in the order of the table, the first and the last one stored', async () => {
    const entries = await entriesOf((await buildContainer(request)).bytes);
    expect(entries.map(({ name, isStored }) => [name, isStored])).toEqual([
      ['mimetype', true],
      ['plan.json', false],
      ['plan.pdf', true],
      ['pieces/note.txt', false],
      ['META-INF/ASiCManifest.xml', false],
      ['META-INF/signature.p7s', true],
    ]);
  });

  it('are stored when deflate would take them for a bomb, so that the reader accepts what the writer wrote', async () => {
    const blank = { name: 'blank.bmp', mediaType: 'image/bmp', bytes: Buffer.alloc(3 * 1024 * 1024) };
    const { bytes } = await buildContainer({ ...request, attachments: [blank] });
    expect(await verifyContainer(bytes, { kinds: KINDS, now: NOW })).toMatchObject({ outcome: 'intact' });
  });
});

describe('[S7] attachments no reader would accept', () => {
  const attachment = { name: 'note.txt', mediaType: 'text/plain', bytes: Buffer.from('Une note.') };
  const many = Array.from({ length: 60 }, (_, index) => ({ ...attachment, name: `${String(index)}.txt` }));
  const big = { ...attachment, bytes: Buffer.alloc(64 * 1024 * 1024) };

  it.each([
    ['name-not-allowed', [{ ...attachment, name: '../note.txt' }]],
    ['name-not-allowed', [{ ...attachment, mediaType: 'text/"plain' }]],
    ['duplicate-name', [attachment, { ...attachment, name: 'NOTE.txt' }]],
    ['too-many-entries', many],
    ['entry-too-large', [{ ...attachment, bytes: Buffer.alloc(64 * 1024 * 1024 + 1) }]],
    [
      'total-too-large',
      [big, big, big, big, attachment].map((one, index) => ({ ...one, name: `${String(index)}.txt` })),
    ],
  ])('are told beforehand: %s', async (code, attachments) => {
    expect(refuseAttachments(attachments)).toMatchObject({ code });
    await expect(buildContainer({ ...request, attachments })).rejects.toThrow(RangeError);
  });

  it('are not told when there is nothing to tell', () => {
    expect(refuseAttachments([])).toBeUndefined();
    expect(refuseAttachments(many.slice(0, 59))).toBeUndefined();
  });

  it('and payloads or signers no reader would accept are bugs', async () => {
    const payload = JSON.parse('{"__proto__":1}') as unknown;
    await expect(buildContainer({ ...request, payload })).rejects.toThrow('json-forbidden-key');
    await expect(buildContainer({ ...request, payload: undefined })).rejects.toThrow('undefined');
    await expect(buildContainer({ ...request, signers: [] })).rejects.toThrow(RangeError);
    const { signer } = secretary;
    await expect(buildContainer({ ...request, signers: [signer, signer, signer] })).rejects.toThrow(
      RangeError,
    );
  });

  it('and so is countersigning what was not verified', async () => {
    const later = new Date('2026-03-04T08:00:00Z');
    await expect(countersignContainer(Buffer.from('PK'), secretary.signer, later)).rejects.toThrow(
      'not-a-zip',
    );
    const unsigned = await writeZip([{ name: 'mimetype', bytes: Buffer.from('a'), isStored: true }]);
    await expect(countersignContainer(unsigned, secretary.signer, later)).rejects.toThrow('no META-INF');
  });
});

describe('[S3] the payload', () => {
  it('must be of the format its kind announces, even under a schema that would let it pass', async () => {
    const { bytes } = await buildContainer({ ...request, payload: { ...PLAN, format: 'jalon-receipt' } });
    const kinds = { plan: { formatVersion: 1, parse: (value: unknown) => ({ ok: true, value }) as const } };
    const verdict = await verifyContainer(bytes, { kinds, now: NOW });
    expect(verdict).toMatchObject({ code: 'schema', details: { issues: [{ path: 'format' }] } });
  });
});

describe('[S7] an archive beyond every cap', () => {
  it('is refused before it is looked into', async () => {
    const huge = Buffer.alloc(258 * 1024 * 1024);
    expect(await verifyContainer(huge, { kinds: KINDS, now: NOW })).toMatchObject({
      code: 'total-too-large',
    });
  });
});

describe('[S9] what is only a warning', () => {
  it('is a signature dated after now, beyond a clock’s small error', async () => {
    const { bytes } = await buildContainer(request);
    const at = async (now: Date): Promise<unknown> => {
      const verdict = await verifyContainer(bytes, { kinds: KINDS, now });
      return verdict.outcome === 'intact' ? verdict.warnings.map(({ code }) => code) : verdict.code;
    };
    expect(await at(new Date(SIGNED_AT.getTime() - 5 * 60_000))).toEqual([]);
    expect(await at(new Date(SIGNED_AT.getTime() - 60 * 60_000))).toEqual(['signed-in-the-future']);
  });

  it('is not a surgery that changes nothing', async () => {
    const { bytes } = await buildContainer(request);
    const same = await withSignature(bytes, (signature) => editSignature(signature, {}));
    expect(await verifyContainer(same, { kinds: KINDS, now: NOW })).toMatchObject({ outcome: 'intact' });
  });
});
