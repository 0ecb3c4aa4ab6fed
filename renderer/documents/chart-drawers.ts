// Each chart of a document, bound to what a document is made of: the same components and words as on the screen.
import type { Component } from 'svelte';
import { calendarIn, entriesOf } from '../../main/domain/calendar/calendar.ts';
import { aheadOf, deadlinesWithin } from '../../main/domain/calendar/deadlines.ts';
import { lanesBy } from '../../main/domain/calendar/lanes.ts';
import { quartersOf, wholeHorizon } from '../../main/domain/calendar/window.ts';
import { coverageOf, type Coverage } from '../../main/domain/coverage/coverage.ts';
import { commonBasis } from '../../main/domain/coverage/measures.ts';
import { frenchDate } from '../../main/domain/date/partial-date.ts';
import type { ChartQuestion, DocumentChart } from '../../main/domain/document/charts.ts';
import { fundingRows } from '../../main/domain/funding/funding-groups.ts';
import { planFunding, usualBasis } from '../../main/domain/funding/plan-funding.ts';
import { byGap, indicatorStandings } from '../../main/domain/progress/indicator-standing.ts';
import { planProgress, progressByAxis, type PlanProgress } from '../../main/domain/progress/plan-progress.ts';
import CalendarChart from '../charts/CalendarChart.svelte';
import type { ChartTable } from '../charts/chart-view.ts';
import ColumnsChart from '../charts/ColumnsChart.svelte';
import CountBarsChart from '../charts/CountBarsChart.svelte';
import FundingBarsChart from '../charts/FundingBarsChart.svelte';
import IndicatorsChart from '../charts/IndicatorsChart.svelte';
import MapChart from '../charts/MapChart.svelte';
import MatrixChart from '../charts/MatrixChart.svelte';
import ShareBarsChart from '../charts/ShareBarsChart.svelte';
import TileMapChart from '../charts/TileMapChart.svelte';
import { itemOf } from '../panels/calendar/calendar-items.ts';
import { calendarTable } from '../panels/calendar/calendar-table.ts';
import { finding as calendarFinding } from '../panels/calendar/finding.ts';
import { finding as coverageFinding, heatWords, mapFinding } from '../panels/coverage/finding.ts';
import { matrixTable, shownCells } from '../panels/coverage/shown-matrix.ts';
import { territoryValues } from '../panels/coverage/territory-values.ts';
import {
  apartRow,
  barParts,
  barsRow,
  fundingFinding,
  fundingTable,
} from '../panels/funding/funding-words.ts';
import { cellOf, indicatorFinding, indicatorTable } from '../panels/progress/indicator-words.ts';
import {
  GLYPHS,
  LATENESS,
  latenessFinding,
  levelMarks,
  readingTable,
  shareCategories,
  shareRows,
  STATUS,
  statusFinding,
  WEATHER,
  weatherFinding,
} from '../panels/progress/progress-words.ts';

/** A component, what it is given besides its view, and what it tells. */
export interface Drawing {
  readonly chart: Component<never>;
  readonly props: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly table: ChartTable;
  /** What the first column says heads the rows that follow: a sheet has no room for it beside them. */
  readonly isGrouped?: true;
}
type Drawer = (question: ChartQuestion) => Drawing | null;

/** Above these, a picture says no more and grows without end: the tables say the rest. */
const MOST_INDICATORS = 24;
const MOST_FUNDING_ROWS = 24;

export const DRAWERS: Readonly<Record<DocumentChart, Drawer>> = {
  statuses: (question) => {
    const { progress, axes } = progressOf(question);
    return {
      chart: ShareBarsChart as Component<never>,
      props: {
        label: statusFinding(progress),
        categories: shareCategories(STATUS, progress),
        rows: shareRows(STATUS, [{ key: 'whole', label: null, isWithout: false, progress }]),
      },
      title: statusFinding(progress),
      table: readingTable('Fiches par statut', STATUS, progress, axes),
    };
  },
  weather: (question) => {
    const { progress, axes } = progressOf(question);
    return {
      chart: CountBarsChart as Component<never>,
      props: {
        label: weatherFinding(progress),
        rows: levelMarks(WEATHER, progress).map((level) => ({
          ...level,
          short: level.value.toLocaleString('fr-FR'),
          glyph: GLYPHS[level.key],
        })),
      },
      title: weatherFinding(progress),
      table: readingTable('Fiches en cours par appréciation', WEATHER, progress, axes),
    };
  },
  lateness: (question) => {
    const { progress, axes } = progressOf(question);
    return {
      chart: ColumnsChart as Component<never>,
      props: { label: latenessFinding(progress), columns: levelMarks(LATENESS, progress) },
      title: latenessFinding(progress),
      table: readingTable('Fiches en cours par retard', LATENESS, progress, axes),
    };
  },
  'coverage-matrix': drawMatrix,
  'coverage-map': drawMap,
  calendar: drawCalendar,
  'funding-bars': drawFunding,
  indicators: drawIndicators,
};

function progressOf({ actions, plan, today }: ChartQuestion): {
  readonly progress: PlanProgress;
  readonly axes: ReturnType<typeof progressByAxis>;
} {
  return { progress: planProgress(actions, today), axes: progressByAxis(actions, plan.axes, today) };
}

function coverageIn({ actions, plan, parts, themes }: ChartQuestion): Coverage {
  return coverageOf({ actions, themes, perimeter: plan.territories, parts, showsUnusedThemes: false });
}

function drawMatrix(question: ChartQuestion): Drawing | null {
  if (question.parts.length === 0) return null;
  const coverage = coverageIn(question);
  const basis = commonBasis(question.actions);
  const shown = { coverage, measure: 'count', basis, columns: 'territory', changes: null } as const;
  const cells = shownCells(shown);
  const title = coverageFinding(coverage);
  return {
    chart: MatrixChart as Component<never>,
    props: {
      title,
      columns: coverage.columns,
      rows: coverage.rows,
      cells,
      heatWords: heatWords('count', Math.max(0, ...cells.map(({ value }) => value ?? 0)), basis),
      blankWords: 'zone blanche : aucune action, même d’ensemble',
    },
    title,
    table: matrixTable('Fiches par thème et par territoire', shown, cells.map(shortly)),
    isGrouped: true,
  };
}

/** A cell of paper is narrow; the legend of the picture says what these stand for. */
function shortly<Cell extends { readonly state: string; readonly words: string }>(cell: Cell): Cell {
  return cell.state === 'covered-by-whole' ? { ...cell, words: 'couvert' } : cell;
}

function drawMap(question: ChartQuestion): Drawing | null {
  const basis = commonBasis(question.actions);
  const values = question.parts.length === 0 ? [] : territoryValues(coverageIn(question), 'count', basis);
  if (values.length === 0) return null;
  const title = mapFinding(values);
  const { outlines } = question;
  const hasOutlines = outlines !== null && values.every(({ territory }) => territory.kind === 'departement');
  return {
    chart: (hasOutlines ? MapChart : TileMapChart) as Component<never>,
    props: {
      title,
      territories: values,
      heatWords: heatWords('count', Math.max(0, ...values.map(({ value }) => value ?? 0)), basis),
      ...(hasOutlines ? { outlines, isWholeCountry: false } : {}),
    },
    title,
    table: {
      caption: 'Fiches par territoire',
      columns: [{ label: 'Territoire' }, { label: 'Fiches', isFigure: true }],
      rows: values.map(({ label, actionIds }) => [label, actionIds.length]),
    },
  };
}

function drawCalendar({ actions, plan, themes, today, organisationNames }: ChartQuestion): Drawing | null {
  const lanes = lanesBy({
    laneBy: 'axis',
    axes: plan.axes,
    themes,
    organisationName: (id) => organisationNames.get(id) ?? '',
  });
  const entries = entriesOf({ actions, baseline: plan.baseline, lanes, today });
  if (
    entries.every(
      ({ action: { start, end, milestones } }) => start === null && end === null && milestones.length === 0,
    )
  )
    return null;
  const period = wholeHorizon(plan);
  const calendar = calendarIn(entries, lanes, period);
  const until = aheadOf(today);
  const title = calendarFinding({
    entries,
    deadlineCount: deadlinesWithin(actions, today, until).length,
    until,
  });
  const laneLabels = new Map(calendar.lanes.map(({ key, label }) => [key, label]));
  return {
    chart: CalendarChart as Component<never>,
    props: {
      title,
      ...period,
      today,
      todayLabel: `Le ${frenchDate(today)}`,
      lanes: calendar.lanes,
      items: calendar.entries.map(itemOf),
      quarters: quartersOf(plan),
      links: calendar.dependencies.map(({ precedingId, followingId, isTooEarly }) => ({
        fromId: precedingId,
        toId: followingId,
        isTooEarly,
      })),
      deadlines: [],
      openLanes: new Set(),
      beforeIds: calendar.beforeIds,
      afterIds: calendar.afterIds,
      undatedIds: calendar.undatedIds,
      words: STILL_WORDS,
    },
    title,
    table: calendarTable(entries, {
      caption: 'Dates, retards et jalons de chaque fiche',
      laneTitle: 'Axe',
      laneLabel: (key) => laneLabels.get(key) ?? '',
    }),
  };
}

/** Nothing of a still picture is pointed at; only its margins are named. */
const STILL_WORDS = {
  describe: () => '',
  describePoint: () => '',
  describeDeadline: () => '',
  cellLabel: () => '',
  edges: {
    before: 'Avant la période montrée',
    after: 'Après la période montrée',
    undated: 'Fiches sans date',
  },
} as const;

function drawFunding({ actions, plan, organisationNames }: ChartQuestion): Drawing | null {
  const funding = planFunding(actions, usualBasis(actions));
  if (funding.contributions.length + funding.unknownLines.length === 0) return null;
  const rows = fundingRows(funding, 'axis', {
    axes: plan.axes,
    organisationName: (id) => organisationNames.get(id) ?? '',
  });
  const ordinary = rows.filter(({ isWithout }) => !isWithout).slice(0, MOST_FUNDING_ROWS);
  return {
    chart: FundingBarsChart as Component<never>,
    props: {
      label: fundingFinding(funding),
      parts: barParts(funding),
      rows: [
        ...[...ordinary, ...rows.filter(({ isWithout }) => isWithout)].map(barsRow),
        ...(funding.apart.actionIds.length > 0 ? [apartRow(funding)] : []),
      ],
    },
    title: fundingFinding(funding),
    table: fundingTable(funding, 'axis', rows),
  };
}

function drawIndicators({ actions, today }: ChartQuestion): Drawing | null {
  const standings = indicatorStandings(actions, today);
  if (standings.length === 0) return null;
  const shown = byGap(standings).slice(0, MOST_INDICATORS);
  return {
    chart: IndicatorsChart as Component<never>,
    props: {
      label: indicatorFinding(standings),
      groups: [
        {
          heading: null,
          cells: shown.map((each) => cellOf(each, `Fiche ${each.action.number} · ${each.action.title}`)),
        },
      ],
    },
    title: indicatorFinding(standings),
    table: indicatorTable(standings),
  };
}
