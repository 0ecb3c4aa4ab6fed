import { describe, expect, it } from 'vitest';
import type { TrustedCertificate } from './trust.ts';
import { isVerified, namesakesOf } from './trust.ts';
import { doesRenewalCount, expiryOf, mayRevoke, proposalStanding } from './vouching.ts';

const [A, B] = ['a'.repeat(64), 'b'.repeat(64)];
const NOW = new Date('2026-06-01T00:00:00Z');
const holder = { commonName: 'Élise Martin', organisation: 'Comité de l’Ain' };
const verification = { by: 'Paul', on: '2026-01-01', how: 'au téléphone' };
const listed: TrustedCertificate = {
  ...holder,
  fingerprint: A,
  locality: 'Bourg-en-Bresse',
  certificatePem: 'PEM',
};

describe('a renewal', () => {
  const former = { ...holder, notAfter: '2026-07-01T00:00:00Z' };
  const renewal = { former, next: holder, isFormerRelied: true, now: NOW };
  it.each([
    ['counts while the former key is relied on', {}, true],
    ['counts however the name is spelt', { next: { ...holder, commonName: 'ELISE MARTIN' } }, true],
    ['does not when nobody compared the former key', { isFormerRelied: false }, false],
    ['does not for another name', { next: { ...holder, commonName: 'Paul Durand' } }, false],
    ['does not for another organisation', { next: { ...holder, organisation: 'Préfecture' } }, false],
    ['does not once the former has expired', { now: new Date('2026-07-02T00:00:00Z') }, false],
  ])('%s', (_, changed, expected) => {
    expect(doesRenewalCount({ ...renewal, ...changed })).toBe(expected);
  });
});

describe('a revocation', () => {
  const revoked = { ...holder, fingerprint: A, vouchedBy: undefined };
  const stranger = {
    commonName: 'Autre',
    organisation: 'Ailleurs',
    fingerprint: B,
    isRelied: true,
    vouchedBy: undefined,
  };
  it.each([
    ['by the key itself, relied on or not', { ...stranger, fingerprint: A, isRelied: false }, revoked, true],
    ['by another key that is relied on', stranger, revoked, false],
    ['by a key that vouched for it', stranger, { ...revoked, vouchedBy: B }, true],
    ['by the key it vouched for', { ...stranger, vouchedBy: A }, revoked, true],
    ['by a known key of the same holder', { ...stranger, ...holder }, revoked, true],
    ['by an unknown key of the same name', { ...stranger, ...holder, isRelied: false }, revoked, false],
    [
      'by a key that vouched for it and is no longer relied on',
      { ...stranger, isRelied: false },
      { ...revoked, vouchedBy: B },
      false,
    ],
  ])('%s', (_, speaker, subject, expected) => {
    expect(mayRevoke(speaker, subject)).toBe(expected);
  });
});

describe('a certificate of a directory', () => {
  const proposed = { fingerprint: B, commonName: 'Élise Martin', notAfter: '2027-01-01T00:00:00Z' };
  const judged = (trust: readonly TrustedCertificate[], now = NOW, own: readonly string[] = []) =>
    proposalStanding(proposed, trust, { ownFingerprints: own, now });
  it('is new, known, ours, in conflict, revoked or expired', () => {
    expect(judged([])).toBe('new');
    expect(judged([{ ...listed, fingerprint: B }])).toBe('new');
    expect(judged([{ ...listed, fingerprint: B, verification }])).toBe('known');
    expect(judged([], NOW, [B])).toBe('own');
    expect(judged([listed])).toBe('name-known');
    expect(judged([{ ...listed, fingerprint: B, verification, revokedOn: '2026-05-01' }])).toBe('revoked');
    expect(judged([], new Date('2027-02-01T00:00:00Z'))).toBe('expired');
  });
});

describe('the namesakes of a certificate', () => {
  const revokedOn = '2026-05-01';
  it('leave out those revoked without ever having been relied on: anybody could have made them', () => {
    const mine = { fingerprint: B, commonName: 'Élise Martin' };
    expect(namesakesOf(mine, [{ ...listed, revokedOn }])).toEqual([]);
    expect(namesakesOf(mine, [{ ...listed, revokedOn, verification }])).toHaveLength(1);
  });
});

it.each([
  ['2026-07-31T00:00:00Z', 'ending'],
  ['2026-07-31T00:00:01Z', 'valid'],
  ['2026-06-01T00:00:00Z', 'ending'],
  ['2026-05-31T23:59:59Z', 'ended'],
])('a certificate until %s is %s on 1 June', (notAfter, expected) => {
  expect(expiryOf(notAfter, NOW)).toBe(expected);
});

describe('the word of a certificate that was revoked', () => {
  const voucher = { ...listed, fingerprint: B, verification, revokedOn: '2026-05-10' };
  const vouched = (on: string): TrustedCertificate => ({
    ...listed,
    verification: { ...verification, on, vouchedBy: B },
  });
  it.each([
    ['2026-05-10', true],
    ['2026-05-11', false],
  ])('given on %s counts: %s', (on, expected) => {
    expect(isVerified(vouched(on), [voucher])).toBe(expected);
    expect(isVerified(vouched(on), [])).toBe(true);
  });
});
