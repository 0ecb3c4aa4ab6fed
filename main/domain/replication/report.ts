// Compte rendu de réplication: what became of an action where it was taken up, sent back to every fiche it descends from.
import * as z from 'zod';
import { actionStatus } from '../action/action-codes.ts';
import {
  adaptation,
  ancestor,
  MOST_ANCESTORS,
  REPLICATED_FIELDS,
  replicationMode,
} from '../action/replication.ts';
import { editableActionFields } from '../action/action.ts';
import { fullDate } from '../date/partial-date.ts';
import { entityId, instant } from '../identity/entity.ts';
import { editableIndicatorFields, measurement } from '../indicator/indicator.ts';
import { editablePlanFields } from '../plan/plan.ts';
import { readWith } from '../schema/read-with.ts';

export const REPLICATION_REPORT_FORMAT = 'jalon-replication-report';
export const REPLICATION_REPORT_VERSION = 1;

export const lessonText = z.string().max(20_000);
/** Typed by people; all the rest is what the fiche says. */
export const lessonFields = { worked: lessonText, failed: lessonText, advice: lessonText } as const;
export const LESSON_LABELS = {
  worked: 'Ce qui a marché',
  failed: 'Ce qui n’a pas marché',
  advice: 'Ce que nous conseillons à qui la reprendrait',
} as const satisfies Record<keyof typeof lessonFields, string>;

export const replicationReport = z.strictObject({
  format: z.literal(REPLICATION_REPORT_FORMAT),
  formatVersion: z.literal(REPLICATION_REPORT_VERSION),
  /** The fiche it is about. */
  planId: entityId,
  actionId: entityId,
  committeeName: editablePlanFields.committeeName,
  territories: editablePlanFields.territories,
  title: editableActionFields.title,
  /** Every fiche it descends from, oldest first: whoever holds one of them is spoken to. */
  chain: z.array(ancestor).min(1).max(MOST_ANCESTORS).readonly(),
  mode: replicationMode,
  copiedOn: fullDate,
  status: actionStatus,
  reportedOn: fullDate,
  /** Tells which of two reports on the same fiche is the later one. */
  reportedAt: instant,
  milestones: z.strictObject({
    done: z.number().int().min(0).max(1000),
    total: z.number().int().min(0).max(1000),
  }),
  adaptations: z.array(adaptation).max(REPLICATED_FIELDS.length).readonly(),
  results: z
    .array(
      z.strictObject({
        name: editableIndicatorFields.name,
        unit: editableIndicatorFields.unit,
        baselineValue: editableIndicatorFields.baselineValue,
        targetValue: editableIndicatorFields.targetValue,
        latest: measurement.pick({ date: true, value: true }).nullable(),
      }),
    )
    .max(100)
    .readonly(),
  ...lessonFields,
});
export type ReplicationReport = Readonly<z.infer<typeof replicationReport>>;

export const readReplicationReport = readWith(replicationReport);
