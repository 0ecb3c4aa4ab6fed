// The commands that take the whole workspace out and bring it back: backup and restore.
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';
import { basename } from 'node:path';
import { readNamed, writeNamed } from './files.ts';
import { readWords } from './words.ts';
import { withWorkspace } from './workspace.ts';

export async function backup(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, { required: ['workspace', 'out'], flags: ['force'] });
  const out = { path: given.value('out'), replaces: given.flag('force') };
  await withWorkspace(given.value('workspace'), (client) =>
    writeNamed(out, async () => (await client.call('workspace.backup', {})).bytes),
  );
  process.stdout.write(`Sauvegarde écrite\u202f: ${out.path}\n`);
  return EXIT_CODES.done;
}

export async function restore(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, { operands: ['le fichier de la sauvegarde'], required: ['workspace'] });
  const path = given.operand(0);
  const document = { name: basename(path), mediaType: '', bytes: await readNamed(path) };
  // The workspace may be new: a backup is what one starts from on another machine.
  const { keptAt } = await withWorkspace(
    given.value('workspace'),
    (client) => client.call('workspace.restore', { document }),
    { create: true },
  );
  process.stdout.write(
    `Sauvegarde restaurée. Le contenu précédent est gardé dans «\u202f${keptAt}\u202f», dans l’espace de travail.\n`,
  );
  return EXIT_CODES.done;
}
