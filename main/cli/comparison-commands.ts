// The commands that say what differs between two plans in files, and merge two copies that were edited apart.
import { resolve } from 'node:path';
import { RequestRefused } from '../contract/failure.ts';
import { sentenceOf } from '../contract/words.fr.ts';
import {
  compareFiles,
  mergeFiles,
  openPlanFile,
  type ComparedFiles,
  type FileFacts,
  type FileOptions,
  type MergedFiles,
  type ReadFile,
} from '../services/comparing/plan-files.ts';
import { EXIT_CODES, WrongUsage, type ExitCode } from './exit-codes.ts';
import { readNamed, writeNamed } from './files.ts';
import { readWords, type Words } from './words.ts';

const RESOURCES_DIRECTORY = resolve(import.meta.dirname, '../../resources');
type Groups = ComparedFiles['groups'];

export async function diff(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    operands: ['le premier fichier', 'le second fichier'],
    repeated: ['trust'],
    flags: ['json'],
  });
  return reporting(given.flag('json'), async () => {
    const options = await optionsOf(given);
    const [left, right] = [await opened(given.operand(0), options), await opened(given.operand(1), options)];
    const compared = compareFiles(left, right, options);
    print(
      given,
      {
        left: left.facts,
        right: right.facts,
        ...compared,
        groups: undefined,
        differences: flat(compared.groups),
      },
      [
        ...(compared.isSamePlan ? [] : ['Ce sont deux feuilles de route différentes.']),
        compared.sentence,
        ...linesOf(compared.groups),
      ],
    );
    return standing([left, right]);
  });
}

export async function merge(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    operands: ['la base', 'la copie gardée ici', 'l’autre copie'],
    required: ['out'],
    optional: ['prefer'],
    repeated: ['trust'],
    flags: ['json', 'force'],
  });
  const preferred = preferenceOf(given.optional('prefer'));
  return reporting(given.flag('json'), async () => {
    const options = await optionsOf(given);
    const files = {
      base: await opened(given.operand(0), options),
      mine: await opened(given.operand(1), options),
      theirs: await opened(given.operand(2), options),
    };
    const merged = mergeFiles(files, preferred, options);
    const isWritten = merged.conflicts.length === 0 || preferred !== undefined;
    const out = given.value('out');
    if (isWritten)
      await writeNamed({ path: out, replaces: given.flag('force') }, () => Promise.resolve(merged.bytes));
    const { conflicts, notes, sentence, groups } = merged;
    print(
      given,
      { written: isWritten ? out : null, conflicts, notes, sentence, differences: flat(groups) },
      mergeLines(merged, isWritten ? out : null),
    );
    return isWritten ? standing(Object.values(files)) : EXIT_CODES.conflicts;
  });
}

/** With `--json`, a refusal is told on standard output too, as `verify` does. */
async function reporting(isJson: boolean, work: () => Promise<ExitCode>): Promise<ExitCode> {
  try {
    return await work();
  } catch (error) {
    if (isJson && error instanceof RequestRefused) {
      const { code, details } = error;
      process.stdout.write(`${JSON.stringify({ refusal: { code, message: sentenceOf(error), details } })}\n`);
    }
    throw error;
  }
}

async function optionsOf(given: Words): Promise<FileOptions> {
  const trustedPems = await Promise.all(
    given.repeated('trust').map(async (path) => (await readNamed(path)).toString('utf8')),
  );
  return { now: new Date(), trustedPems, resourcesDirectory: RESOURCES_DIRECTORY };
}

/** A certificate that cannot be read is the caller's mistake, not the file's. */
async function opened(path: string, options: FileOptions): Promise<ReadFile> {
  try {
    return await openPlanFile(await readNamed(path), options);
  } catch (error) {
    if (error instanceof RequestRefused && error.code === 'certificate-unreadable')
      throw new WrongUsage(sentenceOf(error), { cause: error });
    throw error;
  }
}

function preferenceOf(word: string | undefined): 'mine' | 'theirs' | undefined {
  if (word === undefined || word === 'mine' || word === 'theirs') return word;
  throw new WrongUsage(`--prefer «\u202f${word}\u202f» n’existe pas. Il y a\u202f: mine, theirs.`);
}

/** A bare document has nobody to know. */
function standing(files: readonly ReadFile[]): ExitCode {
  const isUnknown = ({ signer }: FileFacts): boolean => signer !== null && signer.standing !== 'known';
  return files.some(({ facts }) => isUnknown(facts)) ? EXIT_CODES.unknownSigner : EXIT_CODES.done;
}

function print(given: Words, report: object, lines: readonly string[]): void {
  process.stdout.write(given.flag('json') ? `${JSON.stringify(report)}\n` : `${lines.join('\n')}\n`);
}

function flat(groups: Groups) {
  return groups.flatMap(({ title, actionId, differences }) =>
    differences.map((difference) => ({ group: title, actionId, ...difference })),
  );
}

function linesOf(groups: Groups): readonly string[] {
  return groups.flatMap(({ title, differences }) => [
    '',
    title,
    ...differences.flatMap(({ label, before, after }) => [
      `  ${label}`,
      ...(before === null ? [] : [`    - ${indented(before)}`]),
      ...(after === null ? [] : [`    + ${indented(after)}`]),
    ]),
  ]);
}

function mergeLines(
  { conflicts, notes, sentence, groups }: MergedFiles,
  out: string | null,
): readonly string[] {
  const told = conflicts.flatMap(({ group, label, base, mine, theirs }) => [
    '',
    `Conflit\u202f: ${group}, ${label}`,
    ...(base === null ? [] : [`    base\u202f: ${indented(base)}`]),
    `    mienne\u202f: ${indented(mine)}`,
    `    leur\u202f: ${indented(theirs)}`,
  ]);
  if (out === null) {
    const count = conflicts.length === 1 ? '1 conflit' : `${String(conflicts.length)} conflits`;
    return [
      `${count}\u202f: rien n’a été écrit. Ajoutez --prefer mine ou --prefer theirs, ou tranchez-les dans l’application.`,
      ...told,
    ];
  }
  return [
    `Fichier écrit\u202f: ${out}`,
    `Par rapport à la copie gardée ici\u202f: ${sentence}`,
    ...notes,
    ...told,
    ...linesOf(groups),
  ];
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n      ');
}
