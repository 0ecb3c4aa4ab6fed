// What codecs need to put names in place of ids and of codes, and back.
import type { Namer } from './naming.ts';
import type { TerritoryNames } from './territory-names.ts';
import type { ThemeNames } from './theme-names.ts';

/** Named anywhere in the plan. */
export interface PlanNames {
  readonly organisations: Namer;
  readonly contacts: Namer;
  readonly programmes: Namer;
  readonly axes: Namer;
  readonly actions: Namer;
}

/** Named within one fiche alone. */
export interface ActionNames {
  readonly milestones: Namer;
  readonly indicators: Namer;
  readonly attachments: Namer;
}

export interface CodecContext extends PlanNames, ActionNames {
  readonly territories: TerritoryNames;
  readonly themes: ThemeNames;
}
