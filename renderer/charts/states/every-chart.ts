// The list of all charts; a chart that is not in it has no snapshot, and a test says so.
import type { ChartStates } from './chart-states.ts';

const found = import.meta.glob<{ readonly default: ChartStates }>('./*.states.ts', { eager: true });

export const EVERY_CHART: readonly ChartStates[] = Object.values(found).map((module) => module.default);
