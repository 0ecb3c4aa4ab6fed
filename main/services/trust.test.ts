import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { NamedDocument } from '../contract/documents.ts';
import { openSide, PASSPHRASE, type Side } from '../testing/exchange-sides.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';

const SERVICE = {
  name: 'Comité de la Mayenne',
  email: 'comite@example.org',
  phone: '02 43 00 00 00',
  postalAddress: '1 rue de la Paix, Laval',
};
const HOW = { by: 'Claire', how: 'au téléphone' };
const KEY_EXPOSED = { revokedOn: '2026-06-01', reason: 'key-exposed', text: 'Ordinateur volé' } as const;
let folder: TemporaryFolder;
let committee: Side;
let prefecture: Side;
let third: Side | undefined;
let now: Date;

beforeEach(async () => {
  folder = makeTemporaryFolder();
  now = new Date('2026-06-01T08:00:00Z');
  committee = await openSide(folder.path, 'Comité de la Mayenne', { now: () => now });
  prefecture = await openSide(folder.path, 'Préfecture de la Mayenne', { now: () => now });
  third = undefined;
});
afterEach(async () => {
  for (const side of [committee, prefecture, ...(third ? [third] : [])]) {
    await side.open.close();
    expect(side.open.bugs).toEqual([]);
  }
  folder.remove();
});

const compare = (side: Side, certificatePem: string) =>
  side.client.call('signed.trust', { certificatePem, ...HOW });

async function receive(side: Side, document: NamedDocument) {
  await side.client.call('inbox.deposit', { document });
  const { examined } = await side.client.call('inbox.examine', {});
  return examined[0];
}
const listedIn = async (side: Side) => (await side.client.call('trust.overview', {})).certificates;
const servicesOf = async (side: Side) => (await side.client.call('exchange.overview', {})).exchanges.services;
const cardOf = (side: Side, service = SERVICE) =>
  side.client.call('card.make', { ...side.signature, service });

describe('a contact card', () => {
  it('enters an unverified certificate and a service, once', async () => {
    const { document } = await cardOf(committee);
    expect(await receive(prefecture, document)).toMatchObject({ outcome: 'received', kind: 'contact-card' });
    expect(await receive(prefecture, document)).toMatchObject({ outcome: 'already' });
    expect(await listedIn(prefecture)).toMatchObject([
      { fingerprint: committee.signature.fingerprint, verification: null, revokedOn: null, namesakes: [] },
    ]);
    expect(await servicesOf(prefecture)).toMatchObject([
      { ...SERVICE, fingerprint: committee.signature.fingerprint },
    ]);
  });

  it('brings the service up to date, and leaves a comparison that was made as it is', async () => {
    await compare(prefecture, committee.certificatePem);
    await receive(prefecture, (await cardOf(committee)).document);
    await receive(prefecture, (await cardOf(committee, { ...SERVICE, phone: '02 43 11 11 11' })).document);
    expect(await servicesOf(prefecture)).toMatchObject([{ ...SERVICE, phone: '02 43 11 11 11' }]);
    expect((await listedIn(prefecture))[0]?.verification).toMatchObject(HOW);
  });

  it('of an impostor is an alert, and overwrites nothing', async () => {
    await compare(prefecture, committee.certificatePem);
    await receive(prefecture, (await cardOf(committee)).document);
    third = await openSide(`${folder.path}/imposteur`, 'Comité de la Mayenne', { now: () => now });
    const { document } = await cardOf(third, { ...SERVICE, email: 'voleur@example.org' });
    expect(await receive(prefecture, document)).toMatchObject({
      outcome: 'received',
      signers: [{ standing: 'name-known-new-certificate' }],
    });
    expect(await servicesOf(prefecture)).toMatchObject([SERVICE]);
    const impostor = third.signature.fingerprint;
    expect((await listedIn(prefecture)).find(({ fingerprint }) => fingerprint === impostor)).toMatchObject({
      verification: null,
      namesakes: [committee.signature.fingerprint],
    });
  });
});

describe('a renewed identity', () => {
  const renew = () => committee.client.call('identity.renew', { ...committee.signature, service: SERVICE });

  it('is known to whoever relied on the former one, without an alert', async () => {
    await compare(prefecture, committee.certificatePem);
    const { document, renewed } = await renew();
    await receive(prefecture, document);
    expect(await listedIn(prefecture)).toMatchObject([
      { namesakes: [] },
      {
        fingerprint: renewed.fingerprint,
        namesakes: [],
        verification: {
          how: 'renouvelée, garantie par l’ancienne clé',
          vouchedBy: committee.signature.fingerprint,
        },
      },
    ]);
    const signed = await committee.client.call('card.make', {
      fingerprint: renewed.fingerprint,
      passphrase: PASSPHRASE,
      service: SERVICE,
    });
    const read = await prefecture.client.call('signed.read', { document: signed.document });
    expect(read.signers[0]).toMatchObject({ standing: 'known' });
    expect(await servicesOf(prefecture)).toMatchObject([{ fingerprint: renewed.fingerprint }]);
  });

  it('is a stranger to whoever never compared the former one', async () => {
    await receive(prefecture, (await renew()).document);
    expect((await listedIn(prefecture)).map(({ verification }) => verification)).toEqual([null]);
  });

  it('is not known where the former was revoked, or has expired before the card was read', async () => {
    await compare(prefecture, committee.certificatePem);
    const { document, renewed } = await renew();
    now = new Date('2029-06-02T08:00:00Z');
    await receive(prefecture, document);
    const next = (await listedIn(prefecture)).find(({ fingerprint }) => fingerprint === renewed.fingerprint);
    expect(next).toMatchObject({ verification: null, namesakes: [committee.signature.fingerprint] });
  });
});

describe('a revocation', () => {
  const revoke = (by: Side['signature'], revoked: string) =>
    committee.client.call('identity.revoke', { ...by, revoked, ...KEY_EXPOSED });

  it('by the key itself stops reliance, keeps the certificate listed, and cannot be forgotten', async () => {
    await compare(prefecture, committee.certificatePem);
    const { document: before } = await cardOf(committee);
    const { fingerprint } = committee.signature;
    await receive(prefecture, (await revoke(committee.signature, fingerprint)).document);
    expect(await listedIn(prefecture)).toMatchObject([{ fingerprint, revokedOn: '2026-06-01' }]);
    expect((await prefecture.client.call('signed.read', { document: before })).signers[0]?.standing).toBe(
      'revoked',
    );
    await expect(prefecture.client.call('trust.remove', { fingerprint })).rejects.toMatchObject({
      details: { guard: 'revoked-stays' },
    });
    await expect(compare(prefecture, committee.certificatePem)).rejects.toMatchObject({
      details: { guard: 'certificate-revoked' },
    });
    expect(await receive(prefecture, before)).toMatchObject({
      outcome: 'refused',
      failure: { code: 'trust-refused', details: { guard: 'certificate-revoked' } },
    });
  });

  it('by another key counts only from the same holder, and only once that key is relied on', async () => {
    const { fingerprint } = await committee.client.call('identity.create', {
      committeeName: 'Comité de la Mayenne',
      locality: 'Laval',
      passphrase: PASSPHRASE,
    });
    const { bytes } = await committee.client.call('identity.certificate', { fingerprint });
    await compare(prefecture, committee.certificatePem);
    const { document } = await revoke(
      { fingerprint, passphrase: PASSPHRASE },
      committee.signature.fingerprint,
    );
    expect(await receive(prefecture, document)).toMatchObject({
      outcome: 'refused',
      failure: { details: { guard: 'revocation-not-allowed' } },
    });
    await compare(prefecture, new TextDecoder().decode(bytes));
    const waiting = (await prefecture.client.call('exchange.overview', {})).waiting[0];
    await prefecture.client.call('inbox.dismiss', { sha256: waiting?.sha256 ?? '' });
    expect(await receive(prefecture, document)).toMatchObject({ outcome: 'received' });
    expect((await listedIn(prefecture)).map(({ revokedOn }) => revokedOn)).toContain('2026-06-01');
  });

  it('told by telephone is noted here, once', async () => {
    await compare(prefecture, committee.certificatePem);
    const { fingerprint } = committee.signature;
    const request = { fingerprint, revokedOn: '2026-05-20' };
    await prefecture.client.call('trust.revoke', request);
    expect(await listedIn(prefecture)).toMatchObject([{ revokedOn: '2026-05-20', verification: HOW }]);
    await expect(prefecture.client.call('trust.revoke', request)).rejects.toMatchObject({
      details: { guard: 'already-revoked' },
    });
  });
});

describe('trust that is removed', () => {
  it('leaves the signer a stranger again', async () => {
    await compare(prefecture, committee.certificatePem);
    await prefecture.client.call('trust.remove', { fingerprint: committee.signature.fingerprint });
    const { document } = await cardOf(committee);
    expect((await prefecture.client.call('signed.read', { document })).signers[0]?.standing).toBe('unknown');
  });
});

describe('a directory', () => {
  const make = () =>
    prefecture.client.call('directory.make', { ...prefecture.signature, title: 'Comités de la Mayenne' });
  const directoriesOf = async (side: Side) => (await side.client.call('trust.overview', {})).directories;

  beforeEach(async () => {
    third = await openSide(`${folder.path}/tiers`, 'Comité de la Sarthe', { now: () => now });
    await compare(prefecture, committee.certificatePem);
  });

  it('is taken in one act, from a signer that is known, with who vouched and how', async () => {
    const { document } = await make();
    const receiver = third as Side;
    expect(await receive(receiver, document)).toMatchObject({ outcome: 'received', kind: 'directory' });
    expect(await listedIn(receiver)).toEqual([]);
    const identity = (await directoriesOf(receiver))[0]?.identity ?? '';
    await expect(receiver.client.call('directory.accept', { identity })).rejects.toMatchObject({
      details: { guard: 'directory-signer-unknown' },
    });
    await compare(receiver, prefecture.certificatePem);
    expect((await directoriesOf(receiver))[0]).toMatchObject({
      title: 'Comités de la Mayenne',
      isSignerRelied: true,
      proposals: [
        { fingerprint: committee.signature.fingerprint, standing: 'new', verification: HOW },
        { fingerprint: prefecture.signature.fingerprint, standing: 'known' },
      ],
    });
    expect(await receiver.client.call('directory.accept', { identity })).toEqual({ accepted: 1 });
    const read = await receiver.client.call('signed.read', { document: (await cardOf(committee)).document });
    expect(read.signers[0]).toMatchObject({
      standing: 'known',
      verification: {
        by: 'Préfecture de la Mayenne',
        on: '2026-06-01',
        how: 'annuaire signé par Préfecture de la Mayenne',
      },
    });
    await expect(receiver.client.call('directory.accept', { identity })).rejects.toMatchObject({
      details: { guard: 'nothing-to-take' },
    });
  });

  it('never overwrites a name known with another key, nor a revocation', async () => {
    const receiver = third as Side;
    await compare(receiver, prefecture.certificatePem);
    const namesake = await openSide(`${folder.path}/homonyme`, 'Comité de la Mayenne', { now: () => now });
    await compare(receiver, namesake.certificatePem);
    await namesake.open.close();
    await receive(receiver, (await make()).document);
    const [directory] = await directoriesOf(receiver);
    expect(directory?.proposals.map(({ standing }) => standing)).toEqual(['name-known', 'known']);
    await expect(
      receiver.client.call('directory.accept', { identity: directory?.identity ?? '' }),
    ).rejects.toMatchObject({ details: { guard: 'nothing-to-take' } });
    await receiver.client.call('trust.remove', { fingerprint: namesake.signature.fingerprint });
    await compare(receiver, committee.certificatePem);
    const { fingerprint } = committee.signature;
    await receiver.client.call('trust.revoke', { fingerprint, revokedOn: '2026-05-30' });
    expect((await directoriesOf(receiver))[0]?.proposals[0]?.standing).toBe('revoked');
  });

  it('says nothing where nothing was verified', async () => {
    await prefecture.client.call('trust.remove', { fingerprint: committee.signature.fingerprint });
    await expect(make()).rejects.toMatchObject({ details: { guard: 'nothing-to-vouch-for' } });
  });
});
