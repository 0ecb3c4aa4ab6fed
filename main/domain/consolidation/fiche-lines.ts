// The fiches of a region's plan, a line each: as much as it takes to count them and to choose among them.
import type { ActionStatus } from '../action/action-codes.ts';
import type { Action } from '../action/action.ts';
import { BLANK_TRANSFERABILITY } from '../action/transferability.ts';
import { furthestStage } from '../contractualisation/furthest-stage.ts';
import type { ContractStage } from '../contractualisation/followed-territory.ts';
import { firstLevelOf } from '../theme/theme.ts';
import type { Consolidated } from './consolidate.ts';
import type { GatheredFiche } from './gather.ts';
import type { SourceFiche } from './recipe.ts';
import type { SourceFile } from './source-files.ts';

export interface FicheLine extends SourceFiche {
  /** Of the fiche in the region's plan. */
  readonly number: string;
  readonly title: string;
  readonly committeeName: string;
  /** INSEE codes; a fiche about two départements has both. */
  readonly departments: readonly string[];
  /** Code of the first level. */
  readonly theme: string | null;
  readonly status: ActionStatus;
  /** How far its committee's plan has come towards a contract. */
  readonly stage: ContractStage | null;
  /** Names of those that grant, or are asked. */
  readonly funders: readonly string[];
  /** In the region's plan; and by its committee, whatever the region chose. */
  readonly isInspiring: boolean;
  readonly isProposed: boolean;
  readonly hasTransferability: boolean;
}

export function ficheLines(
  { document, fiches }: Pick<Consolidated, 'document' | 'fiches'>,
  sources: readonly SourceFile[],
): readonly FicheLine[] {
  const committees = new Map(sources.map((file) => [file.document.plan.id, committeeOf(file)]));
  const gathered = new Map(fiches.map((fiche) => [fiche.action.id, fiche]));
  const names = new Map(document.organisations.map(({ id, name }) => [id, name]));
  return document.plan.actions.flatMap((action) => {
    const fiche = gathered.get(action.id);
    return fiche ? [lineOf(action, fiche, committees.get(fiche.source.planId), names)] : [];
  });
}

interface Committee {
  readonly committeeName: string;
  readonly stage: ContractStage | null;
}

function committeeOf({ document: { plan } }: SourceFile): Committee {
  return { committeeName: plan.committeeName, stage: furthestStage(plan.stages)?.stage ?? null };
}

function lineOf(
  action: Action,
  { source, action: own }: GatheredFiche,
  committee: Committee | undefined,
  names: ReadonlyMap<string, string>,
): FicheLine {
  const { number, title, themePrimary, status } = action;
  return {
    ...source,
    ...{ number, title, status },
    committeeName: committee?.committeeName ?? '',
    departments: departmentsOf(action),
    theme: themePrimary === null ? null : firstLevelOf(themePrimary),
    stage: committee?.stage ?? null,
    funders: fundersOf(action, names),
    isInspiring: action.inspiring !== null,
    isProposed: own.inspiring !== null,
    hasTransferability: isDescribed(action),
  };
}

function departmentsOf({ territories }: Action): readonly string[] {
  const codes = territories
    .flatMap(({ kind, code, within }) => [{ kind, code }, ...within])
    .flatMap(({ kind, code }) => (kind === 'departement' ? [code] : []));
  return [...new Set(codes)];
}

function fundersOf({ fundingLines }: Action, names: ReadonlyMap<string, string>): readonly string[] {
  const named = fundingLines
    .filter(({ role, status }) => role === 'funder' && status !== 'refused')
    .flatMap(({ organisationId }) => (organisationId === null ? [] : (names.get(organisationId) ?? [])));
  return [...new Set(named)];
}

function isDescribed({ transferability }: Action): boolean {
  if (transferability === null) return false;
  return Object.keys(BLANK_TRANSFERABILITY).some((field) => {
    const value = transferability[field as keyof typeof transferability];
    return value !== null && value !== '';
  });
}
