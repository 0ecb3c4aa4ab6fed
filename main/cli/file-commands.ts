// The commands that need no workspace: verify and extract.
import { RequestRefused, type Failure } from '../contract/failure.ts';
import { sentenceOf } from '../contract/words.fr.ts';
import { verifyFile, type FileVerdict, type VerifiedFile } from '../services/verify-file.ts';
import { EXIT_CODES, WrongUsage, type ExitCode } from './exit-codes.ts';
import { readNamed, writeFolder } from './files.ts';
import { readWords } from './words.ts';
import { frenchInstant } from './french-instant.ts';

const FILE_OPERAND = 'le fichier .asice';

export async function verify(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, { operands: [FILE_OPERAND], repeated: ['trust'], flags: ['json'] });
  const trustedPems = await Promise.all(
    given.repeated('trust').map(async (path) => (await readNamed(path)).toString('utf8')),
  );
  const verdict = await judge(await readNamed(given.operand(0)), trustedPems);
  if (given.flag('json')) process.stdout.write(`${JSON.stringify(reportOf(verdict))}\n`);
  if (verdict.outcome === 'refused') return refused(verdict.failure);
  if (!given.flag('json')) process.stdout.write(sentencesOf(verdict));
  return verdict.trust === 'known' ? EXIT_CODES.done : EXIT_CODES.unknownSigner;
}

export async function extract(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, { operands: [FILE_OPERAND], required: ['out'] });
  const verdict = await judge(await readNamed(given.operand(0)), []);
  if (verdict.outcome === 'refused') return refused(verdict.failure);
  await writeFolder(given.value('out'), verdict.entries);
  return EXIT_CODES.done;
}

/** A certificate that cannot be read is the caller's mistake, not the file's. */
async function judge(bytes: Uint8Array, trustedPems: readonly string[]): Promise<FileVerdict> {
  try {
    return await verifyFile(bytes, { now: new Date(), trustedPems });
  } catch (error) {
    if (error instanceof RequestRefused) throw new WrongUsage(sentenceOf(error), { cause: error });
    throw error;
  }
}

function refused(failure: Failure): ExitCode {
  process.stderr.write(`${failure.code}\u202f: ${sentenceOf(failure)}\n`);
  return EXIT_CODES.refused;
}

function reportOf(verdict: FileVerdict) {
  if (verdict.outcome === 'refused') {
    const { code, details } = verdict.failure;
    const refusal = { code, message: sentenceOf(verdict.failure), details };
    return { intact: false, signer: null, trust: null, revision: null, refusal };
  }
  const { commonName, organisation, locality, fingerprint, signedAt } = verdict.signer;
  const signer = { commonName, organisation, locality, fingerprint, signedAt };
  return { intact: true, signer, trust: verdict.trust, revision: verdict.revision, refusal: null };
}

function sentencesOf({ signer, phrase, trust, revision }: VerifiedFile): string {
  const { commonName, locality, fingerprint, signedAt } = signer;
  const standing =
    trust === 'known' ? 'signataire connu' : 'signataire inconnu\u202f: comparez son empreinte avec lui';
  return [
    'Fichier intact.',
    `Signé par ${commonName} (${locality}), ${standing}.`,
    `Empreinte\u202f: ${fingerprint}`,
    `En six mots, à comparer au téléphone\u202f: ${phrase}`,
    `Date annoncée\u202f: ${frenchInstant(signedAt)}`,
    ...(revision === null ? [] : [`Révision\u202f: ${String(revision)}`]),
    '',
  ].join('\n');
}
