// The commands that open a workspace: init, identity, export.
import type { ExportedPlan } from '../contract/answers.ts';
import { RequestRefused } from '../contract/failure.ts';
import { EXIT_CODES, WrongUsage, type ExitCode } from './exit-codes.ts';
import { writeNamed } from './files.ts';
import { fingerprintOf, PASSPHRASE_VARIABLE, passphraseOf } from './signing-words.ts';
import { readWords } from './words.ts';
import { planIdOf } from './plan-id.ts';
import { withWorkspace } from './workspace.ts';

const SAMPLE = 'pays-de-la-loire';

export async function init(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, { required: ['workspace'], optional: ['sample'] });
  const sample = given.optional('sample');
  if (sample !== undefined && sample !== SAMPLE) {
    throw new WrongUsage(`L’exemple «\u202f${sample}\u202f» n’existe pas. Il y a\u202f: ${SAMPLE}.`);
  }
  const planIds = await withWorkspace(
    given.value('workspace'),
    async (client) => {
      if (sample !== undefined) await client.call('plan.openSample', { sample });
      return (await client.call('workspace.describe', {})).plans.map(({ id }) => id);
    },
    { create: true },
  );
  print(planIds);
  return EXIT_CODES.done;
}

export async function createIdentity(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, { required: ['workspace', 'committee', 'locality'] });
  const identity = { committeeName: given.value('committee'), locality: given.value('locality') };
  const passphrase = passphraseOf(process.env);
  const created = await withWorkspace(given.value('workspace'), (client) =>
    client.call('identity.create', { ...identity, passphrase }).catch((error: unknown) => {
      throw explained(error);
    }),
  );
  print(created);
  return EXIT_CODES.done;
}

export async function writeCertificate(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'out'],
    optional: ['fingerprint'],
    flags: ['force'],
  });
  const out = { path: given.value('out'), replaces: given.flag('force') };
  await withWorkspace(given.value('workspace'), (client) =>
    writeNamed(out, async () => {
      const fingerprint = await fingerprintOf(client, given.optional('fingerprint'));
      return (await client.call('identity.certificate', { fingerprint })).bytes;
    }),
  );
  process.stdout.write(`Certificat écrit\u202f: ${out.path}\n`);
  return EXIT_CODES.done;
}

export async function exportPlan(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'plan', 'out'],
    optional: ['fingerprint'],
    flags: ['force'],
  });
  const out = { path: given.value('out'), replaces: given.flag('force') };
  const passphrase = passphraseOf(process.env);
  const said = await withWorkspace(given.value('workspace'), async (client) => {
    let sentences = '';
    await writeNamed(out, async () => {
      const fingerprint = await fingerprintOf(client, given.optional('fingerprint'));
      const planId = planIdOf(given.value('plan'));
      const exported = await client.call('signed.export', { planId, fingerprint, passphrase });
      sentences = sentencesOf(out.path, exported, fingerprint);
      return exported.document.bytes;
    });
    return sentences;
  });
  process.stdout.write(said);
  return EXIT_CODES.done;
}

function sentencesOf(path: string, { revision, identity }: ExportedPlan, fingerprint: string): string {
  return [
    `Révision ${String(revision)} signée\u202f: ${path}`,
    `Empreinte du certificat, à donner à part à qui reçoit le fichier\u202f: ${fingerprint}`,
    `Identité du fichier\u202f: ${identity}`,
    '',
  ].join('\n');
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}

/** In a window the field says what is wrong with it; here there is no field. */
function explained(error: unknown): unknown {
  if (!(error instanceof RequestRefused) || error.code !== 'invalid-request') return error;
  if (error.details['path'] === 'passphrase') {
    return new WrongUsage(
      `La phrase secrète de ${PASSPHRASE_VARIABLE} est trop courte ou trop longue\u202f: au moins 12 caractères, sans compter les espaces répétés.`,
    );
  }
  return new WrongUsage('Le nom du comité (64 caractères au plus) ou le lieu (64 au plus) ne convient pas.');
}
