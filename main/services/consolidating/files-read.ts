// Files of committees as they were read, before it is chosen among them.
import type { ConsolidationReport, SetAsideFile } from '../../contract/region-requests.ts';
import type { SourceFile } from '../../domain/consolidation/source-files.ts';
import type { PlanDocument } from '../../domain/plan/plan-document.ts';
import { oneLine } from '../../domain/text/one-line.ts';

/** The plan of a kept file. Rejects with RequestRefused. */
export type ReadPlan = (identity: string) => Promise<PlanDocument>;

export interface FilesRead {
  readonly files: SourceFile[];
  readonly refused: ConsolidationReport['refused'][number][];
  /** Whatever is no plan to choose. */
  readonly others: SetAsideFile[];
}

export function setAsideFile({
  file,
  reason,
}: {
  readonly file: SourceFile;
  readonly reason: SetAsideFile['reason'];
}): SetAsideFile {
  const { name, signerName, document } = file;
  const { committeeName } = document.plan;
  return { name, reason, committeeName: oneLine(committeeName), revision: document.revision, signerName };
}
