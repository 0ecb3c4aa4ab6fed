// The commands that write a plan for machines: open data, and its dates for an agenda.
import { inputs } from '../contract/requests.ts';
import { EXIT_CODES, type ExitCode } from './exit-codes.ts';
import { writeNamed } from './files.ts';
import { dayOf, oneOf } from './one-of.ts';
import { planIdOf } from './plan-id.ts';
import { readWords } from './words.ts';
import { withWorkspace } from './workspace.ts';

const { licence: licences, madeOn: days } = inputs['openData.export'].shape;

export async function writeOpenData(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'plan', 'out'],
    optional: ['licence', 'date'],
    flags: ['force'],
  });
  const planId = planIdOf(given.value('plan'));
  const licence = oneOf(licences, given.optional('licence') ?? 'lov2', 'La licence');
  const madeOn = dayOf(days, given.optional('date'));
  const out = { path: given.value('out'), replaces: given.flag('force') };
  await withWorkspace(given.value('workspace'), (client) =>
    writeNamed(
      out,
      async () => (await client.call('openData.export', { planId, licence, ...madeOn })).document.bytes,
    ),
  );
  process.stdout.write(`Données ouvertes écrites\u202f: ${out.path}\n`);
  return EXIT_CODES.done;
}

export async function writeDiary(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'plan', 'out'],
    optional: ['date'],
    flags: ['force'],
  });
  const planId = planIdOf(given.value('plan'));
  const madeOn = dayOf(days, given.optional('date'));
  const out = { path: given.value('out'), replaces: given.flag('force') };
  await withWorkspace(given.value('workspace'), (client) =>
    writeNamed(out, async () => (await client.call('diary.export', { planId, ...madeOn })).bytes),
  );
  process.stdout.write(`Agenda écrit\u202f: ${out.path}\n`);
  return EXIT_CODES.done;
}
