// A regional roadmap out of committees' signed files.
import { basename } from 'node:path';
import type { ConsolidatedRegion } from '../contract/region-requests.ts';
import { consolidationSentence, duplicateWords, setAsideWords } from '../contract/region-words.fr.ts';
import { inputs } from '../contract/requests.ts';
import { sentenceOf } from '../contract/words.fr.ts';
import { EXIT_CODES, WrongUsage, type ExitCode } from './exit-codes.ts';
import { readNamed, writeNamed } from './files.ts';
import { dayOf } from './one-of.ts';
import { fingerprintOf, passphraseOf } from './signing-words.ts';
import { readWords, type Words } from './words.ts';
import { withWorkspace } from './workspace.ts';

const { recipe: recipeSchema, madeOn: days } = inputs['region.consolidate'].shape;

export async function consolidate(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'recipe', 'out'],
    optional: ['date', 'fingerprint'],
    flags: ['json', 'force'],
    furtherOperands: 'les fichiers des comités',
  });
  const recipe = await recipeIn(given.value('recipe'));
  const madeOn = dayOf(days, given.optional('date'));
  const passphrase = passphraseOf(process.env);
  const out = { path: given.value('out'), replaces: given.flag('force') };
  let built: ConsolidatedRegion | undefined;
  await withWorkspace(given.value('workspace'), (client) =>
    writeNamed(out, async () => {
      const documents = await Promise.all(given.furtherOperands().map(documentAt));
      const fingerprint = await fingerprintOf(client, given.optional('fingerprint'));
      built = await client.call('region.consolidate', {
        recipe,
        documents,
        ...madeOn,
        fingerprint,
        passphrase,
      });
      return built.document.bytes;
    }),
  );
  if (!built) throw new Error('writeNamed makes what it writes');
  print(given, built, out.path);
  return exitCodeOf(built);
}

async function documentAt(path: string) {
  return { name: basename(path), mediaType: '', bytes: new Uint8Array(await readNamed(path)) };
}

/** Throws WrongUsage, naming the field that does not fit. */
async function recipeIn(path: string) {
  const read = recipeSchema.safeParse(parsed((await readNamed(path)).toString('utf8'), path));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new WrongUsage(
    `La recette «\u202f${path}\u202f» ne convient pas\u202f: ${issue?.path.map(String).join('.') ?? ''}. Son modèle est dans main/domain/consolidation/recipe.ts.`,
  );
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new WrongUsage(`La recette «\u202f${path}\u202f» n’est pas du JSON.`, { cause });
  }
}

function exitCodeOf({ report }: ConsolidatedRegion): ExitCode {
  if (report.refused.length > 0) return EXIT_CODES.refused;
  const isUnknown = report.setAside.some(({ reason }) => reason === 'signer-not-relied-on');
  return isUnknown ? EXIT_CODES.unknownSigner : EXIT_CODES.done;
}

function print(given: Words, built: ConsolidatedRegion, out: string): void {
  const { report, revision, identity, isUnchanged } = built;
  const facts = { revision, identity, isUnchanged };
  if (given.flag('json')) {
    const refused = report.refused.map(({ name, failure }) => ({
      name,
      refusal: { code: failure.code, message: sentenceOf(failure), details: failure.details },
    }));
    process.stdout.write(`${JSON.stringify({ ...facts, written: out, report: { ...report, refused } })}\n`);
    return;
  }
  const head = isUnchanged
    ? `Rien de nouveau depuis la révision ${String(revision)}\u202f: ${out}`
    : `Feuille de route régionale écrite, révision ${String(revision)}\u202f: ${out}`;
  const lines = [head, `${consolidationSentence(report)}.`, ...linesOf(report)];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function linesOf(report: ConsolidatedRegion['report']): readonly string[] {
  const { changes } = report;
  return [
    ...(changes ? [`Depuis la dernière fois\u202f: ${changes.sentence}`] : []),
    ...listed(
      'Refusés',
      report.refused.map(({ name, failure }) => `${name}\u202f: ${sentenceOf(failure)}`),
    ),
    ...listed('Mis de côté', report.setAside.map(setAsideWords)),
    ...listed('Repris de la dernière fois', report.carriedOver),
    ...listed('Attendus, rien n’est venu', report.missing),
    ...listed('Inattendus', report.unexpected),
    ...listed(
      'Axes à rattacher dans la recette',
      report.unmappedAxes.map(
        ({ title, actionCount, committeeCount }) =>
          `${title} (fiches\u202f: ${String(actionCount)}, comités\u202f: ${String(committeeCount)})`,
      ),
    ),
    ...listed(
      'Thèmes inconnus ici',
      report.unknownThemes.map(({ code, actionCount }) => `${code} (fiches\u202f: ${String(actionCount)})`),
    ),
    ...listed('Doublons probables, à trancher dans la recette', report.duplicates.map(duplicateWords)),
    ...listed(
      'Organismes nommés de plusieurs façons',
      report.renamedOrganisations.map(({ names }) => names.join(' / ')),
    ),
  ];
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0
    ? []
    : ['', `${title} (${String(lines.length)})`, ...lines.map((line) => `  ${line}`)];
}
