// The solutions bank from the command line: taking files in, searching, handing on.
import type { Input } from '../contract/requests.ts';
import { inputs } from '../contract/requests.ts';
import type { BankResults } from '../contract/bank-requests.ts';
import { receiveFiles } from './exchange-commands.ts';
import { EXIT_CODES, WrongUsage, type ExitCode } from './exit-codes.ts';
import { writeNamed } from './files.ts';
import { fingerprintOf, passphraseOf } from './signing-words.ts';
import { readWords, type Words } from './words.ts';
import { withWorkspace } from './workspace.ts';

const { facets: facetsSchema, limit: limits } = inputs['bank.search'].shape;
const USUAL_LIMIT = 50;
type Query = Input<'bank.export'>['query'];

export function addToBank(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace'],
    flags: ['json'],
    furtherOperands: 'les fichiers de banque',
  });
  return receiveFiles(given.value('workspace'), given.furtherOperands(), given.flag('json'));
}

export async function searchBank(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace'],
    optional: ['text', 'limit'],
    repeated: ['facet'],
    flags: ['json'],
  });
  const query = queryOf(given);
  const limit = limitOf(given.optional('limit'));
  const found = await withWorkspace(given.value('workspace'), (client) =>
    client.call('bank.search', { ...query, from: 0, limit }),
  );
  process.stdout.write(given.flag('json') ? `${JSON.stringify(found)}\n` : linesOf(found));
  return EXIT_CODES.done;
}

export async function exportFromBank(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'out', 'title', 'made-by'],
    optional: ['text', 'description', 'fingerprint'],
    repeated: ['facet'],
    flags: ['json', 'force'],
  });
  const query = queryOf(given);
  const passphrase = passphraseOf(process.env);
  const head = {
    title: given.value('title'),
    madeBy: given.value('made-by'),
    description: given.optional('description') ?? '',
  };
  const signed = await withWorkspace(given.value('workspace'), async (client) => {
    const fingerprint = await fingerprintOf(client, given.optional('fingerprint'));
    return client.call('bank.export', { query, ...head, fingerprint, passphrase });
  });
  const { documents, solutionCount } = signed;
  const written = documents.map((_, index) => partPath(given.value('out'), index, documents.length));
  for (const [index, { bytes }] of documents.entries())
    await writeNamed({ path: written[index] ?? '', replaces: given.flag('force') }, () =>
      Promise.resolve(bytes),
    );
  process.stdout.write(
    given.flag('json')
      ? `${JSON.stringify({ solutionCount, written })}\n`
      : `Solutions\u202f: ${String(solutionCount)}\n${written.map((path) => `Écrit\u202f: ${path}\n`).join('')}`,
  );
  return EXIT_CODES.done;
}

/** `banque.asice` → `banque-2-sur-3.asice`; a single file keeps its name. */
function partPath(out: string, index: number, count: number): string {
  if (count === 1) return out;
  const place = `-${String(index + 1)}-sur-${String(count)}`;
  return /\.asice$/i.test(out) ? out.replace(/\.asice$/i, `${place}$&`) : `${out}${place}`;
}

/** Throws WrongUsage. */
function queryOf(given: Words): Query {
  const facets: Record<string, string[]> = {};
  for (const word of given.repeated('facet')) {
    const [facet = '', ...value] = word.split('=');
    if (value.length === 0)
      throw new WrongUsage(`«\u202f${word}\u202f» n’est pas FACETTE=VALEUR, par exemple family=FRE.`);
    (facets[facet] ??= []).push(value.join('='));
  }
  const read = facetsSchema.safeParse(facets);
  if (read.success) return { text: given.optional('text') ?? '', facets: read.data };
  throw new WrongUsage(
    `Facette inconnue\u202f: ${unknownIn(read.error.issues)}. Voir l’aide de bank search.`,
  );
}

function unknownIn([issue]: readonly { readonly path: readonly PropertyKey[] }[]): string {
  if (!issue) return '';
  return 'keys' in issue && Array.isArray(issue.keys)
    ? issue.keys.join(', ')
    : issue.path.map(String).join('.');
}

function limitOf(typed: string | undefined): number {
  if (typed === undefined) return USUAL_LIMIT;
  const read = limits.safeParse(Number(typed));
  if (read.success) return read.data;
  throw new WrongUsage('--limit va de 1 à 500.');
}

function linesOf({ solutions, total, forgiven }: BankResults): string {
  const head = [
    `Solutions trouvées\u202f: ${String(total)}`,
    ...(forgiven.length === 0 ? [] : [`Lus avec une faute de frappe\u202f: ${forgiven.join(', ')}`]),
  ];
  const lines = solutions.map(({ title, committeeName, territory, key }) =>
    [`  ${title}`, `    ${[committeeName, territory, key].filter((part) => part !== '').join(' · ')}`].join(
      '\n',
    ),
  );
  return `${[...head, ...lines].join('\n')}\n`;
}
