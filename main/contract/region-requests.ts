// A regional roadmap built from committees' signed files.
import * as z from 'zod';
import { fullDate } from '../domain/date/partial-date.ts';
import type { TakenCommittee } from '../domain/consolidation/consolidate.ts';
import type { DuplicateReason } from '../domain/consolidation/duplicates.ts';
import type { UnmappedAxis } from '../domain/consolidation/axis-mapping.ts';
import type { RenamedOrganisation } from '../domain/consolidation/gathered-directory.ts';
import { recipe, type SourceFiche } from '../domain/consolidation/recipe.ts';
import type { SetAsideReason } from '../domain/consolidation/source-files.ts';
import type { DifferenceGroup } from '../domain/merge/difference-words.ts';
import type { FicheLine } from '../domain/consolidation/fiche-lines.ts';
import type { Regions } from '../domain/consolidation/regions.ts';
import { fileIdentity } from '../domain/transmission/quoted-file.ts';
import { namedDocument, type NamedDocument } from './documents.ts';
import type { Failure } from './failure.ts';

const MOST_FILES = 2000;
/** Every revision of two thousand committees over some years. */
const MOST_KEPT = 40_000;

const kept = z.array(fileIdentity).max(MOST_KEPT);

export const regionInputs = {
  /** Each file is taken into the inbox first, apart from the others; then the plan is built of those that count, and signed. */
  'region.consolidate': z.strictObject({
    recipe,
    documents: z.array(namedDocument).max(MOST_FILES),
    /** Files received before, of those kept here: of each plan the newest that counts is used. */
    identities: kept.optional(),
    /** The day the first build says it was made on; left out, today. */
    madeOn: fullDate.optional(),
    fingerprint: z.string(),
    passphrase: z.string(),
  }),
  /** The same report, of files kept here only: nothing is signed, nothing is written. */
  'region.preview': z.strictObject({ recipe, identities: kept, madeOn: fullDate.optional() }),
  /** The recipes kept in the workspace. */
  'region.overview': z.strictObject({}),
} as const;

export interface RegionOutputs {
  'region.consolidate': ConsolidatedRegion;
  'region.preview': RegionPreview;
  'region.overview': { readonly regions: Regions };
}

export interface RegionPreview {
  /** What would be built is what the last build says; `report.changes` is then of that build. */
  readonly isUnchanged: boolean;
  /** Of the last build where nothing is new, else the one that signing would make. */
  readonly revision: number;
  readonly report: ConsolidationReport;
}

export interface ConsolidatedRegion {
  readonly document: NamedDocument;
  readonly revision: number;
  /** SHA-256 of the manifest. */
  readonly identity: string;
  /** Nothing is new since the last build: `document` is that very file. */
  readonly isUnchanged: boolean;
  readonly report: ConsolidationReport;
}

/** Everything in it can be acted on: a file to ask for again, a signer to compare, a ruling to give. */
export interface ConsolidationReport {
  readonly actionCount: number;
  readonly taken: readonly TakenCommittee[];
  readonly refused: readonly { readonly name: string; readonly failure: Failure }[];
  readonly setAside: readonly SetAsideFile[];
  /** Committees that sent nothing that counts since the last build: their last file is used again. */
  readonly carriedOver: readonly string[];
  /** Committees expected of which nothing was ever received. */
  readonly missing: readonly string[];
  readonly unexpected: readonly string[];
  readonly unmappedAxes: readonly UnmappedAxis[];
  /** Codes of themes that the reference of this workspace does not know. */
  readonly unknownThemes: readonly { readonly code: string; readonly actionCount: number }[];
  readonly duplicates: readonly WordedDuplicate[];
  /** Rulings about a fiche that no file holds. */
  readonly unusedRulingCount: number;
  readonly renamedOrganisations: readonly RenamedOrganisation[];
  /** Those of the plan that would be built, in its order. */
  readonly fiches: readonly FicheLine[];
  /** What the départements of the lines are called, by INSEE code. */
  readonly departmentNames: Readonly<Record<string, string>>;
  /** Since the last build; null at the first. */
  readonly changes: {
    readonly sinceRevision: number;
    readonly sentence: string;
    readonly groups: readonly DifferenceGroup[];
  } | null;
}

export interface SetAsideFile {
  readonly name: string;
  /** `not-a-plan`: an accusé de réception, a card … taken in for what it is; `draft`: a plan that bodies are consulted on. */
  readonly reason: SetAsideReason | 'not-a-plan' | 'draft';
  readonly committeeName: string | null;
  readonly revision: number | null;
  readonly signerName: string;
}

export interface WordedDuplicate {
  readonly fiches: readonly [DuplicateFiche, DuplicateFiche];
  readonly reasons: readonly DuplicateReason[];
  readonly sharedWords: readonly string[];
}
export interface DuplicateFiche extends SourceFiche {
  readonly title: string;
  readonly committeeName: string;
}
