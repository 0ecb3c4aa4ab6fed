// Which charts a document may carry, and what they are drawn from.
import type { Action } from '../action/action.ts';
import type { EntityId } from '../identity/entity.ts';
import type { Plan } from '../plan/plan.ts';
import type { PanelName } from '../settings/session-view.ts';
import type { Outlines } from '../territory/outlines.ts';
import type { TerritoryReference } from '../territory/territory.ts';
import type { ThemeTree } from '../theme/theme.ts';

/** The charts a document may carry, of those a screen shows. */
export const DOCUMENT_CHARTS = [
  'statuses',
  'weather',
  'lateness',
  'coverage-matrix',
  'coverage-map',
  'calendar',
  'funding-bars',
  'indicators',
] as const satisfies readonly PanelName[];
export type DocumentChart = (typeof DOCUMENT_CHARTS)[number];

export interface ChartQuestion {
  /** As its reader may know it. */
  readonly plan: Plan;
  /** Those the document is of. */
  readonly actions: readonly Action[];
  readonly organisationNames: ReadonlyMap<EntityId, string>;
  readonly themes: ThemeTree;
  readonly today: string;
  /** The parts of the plan's territory the coverage is read by. */
  readonly parts: readonly TerritoryReference[];
  /** For maps; null where they are not asked for. */
  readonly outlines: Outlines | null;
  readonly widthPixels: number;
}
