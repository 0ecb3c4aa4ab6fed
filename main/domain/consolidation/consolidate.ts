// A regional roadmap out of committees' files, by a recipe: the same files and the same recipe give the same plan, byte for byte.
import { foldText } from '../text/fold.ts';
import { createdNow, type Stamp } from '../identity/entity.ts';
import { planDocumentOf, type PlanDocument } from '../plan/plan-document.ts';
import { blankPlan, type Plan } from '../plan/plan.ts';
import type { Action } from '../action/action.ts';
import { mapAxes, type UnmappedAxis } from './axis-mapping.ts';
import { gatherDirectory, type GatheredDirectory, type RenamedOrganisation } from './gathered-directory.ts';
import { gatherFiches, type GatheredFiche, type RegionalId } from './gather.ts';
import { numberFiches } from './numbering.ts';
import type { Recipe, Ruling } from './recipe.ts';
import { applyRulings } from './rulings.ts';
import { withChosen } from './chosen-inspiring.ts';
import type { SourceFile } from './source-files.ts';

export interface Consolidating {
  readonly recipe: Recipe;
  /** One file of each plan: see `chooseSources`. */
  readonly sources: readonly SourceFile[];
  readonly regionalId: RegionalId;
  /** Whatever the region's plan bears of its own is said to be of then. */
  readonly stamp: Stamp;
  /** The region's plan as it was last built; numbers are kept. */
  readonly previous: Plan | null;
  readonly revision: number;
}

export interface TakenCommittee {
  readonly planId: string;
  readonly committeeName: string;
  readonly title: string;
  readonly revision: number;
  readonly identity: string;
  readonly signerName: string;
  /** Fiches of the file, and those the recipe kept. */
  readonly actionCount: number;
  readonly keptCount: number;
}

export interface Consolidated {
  readonly document: PlanDocument;
  /** Before any ruling: what duplicates are looked for among. */
  readonly fiches: readonly GatheredFiche[];
  readonly taken: readonly TakenCommittee[];
  /** Committees the recipe expects and no file is of. */
  readonly missing: readonly string[];
  /** Committees the recipe does not name, where it names any. */
  readonly unexpected: readonly string[];
  readonly unmappedAxes: readonly UnmappedAxis[];
  readonly unusedRulings: readonly Ruling[];
  readonly renamedOrganisations: readonly RenamedOrganisation[];
}

export function consolidate(consolidating: Consolidating): Consolidated {
  const { recipe, sources, regionalId, stamp, previous, revision } = consolidating;
  const bySource = sources.map((file) => ({ file, fiches: gatherFiches(file, recipe, regionalId) }));
  const fiches = bySource.flatMap((each) => each.fiches);
  const axes = mapAxes(recipe.axes);
  const directory = gatherDirectory(sources);
  const { fiches: ruled, unused } = applyRulings(fiches, recipe.rulings);
  const ordered = inAxisOrder(
    withChosen(ruled, recipe.inspiring ?? []).map((fiche) => ({
      ...fiche,
      action: { ...withDirectory(fiche.action, directory), axisIds: axes.axisIdsOf(fiche.axisTitles) },
    })),
    recipe,
  );
  const { numbers, lastActionNumber } = numberFiches(ordered, recipe.numbering, previous);
  const plan: Plan = {
    ...blankPlan(recipe.plan.id, recipe.plan, stamp),
    axes: recipe.axes.map(({ id, title }) => ({
      ...createdNow(id, stamp),
      title,
      description: '',
      parentId: null,
      industryAxis: null,
    })),
    actions: ordered.map(({ action }) => ({ ...action, number: numbers.get(action.id) ?? action.number })),
    lastActionNumber,
  };
  return {
    document: planDocumentOf(plan, { organisations: directory.organisations, contacts: [] }, revision),
    fiches,
    taken: bySource.map(({ file, fiches: kept }) => takenFrom(file, kept.length)),
    ...attendance(recipe, sources),
    unmappedAxes: axes.unmapped(fiches),
    unusedRulings: unused,
    renamedOrganisations: directory.renamed,
  };
}

function takenFrom({ document, identity, signerName }: SourceFile, keptCount: number): TakenCommittee {
  const { plan, revision } = document;
  const { id: planId, committeeName, title } = plan;
  const actionCount = plan.actions.length;
  return { planId, committeeName, title, revision, identity, signerName, actionCount, keptCount };
}

/** A committee is known by its plan where the recipe names one, else by its name. */
function attendance({ expected }: Recipe, sources: readonly SourceFile[]) {
  const plans = sources.map(({ document }) => document.plan);
  const isOf = ({ committeeName, planId }: Recipe['expected'][number], plan: Plan): boolean =>
    planId === null ? foldText(committeeName) === foldText(plan.committeeName) : planId === plan.id;
  return {
    missing: expected
      .filter((each) => !plans.some((plan) => isOf(each, plan)))
      .map(({ committeeName }) => committeeName),
    unexpected:
      expected.length === 0
        ? []
        : plans
            .filter((plan) => !expected.some((each) => isOf(each, plan)))
            .map(({ committeeName }) => committeeName),
  };
}

function withDirectory(action: Action, { idOf }: GatheredDirectory): Action {
  return {
    ...action,
    leads: action.leads.map((each) => ({
      ...each,
      organisationId: each.organisationId === null ? null : idOf(each.organisationId),
    })),
    partners: action.partners.map((each) => ({ ...each, organisationId: idOf(each.organisationId) })),
    fundingLines: action.fundingLines.map((each) => ({
      ...each,
      organisationId: each.organisationId === null ? null : idOf(each.organisationId),
    })),
    milestones: action.milestones.map((each) => ({
      ...each,
      organisationId: each.organisationId === null ? null : idOf(each.organisationId),
    })),
  };
}

/** By the first axis, as the recipe orders them; « Sans axe » last. Within one, committee by committee. */
function inAxisOrder(fiches: readonly GatheredFiche[], { axes }: Recipe): readonly GatheredFiche[] {
  const rank = new Map(axes.map(({ id }, index) => [id, index]));
  const rankOf = ({ action }: GatheredFiche): number =>
    Math.min(axes.length, ...action.axisIds.map((id) => rank.get(id) ?? axes.length));
  return fiches.toSorted((one, other) => rankOf(one) - rankOf(other));
}
