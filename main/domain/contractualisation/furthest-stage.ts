// Which of several stages a contract has come to.
import { CONTRACT_STAGES, type ContractStage } from './followed-territory.ts';

/** Negative where the first comes before, in the order a contract goes through them, then by date; an undated one before the dated. */
export function compareStages(
  one: { readonly stage: ContractStage; readonly on: string | null },
  other: { readonly stage: ContractStage; readonly on: string | null },
): number {
  const place = CONTRACT_STAGES.indexOf(one.stage) - CONTRACT_STAGES.indexOf(other.stage);
  return place === 0 ? (one.on ?? '').localeCompare(other.on ?? '') : place;
}

export function furthestStage<Stage extends { readonly stage: ContractStage; readonly on: string | null }>(
  stages: readonly Stage[],
): Stage | undefined {
  return stages.toSorted(compareStages).at(-1);
}

/** Whether a contract that has come to `stage` has been through `wanted`, or is there. */
export function isAtLeast(stage: ContractStage, wanted: ContractStage): boolean {
  return CONTRACT_STAGES.indexOf(stage) >= CONTRACT_STAGES.indexOf(wanted);
}
