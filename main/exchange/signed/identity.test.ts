import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { itWithTools } from '../../testing/tools.ts';
import { runTool, withFolder } from './command-line.test-support.ts';
import { createIdentity, unlockIdentity } from './identity.ts';
import { encryptPrivateKey } from './key-encryption.ts';
import { makeIdentity, PASSPHRASE, type TestIdentity } from './specimen.test-support.ts';

let identity: TestIdentity;

beforeAll(async () => {
  identity = await makeIdentity();
});

describe('[S8] a certificate', () => {
  itWithTools(['openssl'])('is what FORMAT.md says, as openssl reads it', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'cert.pem'), identity.certificatePem);
      const args = ['x509', '-in', 'cert.pem', '-noout', '-text', '-nameopt', 'RFC2253,utf8,-esc_msb'];
      const { output } = await runTool('openssl', args, folder);
      expect(output).toContain('Subject: CN=Élise Secrétaire,L=Bourg-en-Bresse,O=Comité local de l’Ain,C=FR');
      expect(output).toMatch(/NIST CURVE: P-256/);
      expect(output).toMatch(/Basic Constraints: critical\s+CA:FALSE/);
      expect(output).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation/);
      expect(output).toMatch(/Subject Key Identifier/);
      expect(output).toMatch(
        /Not Before: Jan {2}5 10:00:00 2026 GMT\s+Not After : Jan {2}5 10:00:00 2029 GMT/,
      );
    }),
  );

  it('lasts as long as asked', async () => {
    const createdAt = new Date('2026-01-05T10:00:00.750Z');
    const subject = { commonName: '#1', organisation: 'a, b=c', locality: 'L’Île' };
    const made = await createIdentity({ ...subject, passphrase: 'x', createdAt, validYears: 1 });
    const unlocked = await unlockIdentity({ ...made, passphrase: 'x' });
    expect(unlocked).toMatchObject({
      ok: true,
      signer: { certificate: { ...subject, notAfter: new Date('2027-01-05T10:00:00Z') } },
    });
  });

  it.each([
    ['commonName', ''],
    ['organisation', 'n'.repeat(65)],
    ['locality', 'a\u0000b'],
  ])('is not made with an unfit %s', async (field, text) => {
    const fit = {
      commonName: 'a',
      organisation: 'a',
      locality: 'a',
      passphrase: 'x',
      createdAt: new Date(0),
    };
    await expect(createIdentity({ ...fit, [field]: text })).rejects.toThrow(field);
    await expect(createIdentity({ ...fit, passphrase: '' })).rejects.toThrow('passphrase');
  });
});

describe('[S8] a private key', () => {
  itWithTools(['openssl'])('opens with openssl and its passphrase, not with another', () =>
    withFolder(async (folder) => {
      await writeFile(join(folder, 'key.pem'), identity.encryptedKeyPem);
      const open = (passphrase: string): ReturnType<typeof runTool> =>
        runTool(
          'openssl',
          ['pkey', '-in', 'key.pem', '-passin', `pass:${passphrase}`, '-noout', '-text'],
          folder,
        );
      expect(await open(PASSPHRASE)).toMatchObject({ exitCode: 0, output: expect.stringContaining('P-256') });
      expect((await open('autre')).exitCode).not.toBe(0);
      const parameters = await runTool('openssl', ['asn1parse', '-in', 'key.pem'], folder);
      expect(parameters.output).toMatch(
        /PBES2[\s\S]*scrypt[\s\S]*:4000[\s\S]*:08[\s\S]*:05[\s\S]*aes-256-cbc/,
      );
    }),
  );

  it('opens whichever way the accents of its passphrase were typed', async () => {
    const decomposed = PASSPHRASE.normalize('NFD');
    expect(decomposed).not.toBe(PASSPHRASE);
    expect(await unlockIdentity({ ...identity, passphrase: decomposed })).toMatchObject({ ok: true });
  });

  it('refuses a wrong passphrase as a value, every time', async () => {
    // One wrong passphrase in 256 gives valid padding by chance: enough rounds to meet it now and then.
    for (let round = 0; round < 20; round += 1) {
      const passphrase = `autre ${String(round)}`;
      expect(await unlockIdentity({ ...identity, passphrase })).toEqual({
        ok: false,
        code: 'wrong-passphrase',
      });
    }
  });

  it('is not shown by an unlocked signer', () => {
    expect(JSON.stringify(identity.signer)).not.toMatch(/private/i);
    expect(Object.keys(identity.signer).sort()).toEqual(['algorithm', 'certificate', 'sign']);
  });

  it('does not go with somebody else’s certificate', async () => {
    const { certificatePem } = await makeIdentity('Paul Président');
    const mixed = { certificatePem, encryptedKeyPem: identity.encryptedKeyPem, passphrase: PASSPHRASE };
    expect(await unlockIdentity(mixed)).toEqual({ ok: false, code: 'key-does-not-match-certificate' });
  });

  it.each([
    ['a key that is not one', { encryptedKeyPem: 'bonjour' }],
    ['a certificate that is not one', { certificatePem: 'bonjour' }],
    [
      'a key cut short',
      {
        encryptedKeyPem:
          '-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIBHT\n-----END ENCRYPTED PRIVATE KEY-----\n',
      },
    ],
    [
      'a certificate cut short',
      { certificatePem: '-----BEGIN CERTIFICATE-----\nMIIBHT\n-----END CERTIFICATE-----\n' },
    ],
  ])('is unreadable with %s', async (_, broken) => {
    const stored = { ...identity, ...broken, passphrase: PASSPHRASE };
    expect(await unlockIdentity(stored)).toEqual({ ok: false, code: 'key-unreadable' });
  });

  it('is unreadable when it asks for absurd costs, instead of stopping the machine', async () => {
    const pem = await encryptPrivateKey(Buffer.from('3000', 'hex'), PASSPHRASE);
    const der = Buffer.from(pem.replace(/-----.*-----|\n/g, ''), 'base64');
    const cost = der.indexOf(Buffer.from('02024000', 'hex'));
    der.writeUInt16BE(0x7fff, cost + 2);
    const costly = `-----BEGIN ENCRYPTED PRIVATE KEY-----\n${der.toString('base64')}\n-----END ENCRYPTED PRIVATE KEY-----\n`;
    const stored = { ...identity, encryptedKeyPem: costly, passphrase: PASSPHRASE };
    expect(await unlockIdentity(stored)).toEqual({ ok: false, code: 'key-unreadable' });
  });
});
