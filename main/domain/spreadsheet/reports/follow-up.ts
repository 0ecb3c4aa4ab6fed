// Tableau de suivi: one line per fiche, as it is read in a meeting.
import type { Action } from '../../action/action.ts';
import { ACTION_STATUS_LABELS, WEATHER_LABELS } from '../../action/action-codes.ts';
import type { Lead } from '../../action/lead.ts';
import { firstDay, frenchDate } from '../../date/partial-date.ts';
import { contactName } from '../../directory/directory.ts';
import { fundingTotals } from '../../funding/funding-totals.ts';
import { TAX_BASIS_LABELS } from '../../funding/money.ts';
import { axisTree, flatAxes } from '../../plan/axis-tree.ts';
import type { Plan } from '../../plan/plan.ts';
import { latenessOf } from '../../progress/lateness.ts';
import { makeThemeNames } from '../theme-names.ts';
import type { WorkbookToWrite } from '../workbook.ts';
import {
  dateCell,
  eurosCell,
  linesCell,
  reportColumn as column,
  reportSheet,
  textCell,
  type ReportOptions,
} from './report.ts';

export function followUpTable(plan: Plan, options: ReportOptions): WorkbookToWrite {
  const { directory, madeOn, themes } = options;
  const organisations = new Map(
    directory.organisations.map(({ id, name, acronym }) => [id, acronym || name]),
  );
  const people = new Map(directory.contacts.map((person) => [person.id, contactName(person)]));
  const axes = new Map(
    flatAxes(axisTree(plan.axes)).map(({ axis, rank }) => [axis.id, `${rank}. ${axis.title}`]),
  );
  const themeNames = makeThemeNames(themes);
  const leadWords = ({ organisationId, contactId, toBeNamed, note, service }: Lead): string => {
    const person = options.withPersonalData && contactId !== null ? (people.get(contactId) ?? '') : '';
    const words = [organisationId === null ? '' : (organisations.get(organisationId) ?? ''), service, person];
    const told = words.filter((word) => word !== '').join(', ') || note;
    if (!toBeNamed) return told;
    return told === '' ? 'À désigner' : `${told} (à désigner)`;
  };
  const sheet = reportSheet<Action>(
    'Suivi',
    [
      column('N°', 5, 'text', ({ number }) => textCell(number)),
      column('Intitulé', 28, 'text', ({ title }) => textCell(title)),
      column('Axe', 16, 'text', ({ axisIds }) => linesCell(axisIds.map((id) => axes.get(id) ?? ''))),
      column('Thème', 16, 'text', ({ themePrimary }) =>
        themePrimary === null ? null : textCell(themeNames.nameOf(themePrimary).replace(/^\S+ – /u, '')),
      ),
      column('Pilotes', 20, 'text', ({ leads }) => linesCell(leads.map(leadWords))),
      column('Statut', 10, 'text', ({ status }) => ACTION_STATUS_LABELS[status]),
      column('Appréciation', 12, 'text', ({ weather }) => (weather ? WEATHER_LABELS[weather.level] : null)),
      column('Début', 11, 'date', ({ start }) => dateCell(start)),
      column('Fin prévue', 11, 'date', ({ end }) => dateCell(end)),
      column('Retard (jours)', 7, 'integer', (action) => latenessOf(action, madeOn).days || null),
      column('Prochaine échéance', 18, 'text', nextDue),
      column('Financement acquis', 12, 'euros', (action) => {
        const totals = totalsOf(action);
        return totals?.addsUp ? eurosCell(totals.securedCents) : null;
      }),
      column('Financement total', 12, 'euros', (action) => {
        const totals = totalsOf(action);
        return totals?.addsUp ? eurosCell(totals.totalCents) : null;
      }),
      column('HT ou TTC', 6, 'text', (action) => {
        const totals = totalsOf(action);
        if (!totals) return null;
        if (!totals.addsUp) return 'à préciser';
        return totals.taxBasis === null ? null : TAX_BASIS_LABELS[totals.taxBasis];
      }),
      column('Dernier point', 26, 'text', latestNote),
      column('Freins ouverts', 18, 'text', ({ obstacles }) =>
        linesCell(
          obstacles.filter(({ resolvedOn }) => resolvedOn === null).map(({ description }) => description),
        ),
      ),
    ],
    plan.actions,
  );
  return { title: `${plan.title} – suivi au ${plainDate(madeOn)}`, madeOn, sheets: [sheet] };
}

/** Nothing known is not nothing granted: null without a line. */
function totalsOf({ fundingLines, cost }: Action) {
  return fundingLines.length === 0 ? null : fundingTotals(fundingLines, cost);
}

/** The first step not done yet, even late; a month as a month. */
function nextDue({ milestones }: Action) {
  const [next] = milestones
    .flatMap(({ title, dueOn, doneOn }) => (dueOn === null || doneOn !== null ? [] : [{ title, dueOn }]))
    .sort((one, other) => firstDay(one.dueOn).localeCompare(firstDay(other.dueOn)));
  return next ? textCell(`${plainDate(next.dueOn)}\u00a0: ${next.title}`) : null;
}

function latestNote({ progressNotes }: Action) {
  const [latest] = [...progressNotes].sort((one, other) => other.date.localeCompare(one.date));
  return latest ? textCell(`${plainDate(latest.date)}\u00a0: ${latest.text}`) : null;
}

function plainDate(date: string): string {
  return frenchDate(date).replaceAll('\u00a0', ' ');
}
