// A document opened to its last entry and stream, to be searched.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentFormat } from '../../domain/document/format.ts';
import { toolPath, type ToolName } from '../../testing/tool-table.ts';

function tool(name: ToolName, words: readonly string[]): Buffer {
  return execFileSync(toolPath(name) ?? name, words, {
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
  });
}

/** Everything a file holds, as text: its own bytes, and what is compressed in it. */
export function openedFile(bytes: Uint8Array, format: DocumentFormat, folder: string): string {
  const path = join(folder, `document.${format}`);
  writeFileSync(path, bytes);
  const raw = Buffer.from(bytes).toString('utf8') + Buffer.from(bytes).toString('latin1');
  if (format === 'pdf') {
    const expanded = tool('qpdf', ['--qdf', '--object-streams=disable', path, '-']).toString('latin1');
    return `${raw}${expanded}${tool('pdftotext', ['-enc', 'UTF-8', path, '-']).toString('utf8')}`;
  }
  if (format === 'html') return raw;
  const unpacked = join(folder, `${format}-${String(bytes.byteLength)}`);
  mkdirSync(unpacked, { recursive: true });
  tool('unzip', ['-qo', path, '-d', unpacked]);
  return `${raw}${readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n')}`;
}
