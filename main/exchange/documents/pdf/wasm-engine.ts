// Typst compiled to WebAssembly: the reference engine.
import { createTypstCompiler, CompileFormatEnum, type TypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { loadFonts } from '@myriaddreamin/typst.ts';
import type { PdfEngine, PdfSources } from './engine.ts';
import { MOST_DATA_BYTES, openRoom } from './wasm-room.ts';

const MAIN = '/main.typ';

export interface WasmParts {
  readonly module: Uint8Array;
  readonly fonts: readonly Uint8Array[];
}

export async function openWasmEngine({ module, fonts }: WasmParts): Promise<PdfEngine> {
  const compiler = createTypstCompiler();
  await compiler.init({
    getModule: () => ({ module_or_path: module }) as never,
    beforeBuild: [loadFonts([...fonts], { assets: false })],
  });
  const room = await openRoom();
  return {
    mostDataBytes: MOST_DATA_BYTES,
    heldBytes: room.heldBytes,
    standards: ['usual'],
    compile: (sources) => {
      room.makeFor(sources.files.get('/data.json')?.length ?? 0);
      return compile(compiler, sources);
    },
  };
}

async function compile(compiler: TypstCompiler, { template, files }: PdfSources): Promise<Uint8Array> {
  compiler.resetShadow();
  compiler.addSource(MAIN, template);
  for (const [path, bytes] of files) compiler.mapShadow(path, bytes);
  const { result, diagnostics } = await compiler.compile({
    mainFilePath: MAIN,
    format: CompileFormatEnum.pdf,
    diagnostics: 'unix',
  });
  // A warning of Typst's is a font or a picture that did not do as asked.
  if (!result || (diagnostics && diagnostics.length > 0))
    throw new Error(`Typst: ${(diagnostics ?? ['no result']).join('\n')}`);
  return result;
}
