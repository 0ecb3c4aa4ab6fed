// A region in a quarter: 150 files of 40 actions verified and made one plan, beside the verification alone; duplicates among 6,000.
import { consolidate } from '../../domain/consolidation/consolidate.ts';
import { proposeDuplicates } from '../../domain/consolidation/duplicates.ts';
import type { SourceFile } from '../../domain/consolidation/source-files.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import { buildContainer } from '../../exchange/signed/build-container.ts';
import { READABLE_KINDS } from '../../services/readable-kinds.ts';
import { regionalId } from '../../services/consolidating/regional-id.ts';
import { createIdentity, unlockIdentity } from '../../exchange/signed/identity.ts';
import { verifyContainer } from '../../exchange/signed/verify-container.ts';
import { generateCommittees, generatedRecipe } from '../region-generator.ts';
import { seriesOf, sideBySide } from './measure.ts';
import { ratioRow, timeRow, type Row } from './report.ts';

const FILES = 150;
const ACTIONS_EACH = 40;
const ROUNDS = 5;
const DUPLICATE_ROUNDS = 3;

export async function benchRegion(territories: TerritoryList): Promise<readonly Row[]> {
  const files = await signedCommittees(territories);
  const { subject, peer } = await sideBySide(
    {
      subject: async () => void builtFrom(await verified(files)),
      peer: async () => void (await verified(files)),
    },
    { rounds: ROUNDS, warmUps: 1 },
  );
  const { fiches } = builtFrom(await verified(files));
  const samplesMs: number[] = [];
  for (let round = 0; round < DUPLICATE_ROUNDS; round += 1) {
    const from = performance.now();
    proposeDuplicates(fiches, []);
    samplesMs.push(performance.now() - from);
  }
  return [
    ratioRow('verify and consolidate 150 files of 40 actions, against verifying them', subject, peer, 1.5),
    timeRow(`duplicates among ${String(fiches.length)} actions`, seriesOf(samplesMs), 10_000),
  ];
}

const PASSPHRASE = 'une phrase pour le banc';

async function signedCommittees(territories: TerritoryList): Promise<readonly Uint8Array[]> {
  const identity = await createIdentity({
    commonName: 'Comités du banc',
    organisation: 'Comités du banc',
    locality: 'Laval',
    passphrase: PASSPHRASE,
    createdAt: new Date(),
  });
  const unlocked = await unlockIdentity({ ...identity, passphrase: PASSPHRASE });
  if (!unlocked.ok) throw new Error(unlocked.code);
  const signers = [unlocked.signer];
  const files: Uint8Array[] = [];
  for (const { document: payload } of generateCommittees(FILES, ACTIONS_EACH, territories))
    files.push((await buildContainer({ kind: 'plan', payload, signers, signedAt: new Date() })).bytes);
  return files;
}

async function verified(files: readonly Uint8Array[]): Promise<readonly SourceFile[]> {
  const read: SourceFile[] = [];
  for (const bytes of files) {
    const container = await verifyContainer(bytes, { kinds: READABLE_KINDS, now: new Date() });
    if (container.outcome === 'refused') throw new Error(container.code);
    const { identity } = container;
    const document = container.payload as PlanDocument;
    read.push({ name: identity, identity, signerName: 'Comités du banc', isRelied: true, document });
  }
  return read;
}

function builtFrom(sources: readonly SourceFile[]) {
  const stamp = { at: '2027-01-15T00:00:00.000Z', by: 'banc' };
  return consolidate({ recipe: generatedRecipe(), sources, regionalId, stamp, previous: null, revision: 1 });
}
