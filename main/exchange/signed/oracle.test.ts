import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { describeWithTools } from '../../testing/tools.ts';
import { buildContainer, countersignContainer } from './build-container.ts';
import { certificateToPem, derFromPem } from './certificate-reader.ts';
import {
  certtoolVerify,
  opensslVerify,
  runTool,
  unpack,
  verifyScript,
  withFolder,
} from './command-line.test-support.ts';
import { KINDS, makeIdentity, NOW, PLAN, SIGNED_AT, type TestIdentity } from './specimen.test-support.ts';
import { editSignature } from './vector-making/signature-surgery.ts';
import { assemble, makePieces, makeSigner, newKeys } from './vector-making/specimen.ts';
import { writeManifest } from './manifest-writer.ts';
import { verifyContainer } from './verify-container.ts';
import { writeZip } from './zip-writer.ts';

let secretary: TestIdentity;
let president: TestIdentity;
let container: Uint8Array;

beforeAll(async () => {
  secretary = await makeIdentity();
  president = await makeIdentity('Paul Président');
  const note = { name: 'note.txt', mediaType: 'text/plain', bytes: Buffer.from('Une note.\n'.repeat(50)) };
  const pdf = Buffer.from('%PDF-1.7\n');
  const request = { kind: 'plan', payload: PLAN, attachments: [note], pdf, signedAt: SIGNED_AT } as const;
  container = (await buildContainer({ ...request, signers: [secretary.signer] })).bytes;
});

async function flipByte(folder: string, name: string, at: (length: number) => number): Promise<void> {
  const path = join(folder, 'd', name);
  const bytes = await readFile(path);
  const index = at(bytes.byteLength);
  await writeFile(path, bytes.with(index, (bytes[index] ?? 0) ^ 1));
}

describeWithTools(['openssl', 'certtool', 'unzip', 'xmllint'], '[S5] the command lines of FORMAT.md', () => {
  it('pass with openssl and with certtool on a container as exported', () =>
    withFolder(async (folder) => {
      await unpack(folder, container, secretary.certificatePem);
      expect(await opensslVerify(folder)).toMatchObject({ exitCode: 0 });
      expect(await certtoolVerify(folder)).toMatchObject({
        exitCode: 0,
        output: expect.stringContaining('status: ok'),
      });
      expect(await verifyScript('plan.asice', folder)).toMatchObject({ exitCode: 0 });
    }));

  it('find each file’s digest in the manifest, and no longer once a byte of the plan has changed', () =>
    withFolder(async (folder) => {
      await unpack(folder, container, secretary.certificatePem);
      const manifest = await readFile(join(folder, 'd', 'META-INF/ASiCManifest.xml'), 'utf8');
      const digestOf = async (name: string): Promise<string> => {
        const line = `openssl dgst -sha256 -binary '${name}' | base64`;
        return (await runTool('sh', ['-c', line], join(folder, 'd'))).output.trim();
      };
      for (const name of ['plan.json', 'plan.pdf', 'pieces/note.txt'])
        expect(manifest).toContain(await digestOf(name));
      await flipByte(folder, 'plan.json', (length) => length - 3);
      expect(manifest).not.toContain(await digestOf('plan.json'));
    }));

  it.each(['META-INF/ASiCManifest.xml', 'META-INF/signature.p7s'])(
    'fail once a byte of %s has changed',
    (name) =>
      withFolder(async (folder) => {
        await unpack(folder, container, secretary.certificatePem);
        await flipByte(folder, name, (length) => length - 2);
        expect((await opensslVerify(folder)).exitCode).not.toBe(0);
        expect((await certtoolVerify(folder)).exitCode).not.toBe(0);
      }),
  );

  it('print the fingerprint that a person compares', () =>
    withFolder(async (folder) => {
      await unpack(folder, container, secretary.certificatePem);
      const line =
        'openssl pkcs7 -inform DER -in META-INF/signature.p7s -print_certs | openssl x509 -noout -fingerprint -sha256';
      const { output } = await runTool('sh', ['-c', line], join(folder, 'd'));
      expect(output.replaceAll(':', '').toLowerCase()).toContain(`fingerprint=${secretary.fingerprint}`);
    }));

  it('catch a certificate swapped for its twin only with -cades, and so does Jalon', () =>
    withFolder(async (folder) => {
      const keys = await newKeys();
      const signer = await makeSigner({ keys });
      const twin = await makeSigner({ keys, notAfter: new Date('2039-01-01T00:00:00Z') });
      const pieces = await makePieces([signer]);
      const signature = await editSignature(pieces.signature, { certificates: [twin.certificate.der] });
      const swapped = assemble({ ...pieces, signature });
      await unpack(folder, swapped, certificateToPem(twin.certificate.der));
      expect(await opensslVerify(folder, [])).toMatchObject({ exitCode: 0 });
      expect((await opensslVerify(folder)).exitCode).not.toBe(0);
      expect(await verifyContainer(swapped, { kinds: KINDS, now: NOW })).toMatchObject({
        code: 'certificate-altered',
      });
    }));

  it('pass on a certificate that has expired since, at the time of signing', () =>
    withFolder(async (folder) => {
      const signer = await makeSigner({
        notBefore: new Date('2019-01-01T00:00:00Z'),
        notAfter: new Date('2026-03-03T00:00:00Z'),
      });
      await unpack(folder, assemble(await makePieces([signer])), certificateToPem(signer.certificate.der));
      const atSigning = ['-cades', '-attime', String(SIGNED_AT.getTime() / 1000)];
      expect(await opensslVerify(folder, atSigning)).toMatchObject({ exitCode: 0 });
      expect((await opensslVerify(folder, ['-cades', '-attime', '1893456000'])).exitCode).not.toBe(0);
      expect(await verifyScript('plan.asice', folder)).toMatchObject({ exitCode: 0 });
    }));

  it('pass on a container signed by two people, one after the other', () =>
    withFolder(async (folder) => {
      const later = new Date('2026-03-04T08:00:00Z');
      const { bytes } = await countersignContainer(container, president.signer, later);
      await unpack(folder, bytes, secretary.certificatePem + president.certificatePem);
      expect(await opensslVerify(folder)).toMatchObject({ exitCode: 0 });
      expect(await certtoolVerify(folder)).toMatchObject({ exitCode: 0 });
      expect(await verifyScript('plan.asice', folder)).toMatchObject({ exitCode: 0 });
    }));
});

describeWithTools(['openssl'], '[S5] a signature made by openssl with a certificate of its own', () => {
  const signWithOpenssl = async (
    folder: string,
    key: readonly string[],
    digest: string,
  ): Promise<Uint8Array> => {
    const payload = Buffer.from(JSON.stringify(PLAN));
    const file = { name: 'plan.json', mediaType: 'application/json', bytes: payload, isRoot: true };
    const manifest = writeManifest([file]);
    await writeFile(join(folder, 'manifest.xml'), manifest);
    const subject = ['-subj', '/C=FR/O=Mairie/L=Lyon/CN=Cachet', '-days', '3650'];
    const made = [
      'req',
      '-x509',
      '-newkey',
      ...key,
      '-nodes',
      '-keyout',
      'key.pem',
      '-out',
      'cert.pem',
      ...subject,
    ];
    expect(await runTool('openssl', made, folder)).toMatchObject({ exitCode: 0 });
    const signing = [
      'cms',
      '-sign',
      '-binary',
      '-cades',
      '-md',
      digest,
      '-nosmimecap',
      '-in',
      'manifest.xml',
    ];
    const keys = ['-signer', 'cert.pem', '-inkey', 'key.pem', '-outform', 'DER', '-out', 'signature.p7s'];
    expect(await runTool('openssl', [...signing, ...keys], folder)).toMatchObject({ exitCode: 0 });
    return writeZip([
      { name: 'mimetype', bytes: Buffer.from('application/vnd.etsi.asic-e+zip'), isStored: true },
      { name: 'plan.json', bytes: payload, isStored: false },
      { name: 'META-INF/ASiCManifest.xml', bytes: manifest, isStored: false },
      {
        name: 'META-INF/signature.p7s',
        bytes: await readFile(join(folder, 'signature.p7s')),
        isStored: true,
      },
    ]);
  };

  it('is accepted with RSA of 2,048 bits and SHA-256', () =>
    withFolder(async (folder) => {
      const verdict = await verifyContainer(await signWithOpenssl(folder, ['rsa:2048'], 'sha256'), {
        kinds: KINDS,
        now: new Date(),
      });
      expect(verdict).toMatchObject({
        outcome: 'intact',
        signers: [{ commonName: 'Cachet', algorithm: 'rsa-sha256' }],
      });
      const pem = await readFile(join(folder, 'cert.pem'), 'utf8');
      const fingerprint = createHash('sha256')
        .update(derFromPem(pem, 'CERTIFICATE') ?? '')
        .digest('hex');
      expect(verdict).toMatchObject({ signers: [{ fingerprint }] });
    }));

  it.each([
    ['RSA of 1,024 bits', ['rsa:1024'], 'sha256', 'weak-algorithm'],
    ['the curve secp256k1', ['ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'], 'sha256', 'weak-algorithm'],
    ['SHA-1', ['rsa:2048'], 'sha1', 'weak-digest'],
  ])('is refused with %s', (_, key, digest, code) =>
    withFolder(async (folder) => {
      const signed = await signWithOpenssl(folder, key, digest);
      expect(await verifyContainer(signed, { kinds: KINDS, now: new Date() })).toMatchObject({ code });
    }),
  );

  it('is accepted with the curve P-384', () =>
    withFolder(async (folder) => {
      const key = ['ec', '-pkeyopt', 'ec_paramgen_curve:secp384r1'];
      const verdict = await verifyContainer(await signWithOpenssl(folder, key, 'sha256'), {
        kinds: KINDS,
        now: new Date(),
      });
      expect(verdict).toMatchObject({ outcome: 'intact', signers: [{ algorithm: 'ecdsa-sha256' }] });
    }));
});
