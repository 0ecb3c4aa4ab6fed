/** What the import must make of a vector: written by hand into the manifest, told the way somebody would who reads the file. */
import type { SkipReason } from '../../../domain/importing/header-row.ts';
import type { ImportTarget } from '../../../domain/importing/import-target.ts';
import type { RefusedCell } from '../../../domain/importing/imported-plan.ts';

export interface ExpectedImport {
  /** Imported first: this one goes into the plan that comes of it. */
  readonly into?: string;
  /** Those that are imported, as they are guessed. The others of the file are left out. */
  readonly sheets: Readonly<Record<string, ExpectedGuess>>;
  readonly counts: {
    readonly created: number;
    readonly updated?: number;
    readonly unchanged?: number;
  };
  readonly refused: readonly (Pick<RefusedCell, 'row' | 'column' | 'value' | 'reason'> & {
    readonly sheet?: string;
  })[];
  readonly unmapped: readonly string[];
  /** Some of the fiches, by their titles and some of their values. */
  readonly fiches: readonly ToldFiche[];
  readonly axes?: readonly string[];
  readonly people?: readonly string[];
}

export interface ExpectedGuess {
  readonly headerRow: number;
  readonly isNameTheAxis?: true;
  readonly skipped?: Readonly<Record<string, SkipReason>>;
  /** By heading; by the letters of its column where there is none; several where the heading stands several times. */
  readonly targets: Readonly<Record<string, ImportTarget | readonly ImportTarget[]>>;
}

/** Amounts in euros with their basis, names in words, the rest as the plan holds it. */
export type ToldFiche = Readonly<Record<string, unknown>>;
