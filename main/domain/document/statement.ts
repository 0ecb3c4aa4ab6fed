// What is printed as a picture to be scanned, and read back from whoever scanned it.
import type { CatalogueSource, DocumentSource, MeetingSource, PlanSource } from './blocks.ts';

/**
 * `JALON1 <plan> R<revision> <day made> <SHA-256>`; of a meeting, `JALON1 <meeting> S<its day> <day made> <SHA-256>`; of a veille, which
 * nobody checks, `JALON1 veille <day made> <SHA-256>`.
 */
export function sourceStatement(source: StatedSource, madeOn: string): string {
  return `JALON1 ${told(source)} ${madeOn} ${source.sha256}`;
}
function told(source: StatedSource): string {
  if ('catalogueTitle' in source) return 'veille';
  return 'meetingId' in source
    ? `${source.meetingId} S${source.day}`
    : `${source.planId} R${String(source.revision)}`;
}
type StatedSource =
  | Pick<PlanSource, 'planId' | 'revision' | 'sha256'>
  | Pick<MeetingSource, 'meetingId' | 'day' | 'sha256'>
  | CatalogueSource;

interface Stated {
  readonly madeOn: string;
  readonly sha256: string;
}
export type ReadStatement =
  | (Stated & { readonly planId: string; readonly revision: number })
  | (Stated & { readonly meetingId: string; readonly day: string });

const STATEMENT =
  /^\s*JALON1\s+(?<id>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\s+(?:R(?<revision>\d{1,6})|S(?<day>\d{4}-\d{2}-\d{2}))\s+(?<madeOn>\d{4}-\d{2}-\d{2})\s+(?<sha256>[0-9a-f]{64})\s*$/i;

/** Null when it is none of ours: spaces and capitals are forgiven, as a telephone may give them. */
export function readStatement(typed: string): ReadStatement | null {
  const groups: Readonly<Record<string, string | undefined>> | undefined = STATEMENT.exec(typed)?.groups;
  if (!groups) return null;
  const { id = '', revision = '', day, madeOn = '', sha256 = '' } = groups;
  const stated = { madeOn, sha256: sha256.toLowerCase() };
  return day === undefined
    ? { ...stated, planId: id.toLowerCase(), revision: Number(revision) }
    : { ...stated, meetingId: id.toLowerCase(), day };
}

/** How a source is told around a document: on its foot, its cover and in its properties. */
export interface SourceWords {
  /** Of the plan or the meeting. */
  readonly title: string;
  /** « révision 3 »; '' of a meeting, which its title tells. */
  readonly edition: string;
  /** « plan 0b1f… ». */
  readonly reference: string;
}

export function sourceWords(source: DocumentSource): SourceWords {
  if ('catalogueTitle' in source) return { title: source.catalogueTitle, edition: '', reference: 'veille' };
  return 'meetingId' in source
    ? { title: source.meetingName, edition: '', reference: `réunion ${source.meetingId}` }
    : {
        title: source.planTitle,
        edition: `révision ${String(source.revision)}`,
        reference: `plan ${source.planId}`,
      };
}
