// Typst as a native module, where it was installed: faster, and the only one that makes archives (PDF/A-2b, ISO 19005-2).
import type * as NativeModule from '@myriaddreamin/typst-ts-node-compiler';
import type { PdfStandard } from '../../../domain/document/format.ts';
import type { PdfEngine, PdfSources } from './engine.ts';

type Native = typeof NativeModule;

/** Null where the module is not on this machine. */
export async function openNativeEngine(fonts: readonly Uint8Array[]): Promise<PdfEngine | null> {
  const native = await loadNative();
  return (
    native && {
      standards: ['usual', 'archive'],
      compile: (sources, standard) => compile(native, fonts, sources, standard),
    }
  );
}

async function loadNative(): Promise<Native | null> {
  try {
    // Never bundled: its binary is for one kind of machine.
    return (await import(/* @vite-ignore */ String('@myriaddreamin/typst-ts-node-compiler'))) as Native;
  } catch {
    return null;
  }
}

function compile(
  { NodeCompiler, PdfStandard: Standards }: Native,
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
    ...(standard === 'archive' ? { pdfStandard: Standards.A_2b } : {}),
  });
  return Promise.resolve(new Uint8Array(bytes));
}
