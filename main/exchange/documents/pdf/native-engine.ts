// Typst as a native module, where it was installed: quicker, and the only one that makes archives (PDF/A-2b, ISO 19005-2).
import { createRequire } from 'node:module';
import type { PdfStandard } from '../../../domain/document/format.ts';
import type { PdfEngine, PdfSources } from './engine.ts';

/** As much of the module as is called: it comes without types, as one binary for one kind of machine. */
interface Native {
  readonly NodeCompiler: {
    readonly create: (options: {
      readonly fontArgs: readonly { readonly fontBlobs: readonly Buffer[] }[];
      readonly workspace: string;
    }) => NativeCompiler;
  };
}
interface NativeCompiler {
  readonly addSource: (path: string, source: string) => void;
  readonly mapShadow: (path: string, content: Buffer) => void;
  readonly compile: (options: { readonly mainFilePath: string }) => {
    readonly result: object | null;
    readonly takeDiagnostics: () => { readonly shortDiagnostics: readonly unknown[] } | null;
  };
  readonly pdf: (
    document: object,
    options: { readonly creationTimestamp: number; readonly pdfStandard?: string },
  ) => Buffer;
  /** What was set and not set again in so many documents is forgotten. */
  readonly evictCache: (maxAge: number) => void;
}

/** Enough for a preview that is being adjusted to be set again in no time. */
const REMEMBERED_DOCUMENTS = 3;
const MODULE = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';

/** Null where the module is not on this machine. */
export function openNativeEngine(fonts: readonly Uint8Array[]): PdfEngine | null {
  const native = loadNative();
  return (
    native && {
      mostDataBytes: Infinity,
      heldBytes: () => 0,
      standards: ['usual', 'archive'],
      compile: (sources, standard) => compile(native, fonts, sources, standard),
    }
  );
}

/** Never bundled: a module of machine code, which `require` alone loads. */
function loadNative(): Native | null {
  try {
    return createRequire(import.meta.url)(MODULE) as Native;
  } catch {
    return null;
  }
}

function compile(
  { NodeCompiler }: Native,
  fonts: readonly Uint8Array[],
  { template, files, madeAtSeconds }: PdfSources,
  standard: PdfStandard,
): Promise<Uint8Array> {
  const compiler = NodeCompiler.create({
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
    workspace: '/',
  });
  compiler.addSource('/main.typ', template);
  for (const [path, bytes] of files) compiler.mapShadow(path, Buffer.from(bytes));
  const compiled = compiler.compile({ mainFilePath: '/main.typ' });
  const { result } = compiled;
  const said = compiled.takeDiagnostics();
  if (!result || said) throw new Error(`Typst: ${JSON.stringify(said?.shortDiagnostics ?? 'no result')}`);
  const bytes = compiler.pdf(result, {
    creationTimestamp: madeAtSeconds,
    ...(standard === 'archive' ? { pdfStandard: 'a-2b' } : {}),
  });
  compiler.evictCache(REMEMBERED_DOCUMENTS);
  return Promise.resolve(new Uint8Array(bytes));
}
