// How far territories have come towards a contract, seen from above; and the fiches a stage froze.
import * as z from 'zod';
import type { ContractedPlan } from '../domain/contractualisation/standing.ts';
import type { Contractualisations } from '../domain/contractualisation/contractualisations.ts';
import { entityId } from '../domain/identity/entity.ts';

export const contractualisationInputs = {
  'contractualisation.overview': z.strictObject({}),
  /** The thirteen protocols of the sources, added to what is followed; once. */
  'contractualisation.openSample': z.strictObject({}),
  /** SHA-256 of what each of these fiches commits to, in hexadecimal; those that are not there are left out. */
  'plan.annexHashes': z.strictObject({ planId: entityId, actionIds: z.array(entityId).max(100_000) }),
} as const;

export interface ContractualisationOutputs {
  'contractualisation.overview': {
    readonly contractualisations: Contractualisations;
    /** Plans of the workspace, and the newest file received of each other plan from somebody relied on, that tell a stage. */
    readonly plans: readonly ContractedPlan[];
    /** Files received that could not be read again. */
    readonly unreadable: readonly string[];
  };
  'contractualisation.openSample': { readonly sequence: number };
  'plan.annexHashes': readonly { readonly actionId: string; readonly sha256: string }[];
}
