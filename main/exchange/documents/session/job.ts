// One document to be made: all it needs, as it is sent to a worker.
import type { DocumentFormat, PdfStandard } from '../../../domain/document/format.ts';
import type { PresetContent } from '../../../domain/document/preset.ts';
import type { DocumentRefusalCode, DocumentRefusalDetails } from '../../../domain/document/refusal.ts';
import type { Programme } from '../../../domain/catalogue/catalogue.ts';
import type { PlanDocument } from '../../../domain/plan/plan-document.ts';
import type { Withheld } from '../../../domain/privacy/withheld.ts';
import type { Outlines } from '../../../domain/territory/outlines.ts';
import type { TerritoryReference } from '../../../domain/territory/territory.ts';
import type { ThemeTree } from '../../../domain/theme/theme.ts';
import type { Unprintable } from '../pdf/printable.ts';

export interface DocumentJob {
  readonly source: PlanDocument;
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

export interface MadeDocument {
  readonly bytes: Uint8Array;
  readonly title: string;
  readonly actionCount: number;
  readonly sha256: string;
  readonly withheld: readonly Withheld[];
  readonly unprintable: readonly Unprintable[];
}

/** Steps in the order they are done, for a bar of progress. */
export const PHASES = ['Lecture du plan', 'Dessin des graphiques', 'Mise en page'] as const;

export interface JobMessage {
  readonly id: number;
  readonly job: DocumentJob;
}
export type DocumentMessage =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'made'; readonly id: number; readonly made: MadeDocument }
  | {
      readonly kind: 'refused';
      readonly id: number;
      readonly code: DocumentRefusalCode;
      readonly details: DocumentRefusalDetails;
    }
  /** A fault of ours. */
  | { readonly kind: 'failed'; readonly id: number; readonly message: string };
