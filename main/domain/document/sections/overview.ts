// What a plan is at a glance: presentation, key figures, axes with their fiches, whom to write to.
import { ACTION_STATUS_LABELS } from '../../action/action-codes.ts';
import type { Action } from '../../action/action.ts';
import { hasNamedLead } from '../../action/lead.ts';
import { frenchAmount, TAX_BASIS_LABELS } from '../../funding/money.ts';
import { planFunding, usualBasis } from '../../funding/plan-funding.ts';
import { PLAN_KIND_LABELS, PLAN_LIFECYCLE_LABELS, PLAN_FIELD_LABELS } from '../../plan/plan.ts';
import { isPublic } from '../../privacy/audience.ts';
import { lateIds, planProgress } from '../../progress/plan-progress.ts';
import type { Block, Fact } from '../blocks.ts';
import { joined, type DocumentContext } from '../context.ts';
import {
  column,
  dateWords,
  fact,
  factsBlock,
  figure,
  heading,
  markdown,
  paragraph,
  periodWords,
  tableOf,
} from '../writing.ts';
import { leadWords } from './whole-fiche.ts';

export function presentation(context: DocumentContext): readonly Block[] {
  const { plan } = context;
  const people = (ids: readonly string[]): readonly string[] => ids.map((id) => context.person(id));
  return [
    heading(1, 'Présentation', 'presentation'),
    ...factsBlock([
      ...fact(PLAN_FIELD_LABELS.committeeName, plan.committeeName),
      ...fact(PLAN_FIELD_LABELS.kind, PLAN_KIND_LABELS[plan.kind]),
      ...fact(PLAN_FIELD_LABELS.territories, joined(plan.territories.map(({ label }) => label))),
      ...fact('Période', periodWords(plan.horizonStart, plan.horizonEnd)),
      ...fact(PLAN_FIELD_LABELS.lifecycle, PLAN_LIFECYCLE_LABELS[plan.lifecycle]),
      ...fact(PLAN_FIELD_LABELS.leadContactIds, ...people(plan.leadContactIds)),
      ...fact(PLAN_FIELD_LABELS.referentContactIds, ...people(plan.referentContactIds)),
      ...originFact(context),
    ]),
    ...(plan.diagnosis.trim() === ''
      ? []
      : [heading(2, PLAN_FIELD_LABELS.diagnosis, ''), ...markdown(plan.diagnosis, 2)]),
  ];
}

function originFact({ plan: { origin } }: DocumentContext): readonly Fact[] {
  return origin === null
    ? []
    : fact('Source', joined([origin.label, dateWords(origin.publishedOn), origin.url]));
}

export function keyFigures(context: DocumentContext): readonly Block[] {
  const { actions, today } = context;
  const progress = planProgress(actions, today);
  const completed = progress.status.completed.length;
  const told = [
    { value: figure(progress.total), label: progress.total < 2 ? 'fiche-action' : 'fiches-actions' },
    { value: figure(completed), label: completed < 2 ? 'réalisée' : 'réalisées' },
    { value: figure(lateIds(progress).length), label: `en retard au ${dateWords(today)}` },
    { value: figure(actions.filter(({ leads }) => !hasNamedLead(leads)).length), label: 'sans pilote' },
  ];
  return [
    heading(1, 'Chiffres clés', 'chiffres-cles'),
    { kind: 'figures', figures: told },
    ...factsBlock([
      ...fact(
        'Par statut',
        joined(
          (Object.keys(progress.status) as (keyof typeof progress.status)[])
            .filter((status) => progress.status[status].length > 0)
            .map(
              (status) =>
                `${ACTION_STATUS_LABELS[status].toLowerCase()}\u00a0: ${figure(progress.status[status].length)}`,
            ),
        ),
      ),
      ...fundingFacts(context),
    ]),
  ];
}

function fundingFacts({ actions, outgoing }: DocumentContext): readonly Fact[] {
  const basis = usualBasis(actions);
  const { securedCents, soughtCents, missingCents } = planFunding(actions, basis);
  const secured = securedCents > 0 ? `acquis\u00a0: ${frenchAmount(securedCents)}` : '';
  const label = `Financement (${TAX_BASIS_LABELS[basis]})`;
  // What is asked for stays in the committee: what is missing cannot be told without it.
  if (isPublic(outgoing.audience)) return fact(label, secured);
  const words = [
    secured,
    soughtCents > 0 ? `demandé\u00a0: ${frenchAmount(soughtCents)}` : '',
    missingCents > 0 ? `manquant\u00a0: ${frenchAmount(missingCents)}` : '',
  ];
  return fact(label, joined(words));
}

/** One table an axis, in the order of the tree; what has no axis comes last, and says so. */
export function axesAndFiches(context: DocumentContext): readonly Block[] {
  const columns = [
    column('N°', 1, ({ number }: Action) => number),
    column('Intitulé', 6, ({ title }: Action) => title),
    column('Pilotes', 4, ({ leads }: Action) =>
      joined(
        leads.map((lead) => leadWords(lead, context)),
        '\u202f; ',
      ),
    ),
    column('Fin prévue', 2, ({ end, isRecurring }: Action) => (isRecurring ? 'récurrente' : dateWords(end))),
  ];
  const ofAxes = context.axes.flatMap(({ axis, rank, depth }) => [
    heading(depth === 0 ? 2 : 3, `${rank}. ${axis.title}`, `axe-${axis.id}`),
    ...markdown(axis.description, 3),
    ...tableOf(
      `Fiches de l’axe ${rank}`,
      context.actions.filter(({ axisIds }) => axisIds.includes(axis.id)),
      columns,
    ),
  ]);
  const without = context.actions.filter(({ axisIds }) => axisIds.length === 0);
  return [
    heading(1, 'Axes et fiches', 'axes'),
    ...ofAxes,
    ...(ofAxes.length > 0 && without.length > 0 ? [heading(2, 'Sans axe', 'sans-axe')] : []),
    ...tableOf('Fiches sans axe', without, columns),
  ];
}

/** Whom to write to about which fiches, as far as the reader may know: each once, in the order of the fiches. */
export function contacts(context: DocumentContext): readonly Block[] {
  const fichesOf = new Map<string, string[]>();
  for (const action of context.actions) {
    const whom = context.personToReach(action.publicContactId);
    if (whom === '') continue;
    const titles = fichesOf.get(whom);
    if (titles) titles.push(context.titleOf(action));
    else fichesOf.set(whom, [context.titleOf(action)]);
  }
  const table = tableOf(
    'À qui s’adresser',
    [...fichesOf],
    [column('Contact', 6, ([whom]) => whom), column('Fiches', 5, ([, titles]) => titles.join('\n'))],
  );
  return [
    heading(1, 'Contacts', 'contacts'),
    ...(table.length > 0 ? table : [paragraph('Aucun contact n’est publié pour ces fiches.', 'quiet')]),
  ];
}

/** Summaries for people who will read one page. */
export function shortFiches(context: DocumentContext): readonly Block[] {
  return [
    heading(1, 'Les actions', 'actions'),
    ...context.actions.flatMap((action) => [
      heading(2, context.titleOf(action), `fiche-${action.id}`),
      ...(action.summary.trim() === '' ? firstWords(action) : [paragraph(action.summary)]),
      ...factsBlock([
        ...fact(
          'Pilotes',
          joined(
            action.leads.map((lead) => leadWords(lead, context)),
            '\u202f; ',
          ),
        ),
        ...fact('Territoires', joined(action.territories.map(({ label }) => label))),
        ...fact('Calendrier', periodWords(action.start, action.end)),
        ...fact('Statut', ACTION_STATUS_LABELS[action.status]),
        ...fact('Contact', context.personToReach(action.publicContactId)),
      ]),
    ]),
  ];
}

/** Where nobody wrote a summary, the description says it, long as it is: cutting it would make it say something else. */
function firstWords({ description }: Action): readonly Block[] {
  return markdown(description, 3);
}
