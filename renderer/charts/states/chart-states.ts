// Every chart in every state it can be in: what the gallery shows, and what the snapshots hold.
import type { Component } from 'svelte';
import type { ChartView } from '../chart-view.ts';

export interface ChartStates {
  /** As the files of its snapshots are called: `calendar`. */
  readonly name: string;
  /** French, for the gallery. */
  readonly title: string;
  readonly states: readonly ChartState[];
}
export interface ChartState {
  /** `ten-thousand`, `one-item`, `empty`, `long-labels`… */
  readonly name: string;
  /** Pixels; 900 unless told. */
  readonly width?: number;
  readonly chart: Component<{ view: ChartView }>;
  readonly props: object;
}

/** Keeps the props of a state true to its chart. */
export function stateOf<Props extends { view: ChartView }>(
  name: string,
  chart: Component<Props>,
  props: Omit<Props, 'view'>,
  width?: number,
): ChartState {
  return {
    name,
    chart: chart as unknown as ChartState['chart'],
    props,
    ...(width === undefined ? {} : { width }),
  };
}
