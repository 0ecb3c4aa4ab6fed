// The same data drawn by Jalon, by innerHTML of Jalon's own SVG, by Observable Plot and by ECharts' SVG renderer.
import * as Plot from '@observablehq/plot';
import { HeatmapChart, TreemapChart as EChartsTreemap } from 'echarts/charts';
import { GridComponent, VisualMapComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { flushSync, mount, unmount, type Component } from 'svelte';
import MatrixChart from '../../charts/MatrixChart.svelte';
import { SCREEN_PAINT } from '../../charts/paint.ts';
import TreemapChart from '../../charts/TreemapChart.svelte';
import { matrixData, treemapData } from './data.ts';
import Stage from './Stage.svelte';

use([HeatmapChart, EChartsTreemap, GridComponent, VisualMapComponent, SVGRenderer]);

export type Drawing = (place: HTMLElement) => {
  readonly first: () => void;
  readonly again: () => void;
  readonly end: () => void;
};

const view = { width: 1600, scale: 1, paint: SCREEN_PAINT, isStill: false };

function ours(chart: unknown, first: object, next: object): Drawing {
  return (place) => {
    let stage: ReturnType<typeof mount> | undefined;
    return {
      first: () => {
        const props = { chart: chart as Component<object>, first: { ...first, view } };
        stage = mount(Stage, { target: place, props });
        flushSync();
      },
      again: () => {
        (stage as { update: (props: object) => void }).update({ ...next, view });
        flushSync();
      },
      end: () => {
        if (stage) void unmount(stage);
      },
    };
  };
}

/** The floor: the browser parsing what Jalon would have drawn. */
function byHtml(chart: unknown, first: object, next: object): Drawing {
  const htmlOf = (props: object): string => {
    const aside = document.createElement('div');
    const drawn = mount(chart as Component<object>, { target: aside, props: { ...props, view } });
    flushSync();
    const html = aside.innerHTML;
    void unmount(drawn);
    return html;
  };
  return (place) => {
    const [firstHtml, nextHtml] = [htmlOf(first), htmlOf(next)];
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
  treemap: {
    jalon: ours(TreemapChart, ...treemaps),
    html: byHtml(TreemapChart, ...treemaps),
    echarts: byEcharts(echartsTreemap(treemaps[0]), echartsTreemap(treemaps[1])),
  },
};
