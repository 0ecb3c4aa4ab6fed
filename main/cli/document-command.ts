// The command that makes a document of a plan, for a reader.
import type { Client } from '../contract/client.ts';
import { inputs, type Input, type Output } from '../contract/requests.ts';
import { presetNamed, presetNames } from '../services/named-preset.ts';
import { EXIT_CODES, WrongUsage, type ExitCode } from './exit-codes.ts';
import { writeNamed } from './files.ts';
import { dayOf, oneOf } from './one-of.ts';
import { planIdOf } from './plan-id.ts';
import { readWords } from './words.ts';
import { withWorkspace } from './workspace.ts';

const { format: formats, standard: standards, madeOn: days } = inputs['document.make'].shape;

type Preset = Input<'document.make'>['preset'];
type Kept = Output<'plan.open'>['settings']['documentPresets'];

export async function makeDocument(words: readonly string[]): Promise<ExitCode> {
  const given = readWords(words, {
    required: ['workspace', 'plan', 'preset', 'format', 'out'],
    optional: ['fiche', 'standard', 'date'],
    flags: ['large', 'force'],
  });
  const planId = planIdOf(given.value('plan'));
  const format = oneOf(formats, given.value('format'), 'Le format');
  const standard = oneOf(standards, given.optional('standard') ?? 'usual', 'La norme');
  const madeOn = dayOf(days, given.optional('date'));
  const out = { path: given.value('out'), replaces: given.flag('force') };
  await withWorkspace(given.value('workspace'), (client) =>
    writeNamed(out, async () => {
      const { plan, settings } = await client.call('plan.open', { planId });
      const preset = presetOf(given.value('preset'), settings.documentPresets);
      const actionId = ficheOf(given.optional('fiche'), plan.actions, preset);
      const isLargeAgreed = given.flag('large');
      return made(client, { planId, preset, actionId, format, standard, isLargeAgreed, ...madeOn });
    }),
  );
  process.stdout.write(`Document écrit\u202f: ${out.path}\n`);
  return EXIT_CODES.done;
}

async function made(client: Client, input: Input<'document.make'>): Promise<Uint8Array> {
  const { document, withheld, unprintable } = await client.call('document.make', input);
  const count = withheld.reduce((sum, each) => sum + each.count, 0);
  if (count > 0)
    process.stderr.write(
      count > 1
        ? `${count.toLocaleString('fr-FR')} renseignements n’ont pas été publiés\u202f: ces lecteurs ne doivent pas les connaître.\n`
        : 'Un renseignement n’a pas été publié\u202f: ces lecteurs ne doivent pas le connaître.\n',
    );
  if (unprintable.length > 0) {
    const characters = unprintable.map(({ character }) => character).join(' ');
    process.stderr.write(`Remplacés par □, faute d’être dans la police\u202f: ${characters}\n`);
  }
  return document.bytes;
}

/** One that ships by its kind, or one of the committee's by its name. */
function presetOf(named: string, kept: Kept): Preset {
  const preset = presetNamed(named, kept);
  if (preset) return preset;
  const known = presetNames(kept).join(', ');
  throw new WrongUsage(`Le modèle «\u202f${named}\u202f» n’existe pas. Il y a\u202f: ${known}.`);
}

function ficheOf(
  number: string | undefined,
  actions: readonly { readonly id: string; readonly number: string }[],
  { kind }: Preset,
): string | null {
  if (number === undefined) {
    if (kind === 'fiche') throw new WrongUsage('Dites quelle fiche par --fiche NUMÉRO.');
    return null;
  }
  const found = actions.find((action) => action.number === number);
  if (!found) throw new WrongUsage(`Il n’y a pas de fiche numéro ${number} dans cette feuille de route.`);
  return found.id;
}
