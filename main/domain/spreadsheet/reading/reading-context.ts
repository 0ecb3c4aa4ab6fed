// What reading our own workbook needs, and what it gathers on the way.
import type { EntityId, Stamp } from '../../identity/entity.ts';
import type { RefusalReason, RefusedCell } from '../../importing/imported-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import type { SpreadsheetFormat } from '../sheet.ts';
import type { Surroundings } from '../surroundings.ts';

export interface ReadingOptions extends Surroundings {
  /** The plan the file goes into; a blank one to make a new plan of it. */
  readonly plan: Plan;
  /** A CSV keeps formulae at bay with apostrophes, which are taken off again. */
  readonly format: SpreadsheetFormat;
  readonly makeId: () => EntityId;
  readonly stamp: Stamp;
}

export class Refusals {
  readonly all: RefusedCell[] = [];

  add(
    place: { readonly sheet: string; readonly row: number },
    column: string | null,
    value: string,
    reason: RefusalReason,
  ): void {
    this.all.push({ ...place, column, value, reason, details: {} });
  }
}
