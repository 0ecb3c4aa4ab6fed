// The command that takes a plan out to a spreadsheet, or to its bare document.
import type { Client } from '../contract/client.ts';
import { inputs, type Input } from '../contract/requests.ts';
import { planDocumentFile } from '../services/plan-document-file.ts';
import { EXIT_CODES, WrongUsage, type ExitCode } from './exit-codes.ts';
import { writeNamed } from './files.ts';
import { oneOf } from './one-of.ts';
import { planIdOf } from './plan-id.ts';
import { readWords } from './words.ts';
import { withWorkspace } from './workspace.ts';

const { table: tables, format: formats } = inputs['spreadsheet.export'].shape;
const DOCUMENT_FORMAT = 'json';

export async function exportTable(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'plan', 'format', 'out'],
    optional: ['table', 'lead'],
    flags: ['with-personal-data', 'force'],
  });
  const planId = planIdOf(given.value('plan'));
  const format = given.value('format');
  const named = given.optional('table');
  const make =
    format === DOCUMENT_FORMAT
      ? documentMaker(planId, named)
      : tableMaker({
          planId,
          table: oneOf(tables, named ?? 'plan', 'Le tableau'),
          format: oneOf(formats, format, 'Le format', [DOCUMENT_FORMAT]),
          withPersonalData: given.flag('with-personal-data'),
          lead: given.optional('lead'),
        });
  const out = { path: given.value('out'), replaces: given.flag('force') };
  await withWorkspace(given.value('workspace'), (client) => writeNamed(out, () => make(client)));
  process.stdout.write(`Fichier écrit\u202f: ${out.path}\n`);
  return EXIT_CODES.done;
}

type Make = (client: Client) => Promise<Uint8Array>;

function documentMaker(planId: string, table: string | undefined): Make {
  if (table !== undefined) {
    throw new WrongUsage('Le format json est le document entier\u202f: --table ne va pas avec lui.');
  }
  return async (client) => planDocumentFile(await client.call('plan.open', { planId }));
}

function tableMaker({
  lead,
  ...input
}: Input<'spreadsheet.export'> & { readonly lead: string | undefined }): Make {
  return async (client) => {
    const chosen =
      lead === undefined ? {} : { leadOrganisationId: await leadNamed(client, input.planId, lead) };
    return (await client.call('spreadsheet.export', { ...input, ...chosen })).bytes;
  };
}

/** Throws WrongUsage. */
async function leadNamed(client: Client, planId: string, name: string): Promise<string> {
  const { directory } = await client.call('plan.open', { planId });
  const lead = directory.organisations.find((each) => each.name === name);
  if (lead) return lead.id;
  throw new WrongUsage(`L’annuaire n’a pas d’organisme nommé «\u202f${name}\u202f».`);
}
