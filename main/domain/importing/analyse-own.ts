// A workbook that Jalon wrote, come back: its columns are known, so there is nothing to guess and nothing to ask but which side to keep.
import { parentGuard } from '../action/action-tree.ts';
import type { Action } from '../action/action.ts';
import type { Programme } from '../catalogue/catalogue.ts';
import type { Sheet, SpreadsheetFormat } from '../spreadsheet/sheet.ts';
import { sheetsToPlan } from '../spreadsheet/sheets-to-plan.ts';
import type { TerritoryReference } from '../territory/territory.ts';
import { analysisOf, type AnalysedImport } from './analysis.ts';
import { ActionNumbers } from './action-numbers.ts';
import { entityChanges, entityDifferences, newPlanParts } from './entity-differences.ts';
import { importChanges } from './import-changes.ts';
import type { ImportedPlan, RefusedCell } from './imported-plan.ts';
import type { MergeChoices } from './merge.ts';
import type { ReadAction, ReadPlanOptions } from './read-plan.ts';

export interface AnalyseOwnOptions extends Pick<
  ReadPlanOptions,
  'plan' | 'directory' | 'themes' | 'makeId' | 'stamp' | 'rowChoices'
> {
  readonly programmes: readonly Programme[];
  readonly territories: readonly TerritoryReference[];
  readonly format: SpreadsheetFormat;
  readonly choices: MergeChoices;
}

export function analyseOwn(sheets: readonly Sheet[], options: AnalyseOwnOptions): AnalysedImport {
  const { plan, directory, choices, stamp } = options;
  const imported = sheetsToPlan(sheets, options);
  const skips = new Set(
    options.rowChoices.filter(({ as }) => as === 'skip').map(({ sheet, row }) => `${sheet}:${String(row)}`),
  );
  const isSkipped = ({ sheet, row }: { readonly sheet: string; readonly row: number }): boolean =>
    skips.has(`${sheet}:${String(row)}`);
  const told = imported.actions.filter(({ place }) => !isSkipped(place));
  const { actions, refused } = withoutLostParents(asRead(told, options), plan.actions);
  const axesBefore = new Set(plan.axes.map(({ id }) => id));
  const organisationsBefore = new Set(directory.organisations.map(({ id }) => id));
  const contactsBefore = new Set(directory.contacts.map(({ id }) => id));
  const fresh = {
    newAxes: (imported.axes ?? []).filter(({ id }) => !axesBefore.has(id)),
    organisations: imported.organisations.filter(({ id }) => !organisationsBefore.has(id)),
    contacts: imported.contacts.filter(({ id }) => !contactsBefore.has(id)),
  };
  const around = entityDifferences(imported, { plan, directory }, choices);
  const read = {
    ...fresh,
    actions,
    refused: [...imported.refused, ...refused],
    readings: [],
    skipped: imported.actions.filter(({ place }) => isSkipped(place)).map(({ place }) => place),
  };
  const { analysis, actions: kept } = analysisOf(read, {
    plan,
    choices,
    unmapped: [],
    around,
    judgesParts: true,
  });
  return {
    analysis,
    actions: kept,
    changes: () => [
      ...importChanges({
        plan,
        actions: kept,
        outcomes: analysis.outcomes,
        ...fresh,
        stamp,
        keepsUnnamed: true,
      }),
      ...entityChanges(around, newPlanParts(imported, plan), plan.id, stamp),
    ],
  };
}

/** A fiche that is new to this plan takes its own number where that is free. */
function asRead(told: ImportedPlan['actions'], { plan }: AnalyseOwnOptions): readonly ReadAction[] {
  const known = new Set(plan.actions.map(({ id }) => id));
  const numbers = new ActionNumbers(plan);
  return told.map((action) => {
    const found = { ...action, places: [action.place], reference: '' };
    if (known.has(action.actionId)) return { ...found, recognisedBy: { how: 'identifier' } };
    const number = numbers.give(action.fields.number ?? '');
    return { ...found, fields: { ...action.fields, number }, recognisedBy: null };
  });
}

/** A parent that the plan's own rule refuses is left out, and said: the fiche itself goes in. */
function withoutLostParents(
  actions: readonly ReadAction[],
  before: readonly Action[],
): { readonly actions: readonly ReadAction[]; readonly refused: readonly RefusedCell[] } {
  const parents = new Map<string, string | null>(before.map(({ id, parentId }) => [id, parentId]));
  for (const { actionId, fields } of actions) {
    if (fields.parentId !== undefined || !parents.has(actionId))
      parents.set(actionId, fields.parentId ?? null);
  }
  const tree = [...parents].map(([id, parentId]) => ({ id, parentId }));
  const refused: RefusedCell[] = [];
  const kept = actions.map((action) => {
    const { parentId } = action.fields;
    if (parentId === undefined || parentId === null) return action;
    if (parentGuard(tree, action.actionId, parentId) === null) return action;
    refused.push({
      ...action.place,
      column: 'Action parente',
      value: parentId,
      reason: 'does-not-fit',
      details: {},
    });
    return { ...action, fields: { ...action.fields, parentId: null } };
  });
  return { actions: kept, refused };
}
