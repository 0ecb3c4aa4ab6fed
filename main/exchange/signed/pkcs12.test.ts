import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeWithTools } from '../../testing/tools.ts';
import { runTool, withFolder } from './command-line.test-support.ts';
import { readPkcs12 } from './pkcs12.ts';

const PASSPHRASE = 'une phrase à l’été';
const SUBJECT = '/C=FR/O=Préfecture de la Mayenne/L=Laval/CN=Anne Préfète';
const NEW_KEY = {
  ec: ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'],
  rsa: ['-newkey', 'rsa:2048'],
};

async function openssl(folder: string, ...args: readonly string[]): Promise<string> {
  const { exitCode, output } = await runTool('openssl', args, folder);
  if (exitCode !== 0) throw new Error(output);
  return output;
}

/** A key, its certificate, and both in a .p12 made by openssl with these options. */
async function makePkcs12(
  folder: string,
  { key = 'ec', usage = 'digitalSignature' }: { key?: keyof typeof NEW_KEY; usage?: string },
  ...options: readonly string[]
): Promise<Uint8Array> {
  const request = ['req', '-x509', '-utf8', '-nodes', '-days', '400', '-subj', SUBJECT];
  const extensions = ['-addext', `keyUsage=critical,${usage}`];
  await openssl(folder, ...request, ...extensions, ...NEW_KEY[key], '-keyout', 'k.pem', '-out', 'c.pem');
  const files = ['-inkey', 'k.pem', '-in', 'c.pem', '-out', 'id.p12', '-passout', `pass:${PASSPHRASE}`];
  await openssl(folder, 'pkcs12', '-export', ...files, ...options);
  return readFile(join(folder, 'id.p12'));
}

describeWithTools(['openssl'], '[S8] a PKCS#12 file made by openssl', () => {
  it.each(['ec', 'rsa'] as const)('gives its %s key and its certificate, byte for byte', (key) =>
    withFolder(async (folder) => {
      const read = await readPkcs12(await makePkcs12(folder, { key }), PASSPHRASE);
      if (!read.ok) throw new Error(read.code);
      const { certificate } = read.identity;
      expect(certificate).toMatchObject({
        commonName: 'Anne Préfète',
        organisation: 'Préfecture de la Mayenne',
      });
      const printed = await openssl(folder, 'x509', '-in', 'c.pem', '-noout', '-fingerprint', '-sha256');
      expect(printed.replaceAll(':', '').toLowerCase()).toContain(certificate.fingerprint);
    }),
  );

  it('is read with its key or its certificates unencrypted, and without a checksum', () =>
    withFolder(async (folder) => {
      const plain = await makePkcs12(folder, {}, '-certpbe', 'NONE', '-keypbe', 'NONE', '-nomac');
      expect(await readPkcs12(plain, PASSPHRASE)).toMatchObject({ ok: true });
    }));

  it.each([
    ['triple DES', ['-legacy', '-descert']],
    ['RC2', ['-legacy', '-certpbe', 'PBE-SHA1-RC2-40']],
    [
      'a key under triple DES beside certificates in clear',
      ['-legacy', '-certpbe', 'NONE', '-keypbe', 'PBE-SHA1-3DES'],
    ],
  ])('of the old kind, with %s, is refused as such', (_, options) =>
    withFolder(async (folder) => {
      const old = await makePkcs12(folder, {}, ...options);
      expect(await readPkcs12(old, PASSPHRASE)).toEqual({ ok: false, code: 'pkcs12-legacy' });
    }),
  );

  it('of the old kind is read once converted as the refusal says', () =>
    withFolder(async (folder) => {
      await makePkcs12(folder, {}, '-legacy', '-descert');
      const pass = ['-passin', `pass:${PASSPHRASE}`, '-passout', `pass:${PASSPHRASE}`];
      await openssl(folder, 'pkcs12', '-legacy', '-in', 'id.p12', '-out', 'tout.pem', ...pass);
      await openssl(folder, 'pkcs12', '-export', '-in', 'tout.pem', '-out', 'nouveau.p12', ...pass);
      const converted = await readFile(join(folder, 'nouveau.p12'));
      expect(await readPkcs12(converted, PASSPHRASE)).toMatchObject({ ok: true });
    }));

  it('does not open with another passphrase', () =>
    withFolder(async (folder) => {
      const bytes = await makePkcs12(folder, {});
      expect(await readPkcs12(bytes, 'autre chose')).toEqual({ ok: false, code: 'wrong-passphrase' });
      expect(await readPkcs12(bytes, '')).toEqual({ ok: false, code: 'wrong-passphrase' });
    }));

  it('is refused without a key, or with a key that is not for signing', () =>
    withFolder(async (folder) => {
      const withoutKey = await makePkcs12(folder, {}, '-nokeys');
      expect(await readPkcs12(withoutKey, PASSPHRASE)).toEqual({
        ok: false,
        code: 'pkcs12-without-identity',
      });
      const forExchange = await makePkcs12(folder, { usage: 'keyAgreement' });
      expect(await readPkcs12(forExchange, PASSPHRASE)).toEqual({
        ok: false,
        code: 'pkcs12-not-for-signing',
      });
    }));

  it('that would keep the machine busy for hours is refused before anything is computed', () =>
    withFolder(async (folder) => {
      const bytes = Buffer.from(await makePkcs12(folder, {}, '-iter', '1000000'));
      // INTEGER 1,000,000 in three bytes; 0x7fffff is beyond what is accepted.
      const count = Buffer.from([0x02, 0x03, 0x0f, 0x42, 0x40]);
      for (let at = bytes.indexOf(count); at >= 0; at = bytes.indexOf(count, at + 1)) {
        bytes.set([0x7f, 0xff, 0xff], at + 2);
      }
      expect(await readPkcs12(bytes, PASSPHRASE)).toEqual({ ok: false, code: 'pkcs12-unreadable' });
    }));

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('-----BEGIN CERTIFICATE-----')],
    ['something else in DER', Buffer.from([0x30, 0x03, 0x02, 0x01, 0x03])],
    ['far too much', Buffer.alloc(2_000_000)],
  ])('that is %s is refused', async (_, bytes) => {
    expect(await readPkcs12(bytes, PASSPHRASE)).toEqual({ ok: false, code: 'pkcs12-unreadable' });
  });
});
