import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NamedDocument } from '../contract/documents.ts';
import {
  certtoolVerify,
  opensslVerify,
  unpack,
  verifyScript,
  withFolder,
} from '../exchange/signed/command-line.test-support.ts';
import { completePlan, openSide, PASSPHRASE, type Side } from '../testing/exchange-sides.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';
import { describeWithTools } from '../testing/tools.ts';

let folder: TemporaryFolder;
let side: Side;
let other: Side;
let president: Side['signature'];

beforeEach(async () => {
  folder = makeTemporaryFolder();
  side = await openSide(folder.path, 'Secrétariat');
  other = await openSide(folder.path, 'Présidence');
  const { fingerprint } = await side.client.call('identity.create', {
    committeeName: 'Comité',
    holder: 'Paul Durand, président',
    locality: 'Laval',
    passphrase: PASSPHRASE,
  });
  president = { fingerprint, passphrase: PASSPHRASE };
});
afterEach(async () => {
  for (const each of [side, other]) {
    await each.open.close();
    expect(each.open.bugs).toEqual([]);
  }
  folder.remove();
});

async function sealed() {
  const { planId } = await completePlan(side.client);
  return side.client.call('signed.export', { planId, ...side.signature });
}
const signersOf = async (document: NamedDocument, on = side) =>
  (await on.client.call('signed.read', { document })).signers.map(({ fingerprint }) => fingerprint).sort();

describe('a second signature', () => {
  it('on a kept file keeps its identity, and takes its place in the register', async () => {
    const { document, identity } = await sealed();
    const countersigned = await side.client.call('signed.countersign', { file: { identity }, ...president });
    expect(countersigned.identity).toBe(identity);
    expect(countersigned.document.name).toBe(document.name);
    expect(await signersOf(countersigned.document)).toEqual(
      [side.signature.fingerprint, president.fingerprint].sort(),
    );
    const kept = await side.client.call('kept.document', { identity });
    expect(kept.bytes).toEqual(countersigned.document.bytes);
    const { files } = await side.client.call('exchange.overview', {});
    expect(files).toMatchObject([{ identity, revision: 1, file: { signers: [{}, {}] } }]);
  });

  it('on another computer needs the file alone, and comes back as the same file', async () => {
    const { document, identity } = await sealed();
    const signed = await other.client.call('signed.countersign', { file: { document }, ...other.signature });
    expect(signed.identity).toBe(identity);
    expect(await signersOf(signed.document)).toEqual(
      [side.signature.fingerprint, other.signature.fingerprint].sort(),
    );
    expect((await other.client.call('exchange.overview', {})).files).toEqual([]);
  });

  it('that comes back is kept in its place, unless it is a stranger’s', async () => {
    const { document, identity } = await sealed();
    const signed = await other.client.call('signed.countersign', { file: { document }, ...other.signature });
    const receive = async () => {
      await side.client.call('inbox.deposit', { document: signed.document });
      expect((await side.client.call('inbox.examine', {})).examined).toMatchObject([{ outcome: 'already' }]);
      const { files } = await side.client.call('exchange.overview', {});
      return files.find((file) => file.identity === identity)?.file?.signers.length;
    };
    expect(await receive()).toBe(1);
    const { certificatePem } = other;
    await side.client.call('signed.trust', { certificatePem, by: 'Claire', how: 'en personne' });
    expect(await receive()).toBe(2);
    expect((await side.client.call('kept.document', { identity })).bytes).toEqual(signed.document.bytes);
  });

  it('is neither given twice by one identity, nor followed by a third', async () => {
    const { document, identity } = await sealed();
    const sign = (signature: Side['signature'], by = side) =>
      by.client.call('signed.countersign', { file: by === side ? { identity } : { document }, ...signature });
    await expect(sign(side.signature)).rejects.toMatchObject({ details: { guard: 'already-signed-by' } });
    const [one, two] = await Promise.allSettled([sign(president), sign(president)]);
    expect([one.status, two.status]).toEqual(['fulfilled', 'rejected']);
    const { document: both } = await side.client
      .call('kept.document', { identity })
      .then((kept) => ({ document: kept }));
    await expect(
      other.client.call('signed.countersign', { file: { document: both }, ...other.signature }),
    ).rejects.toMatchObject({ details: { guard: 'two-signatures-already' } });
  });

  it('is not put on a file that was tampered with', async () => {
    const { document } = await sealed();
    const bytes = new Uint8Array(document.bytes);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 1;
    await expect(
      other.client.call('signed.countersign', {
        file: { document: { ...document, bytes } },
        ...other.signature,
      }),
    ).rejects.toMatchObject({ name: 'RequestRefused' });
  });
});

describeWithTools(['openssl', 'certtool', 'unzip', 'xmllint'], 'a file with two signatures', () => {
  it('is accepted by openssl, certtool and verify.sh', async () => {
    const { document } = await sealed();
    const signed = await other.client.call('signed.countersign', { file: { document }, ...other.signature });
    await withFolder(async (at) => {
      await unpack(at, signed.document.bytes, side.certificatePem + other.certificatePem);
      expect(await opensslVerify(at)).toMatchObject({ exitCode: 0 });
      expect(await certtoolVerify(at)).toMatchObject({ exitCode: 0 });
      expect(await verifyScript('plan.asice', at)).toMatchObject({ exitCode: 0 });
    });
  });

  it('of a renewal is accepted by them too', async () => {
    const service = { name: 'Comité', email: '', phone: '', postalAddress: '' };
    const { document, renewed } = await side.client.call('identity.renew', { ...side.signature, service });
    const { bytes } = await side.client.call('identity.certificate', { fingerprint: renewed.fingerprint });
    await withFolder(async (at) => {
      await unpack(at, document.bytes, side.certificatePem + new TextDecoder().decode(bytes));
      expect(await opensslVerify(at, ['-cades', '-partial_chain'])).toMatchObject({ exitCode: 0 });
      expect(await certtoolVerify(at)).toMatchObject({ exitCode: 0 });
      expect(await verifyScript('plan.asice', at)).toMatchObject({ exitCode: 0 });
    });
  });
});
