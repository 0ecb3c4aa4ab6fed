// Tableau des indicateurs: where each started, where it should get, where it is, when it is measured next.
import type { Action } from '../../action/action.ts';
import {
  INDICATOR_KIND_LABELS,
  latestMeasurement,
  targetRatio,
  type Indicator,
} from '../../indicator/indicator.ts';
import { nextMeasurementDue } from '../../indicator/measurement-due.ts';
import type { Plan } from '../../plan/plan.ts';
import type { WorkbookToWrite } from '../workbook.ts';
import { dateCell, reportColumn as column, reportSheet, textCell, type ReportOptions } from './report.ts';

interface Line {
  readonly action: Action;
  readonly indicator: Indicator;
}

export function indicatorsTable(plan: Plan, { directory, madeOn }: ReportOptions): WorkbookToWrite {
  const organisations = new Map(directory.organisations.map(({ id, name }) => [id, name]));
  const lines = plan.actions.flatMap((action) =>
    action.indicators.map((indicator) => ({ action, indicator })),
  );
  const sheet = reportSheet<Line>(
    'Indicateurs',
    [
      column('N°', 6, 'text', ({ action }) => textCell(action.number)),
      column('Intitulé', 34, 'text', ({ action }) => textCell(action.title)),
      column('Indicateur', 34, 'text', ({ indicator }) => textCell(indicator.name)),
      column('Type', 16, 'text', ({ indicator }) => INDICATOR_KIND_LABELS[indicator.kind]),
      column('Unité', 10, 'text', ({ indicator }) => textCell(indicator.unit)),
      column('Valeur de départ', 10, 'number', ({ indicator }) => indicator.baselineValue),
      column('Mesurée en', 13, 'date', ({ indicator }) => dateCell(indicator.baselineOn)),
      column('Cible', 10, 'number', ({ indicator }) => indicator.targetValue),
      column('À atteindre pour', 13, 'date', ({ indicator }) => dateCell(indicator.targetOn)),
      column('Dernière mesure', 10, 'number', ({ indicator }) => latestMeasurement(indicator)?.value ?? null),
      column('Mesurée le', 13, 'date', ({ indicator }) =>
        dateCell(latestMeasurement(indicator)?.date ?? null),
      ),
      column('Chemin fait (%)', 9, 'integer', ({ indicator }) => {
        const ratio = targetRatio(indicator);
        return ratio === null ? null : Math.round(ratio * 100);
      }),
      column('Prochaine mesure attendue', 13, 'date', ({ indicator }) =>
        dateCell(nextMeasurementDue(indicator)),
      ),
      column('Organisme qui mesure', 24, 'text', ({ indicator }) =>
        textCell(organisations.get(indicator.organisationId ?? '') ?? ''),
      ),
    ],
    lines,
  );
  return { title: `${plan.title} – indicateurs`, madeOn, sheets: [sheet] };
}
