// A replication report that comes: what became elsewhere of an action of ours.
import { lineageOf } from '../domain/action/replication.ts';
import { isSigned } from '../domain/replication/reported.ts';
import { entryOf } from '../domain/register/register.ts';
import type { ReplicationReport } from '../domain/replication/report.ts';
import type { FileSigner } from '../domain/signed-file/signer.ts';
import { ficheKey } from '../domain/solution/solution.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { readablePlans } from './readable-plans.ts';
import { reliance, type ExchangeParts } from './exchange-parts.ts';
import type { LibraryChange } from './library.ts';
import { receivedReport } from './replicating/sign-report.ts';
import { replicationRefused } from './replicating/solutions-known.ts';

interface SignedReport {
  readonly payload: ReplicationReport;
  readonly identity: string;
  readonly signers: readonly FileSigner[];
}
interface EnteredReport {
  readonly label: string;
  readonly planId: string;
  readonly revision: null;
  readonly changes: readonly LibraryChange[];
}

const MAX_LABEL_NAME = 80;

/** Throws RequestRefused `replication-refused`. */
export function enterReplicationReport(
  parts: ExchangeParts,
  { payload, identity, signers }: SignedReport,
): EnteredReport {
  if (isOurs(parts, payload)) throw replicationRefused('report-of-ours');
  if (!concernsUs(parts, payload)) throw replicationRefused('nothing-of-ours');
  if (isOlder(parts, payload, signers)) throw replicationRefused('report-older');
  const committee = oneLine(payload.committeeName).slice(0, MAX_LABEL_NAME);
  const title = oneLine(payload.title).slice(0, MAX_LABEL_NAME);
  return {
    label: `Compte rendu de réplication reçu de «\u202f${committee}\u202f»\u202f: «\u202f${title}\u202f»`,
    planId: payload.planId,
    revision: null,
    changes: [receivedReport(parts, identity, payload)],
  };
}

function isOurs({ library }: ExchangeParts, { planId, actionId }: ReplicationReport): boolean {
  return library.planIds().includes(planId) && library.plan(planId).actions.some(({ id }) => id === actionId);
}

/** A fiche of ours stands above it, or one of ours descends from the same. */
function concernsUs({ library }: ExchangeParts, { chain }: ReplicationReport): boolean {
  const above = new Set(chain.map(ficheKey));
  return readablePlans(library).some(({ id: planId, actions }) =>
    actions.some(
      (action) =>
        above.has(ficheKey({ planId, actionId: action.id })) ||
        lineageOf(action).some((each) => above.has(ficheKey(each))),
    ),
  );
}

/** Somebody unknown could announce any day: what they say outdates nobody else's. */
function isOlder(parts: ExchangeParts, report: ReplicationReport, signers: readonly FileSigner[]): boolean {
  const { library } = parts;
  const isRelied = reliance(parts);
  const own = new Set(signers.map(({ fingerprint }) => fingerprint));
  const isOfTheSame = (identity: string): boolean =>
    entryOf(library.register(), identity)?.file?.signers.every(({ fingerprint }) => own.has(fingerprint)) ===
    true;
  return library
    .replications()
    .replicationReports.some(
      (each) =>
        isSigned(each) &&
        ficheKey(each) === ficheKey(report) &&
        each.report.reportedAt >= report.reportedAt &&
        (isRelied(each.identity) || isOfTheSame(each.identity)),
    );
}
