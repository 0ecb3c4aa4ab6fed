// The same data drawn by Jalon, by innerHTML of Jalon's own SVG, by Observable Plot and by ECharts' SVG renderer.
import * as Plot from '@observablehq/plot';
import { CustomChart, HeatmapChart, TreemapChart as EChartsTreemap } from 'echarts/charts';
import { GridComponent, VisualMapComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { flushSync, mount, unmount, type Component } from 'svelte';
import type { ChartView } from '../../charts/chart-view.ts';
import CalendarChart from '../../charts/CalendarChart.svelte';
import MatrixChart from '../../charts/MatrixChart.svelte';
import { SCREEN_PAINT } from '../../charts/paint.ts';
import TreemapChart from '../../charts/TreemapChart.svelte';
import { calendarData, matrixData, treemapData, type Bar } from './data.ts';
import Stage from './Stage.svelte';

use([CustomChart, HeatmapChart, EChartsTreemap, GridComponent, VisualMapComponent, SVGRenderer]);

interface Drawn {
  readonly first: () => void;
  readonly again: () => void;
  readonly end: () => void;
}
export type Drawing = (place: HTMLElement) => Drawn | Promise<Drawn>;

/** What is left to later frames is drawn by then. */
const LATER_FRAMES = 10;
export async function frames(count = LATER_FRAMES): Promise<void> {
  for (let frame = 0; frame < count; frame += 1)
    await new Promise((resolve) => requestAnimationFrame(resolve));
}

const view: ChartView = { width: 1600, scale: 1, paint: SCREEN_PAINT, isStill: false };

function ours(chart: unknown, first: object, next: object, drawnIn: ChartView = view): Drawing {
  return (place) => {
    let stage: ReturnType<typeof mount> | undefined;
    return {
      first: () => {
        const props = { chart: chart as Component<object>, first: { ...first, view: drawnIn } };
        stage = mount(Stage, { target: place, props });
        flushSync();
      },
      again: () => {
        (stage as { update: (props: object) => void }).update({ ...next, view: drawnIn });
        flushSync();
      },
      end: () => {
        if (stage) void unmount(stage);
      },
    };
  };
}

/** The floor: the browser parsing what Jalon would have drawn, with what it draws in later frames. */
function byHtml(chart: unknown, first: object, next: object): Drawing {
  const htmlOf = async (props: object): Promise<string> => {
    const aside = document.createElement('div');
    const drawn = mount(chart as Component<object>, { target: aside, props: { ...props, view } });
    flushSync();
    await frames();
    const html = aside.innerHTML;
    void unmount(drawn);
    return html;
  };
  return async (place) => {
    const [firstHtml, nextHtml] = [await htmlOf(first), await htmlOf(next)];
    return {
      first: () => {
        place.innerHTML = firstHtml;
      },
      again: () => {
        place.innerHTML = nextHtml;
      },
      end: () => undefined,
    };
  };
}

function byEcharts(first: EChartsCoreOption, next: EChartsCoreOption): Drawing {
  return (place) => {
    let chart: ReturnType<typeof init> | undefined;
    const show = (option: EChartsCoreOption): void => {
      chart?.setOption({ animation: false, ...option });
      chart?.getZr().flush();
    };
    return {
      first: () => {
        chart = init(place, null, { renderer: 'svg', width: 1600, height: 900 });
        show(first);
      },
      again: () => show(next),
      end: () => chart?.dispose(),
    };
  };
}

function byPlot(first: () => Element, next: () => Element): Drawing {
  return (place) => ({
    first: () => place.replaceChildren(first()),
    again: () => place.replaceChildren(next()),
    end: () => undefined,
  });
}

const matrices = [matrixData(11), matrixData(13)] as const;
const treemaps = [treemapData(3), treemapData(5)] as const;

const calendars = [calendarData(1), calendarData(2)] as const;

const plotMatrix = ({ cells }: ReturnType<typeof matrixData>) =>
  Plot.plot({
    width: 1600,
    height: 900,
    marginLeft: 120,
    x: { axis: 'top' },
    color: { type: 'quantize', n: 4, scheme: 'blues' },
    marks: [
      Plot.cell(cells, { x: 'columnKey', y: 'rowKey', fill: 'value', inset: 1, title: 'description' }),
      Plot.text(cells, { x: 'columnKey', y: 'rowKey', text: 'label' }),
    ],
  });

const echartsMatrix = ({ cells, columns, rows }: ReturnType<typeof matrixData>): EChartsCoreOption => ({
  grid: { left: 120, top: 40, right: 10, bottom: 10 },
  xAxis: { type: 'category', data: columns.map(({ label }) => label), position: 'top' },
  yAxis: { type: 'category', data: rows.map(({ label }) => label), inverse: true },
  visualMap: { min: 0, max: 9, show: false },
  series: [
    {
      type: 'heatmap',
      data: cells.map(({ value }, index) => [
        index % columns.length,
        Math.floor(index / columns.length),
        value,
      ]),
      label: { show: true },
    },
  ],
});

const echartsTreemap = ({ families }: ReturnType<typeof treemapData>): EChartsCoreOption => ({
  series: [
    {
      type: 'treemap',
      roam: false,
      nodeClick: false,
      breadcrumb: { show: false },
      data: families.map((family) => ({
        name: family.label,
        children: family.themes.map((theme) => ({
          name: theme.label,
          children: theme.leaves.map(({ label, value }) => ({ name: label, value })),
        })),
      })),
    },
  ],
});

const plotCalendar = (bars: readonly Bar[]) =>
  Plot.plot({
    width: 1600,
    height: bars.length * 20,
    x: { type: 'time', axis: 'top', grid: true },
    y: { axis: null },
    marks: [
      Plot.rect(bars, {
        x1: 'start',
        x2: 'end',
        y1: (bar: Bar) => bar.row,
        y2: (bar: Bar) => bar.row + 0.8,
        title: 'title',
      }),
      Plot.text(bars, {
        x: 'start',
        y: (bar: Bar) => bar.row + 0.4,
        text: 'title',
        textAnchor: 'start',
        dx: 4,
      }),
      Plot.ruleX([new Date('2027-05-14')]),
    ],
  });

const echartsCalendar = (bars: readonly Bar[]): EChartsCoreOption => ({
  grid: { left: 10, top: 40, right: 10, bottom: 10 },
  xAxis: { type: 'time', position: 'top' },
  yAxis: { type: 'value', min: 0, max: bars.length, inverse: true, show: false },
  series: [
    {
      type: 'custom',
      encode: { x: [0, 1], y: 2 },
      data: bars.map(({ start, end, row, title }) => [start.getTime(), end.getTime(), row, title]),
      renderItem: (
        _params: unknown,
        api: { value: (at: number) => number; coord: (at: number[]) => number[] },
      ) => {
        const [x = 0, y = 0] = api.coord([api.value(0), api.value(2)]);
        const [x2 = 0, y2 = 0] = api.coord([api.value(1), api.value(2) + 0.8]);
        return {
          type: 'rect',
          shape: { x, y, width: x2 - x, height: y2 - y },
          style: { fill: '#6fa8c0' },
          textContent: { style: { text: String(api.value(3)), fill: '#000' } },
          textConfig: { position: 'insideLeft' },
        };
      },
    },
  ],
});

export const drawings: Readonly<Record<string, Readonly<Record<string, Drawing>>>> = {
  matrix: {
    jalon: ours(MatrixChart, ...matrices),
    html: byHtml(MatrixChart, ...matrices),
    plot: byPlot(
      () => plotMatrix(matrices[0]),
      () => plotMatrix(matrices[1]),
    ),
    echarts: byEcharts(echartsMatrix(matrices[0]), echartsMatrix(matrices[1])),
  },
  calendar: {
    jalon: ours(CalendarChart, calendars[0].props, calendars[1].props),
    // As for a file: nothing is left to a later frame.
    whole: ours(CalendarChart, calendars[0].props, calendars[1].props, { ...view, isStill: true }),
    html: byHtml(CalendarChart, calendars[0].props, calendars[1].props),
    plot: byPlot(
      () => plotCalendar(calendars[0].bars),
      () => plotCalendar(calendars[1].bars),
    ),
    echarts: byEcharts(echartsCalendar(calendars[0].bars), echartsCalendar(calendars[1].bars)),
  },
  treemap: {
    jalon: ours(TreemapChart, ...treemaps),
    html: byHtml(TreemapChart, ...treemaps),
    echarts: byEcharts(echartsTreemap(treemaps[0]), echartsTreemap(treemaps[1])),
  },
};
