// The command that imports a spreadsheet into a plan, or says what importing it would do.
import type { Client } from '../contract/client.ts';
import type { OpenedImport } from '../contract/import-answers.ts';
import {
  mappingWith,
  movedHeadings,
  namedInVain,
  NO_MAPPING,
  readMappingFile,
  type ImportMappingFile,
} from '../contract/import-mapping-file.ts';
import { countsSentence, refusalSentence } from '../contract/import-words.fr.ts';
import type { Input, Output } from '../contract/requests.ts';
import { basename } from 'node:path';
import { EXIT_CODES, WrongUsage, type ExitCode } from './exit-codes.ts';
import { readNamed } from './files.ts';
import { planIdOf } from './plan-id.ts';
import { readWords } from './words.ts';
import { withWorkspace } from './workspace.ts';

type Preview = Output<'import.preview'>;

export async function importSpreadsheet(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'plan', 'file'],
    optional: ['mapping'],
    flags: ['dry-run', 'json'],
  });
  const mapping = await mappingOf(given.optional('mapping'));
  const path = given.value('file');
  const document = { name: basename(path), mediaType: '', bytes: new Uint8Array(await readNamed(path)) };
  const planId = planIdOf(given.value('plan'));
  const isDryRun = given.flag('dry-run');
  const preview = await withWorkspace(given.value('workspace'), async (client) => {
    const opened = await client.call('import.open', { document });
    const question = await questionOf(client, opened, planId, mapping);
    const found = await client.call('import.preview', question);
    if (!isDryRun) await client.call('import.apply', question);
    return found;
  });
  process.stdout.write(
    given.flag('json') ? `${JSON.stringify(reportOf(preview))}\n` : sentencesOf(preview, isDryRun),
  );
  return EXIT_CODES.done;
}

async function mappingOf(path: string | undefined): Promise<ImportMappingFile> {
  if (path === undefined) return NO_MAPPING;
  const read = readMappingFile((await readNamed(path)).toString('utf8'));
  if (read.ok) return read.file;
  throw new WrongUsage(
    `Le fichier de correspondance «\u202f${path}\u202f» ne convient pas\u202f: ${read.problem}.`,
  );
}

async function questionOf(
  client: Client,
  { importId, guessed, isOwn, values }: OpenedImport,
  planId: string,
  mapping: ImportMappingFile,
): Promise<Input<'import.preview'>> {
  const moved = await Promise.all(
    movedHeadings(mapping, guessed).map((each) => client.call('import.guessSheet', { importId, ...each })),
  );
  const sheets = guessed.map((each) => moved.find(({ sheet }) => sheet === each.sheet) ?? each);
  // Jalon's own workbooks need no mapping, and are guessed nothing of.
  const unknown = isOwn ? [] : namedInVain(mapping, sheets);
  if (unknown.length > 0) {
    const names = unknown.map((name) => `«\u202f${name}\u202f»`).join(', ');
    throw new WrongUsage(`Le fichier de correspondance nomme ce que le tableur n’a pas\u202f: ${names}.`);
  }
  return {
    importId,
    planId,
    mapping: mappingWith(mapping, sheets),
    // What was answered before still holds, and is remembered again; the mapping has the last word.
    valueChoices: [...values, ...mapping.values],
    rowChoices: [],
    choices: { side: mapping.side, differences: [] },
    similarityThreshold: mapping.similarityThreshold,
  };
}

/** The same for a dry run and for an import: a script compares the two. */
function reportOf({ outcomes, counts, refused, unmapped }: Preview) {
  const listed = (kind: 'created' | 'updated') =>
    outcomes
      .filter((each) => each.kind === kind)
      .map(({ place, number, title, differences }) => ({
        ...place,
        number,
        title,
        ...(kind === 'updated'
          ? { fields: differences.filter(({ side }) => side !== 'plan').map(({ key }) => key) }
          : {}),
      }));
  return {
    created: listed('created'),
    updated: listed('updated'),
    unchanged: counts.unchanged,
    refused: refused.map((cell) => ({
      sheet: cell.sheet,
      row: cell.row,
      column: cell.column,
      value: cell.value,
      reason: refusalSentence(cell),
      code: cell.reason,
    })),
    unmapped,
  };
}

function sentencesOf({ counts, refused, unmapped }: Preview, isDryRun: boolean): string {
  return [
    `${countsSentence(counts)}.${isDryRun ? ' Rien n’est modifié.' : ''}`,
    ...refused.map(
      (cell) =>
        `  ${cell.sheet}, ligne ${String(cell.row)}${cell.column === null ? '' : `, ${cell.column}`}\u202f: «\u202f${cell.value}\u202f». ${refusalSentence(cell)}`,
    ),
    ...(unmapped.length === 0 ? [] : [`Gardées en champs libres\u202f: ${unmapped.join(', ')}.`]),
    '',
  ].join('\n');
}
