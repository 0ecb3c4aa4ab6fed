// Réplications: what a workspace keeps of fiches that were copied. A document of its own (decision 0028): the source of each copy as it
// was, the reports that left and came, the cohorts that are followed.
import * as z from 'zod';
import { replicatedField, replicationMode, type ReplicationMode } from '../action/replication.ts';
import { collectionChange, type CollectionChange } from '../change/collection.ts';
import { fullDate } from '../date/partial-date.ts';
import { entityFields, entityId } from '../identity/entity.ts';
import { codesOf } from '../schema/codes-of.ts';
import { ficheKey, solution, versionHash } from '../solution/solution.ts';
import { fileIdentity } from '../transmission/quoted-file.ts';
import { lessonFields, replicationReport } from './report.ts';

export const CHECK_KIND_LABELS = {
  prerequisite: 'Condition préalable',
  partner: 'Partenaire clé',
  scope: 'Ampleur',
} as const;
export type CheckKind = keyof typeof CHECK_KIND_LABELS;

export const CHECK_ANSWER_LABELS = {
  satisfied: 'Rempli',
  'to-obtain': 'À obtenir',
  'not-applicable': 'Sans objet ici',
} as const;
export type CheckAnswer = keyof typeof CHECK_ANSWER_LABELS;

export const BECOMES_LABELS = { obstacle: 'Un frein', milestone: 'Un jalon' } as const;
export type Becomes = keyof typeof BECOMES_LABELS;

/** One line of what the source needs, judged for the territory that takes it up. */
export const checked = z.strictObject({
  kind: codesOf(CHECK_KIND_LABELS),
  text: z.string().min(1).max(5000),
  answer: codesOf(CHECK_ANSWER_LABELS).nullable(),
  /** What it became in the new fiche, where it is to be obtained. */
  becomes: codesOf(BECOMES_LABELS).nullable(),
});
export type Checked = Readonly<z.infer<typeof checked>>;
export const MOST_CHECKED = 300;

export const replicaSourceFields = {
  /** The copy. */
  planId: entityId,
  actionId: entityId,
  mode: replicationMode,
  copiedOn: fullDate,
  /** The source as it was copied, and as far as its later versions were taken over. */
  source: solution,
  checklist: z.array(checked).max(MOST_CHECKED).readonly(),
  /** What a later version of the source says and was left: asked again only once it says something else. */
  left: z
    .array(z.strictObject({ field: replicatedField, fingerprint: versionHash }))
    .max(200)
    .readonly(),
} as const;
export const replicaSource = z.strictObject({ ...entityFields, ...replicaSourceFields });
export type ReplicaSource = Readonly<z.infer<typeof replicaSource>>;

export const replicationReportFields = {
  direction: codesOf({ sent: '', received: '' } as const),
  /** Null while it is drafted. */
  identity: fileIdentity.nullable(),
  /** The fiche it is about. */
  planId: entityId,
  actionId: entityId,
  ...lessonFields,
  /** Null while it is drafted: what the fiche says is drawn from it when it is signed. */
  report: replicationReport.nullable(),
} as const;
export const keptReport = z.strictObject({ ...entityFields, ...replicationReportFields });
export type KeptReport = Readonly<z.infer<typeof keptReport>>;

export const cohortFields = {
  name: z.string().trim().min(1).max(200),
  /** The dispositif they run, or why they are followed together. */
  programme: z.string().max(300),
  /** The fiche they all descend from; null where they only share a dispositif. */
  origin: z.strictObject({ planId: entityId, actionId: entityId }).nullable(),
  members: z
    .array(z.strictObject({ planId: entityId, actionId: entityId }))
    .max(500)
    .readonly(),
  note: z.string().max(10_000),
} as const;
export const cohort = z.strictObject({ ...entityFields, ...cohortFields });
export type Cohort = Readonly<z.infer<typeof cohort>>;

export const COHORT_FIELD_LABELS = {
  name: 'Nom de la cohorte',
  programme: 'Dispositif ou raison de les suivre ensemble',
  origin: 'Fiche d’origine',
  members: 'Fiches suivies',
  note: 'Ce que nous en retenons',
} as const satisfies Record<keyof typeof cohortFields, string>;

export const REPLICATIONS_FIELDS = {
  replicaSources: replicaSourceFields,
  replicationReports: replicationReportFields,
  cohorts: cohortFields,
} as const;

export const replications = z.strictObject({
  replicaSources: z.array(replicaSource).max(20_000).readonly(),
  replicationReports: z.array(keptReport).max(50_000).readonly(),
  cohorts: z.array(cohort).max(1000).readonly(),
});
export type Replications = Readonly<z.infer<typeof replications>>;
export const NO_REPLICATIONS: Replications = { replicaSources: [], replicationReports: [], cohorts: [] };

export const replicationsChange = collectionChange(
  { replicaSources: replicaSource, replicationReports: keptReport, cohorts: cohort },
  REPLICATIONS_FIELDS,
);
export type ReplicationsChange = CollectionChange;

export const BLANK_REPORT = {
  direction: 'sent',
  identity: null,
  worked: '',
  failed: '',
  advice: '',
  report: null,
} as const satisfies Partial<KeptReport>;
export const BLANK_COHORT = {
  name: 'Nouvelle cohorte',
  programme: '',
  origin: null,
  members: [],
  note: '',
} as const satisfies Partial<Cohort>;

interface Fiche {
  readonly planId: string;
  readonly actionId: string;
}
interface Copied {
  readonly replicationOf: {
    readonly mode: ReplicationMode;
    readonly sourcePlanId: string;
    readonly sourceActionId: string;
    readonly sourceVersionHash: string;
  } | null;
}

/** The source as it was copied; that of another copy of the same version where the plan itself was copied since. */
export function sourceOf(
  { replicaSources }: Pick<Replications, 'replicaSources'>,
  fiche: Fiche,
  { replicationOf: origin }: Copied,
): ReplicaSource | undefined {
  if (origin === null) return undefined;
  const { byFiche, byVersion } = indexOf(replicaSources);
  const { mode, sourcePlanId: planId, sourceActionId: actionId, sourceVersionHash } = origin;
  return (
    byFiche.get(ficheKey(fiche)) ?? byVersion.get(versionKey({ planId, actionId }, mode, sourceVersionHash))
  );
}

function versionKey(source: Fiche, mode: ReplicationMode, hash: string): string {
  return `${ficheKey(source)}/${mode}/${hash}`;
}

interface SourceIndex {
  readonly byFiche: ReadonlyMap<string, ReplicaSource>;
  readonly byVersion: ReadonlyMap<string, ReplicaSource>;
}
/** Ten thousand fiches look for theirs in one list: it is walked once. */
const indexes = new WeakMap<readonly ReplicaSource[], SourceIndex>();

function indexOf(sources: readonly ReplicaSource[]): SourceIndex {
  const known = indexes.get(sources);
  if (known) return known;
  // Of two that say the same the first counts: it is put in last.
  const reversed = sources.toReversed();
  const made = {
    byFiche: new Map(reversed.map((each) => [ficheKey(each), each])),
    byVersion: new Map(
      reversed.map((each) => [versionKey(each.source, each.mode, each.source.versionHash), each]),
    ),
  };
  indexes.set(sources, made);
  return made;
}
