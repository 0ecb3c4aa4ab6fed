// Host 3: the command line, over the same services as the windows.
import { RequestRefused } from '../contract/failure.ts';
import { sentenceOf } from '../contract/words.fr.ts';
import { EXIT_CODES, WrongUsage, WrongWords, type ExitCode } from './exit-codes.ts';
import { addToBank, exportFromBank, searchBank } from './bank-commands.ts';
import { consolidate } from './consolidate-command.ts';
import { diff, merge } from './comparison-commands.ts';
import { extract, verify } from './file-commands.ts';
import { usageOf } from './usage-of.ts';
import { USAGE } from './usage.fr.ts';
import { backup, restore } from './backup-commands.ts';
import { importSpreadsheet } from './import-command.ts';
import { writeDiary, writeOpenData } from './data-commands.ts';
import { askContributions } from './contribution-commands.ts';
import { importSigned, signReceipt, signReview } from './exchange-commands.ts';
import { makeDocument } from './document-command.ts';
import { makeMeetingDocument, writeMeetingDiary } from './meeting-command.ts';
import { exportTable } from './table-commands.ts';
import { createIdentity, exportPlan, init, writeCertificate } from './workspace-commands.ts';

type Command = (words: readonly string[]) => Promise<ExitCode>;

const commands: Readonly<Record<string, Command>> = {
  init,
  'identity create': createIdentity,
  'identity certificate': writeCertificate,
  // Signed, unless a format is named: then a spreadsheet, or the bare document.
  export: (words) =>
    words.some((word) => /^--format(=|$)/.test(word)) ? exportTable(words) : exportPlan(words),
  document: makeDocument,
  'meeting-document': makeMeetingDocument,
  'meeting-diary': writeMeetingDiary,
  'open-data': writeOpenData,
  diary: writeDiary,
  // A spreadsheet goes into a plan; signed files go into the inbox.
  import: (words) =>
    words.some((word) => /^--plan(=|$)/.test(word)) ? importSpreadsheet(words) : importSigned(words),
  receipt: signReceipt,
  review: signReview,
  'contribution ask': askContributions,
  verify,
  consolidate,
  'bank add': addToBank,
  'bank search': searchBank,
  'bank export': exportFromBank,
  diff,
  merge,
  extract,
  backup,
  restore,
};

function nameIn(words: readonly string[]): string | null {
  const names = [words.slice(0, 1), words.slice(0, 2)].map((each) => each.join(' '));
  return names.find((name) => Object.hasOwn(commands, name)) ?? null;
}

async function run(words: readonly string[]): Promise<ExitCode> {
  if (words[0] === '--help' || words[0] === 'help') {
    process.stdout.write(USAGE);
    return EXIT_CODES.done;
  }
  const name = nameIn(words);
  const command = name === null ? undefined : commands[name];
  if (name !== null && command) return command(words.slice(name.split(' ').length));
  throw new WrongWords(
    words.length === 0 ? 'Il manque une commande.' : `Commande inconnue\u202f: ${words.join(' ')}`,
  );
}

function explain(error: unknown): ExitCode {
  if (error instanceof WrongUsage) {
    const usage = error instanceof WrongWords ? `\n${usageOf(nameIn(process.argv.slice(2)))}` : '';
    process.stderr.write(`${error.message}\n${usage}`);
    return EXIT_CODES.wrongUsage;
  }
  if (!(error instanceof RequestRefused)) throw error;
  process.stderr.write(`${error.code}\u202f: ${sentenceOf(error)}\n`);
  return EXIT_CODES.refused;
}

process.exitCode = await run(process.argv.slice(2)).catch(explain);
