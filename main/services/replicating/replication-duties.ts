// Copying fiches, following their sources, reporting to them (decision 0028).
import type { ReplicationOverview } from '../../contract/replication-requests.ts';
import type { Duties } from '../../contract/requests.ts';
import { lineageForest } from '../../domain/replication/lineage.ts';
import { ficheKey } from '../../domain/solution/solution.ts';
import type { ExchangeParts } from '../exchange-parts.ts';
import { copyFiche, previewCopy } from './copying.ts';
import { findFiches, knownFiches } from './known-fiches.ts';
import { allReports, readReplication, reportReader } from './reading.ts';
import { settleRevised } from './settling.ts';
import { signReport } from './sign-report.ts';

export type ReplicationDuties = Pick<
  Duties,
  | 'replication.preview'
  | 'replication.copy'
  | 'replication.reading'
  | 'replication.settle'
  | 'replication.overview'
  | 'replication.find'
  | 'replication.sign'
>;

export function replicationDuties(parts: ExchangeParts): ReplicationDuties {
  return {
    'replication.preview': (input, context) => previewCopy(parts, input, context),
    // One after the other: two copies at once would both take the same number.
    'replication.copy': (input, context) => parts.inTurn(() => copyFiche(parts, input, context)),
    'replication.reading': (input, context) => readReplication(parts, input, context),
    'replication.settle': (input, context) => parts.inTurn(() => settleRevised(parts, input, context)),
    'replication.overview': () => overview(parts),
    'replication.find': ({ text }) => findFiches(parts, text),
    'replication.sign': (input, context) => parts.inTurn(() => signReport(parts, input, context)),
  };
}

async function overview(parts: ExchangeParts): Promise<ReplicationOverview> {
  const fiches = await knownFiches(parts);
  const read = reportReader(parts);
  return {
    replications: parts.library.replications(),
    fiches,
    lineages: lineageForest(fiches),
    reports: Object.fromEntries(allReports(parts).map((each) => [ficheKey(each), read(each)])),
  };
}
