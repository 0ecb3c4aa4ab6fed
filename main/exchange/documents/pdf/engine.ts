// What sets a page in type: Typst, by one of two ways that answer to this. The WebAssembly one is the reference, the same bytes on
// every machine; the native one makes archives (PDF/A, ISO 19005-2).
import type { PdfStandard } from '../../../domain/document/format.ts';

export interface PdfSources {
  readonly template: string;
  /** By the path the template gives them: `/data.json`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Midnight UTC of the day it is made: the only clock of the file. */
  readonly madeAtSeconds: number;
}

export interface PdfEngine {
  /** Of `/data.json`, in bytes: more than that, and the memory it may have would not do. */
  readonly mostDataBytes: number;
  /** What it keeps of the documents it has set, and gives back only with its thread. */
  readonly heldBytes: () => number;
  readonly standards: readonly PdfStandard[];
  /** @throws Error with what Typst says: it is never the user's fault. */
  readonly compile: (sources: PdfSources, standard: PdfStandard) => Promise<Uint8Array>;
}
