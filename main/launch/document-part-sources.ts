// Where the files that documents are made with come from: the build puts them beside the program, tests use them where they are.
import { resolve } from 'node:path';
import { PROJECT_DIRECTORY } from './places.ts';

const inPackages = (path: string): string => resolve(PROJECT_DIRECTORY, 'node_modules', path);
const font = (folder: string): string =>
  inPackages(`@expo-google-fonts/source-sans-3/${folder}/SourceSans3_${folder}.ttf`);

/** By the name the program asks for. */
export const DOCUMENT_PART_SOURCES: Readonly<Record<string, string>> = {
  'typst.wasm': inPackages('@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm'),
  'pictures.wasm': inPackages('@resvg/resvg-wasm/index_bg.wasm'),
  'template.typ': resolve(PROJECT_DIRECTORY, 'main/exchange/documents/pdf/template.typ'),
  'SourceSans3-Regular.ttf': font('400Regular'),
  'SourceSans3-Italic.ttf': font('400Regular_Italic'),
  'SourceSans3-SemiBold.ttf': font('600SemiBold'),
  'SourceSans3-Bold.ttf': font('700Bold'),
  'SourceSans3-Web.woff2': inPackages(
    '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
  ),
};
