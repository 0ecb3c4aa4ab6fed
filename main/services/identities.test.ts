import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RequestRefused } from '../contract/failure.ts';
import { runTool } from '../exchange/signed/command-line.test-support.ts';
import { openSide, PASSPHRASE, type Side } from '../testing/exchange-sides.ts';
import { makeTemporaryFolder, type TemporaryFolder } from '../testing/temporary-folder.ts';
import { describeWithTools } from '../testing/tools.ts';
import type { PassphraseMemory } from './passphrase-memory.ts';

const NEXT = 'une autre phrase, plus longue';
const SERVICE = { name: 'Comité', email: 'a@example.org', phone: '', postalAddress: '' };
let folder: TemporaryFolder;
let side: Side;
let now: Date;
const remembered = new Map<string, string>();
const memory: PassphraseMemory = {
  canRemember: () => true,
  remember: (fingerprint, passphrase) => void remembered.set(fingerprint, passphrase),
  remembers: (fingerprint) => remembered.has(fingerprint),
  recall: (fingerprint) => remembered.get(fingerprint),
  forget: (fingerprint) => void remembered.delete(fingerprint),
};

beforeEach(async () => {
  folder = makeTemporaryFolder();
  now = new Date('2026-06-01T08:00:00Z');
  remembered.clear();
  side = await openSide(folder.path, 'Comité', { now: () => now, passphraseMemory: memory });
});
afterEach(async () => {
  await side.open.close();
  folder.remove();
  expect(side.open.bugs).toEqual([]);
});

const card = (signature = side.signature) =>
  side.client.call('card.make', { ...signature, service: SERVICE });
const refusedWith = (code: string, details = {}) => new RequestRefused(code as never, details);

describe('the identities of a workspace', () => {
  it('are several, each with its holder, the last that signed first', async () => {
    const president = await side.client.call('identity.create', {
      committeeName: 'Comité',
      holder: 'Paul Durand, président',
      locality: 'Laval',
      passphrase: PASSPHRASE,
    });
    expect(president).toMatchObject({ holder: 'Paul Durand, président', committeeName: 'Comité' });
    expect(president.phrase.split(' ')).toHaveLength(6);
    await card();
    const found = await side.client.call('identity.list', {});
    expect(found.map(({ holder }) => holder)).toEqual(['Comité', 'Paul Durand, président']);
  });

  it('take another passphrase, and the former one opens nothing any more', async () => {
    const { fingerprint } = side.signature;
    await side.client.call('identity.changePassphrase', { ...side.signature, newPassphrase: NEXT });
    await expect(card()).rejects.toThrow(refusedWith('wrong-passphrase'));
    await card({ fingerprint, passphrase: NEXT });
    await expect(
      side.client.call('identity.changePassphrase', { ...side.signature, newPassphrase: NEXT }),
    ).rejects.toThrow(refusedWith('wrong-passphrase'));
    await expect(
      side.client.call('identity.changePassphrase', {
        fingerprint,
        passphrase: NEXT,
        newPassphrase: 'courte',
      }),
    ).rejects.toMatchObject({ code: 'invalid-request', details: { message: 'passphrase-too-short' } });
  });

  it('come back from their backup in another workspace, with their passphrase alone', async () => {
    const document = await side.client.call('identity.backup', { fingerprint: side.signature.fingerprint });
    const text = new TextDecoder().decode(document.bytes);
    expect(text).toContain('-----BEGIN ENCRYPTED PRIVATE KEY-----');
    expect(text).toContain(side.signature.fingerprint);
    const other = await openSide(folder.path, 'Autre poste', { now: () => now });
    const restore = (passphrase: string, bytes = document.bytes) =>
      other.client.call('identity.restore', { document: { ...document, bytes }, passphrase });
    await expect(restore('autre chose')).rejects.toThrow(refusedWith('wrong-passphrase'));
    await expect(restore(PASSPHRASE, new TextEncoder().encode('rien'))).rejects.toThrow(
      refusedWith('backup-unreadable'),
    );
    await restore(PASSPHRASE);
    await other.client.call('card.make', { ...side.signature, service: SERVICE });
    await other.open.close();
  });

  it('say sixty days before that they will expire', async () => {
    const until = Date.parse((await side.client.call('identity.list', {}))[0]?.validUntil ?? '');
    const expiryAt = async (days: number) => {
      now = new Date(until - days * 24 * 60 * 60 * 1000);
      return (await side.client.call('identity.list', {}))[0]?.expiry;
    };
    expect([await expiryAt(61), await expiryAt(60), await expiryAt(-1)]).toEqual([
      'valid',
      'ending',
      'ended',
    ]);
  });

  it('are renewed before they expire, not after', async () => {
    const { renewed } = await side.client.call('identity.renew', { ...side.signature, service: SERVICE });
    const [first, second] = await side.client.call('identity.list', {});
    expect(first?.fingerprint).toBe(renewed.fingerprint);
    expect(second).toMatchObject({
      fingerprint: side.signature.fingerprint,
      renewedBy: renewed.fingerprint,
    });
    await card({ fingerprint: renewed.fingerprint, passphrase: PASSPHRASE });
    now = new Date('2029-06-02T00:00:00Z');
    await expect(side.client.call('identity.renew', { ...side.signature, service: SERVICE })).rejects.toThrow(
      refusedWith('trust-refused', { guard: 'identity-expired' }),
    );
  });

  it('sign no more once they are revoked, and are revoked once', async () => {
    const content = { revokedOn: '2026-06-01', reason: 'key-exposed', text: '' } as const;
    const revoke = () =>
      side.client.call('identity.revoke', {
        ...side.signature,
        revoked: side.signature.fingerprint,
        ...content,
      });
    await revoke();
    await expect(card()).rejects.toMatchObject({ details: { guard: 'identity-revoked' } });
    await expect(revoke()).rejects.toMatchObject({ details: { guard: 'already-revoked' } });
    expect((await side.client.call('identity.list', {}))[0]?.revokedOn).toBe('2026-06-01');
  });
});

describe('a remembered passphrase', () => {
  it('signs without being typed, follows a change, and is forgotten on request', async () => {
    const { fingerprint } = side.signature;
    const untyped = { fingerprint, passphrase: '' };
    await expect(card(untyped)).rejects.toMatchObject({ code: 'wrong-passphrase' });
    await expect(
      side.client.call('identity.remember', { fingerprint, passphrase: 'autre chose' }),
    ).rejects.toMatchObject({ code: 'wrong-passphrase' });
    expect(remembered.size).toBe(0);
    expect(await side.client.call('identity.remember', side.signature)).toMatchObject({ isRemembered: true });
    await card(untyped);
    await side.client.call('identity.changePassphrase', { ...untyped, newPassphrase: NEXT });
    await card(untyped);
    expect(await side.client.call('identity.forget', { fingerprint })).toMatchObject({ isRemembered: false });
    await expect(card(untyped)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  });

  it('is refused by a host that has nowhere safe to keep it', async () => {
    const other = await openSide(folder.path, 'Sans trousseau');
    await expect(other.client.call('identity.remember', other.signature)).rejects.toMatchObject({
      details: { guard: 'cannot-remember' },
    });
    await other.open.close();
  });
});

describeWithTools(['openssl'], 'a PKCS#12 file brought in', () => {
  it('signs like any identity, under a passphrase of its own', async () => {
    const at = folder.path;
    const request = ['req', '-x509', '-nodes', '-days', '900', '-newkey', 'rsa:2048', '-keyout', 'k.pem'];
    await runTool(
      'openssl',
      [...request, '-subj', '/C=FR/O=Prefecture/L=Laval/CN=Anne', '-out', 'c.pem'],
      at,
    );
    const files = ['-inkey', 'k.pem', '-in', 'c.pem', '-out', 'id.p12', '-passout', 'pass:abc'];
    await runTool('openssl', ['pkcs12', '-export', ...files], at);
    now = new Date();
    const bytes = new Uint8Array(await readFile(join(at, 'id.p12')));
    const document = { name: 'id.p12', mediaType: '', bytes };
    const { fingerprint, holder } = await side.client.call('identity.importPkcs12', {
      document,
      passphrase: 'abc',
      newPassphrase: PASSPHRASE,
    });
    expect(holder).toBe('Anne');
    const { document: signed } = await card({ fingerprint, passphrase: PASSPHRASE });
    expect((await side.client.call('signed.read', { document: signed })).signers[0]).toMatchObject({
      standing: 'own',
      commonName: 'Anne',
    });
  });
});
