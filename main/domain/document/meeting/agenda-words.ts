// The ordre du jour as papers tell it: what is internal to the secretariat is not in it, and no number shows its place.
import { AGENDA_ITEM_KIND_LABELS, type AgendaItem } from '../../meeting/agenda.ts';
import type { Block } from '../blocks.ts';
import { joined } from '../context.ts';
import { frenchDate } from '../../date/partial-date.ts';
import { column, paragraph, tableOf } from '../writing.ts';
import type { PaperContext } from './paper-context.ts';

/** Above it, fiches are told by their number. */
const TITLED_ACTIONS = 6;

export interface Numbered {
  readonly item: AgendaItem;
  readonly number: number;
}
export const numbered = ({ agenda }: PaperContext): readonly Numbered[] =>
  agenda.map((item, index) => ({ item, number: index + 1 }));

export function agendaTable(context: PaperContext): readonly Block[] {
  const items = numbered(context);
  if (items.length === 0) return [paragraph('L’ordre du jour n’est pas encore arrêté.', 'quiet')];
  return tableOf('Points à examiner', items, [
    column('N°', 1, ({ number }) => String(number)),
    column('Point', 7.6, ({ item }) => joined([item.title, ...aboutWords(item, context)], '\n')),
    column('Nature', 2.6, ({ item }) => AGENDA_ITEM_KIND_LABELS[item.kind]),
    column('Rapporteur', 3, ({ item }) => item.rapporteur),
    column('Durée', 1.8, ({ item }) => durationWords(item.minutes)),
  ]);
}

/** « Point 2. Fiches bloquées » and what is to be read for it. */
export function documentsToRead(
  context: PaperContext,
): readonly { readonly about: string; readonly lines: readonly string[] }[] {
  return numbered(context).flatMap(({ item, number }) => {
    const lines = linesToRead(item);
    return lines.length === 0 ? [] : [{ about: `Point ${String(number)}`, lines }];
  });
}

export function linesToRead({ documents }: AgendaItem): readonly string[] {
  return documents
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What the item is about: its theme, its fiches, the decision it comes back to. */
export function aboutWords(item: AgendaItem, context: PaperContext): readonly string[] {
  const earlier = context.earlierDecision(item.previousDecisionId);
  const theme = context.theme(item.theme);
  return [
    ...(theme === '' ? [] : [`Thème\u202f: ${theme}`]),
    ...(earlier ? [`Décision reprise\u202f: ${earlier.number} du ${frenchDate(earlier.day)}`] : []),
    ...actionWords(item.actionIds, context),
  ];
}

function actionWords(actionIds: readonly string[], context: PaperContext): readonly string[] {
  const told = context.actions(actionIds);
  if (told.length <= TITLED_ACTIONS) return told.map(({ words }) => `Fiche ${words}`);
  return [`Fiches ${told.map(({ number }) => number).join(', ')}`];
}

/** `75` → « 1 h 15 », `30` → « 30 min »; '' of none. */
export function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (minutes === 0) return '';
  if (hours === 0) return `${String(rest)}\u00a0min`;
  return `${String(hours)}\u00a0h${rest === 0 ? '' : `\u00a0${String(rest).padStart(2, '0')}`}`;
}
