// Dossier de séance: what members read before they come, in one file that asks for no account: the agenda, then item by item what it is
// about, the fiches in full.
import { ACTION_STATUS_LABELS } from '../../action/action-codes.ts';
import type { Action } from '../../action/action.ts';
import { frenchDate } from '../../date/partial-date.ts';
import { AGENDA_ITEM_KIND_LABELS, type AgendaItem } from '../../meeting/agenda.ts';
import type { Block, Fact } from '../blocks.ts';
import { joined } from '../context.ts';
import { leadWords, wholeFiche } from '../sections/whole-fiche.ts';
import { column, counted, dateWords, fact, factsBlock, heading, paragraph, tableOf } from '../writing.ts';
import { agendaTable, durationWords, linesToRead, numbered, type Numbered } from './agenda-words.ts';
import { hours, kindFact, opening, verifying, whenAndWhere } from './ends.ts';
import type { PaperContext } from './paper-context.ts';

/** Of an item that names more, a line each: nobody reads fifty fiches before a meeting. */
export const MOST_WHOLE_FICHES = 12;

export function membersFile(context: PaperContext): readonly Block[] {
  const told = new Map<string, number>();
  return [
    ...opening('Dossier de séance', context),
    ...factsBlock([
      ...whenAndWhere(context),
      ...hours(context),
      ...kindFact(context),
      ...fact('Présidence', context.presidentName),
      ...fact('Secrétariat', context.matter.secretariat),
    ]),
    heading(2, 'Ordre du jour', 'ordre-du-jour'),
    ...agendaTable(context),
    ...numbered(context).flatMap((item) => itemBlocks(item, context, told)),
    verifying(context),
  ];
}

/** `told`: by the id of a fiche, the number of the item that carries it in full; added to. */
function itemBlocks(
  { item, number }: Numbered,
  context: PaperContext,
  told: Map<string, number>,
): readonly Block[] {
  const named = actionsOf(item, context);
  const isWhole = named.length <= MOST_WHOLE_FICHES;
  const fresh = isWhole ? named.filter(({ id }) => !told.has(id)) : [];
  const again = isWhole ? named.filter(({ id }) => told.has(id)) : [];
  const referred = again.map((action) =>
    paragraph(`Fiche ${context.fiches.titleOf(action)}\u202f: voir le point ${String(told.get(action.id))}.`),
  );
  for (const { id } of fresh) told.set(id, number);
  return [
    ...(fresh.length > 0 ? [{ kind: 'page-break' } as const] : []),
    heading(1, `Point ${String(number)}. ${item.title}`, `point-${item.id}`),
    ...factsBlock(itemFacts(item, context)),
    ...(named.length === 0 && linesToRead(item).length === 0
      ? [paragraph('Aucun document n’est à lire pour ce point.', 'quiet')]
      : []),
    ...(isWhole ? [] : shortList(named, context)),
    ...referred,
    ...fresh.flatMap((action) => wholeFiche(action, context.fiches)),
  ];
}

function itemFacts(item: AgendaItem, context: PaperContext): readonly Fact[] {
  const earlier = context.earlierDecision(item.previousDecisionId);
  return [
    ...fact('Nature', AGENDA_ITEM_KIND_LABELS[item.kind]),
    ...fact('Rapporteur', item.rapporteur),
    ...fact('Durée', durationWords(item.minutes)),
    ...fact('Thème', context.theme(item.theme)),
    ...fact('À lire', ...linesToRead(item)),
    ...(earlier
      ? fact('Décision reprise', `${earlier.number} du ${frenchDate(earlier.day)}`, earlier.text)
      : []),
  ];
}

function shortList(actions: readonly Action[], { fiches }: PaperContext): readonly Block[] {
  return [
    paragraph(
      `Ce point concerne ${counted(actions.length, 'fiche')}, données ici en une ligne\u202f; le secrétariat remet en entier celles qui lui sont demandées.`,
      'quiet',
    ),
    ...tableOf('Fiches concernées', actions, [
      column('N°', 1, ({ number }) => number),
      column('Intitulé', 6, ({ title }) => title),
      column('Pilotes', 4, ({ leads }) =>
        joined(
          leads.map((lead) => leadWords(lead, fiches)),
          '\u202f; ',
        ),
      ),
      column('Statut', 2, ({ status }) => ACTION_STATUS_LABELS[status]),
      column('Fin prévue', 2, ({ end, isRecurring }) => (isRecurring ? 'récurrente' : dateWords(end))),
    ]),
  ];
}

/** In the order of the item; a fiche that is gone, or that the members may not read, is not among them. */
function actionsOf({ actionIds }: AgendaItem, { fiches }: PaperContext): readonly Action[] {
  const readable = new Map(fiches.actions.map((action) => [action.id, action]));
  return actionIds.flatMap((id) => readable.get(id) ?? []);
}
