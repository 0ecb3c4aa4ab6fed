import { describe, expect, it } from 'vitest';
import type { FileSigner } from './signer.ts';
import { judgeTrust, revisionWarnings, trustWarnings, type TrustedCertificate } from './trust.ts';

const signer: FileSigner = {
  fingerprint: 'a'.repeat(64),
  commonName: 'Élise Durand-Roux',
  organisation: 'Comité de l’Ain',
  locality: 'Bourg-en-Bresse',
  country: 'FR',
  certificatePem: 'PEM',
  signedAt: '2026-03-02T09:30:00.000Z',
  notBefore: '2026-01-01T00:00:00.000Z',
  notAfter: '2029-01-01T00:00:00.000Z',
  algorithm: 'ecdsa-sha256',
  isSelfSigned: true,
};

const listed: TrustedCertificate = {
  fingerprint: signer.fingerprint,
  commonName: signer.commonName,
  organisation: signer.organisation,
  locality: signer.locality,
  certificatePem: 'PEM',
};
const verification = { by: 'Paul', on: '2026-02-01', how: 'par téléphone' };

function trustOf(directory: readonly TrustedCertificate[]): unknown {
  return judgeTrust([signer], directory)[0]?.trust;
}

function warningCodes(directory: readonly TrustedCertificate[]): readonly string[] {
  return trustWarnings(judgeTrust([signer], directory)).map(({ code }) => code);
}

describe('[S9] the trust in a signer', () => {
  it('is known when somebody compared this very certificate, and then warns of nothing', () => {
    const certificate = { ...listed, verification };
    expect(trustOf([certificate])).toEqual({ trust: 'known', certificate });
    expect(warningCodes([certificate])).toEqual([]);
  });

  it('is ours for a key this workspace holds, listed or not, unless it was revoked', () => {
    const judgedAsOwn = (directory: readonly TrustedCertificate[]) =>
      judgeTrust([signer], directory, [signer.fingerprint]);
    expect(judgedAsOwn([])[0]?.trust).toEqual({ trust: 'own' });
    expect(judgedAsOwn([listed])[0]?.trust).toEqual({ trust: 'own' });
    expect(trustWarnings(judgedAsOwn([]))).toEqual([]);
    const revoked = { ...listed, revokedOn: '2026-03-01' };
    expect(judgedAsOwn([revoked])[0]?.trust).toMatchObject({ trust: 'revoked' });
  });

  it('is unknown for a certificate nobody listed', () => {
    expect(trustOf([])).toEqual({ trust: 'unknown' });
    expect(warningCodes([])).toEqual(['unknown-signer']);
  });

  it('is only unverified when the certificate is listed but nobody compared it', () => {
    expect(trustOf([listed])).toEqual({ trust: 'unverified', certificate: listed });
    expect(warningCodes([listed])).toEqual(['unknown-signer']);
  });

  it('alerts when a known name comes with another certificate, however the name is spelt', () => {
    const namesake = {
      ...listed,
      fingerprint: 'b'.repeat(64),
      commonName: 'ELISE  DURAND ROUX',
      verification,
    };
    expect(trustOf([namesake])).toEqual({ trust: 'name-known-new-certificate', certificates: [namesake] });
    expect(warningCodes([namesake])).toEqual(['known-name-new-certificate']);
  });

  it('does not alert for another name', () => {
    expect(warningCodes([{ ...listed, fingerprint: 'b'.repeat(64), commonName: 'Élise Durand' }])).toEqual([
      'unknown-signer',
    ]);
  });

  it('still knows a verified certificate when the same person has a newer one too', () => {
    const renewed = { ...listed, fingerprint: 'b'.repeat(64), verification };
    expect(warningCodes([renewed, { ...listed, verification }])).toEqual([]);
  });

  it('is lost by a revoked certificate, verified or not, with its date and what the signer claims', () => {
    const certificate = { ...listed, verification, revokedOn: '2026-03-02' };
    expect(trustOf([certificate])).toEqual({
      trust: 'revoked',
      certificate,
      revokedOn: '2026-03-02',
      claimsEarlierSignature: false,
    });
    expect(trustOf([{ ...certificate, revokedOn: '2026-03-03' }])).toMatchObject({
      claimsEarlierSignature: true,
    });
    expect(warningCodes([{ ...listed, verification }, certificate])).toEqual(['revoked-signer']);
  });
});

describe('[S9] the revision of a received plan', () => {
  it('warns only when a newer one is known', () => {
    expect(revisionWarnings(3, 4)).toEqual([{ code: 'older-revision' }]);
    expect(revisionWarnings(4, 4)).toEqual([]);
    expect(revisionWarnings(5, 4)).toEqual([]);
    expect(revisionWarnings(1, undefined)).toEqual([]);
  });
});
