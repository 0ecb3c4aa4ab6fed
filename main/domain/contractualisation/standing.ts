// Where each territory stands between a first look and a contract, entered here or read from its plan, and how many stand where.
import type { PartialDate } from '../date/partial-date.ts';
import type { ContractualisationStage } from '../plan/contractualisation.ts';
import type { PlanKind } from '../plan/plan.ts';
import { territoryId, type TerritoryReference } from '../territory/territory.ts';
import { compareStages, isAtLeast } from './furthest-stage.ts';
import {
  INDUSTRY_PROGRAMME,
  type ContractStage,
  type FollowedStage,
  type FollowedTerritory,
} from './followed-territory.ts';

/** A plan that says where its contractualisation stands: kept here, or the newest file received of it. */
export interface ContractedPlan {
  readonly planId: string;
  readonly title: string;
  readonly kind: PlanKind;
  readonly committeeName: string;
  readonly territories: readonly TerritoryReference[];
  /** Those the territories lie in. */
  readonly regions: readonly TerritoryReference[];
  readonly actionCount: number;
  readonly revision: number;
  readonly origin: 'workspace' | 'received';
  /** Of the file; null of a plan of the workspace. */
  readonly identity: string | null;
  readonly stages: readonly ContractedStage[];
}

export interface ContractedStage extends Pick<
  ContractualisationStage,
  'id' | 'stage' | 'on' | 'documentTitle' | 'comment' | 'annexesFrozenOn'
> {
  readonly signatoryCount: number;
  readonly annexCount: number;
  /** Of those frozen: what the fiche says is no longer what was annexed, or it is gone. */
  readonly changedAnnexCount: number;
}

export interface Step {
  readonly id: string;
  readonly stage: ContractStage;
  readonly on: PartialDate | null;
  readonly documentTitle: string;
  readonly documentUrl: string;
  readonly isDocumentPublished: boolean;
  readonly comment: string;
  readonly annexes: {
    readonly count: number;
    readonly frozenOn: string | null;
    readonly changedCount: number;
  } | null;
}

export interface ContractStanding {
  /** The id of the territory followed, or of the plan that nobody follows by hand. */
  readonly key: string;
  readonly followed: FollowedTerritory | null;
  readonly plan: ContractedPlan | null;
  readonly name: string;
  readonly programme: string;
  readonly regions: readonly TerritoryReference[];
  readonly territories: readonly TerritoryReference[];
  /** In the order a contract goes through them, then by date. */
  readonly steps: readonly Step[];
  /** The furthest; null where nothing is known. */
  readonly current: Step | null;
}

export function contractStandings(
  followed: readonly FollowedTerritory[],
  stages: readonly FollowedStage[],
  plans: readonly ContractedPlan[],
): readonly ContractStanding[] {
  const byId = new Map(plans.map((plan) => [plan.planId, plan]));
  const taken = new Set(followed.flatMap(({ planId }) => planId ?? []));
  const stagesOf = new Map<string, FollowedStage[]>();
  for (const stage of stages) {
    const known = stagesOf.get(stage.followedTerritoryId);
    if (known) known.push(stage);
    else stagesOf.set(stage.followedTerritoryId, [stage]);
  }
  return [
    ...followed.map((territory) =>
      followedStanding(territory, stagesOf.get(territory.id) ?? [], byId.get(territory.planId ?? '') ?? null),
    ),
    ...plans
      .filter(({ planId, stages: own }) => !taken.has(planId) && own.length > 0)
      .map((plan) =>
        standing({
          key: plan.planId,
          followed: null,
          plan,
          name: plan.committeeName === '' ? plan.title : plan.committeeName,
          programme: plan.kind === 'industry-territory-contract' ? INDUSTRY_PROGRAMME : '',
          regions: plan.regions,
          territories: plan.territories,
          steps: plan.stages.map(planStep),
        }),
      ),
  ];
}

function followedStanding(
  territory: FollowedTerritory,
  own: readonly FollowedStage[],
  plan: ContractedPlan | null,
): ContractStanding {
  const { id, name, programme, regions, territories } = territory;
  return standing({
    key: id,
    followed: territory,
    plan,
    ...{ name, programme },
    regions: regions.length > 0 || !plan ? regions : plan.regions,
    territories: territories.length > 0 || !plan ? territories : plan.territories,
    steps: [...own.map(enteredStep), ...(plan?.stages ?? []).map(planStep)],
  });
}

function standing(facts: Omit<ContractStanding, 'current'>): ContractStanding {
  const steps = facts.steps.toSorted(compareStages);
  return { ...facts, steps, current: steps.at(-1) ?? null };
}

function enteredStep(stage: FollowedStage): Step {
  const { id, documentTitle, documentUrl, isDocumentPublished, comment, on } = stage;
  return {
    id,
    stage: stage.stage,
    on,
    documentTitle,
    documentUrl,
    isDocumentPublished,
    comment,
    annexes: null,
  };
}

function planStep(stage: ContractedStage): Step {
  const { id, documentTitle, comment, on, annexCount, annexesFrozenOn, changedAnnexCount } = stage;
  return {
    ...{ id, stage: stage.stage, on, documentTitle, comment },
    documentUrl: '',
    isDocumentPublished: false,
    annexes: { count: annexCount, frozenOn: annexesFrozenOn, changedCount: changedAnnexCount },
  };
}

/** Reached that stage, whatever came after it. */
export function hasReached({ steps }: Pick<ContractStanding, 'steps'>, stage: ContractStage): boolean {
  return steps.some((step) => isAtLeast(step.stage, stage));
}

export interface RegionCount {
  readonly region: TerritoryReference;
  readonly standings: readonly ContractStanding[];
}

/** By région, the most first; a territory across two is in both. */
export function standingsByRegion(standings: readonly ContractStanding[]): readonly RegionCount[] {
  const found = new Map<string, { region: TerritoryReference; standings: ContractStanding[] }>();
  for (const each of standings) {
    for (const region of each.regions) {
      const of = found.get(territoryId(region));
      if (of) of.standings.push(each);
      else found.set(territoryId(region), { region, standings: [each] });
    }
  }
  return [...found.values()].toSorted(
    (one, other) =>
      other.standings.length - one.standings.length ||
      one.region.label.localeCompare(other.region.label, 'fr'),
  );
}
