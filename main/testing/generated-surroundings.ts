// What a generated plan is made from, and what its fiches may name.
import type { Contact, Organisation } from '../domain/directory/directory.ts';
import type { Axis } from '../domain/plan/plan.ts';
import type { TerritoryReference } from '../domain/territory/territory.ts';

export interface GeneratedPlanOptions {
  readonly seed: number;
  readonly actionCount: number;
  readonly territories: readonly TerritoryReference[];
  readonly perimeter: TerritoryReference;
  /** Second-level codes. */
  readonly themeCodes: readonly string[];
}

export interface Surroundings {
  readonly options: GeneratedPlanOptions;
  readonly organisations: readonly Organisation[];
  readonly contacts: readonly Contact[];
  readonly axes: readonly Axis[];
}
