// The system's tools that tests take as independent judges. To add one, add its line: the set-up does the rest.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Tool {
  readonly debianPackage: string;
  /** Names it goes by, the first found being used. */
  readonly programs: readonly string[];
}

export const toolTable = {
  chromium: {
    debianPackage: 'chromium',
    programs: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  },
  openssl: { debianPackage: 'openssl', programs: ['openssl'] },
  certtool: { debianPackage: 'gnutls-bin', programs: ['certtool'] },
  unzip: { debianPackage: 'unzip', programs: ['unzip'] },
  soffice: { debianPackage: 'libreoffice-calc-nogui', programs: ['soffice', 'libreoffice'] },
  // LibreOffice's part for texts: without a screen it brings no program of its own, only this beside those of soffice.
  writer: {
    debianPackage: 'libreoffice-writer-nogui',
    programs: ['lowriter', '../lib/libreoffice/program/libswlo.so'],
  },
  pdfinfo: { debianPackage: 'poppler-utils', programs: ['pdfinfo'] },
  pdftotext: { debianPackage: 'poppler-utils', programs: ['pdftotext'] },
  pdffonts: { debianPackage: 'poppler-utils', programs: ['pdffonts'] },
  qpdf: { debianPackage: 'qpdf', programs: ['qpdf'] },
  xmllint: { debianPackage: 'libxml2-utils', programs: ['xmllint'] },
} as const satisfies Record<string, Tool>;

export type ToolName = keyof typeof toolTable;
export const TOOL_NAMES = Object.keys(toolTable) as readonly ToolName[];

/** Undefined when this machine does not have it. */
export function toolPath(name: ToolName): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return toolTable[name].programs
    .flatMap((program) => folders.map((folder) => join(folder, program)))
    .find((path) => existsSync(path));
}
