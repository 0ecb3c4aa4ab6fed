/** Containers whose signature breaks [S5], by surgery on the DER of a sound one. */
import { KeyUsageFlags } from '@peculiar/x509';
import type { SignedFileRefusalCode } from '../../../domain/signed-file/refusal.ts';
import { sortForSet, TAG, writeDer, writeObjectIdentifier, writeSmallInteger } from '../der.ts';
import { writeTime } from '../der-time.ts';
import { sha256 } from '../digest.ts';
import type { UnlockedSigner } from '../identity.ts';
import { OID } from '../object-identifiers.ts';
import { editSignature, malleate, type SignatureEdit } from './signature-surgery.ts';
import { assemble, makePieces, makeSigner, newKeys, rsa, type Pieces } from './specimen.ts';
import { accepted, refused, type MadeVector } from './vector.ts';

const SHA1 = writeDer(TAG.sequence, writeObjectIdentifier('1.3.14.3.2.26'));
const ECDSA_WITH_SHA1 = writeDer(TAG.sequence, writeObjectIdentifier('1.2.840.10045.4.1'));
const KEYS_NAME = { commonName: 'Claire Secrétaire', serialNumber: '4a01' } as const;

export async function signatureVectors(): Promise<readonly MadeVector[]> {
  const keys = await newKeys();
  const signer = await makeSigner({ keys });
  const pieces = await makePieces([signer]);
  return [
    ...(await soundVectors(pieces)),
    ...(await editedVectors(pieces, signer)),
    ...(await attributeVectors(pieces, signer)),
    ...rawVectors(pieces),
    ...(await certificateVectors(pieces, signer, keys)),
    ...(await signerVectors(signer)),
  ];
}

function withSignature(pieces: Pieces, signature: Uint8Array): Uint8Array {
  return assemble({ ...pieces, signature });
}

async function soundVectors(pieces: Pieces): Promise<readonly MadeVector[]> {
  return [
    accepted('S5', 'one signer', assemble(pieces)),
    accepted(
      'S1',
      'the other signature of the same key',
      withSignature(pieces, await malleate(pieces.signature)),
    ),
  ];
}

async function editedVectors(pieces: Pieces, signer: UnlockedSigner): Promise<readonly MadeVector[]> {
  const later = writeTime(new Date('2026-04-02T09:30:00Z'));
  const rows: readonly (readonly [SignedFileRefusalCode, string, SignatureEdit])[] = [
    [
      'signature-malformed',
      'attributes not sorted',
      { attributes: (sorted) => [...sorted].reverse(), signer },
    ],
    [
      'signature-malformed',
      'content attached',
      { encapsulated: [OID.data, writeDer(TAG.context0, writeDer(TAG.octetString, pieces.manifest))] },
    ],
    ['signature-malformed', 'the same signer twice', { signerInfoCopies: 2 }],
    ['signature-malformed', 'nobody signed', { signerInfoCopies: 0 }],
    ['weak-digest', 'SHA-1 in the signature', { digestAlgorithm: SHA1 }],
    ['weak-algorithm', 'ECDSA with SHA-1', { signatureAlgorithm: ECDSA_WITH_SHA1 }],
    [
      'signature-invalid',
      'a byte of the signature',
      { signature: (bytes) => bytes.with(-1, (bytes.at(-1) ?? 0) ^ 1) },
    ],
    ['signature-invalid', 'another signing time', { replaceAttribute: [OID.signingTime, later] }],
    ['signature-invalid', 'a signature that is no integer pair', { signature: () => Buffer.from('bonjour') }],
    ['signed-attribute-altered', 'no signing time', { removeAttribute: OID.signingTime, signer }],
    ['signed-attribute-altered', 'no message digest', { removeAttribute: OID.messageDigest, signer }],
    [
      'signed-attribute-altered',
      'no signing certificate',
      { removeAttribute: OID.signingCertificateV2, signer },
    ],
    [
      'signed-attribute-altered',
      'another content type',
      { replaceAttribute: [OID.contentType, OID.signedData], signer },
    ],
    [
      'signed-attribute-altered',
      'a signing time that is no time',
      { replaceAttribute: [OID.signingTime, writeDer(TAG.utcTime, Buffer.from('261332000000Z'))], signer },
    ],
    ['certificate-altered', 'no certificate', { certificates: [] }],
  ];
  const made: MadeVector[] = [];
  for (const [code, why, edit] of rows) {
    made.push(refused('S5', code, why, withSignature(pieces, await editSignature(pieces.signature, edit))));
  }
  return made;
}

/** Attributes that are properly signed and still say the wrong thing, or say it twice. */
async function attributeVectors(pieces: Pieces, signer: UnlockedSigner): Promise<readonly MadeVector[]> {
  const { der, issuer } = signer.certificate;
  const hash = writeDer(TAG.octetString, sha256(der));
  const generalNames = writeDer(TAG.sequence, writeDer(TAG.context4, issuer));
  const otherSerial = writeDer(TAG.sequence, generalNames, writeSmallInteger(7));
  const certificateIds = (...fields: readonly Uint8Array[]): Uint8Array =>
    writeDer(TAG.sequence, writeDer(TAG.sequence, writeDer(TAG.sequence, ...fields)));
  const time = writeTime(new Date('2026-04-02T09:30:00Z'));
  const secondTime = writeDer(TAG.sequence, OID.signingTime, writeDer(TAG.set, time));
  const twoTimes = Buffer.concat([writeTime(new Date('2026-03-02T09:30:00Z')), time]);
  const unsigned = writeDer(TAG.context1);
  const rows: readonly (readonly [SignedFileRefusalCode, string, SignatureEdit])[] = [
    [
      'certificate-altered',
      'another serial number in the signed attributes',
      { replaceAttribute: [OID.signingCertificateV2, certificateIds(hash, otherSerial)], signer },
    ],
    [
      'weak-digest',
      'SHA-1 in the signed attributes',
      { replaceAttribute: [OID.signingCertificateV2, certificateIds(SHA1, hash)], signer },
    ],
    [
      'signed-attribute-altered',
      'two signing times',
      { attributes: (sorted) => sortForSet([...sorted, secondTime]), signer },
    ],
    [
      'signed-attribute-altered',
      'a signing time of two values',
      { replaceAttribute: [OID.signingTime, twoTimes], signer },
    ],
    ['signature-malformed', 'not SignedData', { contentType: OID.data }],
    ['signature-malformed', 'fields after the signer', { afterSignature: [unsigned, unsigned] }],
  ];
  const made: MadeVector[] = [];
  for (const [code, why, edit] of rows) {
    made.push(refused('S5', code, why, withSignature(pieces, await editSignature(pieces.signature, edit))));
  }
  return made;
}

function rawVectors(pieces: Pieces): readonly MadeVector[] {
  const { signature } = pieces;
  // SEQUENCE of indefinite length around the same content: BER, which is not DER.
  const indefinite = Buffer.concat([Buffer.from([0x30, 0x80]), signature.subarray(4), Buffer.from([0, 0])]);
  const otherManifest = Buffer.from(Buffer.from(pieces.manifest).toString('utf8').replace('?>\n', '?>\n\n'));
  return [
    refused('S5', 'signature-malformed', 'not DER', withSignature(pieces, Buffer.from('bonjour'))),
    refused('S5', 'signature-malformed', 'BER', withSignature(pieces, indefinite)),
    refused('S5', 'signature-malformed', 'cut short', withSignature(pieces, signature.subarray(0, -9))),
    refused(
      'S5',
      'signature-malformed',
      'bytes after',
      withSignature(pieces, Buffer.concat([signature, Buffer.from([0])])),
    ),
    refused(
      'S5',
      'manifest-changed',
      'a newline in the manifest',
      assemble({ ...pieces, manifest: otherManifest }),
    ),
  ];
}

async function certificateVectors(
  pieces: Pieces,
  signer: UnlockedSigner,
  keys: Awaited<ReturnType<typeof newKeys>>,
): Promise<readonly MadeVector[]> {
  const twin = await makeSigner({ ...KEYS_NAME, keys, notAfter: new Date('2039-01-01T00:00:00Z') });
  const der = Buffer.from(signer.certificate.der);
  const spoilt = der.with(der.byteLength - 1, (der.at(-1) ?? 0) ^ 1);
  const stranger = await makeSigner({ commonName: 'Une autre', serialNumber: '4a02' });
  const rows: readonly (readonly [string, readonly Uint8Array[]])[] = [
    ['swapped for one with the same key name and serial', [twin.certificate.der]],
    ['a byte of the certificate', [spoilt]],
    ['the certificate of somebody else', [stranger.certificate.der]],
  ];
  const made: MadeVector[] = [];
  for (const [why, certificates] of rows) {
    const signature = await editSignature(pieces.signature, { certificates });
    made.push(refused('S5', 'certificate-altered', why, withSignature(pieces, signature)));
  }
  return made;
}

async function signerVectors(signer: UnlockedSigner): Promise<readonly MadeVector[]> {
  const president = await makeSigner({ commonName: 'Paul Président', serialNumber: '4a03' });
  const third = await makeSigner({ commonName: 'Une troisième', serialNumber: '4a04' });
  const expired = await makeSigner({ notAfter: new Date('2026-03-01T00:00:00Z') });
  const early = await makeSigner({ notBefore: new Date('2026-03-03T00:00:00Z') });
  const brief = await makeSigner({ notAfter: new Date('2026-04-01T00:00:00Z') });
  const cipher = await makeSigner({ usages: KeyUsageFlags.keyEncipherment });
  const weak = await makeSigner({ keys: await newKeys(rsa(1024)) });
  const imported = await makeSigner({ keys: await newKeys(rsa(2048)) });
  const signed = async (...signers: readonly UnlockedSigner[]): Promise<Uint8Array> =>
    assemble(await makePieces(signers));
  return [
    refused('S5', 'too-many-signers', 'three signers', await signed(signer, president, third)),
    refused('S5', 'certificate-expired', 'signed the day after', await signed(expired)),
    refused('S5', 'certificate-not-yet-valid', 'signed the day before', await signed(early)),
    refused('S5', 'certificate-not-for-signing', 'a key for encryption', await signed(cipher)),
    refused('S5', 'weak-algorithm', 'RSA of 1024 bits', await signed(weak)),
    accepted('S5', 'two signers', await signed(signer, president)),
    accepted('S5', 'RSA of 2048 bits', await signed(imported)),
    accepted('S5', 'expired since', await signed(brief), ['certificate-expired-since']),
  ];
}
