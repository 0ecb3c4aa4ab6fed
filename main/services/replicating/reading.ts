// One fiche and its replications: what became of its source's fields, what the source says since, what its own copies report.
import type {
  ReplicationOrigin,
  ReplicationReading,
  ReportRead,
} from '../../contract/replication-requests.ts';
import type { CallContext, Input } from '../../contract/requests.ts';
import { adaptationsOf, revisedFields } from '../../domain/replication/adaptations.ts';
import { carried } from '../../domain/replication/carried.ts';
import { fieldWords } from '../../domain/replication/field-words.ts';
import { lineageForest, nodesOf } from '../../domain/replication/lineage.ts';
import {
  adaptationCounts,
  lastReports,
  reportedSentence,
  reportsOn,
} from '../../domain/replication/reported.ts';
import { sourceOf, type ReplicaSource } from '../../domain/replication/replications.ts';
import { ficheKey, type Solution } from '../../domain/solution/solution.ts';
import { placeThemes } from '../../domain/theme/theme.ts';
import { canonicalHash } from '../../exchange/signed/canonical-hash.ts';
import { found } from '../edits/edit-context.ts';
import { reliance, type ExchangeParts } from '../exchange-parts.ts';
import { fichesHere } from './known-fiches.ts';
import { latestOf, ownFiche, type LatestSource, type OwnFiche } from './solutions-known.ts';

type SignedReports = ReturnType<typeof lastReports>;

/** Rejects with RequestRefused `entity-missing`. */
export async function readReplication(
  parts: ExchangeParts,
  input: Input<'replication.reading'>,
  context: CallContext,
): Promise<ReplicationReading> {
  const own = found(ownFiche(parts, input), input.actionId);
  const kept = parts.library.replications();
  const reports = reportsOn(input, allReports(parts));
  const known = fichesHere(parts);
  const { trees } = lineageForest(known);
  const key = ficheKey(input);
  const lineage = trees.find((tree) => nodesOf(tree).some((node) => node.key === key)) ?? null;
  const descendants = known.filter(
    (each) => ficheKey(each) !== key && each.chain.some((above) => ficheKey(above) === key),
  );
  const counts = adaptationCounts(descendants);
  return {
    origin: await originOf(parts, own, kept.replicaSources, context),
    reports: reports.map(reportReader(parts)),
    counts,
    sentence: reportedSentence(descendants.length, counts),
    replicaCount: descendants.length,
    own: kept.replicationReports.filter((each) => each.direction === 'sent' && ficheKey(each) === key),
    lineage,
  };
}

/** The last of each copy; whether who signed it counts is told beside it. */
export function allReports(parts: ExchangeParts): SignedReports {
  return lastReports(parts.library.replications(), reliance(parts));
}

/** Who is relied on is asked once, not once for each report. */
export function reportReader(parts: ExchangeParts): (kept: SignedReports[number]) => ReportRead {
  const isRelied = reliance(parts);
  const entries = new Map(parts.library.register().entries.map((entry) => [entry.identity, entry]));
  return ({ identity, report }) => ({
    identity,
    report,
    isRelied: isRelied(identity),
    signers: entries.get(identity)?.file?.signers.map(({ commonName }) => commonName) ?? [],
  });
}

async function originOf(
  parts: ExchangeParts,
  own: OwnFiche,
  replicaSources: readonly ReplicaSource[],
  context: CallContext,
): Promise<ReplicationOrigin | null> {
  const { replicationOf: origin } = own.action;
  if (origin === null) return null;
  const kept = sourceOf({ replicaSources }, own.solution, own.action);
  const source = { planId: origin.sourcePlanId, actionId: origin.sourceActionId };
  const latest = await latestOf(parts, source, kept?.source.content, context);
  return {
    ...source,
    mode: origin.mode,
    committeeName: origin.sourceCommittee,
    territory: origin.sourceTerritory,
    copiedOn: origin.copiedOn,
    title: (latest?.solution ?? kept?.source)?.content.title ?? null,
    isHere: latest?.isHere === true,
    ...(kept ? comparedWith(parts, own, kept, latest) : { fields: null, revised: null }),
  };
}

function comparedWith(
  parts: ExchangeParts,
  own: OwnFiche,
  kept: ReplicaSource,
  latest: LatestSource | null,
): Pick<ReplicationOrigin, 'fields' | 'revised'> {
  return {
    fields: comparedFields(parts, kept, own),
    revised: latest && revisedOf(parts, kept, { solution: own.solution, latest }),
  };
}

function themeNames({ reference }: ExchangeParts): (code: string) => string {
  const placed = placeThemes(reference.themes());
  return (code) => placed.get(code)?.label ?? code;
}

function comparedFields(parts: ExchangeParts, kept: ReplicaSource, { action, solution }: OwnFiche) {
  const theme = themeNames(parts);
  const before = carried(kept.source.content, kept.mode);
  const now = carried(solution.content, 'extend');
  return adaptationsOf(kept, solution.content, action.adaptations).map((each) => ({
    ...each,
    before: fieldWords(each.field, before[each.field], theme),
    now: fieldWords(each.field, now[each.field], theme),
  }));
}

function revisedOf(
  parts: ExchangeParts,
  kept: ReplicaSource,
  { solution, latest }: { readonly solution: Solution; readonly latest: LatestSource },
): ReplicationOrigin['revised'] {
  const fields = revisedFields(kept, latest.solution.content, canonicalHash);
  if (fields.length === 0) return null;
  const theme = themeNames(parts);
  const own = carried(solution.content, 'extend');
  return {
    from: latest.isHere
      ? `«\u202f${latest.solution.planTitle}\u202f», ici`
      : `révision ${String(latest.solution.revision)} reçue de «\u202f${latest.solution.committeeName}\u202f»`,
    fields: fields.map(({ field, fingerprint, before, after }) => ({
      ...{ field, fingerprint },
      before: fieldWords(field, before, theme),
      after: fieldWords(field, after, theme),
      own: fieldWords(field, own[field], theme),
    })),
  };
}
