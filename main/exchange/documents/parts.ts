// What documents are made with: the charts, the engine that sets type, the fonts. Opened when first asked for.
import type { PdfStandard } from '../../domain/document/format.ts';
import type { ChartRenderer } from './chart-renderer.ts';
import type { PdfEngine } from './pdf/engine.ts';
import { openNativeEngine } from './pdf/native-engine.ts';
import { openWasmEngine } from './pdf/wasm-engine.ts';

/** The files beside the program, by name. */
export const PART_FILES = {
  typst: 'typst.wasm',
  pictures: 'pictures.wasm',
  template: 'template.typ',
  regular: 'SourceSans3-Regular.ttf',
  italic: 'SourceSans3-Italic.ttf',
  semibold: 'SourceSans3-SemiBold.ttf',
  bold: 'SourceSans3-Bold.ttf',
  /** Every weight in one file, for pages: Latin letters, without which a reader's own font takes over. */
  web: 'SourceSans3-Web.woff2',
} as const;
export type PartFile = keyof typeof PART_FILES;
export const FONT_FILES = ['regular', 'italic', 'semibold', 'bold'] as const satisfies readonly PartFile[];

export interface DocumentParts {
  readonly charts: () => Promise<ChartRenderer>;
  readonly read: (part: PartFile) => Promise<Uint8Array>;
  /** The reference engine, or the one that makes archives; null where that one is not installed. */
  readonly pdfEngine: (standard: PdfStandard) => Promise<PdfEngine | null>;
  /** What was opened holds that much, until its thread ends. */
  readonly heldBytes: () => number;
}

interface Sources {
  readonly read: DocumentParts['read'];
  readonly charts: DocumentParts['charts'];
}

/** Everything is read and opened once. */
export function openDocumentParts({ read, charts }: Sources): DocumentParts {
  const files = new Map<PartFile, Promise<Uint8Array>>();
  const readOnce = (part: PartFile): Promise<Uint8Array> => {
    let file = files.get(part);
    if (!file) files.set(part, (file = read(part)));
    return file;
  };
  const fonts = (): Promise<Uint8Array[]> => Promise.all(FONT_FILES.map(readOnce));
  const once = <Value>(open: () => Promise<Value>): (() => Promise<Value>) => {
    let opened: Promise<Value> | undefined;
    return () => (opened ??= open());
  };
  const native = once(async () => openNativeEngine(await fonts()));
  let heldBytes = (): number => 0;
  const wasm = once(async () => {
    const engine = await openWasmEngine({ module: await readOnce('typst'), fonts: await fonts() });
    heldBytes = engine.heldBytes;
    return engine;
  });
  return {
    read: readOnce,
    charts: once(charts),
    // The native one sets the same pages, byte for byte (a test holds it to that), and sooner.
    pdfEngine: async (standard) => (await native()) ?? (standard === 'usual' ? await wasm() : null),
    heldBytes: () => heldBytes(),
  };
}
