// What a fiche commits to, once it is annexed to a protocol or a contract. Frozen by its hash: how the action then goes is follow-up,
// a change of what is written here is matter for an amendment.
import type { Action } from '../action/action.ts';
import type { ContractualisationStage } from './contractualisation.ts';

/** Plain values, to be hashed as canonical JSON. */
export function annexedContent(action: Action) {
  return {
    title: action.title,
    description: action.description,
    problem: action.problem,
    objectives: action.objectives,
    expectedEffects: action.expectedEffects,
    expectedEffectsNote: action.expectedEffectsNote,
    scope: action.scope,
    territories: action.territories.map(({ kind, code }) => ({ kind, code })),
    themePrimary: action.themePrimary,
    themesSecondary: action.themesSecondary,
    leads: action.leads,
    partners: action.partners.map(({ organisationId, role, contribution, commitment }) => ({
      ...{ organisationId, role, contribution, commitment },
    })),
    targetGroups: action.targetGroups,
    targetGroupsNote: action.targetGroupsNote,
    start: action.start,
    end: action.end,
    isRecurring: action.isRecurring,
    means: action.means,
    cost: action.cost,
    milestones: action.milestones.map(({ id, title, dueOn }) => ({ id, title, dueOn })),
    fundingLines: action.fundingLines.map(
      ({ id, role, organisationId, programmeId, amountCents, taxBasis, nature }) => ({
        ...{ id, role, organisationId, programmeId },
        ...{ amountCents, taxBasis, nature },
      }),
    ),
    indicators: action.indicators.map(
      ({ id, name, unit, direction, baselineValue, targetValue, targetOn }) => ({
        ...{ id, name, unit, direction },
        ...{ baselineValue, targetValue, targetOn },
      }),
    ),
  };
}

export const ANNEX_STATE_LABELS = {
  unchanged: 'Inchangée',
  changed: 'Modifiée depuis',
  removed: 'Supprimée depuis',
  added: 'Ajoutée depuis',
} as const;
export type AnnexState = keyof typeof ANNEX_STATE_LABELS;

export interface JudgedAnnex {
  readonly actionId: string;
  readonly state: AnnexState;
}

/**
 * The annexes of a stage beside the fiches of today, those that were frozen first; empty of a stage that froze none. `hashOf` tells the
 * hash of a fiche that is there, undefined of one that is not.
 */
export function judgedAnnexes(
  { annexedActionIds, annexesFrozenOn, frozenAnnexes }: ContractualisationStage,
  hashOf: (actionId: string) => string | undefined,
): readonly JudgedAnnex[] {
  if (annexesFrozenOn === null) return [];
  const frozen = new Set(frozenAnnexes.map(({ actionId }) => actionId));
  return [
    ...frozenAnnexes.map(({ actionId, sha256 }) => ({ actionId, state: stateOf(sha256, hashOf(actionId)) })),
    ...annexedActionIds
      .filter((actionId) => !frozen.has(actionId))
      .map((actionId) => ({ actionId, state: 'added' as const })),
  ];
}

function stateOf(frozen: string, current: string | undefined): AnnexState {
  if (current === undefined) return 'removed';
  return current === frozen ? 'unchanged' : 'changed';
}
