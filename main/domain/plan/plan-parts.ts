// The lists of a plan whose items have their own identity, beside its axes and fiches.
import * as z from 'zod';
import { createdNow, type EntityId, type Stamp } from '../identity/entity.ts';
import { BLANK_STAGE, contractualisationStage, editableStageFields } from './contractualisation.ts';
import { editableVersionFields, planVersion, type PlanVersion } from './version.ts';

export const PLAN_PART_SCHEMAS = { stages: contractualisationStage, versions: planVersion } as const;
export type PlanPartList = keyof typeof PLAN_PART_SCHEMAS;
export type PlanPart<List extends PlanPartList = PlanPartList> = Readonly<
  z.infer<(typeof PLAN_PART_SCHEMAS)[List]>
>;
export const planPartList = z.enum(Object.keys(PLAN_PART_SCHEMAS) as [PlanPartList, ...PlanPartList[]]);

export const EDITABLE_PLAN_PART_FIELDS = {
  stages: editableStageFields,
  versions: editableVersionFields,
} as const;

export const planPartLists = {
  stages: z.array(contractualisationStage).max(100).readonly(),
  versions: z.array(planVersion).max(200).readonly(),
} as const;

export function blankStage(id: EntityId, stamp: Stamp): PlanPart<'stages'> {
  return { ...createdNow(id, stamp), ...BLANK_STAGE };
}

/** Version numbers count from 1; the first is the initial one. */
export function nextVersion(
  versions: readonly PlanVersion[],
  id: EntityId,
  day: string,
  stamp: Stamp,
): PlanVersion {
  return {
    ...createdNow(id, stamp),
    number: String(versions.length + 1),
    on: day,
    kind: versions.length === 0 ? 'initial' : 'amendment',
    summary: '',
  };
}
