// A solution: what a fiche-action says of itself once it leaves its plan, complete in itself. Names stand where the plan has
// references to its directory, so that whoever receives it needs nothing else. It feeds the bank, and every copy is made of one.
import * as z from 'zod';
import { editableActionFields } from '../action/action.ts';
import { editableMilestoneFields } from '../action/milestone.ts';
import { editableObstacleFields } from '../action/obstacle.ts';
import { editableProgressNoteFields } from '../action/progress-note.ts';
import { partner } from '../action/lead.ts';
import { fullDate } from '../date/partial-date.ts';
import { editableFundingLineFields } from '../funding/funding-line.ts';
import { entityId } from '../identity/entity.ts';
import { editableIndicatorFields, measurement } from '../indicator/indicator.ts';
import { MAX_REVISION, editablePlanFields } from '../plan/plan.ts';

/** SHA-256 in 64 lower-case hexadecimal digits. */
export const versionHash = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().min(1).max(400);

const { title: milestoneTitle, dueOn, doneOn } = editableMilestoneFields;
const { role, amountCents, taxBasis, nature, status: fundingStatus } = editableFundingLineFields;
const indicator = editableIndicatorFields;
const obstacle = editableObstacleFields;
const note = editableProgressNoteFields;
const fiche = editableActionFields;

export const solutionContent = z.strictObject({
  title: fiche.title,
  summary: fiche.summary,
  description: fiche.description,
  problem: fiche.problem,
  objectives: fiche.objectives,
  expectedEffects: fiche.expectedEffects,
  expectedEffectsNote: fiche.expectedEffectsNote,
  scope: fiche.scope,
  themePrimary: fiche.themePrimary,
  themesSecondary: fiche.themesSecondary,
  tags: fiche.tags,
  industryAxis: fiche.industryAxis,
  targetGroups: fiche.targetGroups,
  targetGroupsNote: fiche.targetGroupsNote,
  status: fiche.status,
  start: fiche.start,
  end: fiche.end,
  isRecurring: fiche.isRecurring,
  means: fiche.means,
  cost: fiche.cost,
  citizenParticipation: fiche.citizenParticipation,
  citizenParticipationNote: fiche.citizenParticipationNote,
  followUpBodies: fiche.followUpBodies,
  transferability: fiche.transferability,
  /** Names of organisations; persons are never named. */
  leads: z.array(name).max(50).readonly(),
  partners: z
    .array(z.strictObject({ name, role: partner.shape.role, contribution: partner.shape.contribution }))
    .max(200)
    .readonly(),
  milestones: z
    .array(z.strictObject({ title: milestoneTitle, dueOn, doneOn }))
    .max(500)
    .readonly(),
  /** `funder` is empty where no organisation is named. */
  funding: z
    .array(
      z.strictObject({
        role,
        funder: z.string().max(400),
        amountCents,
        taxBasis,
        nature,
        status: fundingStatus,
      }),
    )
    .max(200)
    .readonly(),
  indicators: z
    .array(
      z.strictObject({
        name: indicator.name,
        kind: indicator.kind,
        unit: indicator.unit,
        direction: indicator.direction,
        definition: indicator.definition,
        frequency: indicator.frequency,
        baselineValue: indicator.baselineValue,
        baselineOn: indicator.baselineOn,
        targetValue: indicator.targetValue,
        targetOn: indicator.targetOn,
        /** The last one that has a value. */
        latest: measurement.pick({ date: true, value: true }).nullable(),
      }),
    )
    .max(100)
    .readonly(),
  obstacles: z
    .array(
      z.strictObject({
        description: obstacle.description,
        kind: obstacle.kind,
        level: obstacle.level,
        unblockCondition: obstacle.unblockCondition,
        resolvedOn: obstacle.resolvedOn,
      }),
    )
    .max(200)
    .readonly(),
  /** Public notes, oldest first: what was done, what was difficult. */
  notes: z
    .array(z.strictObject({ date: note.date, kind: note.kind, text: note.text }))
    .max(2000)
    .readonly(),
});
export type SolutionContent = Readonly<z.infer<typeof solutionContent>>;
export type SolutionField = keyof SolutionContent;

/** What says nothing yet: its title is to be given. */
export const BLANK_SOLUTION_CONTENT = {
  title: '',
  summary: '',
  description: '',
  problem: '',
  objectives: '',
  expectedEffects: [],
  expectedEffectsNote: '',
  scope: null,
  themePrimary: null,
  themesSecondary: [],
  tags: [],
  industryAxis: null,
  targetGroups: [],
  targetGroupsNote: '',
  status: 'in-progress',
  start: null,
  end: null,
  isRecurring: false,
  means: '',
  cost: null,
  citizenParticipation: null,
  citizenParticipationNote: '',
  followUpBodies: '',
  transferability: null,
  leads: [],
  partners: [],
  milestones: [],
  funding: [],
  indicators: [],
  obstacles: [],
  notes: [],
} as const satisfies SolutionContent;

/** A fiche this one was made from, at the version it then had. */
export const ancestor = z.strictObject({
  planId: entityId,
  actionId: entityId,
  committeeName: editablePlanFields.committeeName,
  /** What the territory is called. */
  territory: z.string().max(500),
  versionHash,
});
export type Ancestor = Readonly<z.infer<typeof ancestor>>;
export const MOST_ANCESTORS = 100;

export const solution = z.strictObject({
  planId: entityId,
  actionId: entityId,
  /** Of the plan; 0 where no signed file of it has left yet. */
  revision: z.number().int().min(0).max(MAX_REVISION),
  planTitle: editablePlanFields.title,
  committeeName: editablePlanFields.committeeName,
  /** Of the fiche; those of the plan where the fiche names none. */
  territories: editablePlanFields.territories,
  /** The day it was made. */
  madeOn: fullDate,
  /** Of the content as everybody may know it, whatever is left out here: the same fiche has the same hash wherever it goes. */
  versionHash,
  content: solutionContent,
  inspiring: fiche.inspiring,
  /** How it can be spoken of with whoever runs it: a function, never a person who has not agreed. */
  contact: z
    .strictObject({ label: z.string().max(400), email: z.string().max(320), phone: z.string().max(50) })
    .nullable(),
  /** Every fiche it descends from, oldest first. */
  lineage: z.array(ancestor).max(MOST_ANCESTORS).readonly(),
});
export type Solution = Readonly<z.infer<typeof solution>>;

/** One string per fiche of the world, for maps and sets. */
export function ficheKey({ planId, actionId }: Pick<Solution, 'planId' | 'actionId'>): string {
  return `${planId}/${actionId}`;
}
