// The commands of a service that receives signed files: import, receipt, review.
import { basename } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Client } from '../contract/client.ts';
import type { ExaminedFile, SignedAnswer } from '../contract/exchange-requests.ts';
import { RequestRefused } from '../contract/failure.ts';
import { placeRemarks, readRemarksFile, reviewKind, type TypedRemarks } from '../contract/remarks-file.ts';
import type { Input, Output } from '../contract/requests.ts';
import { sentenceOf } from '../contract/words.fr.ts';
import { localDay } from '../services/clockwork.ts';
import { EXIT_CODES, WrongUsage, type ExitCode } from './exit-codes.ts';
import { readNamed, writeNamed } from './files.ts';
import { oneOf } from './one-of.ts';
import { fingerprintOf, passphraseOf } from './signing-words.ts';
import { readWords, type Words } from './words.ts';
import { withWorkspace } from './workspace.ts';

type Submission = Output<'exchange.overview'>['exchanges']['submissions'][number];
type ServiceStatement = Input<'receipt.sign'>['content']['service'];

/** Each file apart: one that is refused stops none of the others. */
export async function importSigned(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, { required: ['workspace'], repeated: ['file'], flags: ['json'] });
  const paths = given.repeated('file');
  if (paths.length === 0) throw new WrongUsage('Il manque\u202f: --file.');
  return receiveFiles(given.value('workspace'), paths, given.flag('json'));
}

/** Each for what it is; prints what became of it. */
export async function receiveFiles(
  workspace: string,
  paths: readonly string[],
  isJson: boolean,
): Promise<ExitCode> {
  const examined = await withWorkspace(workspace, async (client) => {
    for (const path of paths) await deposit(client, path);
    const told = (await client.call('inbox.examine', {})).examined;
    // Nobody will look at the inbox: what was refused is said here.
    for (const { outcome, sha256 } of told)
      if (outcome === 'refused') await client.call('inbox.dismiss', { sha256 });
    return told;
  });
  process.stdout.write(
    isJson ? `${JSON.stringify(examined.map(reportOf))}\n` : examined.map(sentenceAbout).join(''),
  );
  return exitCodeOf(examined);
}

export async function signReceipt(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'file', 'out'],
    optional: [...SERVICE_WORDS, 'received', 'missing', 'text', 'fingerprint'],
    flags: ['json', 'force'],
  });
  return answer(given, async (client, submission, signature) => {
    const missing = given.optional('missing') ?? '';
    return client.call('receipt.sign', {
      submissionId: submission.id,
      content: {
        receivedOn: given.optional('received') ?? submission.sentOn ?? localDay(new Date()),
        service: await serviceOf(client, given),
        isComplete: missing === '',
        missing,
        implicitDecision: null,
        text: given.optional('text') ?? '',
      },
      ...signature,
    });
  });
}

export async function signReview(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'file', 'out'],
    optional: [...SERVICE_WORDS, 'kind', 'text', 'remarks', 'author', 'answer-by', 'fingerprint'],
    flags: ['json', 'force'],
  });
  const kind = oneOf(reviewKind, given.optional('kind') ?? 'letter', 'La nature d’avis');
  const wanted = await remarksIn(given.optional('remarks'));
  return answer(given, async (client, submission, signature) => {
    const read = await client.call('kept.read', { identity: submission.sealed?.identity ?? '' });
    if (read.kind !== 'plan') throw new WrongUsage('Un avis se rend sur une feuille de route.');
    const placed = placeRemarks(read.content.plan.actions, wanted, randomUUID);
    if (!placed.ok) throw new WrongUsage(`La feuille de route n’a pas de fiche ${placed.missing}.`);
    const service = await serviceOf(client, given);
    if (service.name.trim() === '')
      throw new WrongUsage('Dites quel service rend l’avis\u202f: --service NOM.');
    const reviewId = randomUUID();
    const initial = {
      submissionId: submission.id,
      kind,
      issuedOn: localDay(new Date()),
      service,
      author: given.optional('author') ?? '',
      text: given.optional('text') ?? '',
      remarks: placed.remarks,
      answerDueOn: given.optional('answer-by') ?? null,
    };
    await client.call('edit.commit', {
      label: 'Avis rédigé en ligne de commande',
      edits: [{ kind: 'item.create', document: 'exchanges', list: 'reviews', itemId: reviewId, initial }],
    });
    return client.call('review.sign', { reviewId, ...signature });
  });
}

const SERVICE_WORDS = ['service', 'email', 'phone', 'address'] as const;

/** Takes the file in if it is not there yet, then signs what answers it. */
async function answer(
  given: Words,
  sign: (
    client: Client,
    submission: Submission,
    signature: { readonly fingerprint: string; readonly passphrase: string },
  ) => Promise<SignedAnswer>,
): Promise<ExitCode> {
  const out = { path: given.value('out'), replaces: given.flag('force') };
  const passphrase = passphraseOf(process.env);
  let examined: ExaminedFile | undefined;
  await withWorkspace(given.value('workspace'), (client) =>
    writeNamed(out, async () => {
      examined = await takeIn(client, given.value('file'));
      const { submissions } = (await client.call('exchange.overview', {})).exchanges;
      const identity = examined.outcome === 'refused' ? '' : examined.identity;
      const submission = submissions.find(
        ({ direction, sealed }) => direction === 'received' && sealed?.identity === identity,
      );
      if (!submission) throw new WrongUsage('Ce fichier n’est pas une feuille de route reçue.');
      const fingerprint = await fingerprintOf(client, given.optional('fingerprint'));
      return (await sign(client, submission, { fingerprint, passphrase })).document.bytes;
    }),
  );
  if (!examined) throw new Error('writeNamed makes what it writes');
  process.stdout.write(
    given.flag('json')
      ? `${JSON.stringify({ ...reportOf(examined), written: out.path })}\n`
      : `${sentenceAbout(examined)}Écrit\u202f: ${out.path}\n`,
  );
  return exitCodeOf([examined]);
}

/** Throws RequestRefused, why the file was refused. */
async function takeIn(client: Client, path: string): Promise<ExaminedFile> {
  const { sha256 } = await deposit(client, path);
  const { examined } = await client.call('inbox.examine', {});
  const own = examined.find((each) => each.sha256 === sha256);
  if (!own) throw new Error('what was deposited is examined');
  if (own.outcome !== 'refused') return own;
  await client.call('inbox.dismiss', { sha256 });
  throw new RequestRefused(own.failure.code, own.failure.details);
}

async function deposit(client: Client, path: string): Promise<{ readonly sha256: string }> {
  const bytes = new Uint8Array(await readNamed(path));
  return client.call('inbox.deposit', { document: { name: basename(path), mediaType: '', bytes } });
}

async function serviceOf(client: Client, given: Words): Promise<ServiceStatement> {
  const { services } = (await client.call('exchange.overview', {})).exchanges;
  const own = services.find(({ isOwn }) => isOwn);
  const word = (name: (typeof SERVICE_WORDS)[number], known: string | undefined): string =>
    given.optional(name) ?? known ?? '';
  return {
    name: word('service', own?.name),
    email: word('email', own?.email),
    phone: word('phone', own?.phone),
    postalAddress: word('address', own?.postalAddress),
  };
}

async function remarksIn(path: string | undefined): Promise<TypedRemarks> {
  if (path === undefined) return [];
  const read = readRemarksFile((await readNamed(path)).toString('utf8'));
  if (read.ok) return read.remarks;
  throw new WrongUsage(
    `Le fichier de remarques «\u202f${path}\u202f» ne convient pas (${read.path})\u202f: une liste de { fiche, field, kind, text, suggestion }.`,
  );
}

function isKnown(file: ExaminedFile): boolean {
  return (
    file.outcome !== 'refused' &&
    file.signers.every(({ standing }) => standing === 'known' || standing === 'own')
  );
}

function exitCodeOf(examined: readonly ExaminedFile[]): ExitCode {
  if (examined.some(({ outcome }) => outcome === 'refused')) return EXIT_CODES.refused;
  return examined.every(isKnown) ? EXIT_CODES.done : EXIT_CODES.unknownSigner;
}

function reportOf(file: ExaminedFile) {
  const { name } = file;
  if (file.outcome === 'refused') {
    const { code, details } = file.failure;
    return { name, outcome: 'refused', refusal: { code, message: sentenceOf(file.failure), details } };
  }
  const { outcome, kind, identity, signers } = file;
  return { name, outcome, kind, identity, signers };
}

function sentenceAbout(file: ExaminedFile): string {
  if (file.outcome === 'refused')
    return `${file.name}\u202f: refusé, ${file.failure.code}. ${sentenceOf(file.failure)}\n`;
  const signers = file.signers.map(({ commonName }) => commonName).join(' et ');
  const trust = isKnown(file) ? 'connu' : 'à vérifier';
  const outcome = file.outcome === 'already' ? 'déjà reçu' : 'reçu';
  return `${file.name}\u202f: ${outcome}, signé par ${signers} (${trust}).\n`;
}
