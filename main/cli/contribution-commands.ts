// The command that asks pilots for follow-up; what they send back comes in by `import`.
import type { Client } from '../contract/client.ts';
import { inputs, type Output } from '../contract/requests.ts';
import { EXIT_CODES, WrongUsage, type ExitCode } from './exit-codes.ts';
import { writeNamed } from './files.ts';
import { planIdOf } from './plan-id.ts';
import { fingerprintOf, passphraseOf } from './signing-words.ts';
import { readWords } from './words.ts';
import { withWorkspace } from './workspace.ts';

type AskablePilots = Output<'contribution.pilots'>;

/** One pilot: the signed file itself. Several, or all: an archive of theirs. */
export async function askContributions(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'plan', 'out'],
    optional: ['answer-by', 'text', 'fingerprint'],
    repeated: ['lead'],
    flags: ['json', 'force'],
  });
  const planId = planIdOf(given.value('plan'));
  const answerDueOn = dayOf(given.optional('answer-by'));
  const passphrase = passphraseOf(process.env);
  const out = { path: given.value('out'), replaces: given.flag('force') };
  let asked: Output<'contribution.ask'>['asked'] = [];
  await withWorkspace(given.value('workspace'), (client) =>
    writeNamed(out, async () => {
      const pilots = chosenAmong(
        await client.call('contribution.pilots', { planId }),
        given.repeated('lead'),
      );
      const fingerprint = await fingerprintOf(client, given.optional('fingerprint'));
      const word = given.optional('text') ?? '';
      const signature = { fingerprint, passphrase };
      ({ asked } = await client.call('contribution.ask', {
        planId,
        pilots,
        answerDueOn,
        word,
        ...signature,
      }));
      return bytesOf(client, asked);
    }),
  );
  const report = asked.map(({ pilot: { name }, identity, document }) => ({
    name,
    identity,
    file: document.name,
  }));
  process.stdout.write(
    given.flag('json')
      ? `${JSON.stringify({ asked: report, written: out.path })}\n`
      : `${report.map(({ name }) => `${name}\n`).join('')}Écrit\u202f: ${out.path}\n`,
  );
  return EXIT_CODES.done;
}

async function bytesOf(client: Client, asked: Output<'contribution.ask'>['asked']): Promise<Uint8Array> {
  const [first, ...others] = asked;
  if (first && others.length === 0) return first.document.bytes;
  const identities = asked.map(({ identity }) => identity);
  return (await client.call('contribution.archive', { identities })).bytes;
}

/** All of them where none is named. Throws WrongUsage. */
function chosenAmong(known: AskablePilots, names: readonly string[]) {
  if (known.length === 0) throw new WrongUsage('Aucune fiche de cette feuille de route n’a de pilote nommé.');
  const unknown = names.find((name) => !known.some(({ pilot }) => pilot.name === name));
  if (unknown !== undefined) {
    const listed = known.map(({ pilot }) => `  ${pilot.name}`).join('\n');
    throw new WrongUsage(`«\u202f${unknown}\u202f» ne pilote aucune fiche. Pilotes\u202f:\n${listed}`);
  }
  return known
    .filter(({ pilot }) => names.length === 0 || names.includes(pilot.name))
    .map(({ pilot: { organisationId, contactId } }) => ({ organisationId, contactId }));
}

/** Throws WrongUsage. */
function dayOf(text: string | undefined): string | null {
  const read = inputs['contribution.ask'].shape.answerDueOn.safeParse(text ?? null);
  if (read.success) return read.data;
  throw new WrongUsage(`«\u202f${text ?? ''}\u202f» n’est pas un jour\u202f: écrivez 2026-12-15.`);
}
