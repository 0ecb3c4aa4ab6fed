/** What the fuzzer starts from: one sound container of each kind, signed by somebody whose key no mutation may use. */
import { readContribution } from '../../../domain/contribution/contribution.ts';
import { readMeetingArchive } from '../../../domain/meeting/meeting-archive.ts';
import { readPlanDocument } from '../../../domain/plan/read-plan-document.ts';
import { readReplicationReport } from '../../../domain/replication/report.ts';
import { readAnomaly } from '../../../domain/transmission/anomaly.ts';
import { readReceipt } from '../../../domain/transmission/receipt.ts';
import { readResponse } from '../../../domain/transmission/response.ts';
import { readReview } from '../../../domain/transmission/review.ts';
import { signManifest } from '../cades-writer.ts';
import { writeCanonicalJson } from '../canonical-json.ts';
import { MANIFEST_NAME, MIMETYPE_NAME, SIGNATURE_NAME } from '../entry-names.ts';
import type { UnlockedSigner } from '../identity.ts';
import { writeManifest, type CoveredFile } from '../manifest-writer.ts';
import { rawEntry, writeRawZip, type RawEntry } from '../vector-making/raw-zip.ts';
import { attachmentFile, JUDGED_AT, makeSigner, SIGNED_AT } from '../vector-making/specimen.ts';
import { verifyContainer, type ContainerKinds, type VerifiedContainer } from '../verify-container.ts';
import { specimenPayloads, type FuzzedKind } from './payloads.ts';

export const FUZZED_KINDS = {
  plan: { formatVersion: 1, parse: readPlanDocument },
  receipt: { formatVersion: 1, parse: readReceipt },
  review: { formatVersion: 1, parse: readReview },
  response: { formatVersion: 1, parse: readResponse },
  anomaly: { formatVersion: 1, parse: readAnomaly },
  'meeting-archive': { formatVersion: 1, parse: readMeetingArchive },
  contribution: { formatVersion: 1, parse: readContribution },
  'replication-report': { formatVersion: 1, parse: readReplicationReport },
} as const satisfies ContainerKinds & { readonly [Kind in FuzzedKind]: unknown };

export interface Specimen {
  readonly kind: FuzzedKind;
  readonly payload: unknown;
  readonly files: readonly CoveredFile[];
  readonly manifest: Uint8Array;
  readonly signature: Uint8Array;
  readonly bytes: Uint8Array;
}

export interface Workshop {
  readonly specimens: readonly Specimen[];
  /** What the reader says of each, by identity. */
  readonly originals: ReadonlyMap<string, VerifiedContainer>;
  readonly victimFingerprint: string;
  /** The only key mutations may sign with. */
  readonly attacker: UnlockedSigner;
}

/** The keys are drawn anew each time; their lengths are not, so that the same choices fall on the same bytes. */
export async function openWorkshop(): Promise<Workshop> {
  const victim = await steadySigner('Claire Secrétaire');
  const attacker = await steadySigner('Alain Attaquant');
  const specimens: Specimen[] = [];
  const originals = new Map<string, VerifiedContainer>();
  for (const { kind, payload } of specimenPayloads()) {
    const specimen = await sealSpecimen(kind, payload, victim);
    const verdict = await judgeSpecimen(specimen.bytes);
    if (verdict.outcome === 'refused') throw new Error(`the ${kind} is refused: ${JSON.stringify(verdict)}`);
    specimens.push(specimen);
    originals.set(verdict.identity, verdict);
  }
  return { specimens, originals, victimFingerprint: victim.certificate.fingerprint, attacker };
}

export function judgeSpecimen(bytes: Uint8Array) {
  return verifyContainer(bytes, { kinds: FUZZED_KINDS, now: JUDGED_AT });
}

/** The length of a P-256 signature in DER, and of a certificate with the name above, where no integer has a zero more or less. */
const SIGNATURE_BYTES = 71;

async function steadySigner(commonName: string): Promise<UnlockedSigner> {
  const signer = await makeSigner({ commonName });
  return { ...signer, sign: (bytes) => signSteadily(signer, bytes) };
}

async function signSteadily(signer: UnlockedSigner, bytes: Uint8Array): Promise<Uint8Array> {
  for (;;) {
    const signature = await signer.sign(bytes);
    if (signature.byteLength === SIGNATURE_BYTES) return signature;
  }
}

async function sealSpecimen(kind: FuzzedKind, payload: unknown, signer: UnlockedSigner): Promise<Specimen> {
  const payloadFile = {
    name: `${kind}.json`,
    mediaType: 'application/json',
    bytes: writeCanonicalJson(payload),
    isRoot: true,
  };
  const files = [payloadFile, attachmentFile('note.txt', 'Une note, puis une autre.\n')];
  const manifest = writeManifest(files);
  const signature = await signManifest(manifest, [signer], SIGNED_AT);
  return { kind, payload, files, manifest, signature, bytes: assembleParts({ files, manifest, signature }) };
}

export type Parts = Pick<Specimen, 'files' | 'manifest' | 'signature'>;

export function entriesOfParts({ files, manifest, signature }: Parts): readonly RawEntry[] {
  return [
    rawEntry(MIMETYPE_NAME, Buffer.from('application/vnd.etsi.asic-e+zip')),
    ...files.map(({ name, bytes }) => rawEntry(name, bytes, { method: 8 })),
    rawEntry(MANIFEST_NAME, manifest, { method: 8 }),
    rawEntry(SIGNATURE_NAME, signature),
  ];
}

export function assembleParts(parts: Parts): Uint8Array {
  return writeRawZip(entriesOfParts(parts));
}

/** Sealed by the attacker, as anybody may: another file, by another signer. */
export async function resealed(
  { attacker }: Workshop,
  files: readonly CoveredFile[],
  manifest = writeManifest(files),
): Promise<Uint8Array> {
  return assembleParts({ files, manifest, signature: await signManifest(manifest, [attacker], SIGNED_AT) });
}
