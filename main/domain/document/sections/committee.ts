// What a committee meets for: what waits for its decision, and what happened since it last met.
import { WEATHER_LABELS, type WeatherLevel } from '../../action/action-codes.ts';
import type { Action } from '../../action/action.ts';
import { hasNamedLead } from '../../action/lead.ts';
import { aheadOf, deadlinesWithin } from '../../calendar/deadlines.ts';
import { frenchAmount } from '../../funding/money.ts';
import { planFunding, usualBasis } from '../../funding/plan-funding.ts';
import {
  CHANGE_KIND_LABELS,
  changesSince,
  usualSince,
  type ChangeKind,
  type ProgressChange,
} from '../../progress/changes-since.ts';
import { isOver, latenessOf } from '../../progress/lateness.ts';
import type { Block } from '../blocks.ts';
import { joined, type DocumentContext } from '../context.ts';
import {
  column,
  counted,
  dateWords,
  heading,
  numberColumn,
  paragraph,
  tableOf,
  toldColumns,
} from '../writing.ts';
import { leadWords } from './whole-fiche.ts';

/** One subject to a slide: blocked, late, without lead, unfunded, obstacles waiting for an answer, what is due soon. */
export function decisions(context: DocumentContext): readonly Block[] {
  const subjects = [
    blocked(context),
    late(context),
    withoutLead(context),
    unfunded(context),
    openObstacles(context),
    dueSoon(context),
  ].filter(({ length }) => length > 0);
  return [
    heading(1, 'Ce qui est à décider', 'decisions'),
    ...(subjects.length === 0 ? [paragraph('Rien n’attend de décision du comité.')] : subjects.flat()),
  ];
}

function subject(title: string, id: string, table: readonly Block[]): readonly Block[] {
  return table.length === 0 ? [] : [heading(2, title, id), ...table];
}

function blocked(context: DocumentContext): readonly Block[] {
  const found = context.actions.filter(({ status }) => status === 'blocked' || status === 'paused');
  return subject(
    `${counted(found.length, 'fiche')} à débloquer`,
    'a-debloquer',
    tableOf('Fiches bloquées ou en pause', found, [
      column('Fiche', 5, (action) => context.titleOf(action)),
      column('Statut', 2, ({ status }) => (status === 'blocked' ? 'Bloquée' : 'En pause')),
      column('Ce qui la débloquerait', 5, ({ obstacles }) =>
        joined(
          obstacles
            .filter(({ resolvedOn }) => resolvedOn === null)
            .map(({ unblockCondition, description }) => unblockCondition || description),
          '\u202f; ',
        ),
      ),
    ]),
  );
}

function late(context: DocumentContext): readonly Block[] {
  const found = context.actions
    .map((action) => ({ action, ...latenessOf(action, context.today) }))
    .filter(({ days, overdueMilestones }) => days > 0 || overdueMilestones.length > 0)
    .toSorted((one, other) => other.days - one.days);
  return subject(
    `${counted(found.length, 'fiche')} en retard`,
    'en-retard',
    tableOf(`Fiches en retard au ${dateWords(context.today)}`, found, [
      column('Fiche', 5, ({ action }) => context.titleOf(action)),
      column('Fin prévue', 2, ({ action }) => (action.isRecurring ? 'récurrente' : dateWords(action.end))),
      numberColumn('Retard', 2, ({ days }) => (days > 0 ? counted(days, 'jour') : '')),
      column('Jalons dépassés', 4, ({ overdueMilestones }) =>
        joined(
          overdueMilestones.map(({ title }) => title),
          '\u202f; ',
        ),
      ),
    ]),
  );
}

function withoutLead(context: DocumentContext): readonly Block[] {
  const found = context.actions.filter((action) => !isOver(action) && !hasNamedLead(action.leads));
  return subject(
    `${counted(found.length, 'fiche')} sans pilote`,
    'sans-pilote',
    tableOf('Fiches sans pilote', found, [
      column('Fiche', 6, (action) => context.titleOf(action)),
      column('Ce qui est écrit', 4, ({ leads }) => joined(leads.map((lead) => leadWords(lead, context)))),
    ]),
  );
}

function unfunded(context: DocumentContext): readonly Block[] {
  const basis = usualBasis(context.actions);
  const found = planFunding(context.actions, basis)
    .contributions.filter(({ part, cents }) => part === 'missing' && cents > 0)
    .toSorted((one, other) => other.cents - one.cents);
  return subject(
    `${counted(found.length, 'fiche')} à financer`,
    'a-financer',
    tableOf('Fiches dont le financement est incomplet', found, [
      column('Fiche', 6, ({ action }) => context.titleOf(action)),
      numberColumn('Coût', 2, ({ action }) => (action.cost ? frenchAmount(action.cost.amountCents) : '')),
      numberColumn('Reste à trouver', 2, ({ cents }) => frenchAmount(cents)),
    ]),
  );
}

function openObstacles(context: DocumentContext): readonly Block[] {
  const found = context.actions.flatMap((action) =>
    action.obstacles
      .filter(({ resolvedOn, answer }) => resolvedOn === null && answer === '')
      .map((obstacle) => ({ action, obstacle })),
  );
  return subject(
    `${counted(found.length, 'frein')} sans réponse`,
    'freins',
    tableOf('Freins qui attendent une réponse', found, [
      column('Fiche', 4, ({ action }) => context.titleOf(action)),
      column('Frein', 5, ({ obstacle }) => obstacle.description),
      column('Demandé à', 3, ({ obstacle }) => joined([obstacle.askedTo, dateWords(obstacle.askedOn)])),
    ]),
  );
}

function dueSoon(context: DocumentContext): readonly Block[] {
  const { actions, today } = context;
  const byId = new Map(actions.map((action) => [action.id, action]));
  const found = deadlinesWithin(actions, today, aheadOf(today)).toSorted((one, other) =>
    one.on.localeCompare(other.on),
  );
  return subject(
    `${counted(found.length, 'échéance')} dans les trois mois`,
    'echeances',
    tableOf('Échéances des trois mois qui viennent', found, [
      column('Le', 2, ({ on }) => dateWords(on)),
      column('Échéance', 5, ({ milestone }) => milestone?.title ?? 'Fin prévue'),
      column('Fiche', 5, ({ actionId }) => titleIn(byId, actionId, context)),
    ]),
  );
}

function titleIn(byId: ReadonlyMap<string, Action>, id: string, context: DocumentContext): string {
  const action = byId.get(id);
  return action ? context.titleOf(action) : '';
}

/** A weather is told by its level; everything else says itself. */
function wordsOf({ kind, detail }: ProgressChange): string {
  return kind === 'weather' ? WEATHER_LABELS[detail as WeatherLevel] : detail;
}

export function changes(context: DocumentContext): readonly Block[] {
  const since = usualSince(context.plan, context.today);
  const found = changesSince(context.actions, since, context.today);
  const kinds = (Object.keys(CHANGE_KIND_LABELS) as ChangeKind[]).filter((kind) =>
    found.some((each) => each.kind === kind),
  );
  return [
    heading(1, `Ce qui a changé depuis le ${dateWords(since)}`, 'changements'),
    ...(kinds.length === 0 ? [paragraph('Rien de nouveau n’est écrit dans les fiches.')] : []),
    ...kinds.flatMap((kind) => {
      const ofKind = found.filter((each) => each.kind === kind);
      const columns = toldColumns(ofKind, [
        column('Le', 2, ({ on }) => dateWords(on)),
        column('Fiche', 5, ({ action }) => context.titleOf(action)),
        column('Ce qui est dit', 6, wordsOf),
      ]);
      return tableOf(CHANGE_KIND_LABELS[kind], ofKind, columns);
    }),
  ];
}
