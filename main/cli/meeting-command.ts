// The commands that make the papers of a meeting, and its entry for an agenda.
import type { Client } from '../contract/client.ts';
import { inputs, type Input } from '../contract/requests.ts';
import { decisionIdOf } from './decision-id.ts';
import { EXIT_CODES, WrongUsage, type ExitCode } from './exit-codes.ts';
import { writeNamed } from './files.ts';
import { isId } from './is-id.ts';
import { dayOf, oneOf } from './one-of.ts';
import { readWords } from './words.ts';
import { withWorkspace } from './workspace.ts';

const { paper: papers, format: formats, madeOn: days } = inputs['meeting.document'].shape;

export async function makeMeetingDocument(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'meeting', 'paper', 'format', 'out'],
    optional: ['decision', 'date'],
    flags: ['force'],
  });
  const asked = {
    meetingId: meetingIdOf(given.value('meeting')),
    paper: oneOf(papers, given.value('paper'), 'Le document'),
    format: oneOf(formats, given.value('format'), 'Le format'),
    ...dayOf(days, given.optional('date')),
  };
  const decision = decisionNamed(asked.paper, given.optional('decision'));
  const out = { path: given.value('out'), replaces: given.flag('force') };
  await withWorkspace(given.value('workspace'), (client) =>
    writeNamed(out, async () => {
      const decisionId = decision === null ? null : await decisionIdOf(client, asked.meetingId, decision);
      return made(client, { ...asked, decisionId });
    }),
  );
  process.stdout.write(`Document écrit\u202f: ${out.path}\n`);
  return EXIT_CODES.done;
}

async function made(client: Client, input: Input<'meeting.document'>): Promise<Uint8Array> {
  const { document, unprintable } = await client.call('meeting.document', input);
  if (unprintable.length > 0) {
    const characters = unprintable.map(({ character }) => character).join(' ');
    process.stderr.write(`Remplacés par □, faute d’être dans la police\u202f: ${characters}\n`);
  }
  return document.bytes;
}

export async function writeMeetingDiary(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'meeting', 'out'],
    optional: ['date'],
    flags: ['force'],
  });
  const meetingId = meetingIdOf(given.value('meeting'));
  const madeOn = dayOf(days, given.optional('date'));
  const out = { path: given.value('out'), replaces: given.flag('force') };
  await withWorkspace(given.value('workspace'), (client) =>
    writeNamed(out, async () => (await client.call('meeting.diary', { meetingId, ...madeOn })).bytes),
  );
  process.stdout.write(`Réunion écrite pour un agenda\u202f: ${out.path}\n`);
  return EXIT_CODES.done;
}

/** Throws WrongUsage. */
function meetingIdOf(text: string): string {
  if (isId(text)) return text.toLowerCase();
  throw new WrongUsage(
    `«\u202f${text}\u202f» n’est pas l’identifiant d’une réunion\u202f: il est dans l’adresse de la réunion, à l’écran.`,
  );
}

/** Throws WrongUsage: an extract is of one decision, and nothing else is. */
function decisionNamed(paper: string, named: string | undefined): string | null {
  if (paper !== 'extrait') {
    if (named !== undefined) throw new WrongUsage('--decision ne va qu’avec --paper extrait.');
    return null;
  }
  if (named !== undefined && named.trim() !== '') return named;
  throw new WrongUsage('Dites de quelle décision par --decision NUMÉRO, 2026-3 par exemple.');
}
