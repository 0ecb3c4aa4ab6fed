/** One case of the fuzzer: which mutation, on what, follows from the seed and the number of the case alone. */
import { isDeepStrictEqual } from 'node:util';
import { SIGNED_FILE_REFUSAL_CODES } from '../../../domain/signed-file/refusal.ts';
import { Choices } from '../../../testing/seeded-choices.ts';
import { sha256 } from '../digest.ts';
import { isRefused, type RefusedContainer } from '../refused.ts';
import type { VerifiedContainer } from '../verify-container.ts';
import { mutateSignature } from './der-mutations.ts';
import { mutateJson } from './json-mutations.ts';
import { judgeSpecimen, type Workshop } from './workshop.ts';
import { mutateXml } from './xml-mutations.ts';
import { mutateZip } from './zip-mutations.ts';

export const FAMILIES = [
  ['zip', mutateZip],
  ['xml', mutateXml],
  ['der', mutateSignature],
  ['json', mutateJson],
] as const;

/** Neighbouring seeds and numbers must not give neighbouring choices. */
const SPREAD = 2_654_435_761;
/** What is told to a page about a refusal: some sentences, not the file again. */
const MOST_DETAILS_CHARACTERS = 20_000;

export interface Mutant {
  readonly family: string;
  readonly bytes: Uint8Array;
}

export async function makeMutant(workshop: Workshop, seed: number, index: number): Promise<Mutant> {
  const [family, mutate] = FAMILIES[index % FAMILIES.length] ?? FAMILIES[0];
  const choices = new Choices((Math.imul(seed, SPREAD) ^ Math.imul(index + 1, 40_503)) >>> 0);
  try {
    return { family, bytes: await mutate(choices, workshop) };
  } catch (error) {
    throw new Error(`seed ${String(seed)}, case ${String(index)} could not be made`, { cause: error });
  }
}

export interface Judged {
  /** `intact` or the code of the refusal. */
  readonly outcome: string;
  readonly fault: string | undefined;
  readonly spentMs: number;
}

export async function judgeMutant(workshop: Workshop, bytes: Uint8Array): Promise<Judged> {
  const before = sha256(bytes);
  const from = performance.now();
  try {
    const verdict = await judgeSpecimen(bytes);
    const spentMs = performance.now() - from;
    const isKept = sha256(bytes).equals(before);
    const fault = isKept ? faultOf(workshop, verdict) : 'the reader wrote in the bytes it was given';
    return { outcome: isRefused(verdict) ? verdict.code : verdict.outcome, fault, spentMs };
  } catch (error) {
    const fault = `threw ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    return { outcome: 'threw', fault, spentMs: performance.now() - from };
  }
}

/** Undefined when the verdict is one the reader may give. */
function faultOf(workshop: Workshop, verdict: VerifiedContainer | RefusedContainer): string | undefined {
  if (!isRefused(verdict)) return faultOfAccepted(workshop, verdict);
  const { code, details } = verdict;
  if (!SIGNED_FILE_REFUSAL_CODES.includes(code)) return `a code nobody knows: ${String(code)}`;
  const told = JSON.stringify(details).length;
  return told > MOST_DETAILS_CHARACTERS ? `details of ${String(told)} characters` : undefined;
}

/** Whatever carries the victim's signature must be what the victim signed; the rest is somebody else's file. */
function faultOfAccepted(
  { originals, victimFingerprint }: Workshop,
  verdict: VerifiedContainer,
): string | undefined {
  const { identity, entries, payloadBytes, payload, signers, kind } = verdict;
  const ofVictim = signers.find(({ fingerprint }) => fingerprint === victimFingerprint);
  if (ofVictim === undefined) return signers.length === 0 ? 'accepted without a signer' : undefined;
  const original = originals.get(identity);
  if (original === undefined) return 'accepted as the victim’s with another identity';
  const isSame =
    kind === original.kind &&
    Buffer.compare(payloadBytes, original.payloadBytes) === 0 &&
    isDeepStrictEqual(payload, original.payload) &&
    isDeepStrictEqual(entries.map(comparable), original.entries.map(comparable)) &&
    isDeepStrictEqual(ofVictim, original.signers[0]);
  return isSame ? undefined : 'accepted as the victim’s with another content';
}

function comparable({ name, mediaType, bytes }: VerifiedContainer['entries'][number]): unknown {
  return { name, mediaType, digest: sha256(bytes).toString('hex') };
}
