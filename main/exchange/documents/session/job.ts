// One document to be made: all it needs, as it is sent to a worker.
import type { DocumentTree } from '../../../domain/document/blocks.ts';
import type { DocumentFormat, PdfStandard } from '../../../domain/document/format.ts';
import type { PresetContent } from '../../../domain/document/preset.ts';
import type { PaperMatter } from '../../../domain/document/meeting/matter.ts';
import type { MeetingPaper } from '../../../domain/document/meeting/paper.ts';
import type { DocumentRefusalCode, DocumentRefusalDetails } from '../../../domain/document/refusal.ts';
import type { Contact } from '../../../domain/directory/directory.ts';
import type { Programme } from '../../../domain/catalogue/catalogue.ts';
import type { PlanDocument } from '../../../domain/plan/plan-document.ts';
import type { Withheld } from '../../../domain/privacy/withheld.ts';
import type { Outlines } from '../../../domain/territory/outlines.ts';
import type { TerritoryReference } from '../../../domain/territory/territory.ts';
import type { ThemeTree } from '../../../domain/theme/theme.ts';
import type { Unprintable } from '../pdf/printable.ts';

export interface DocumentJob {
  readonly source: PlanDocument;
  /** Of the directory, whether or not the plan refers to them: those whose name a text may hold. */
  readonly people: readonly Contact[];
  readonly preset: PresetContent;
  readonly actionId: string | null;
  readonly format: DocumentFormat;
  readonly standard: PdfStandard;
  readonly themes: ThemeTree;
  readonly programmes: readonly Programme[];
  readonly parts: readonly TerritoryReference[];
  readonly outlines: Outlines;
  /** `2026-11-22`. */
  readonly today: string;
  /** Whoever asked knows that it is large. */
  readonly isLargeAgreed: boolean;
}

/** A paper of a meeting. */
export interface PaperJob {
  readonly paper: MeetingPaper;
  readonly decisionId: string | null;
  readonly matter: PaperMatter;
  /** Names the fiches and organisations the meeting speaks of. */
  readonly source: PlanDocument;
  readonly themes: ThemeTree;
  readonly programmes: readonly Programme[];
  readonly format: DocumentFormat;
  readonly today: string;
}

/** Told already, without a chart: letters, comparisons. */
export interface TreeJob {
  readonly tree: DocumentTree;
  readonly format: DocumentFormat;
}

export interface MadePaper {
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly sha256: string;
  readonly unprintable: readonly Unprintable[];
}
export interface MadeDocument extends MadePaper {
  readonly actionCount: number;
  readonly withheld: readonly Withheld[];
}

export type AnyJob = DocumentJob | PaperJob | TreeJob;
export type Made<Job extends AnyJob> = Job extends DocumentJob ? MadeDocument : MadePaper;

/** Steps in the order they are done, for a bar of progress. */
const PLAN_PHASES = ['Lecture du plan', 'Dessin des graphiques', 'Mise en page'] as const;
const MEETING_PHASES = ['Lecture de la réunion', 'Mise en page'] as const;
const TREE_PHASES = ['Mise en page'] as const;
export function phasesOf(job: AnyJob): readonly string[] {
  if ('tree' in job) return TREE_PHASES;
  return 'paper' in job ? MEETING_PHASES : PLAN_PHASES;
}

export interface JobMessage {
  readonly id: number;
  readonly job: AnyJob;
}
interface Held {
  /** By the worker, which gives it back when it ends. */
  readonly heldBytes: number;
}
export type DocumentMessage =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | (Held & { readonly kind: 'made'; readonly id: number; readonly made: MadePaper | MadeDocument })
  | (Held & {
      readonly kind: 'refused';
      readonly id: number;
      readonly code: DocumentRefusalCode;
      readonly details: DocumentRefusalDetails;
    })
  /** A fault of ours. */
  | (Held & { readonly kind: 'failed'; readonly id: number; readonly message: string });
