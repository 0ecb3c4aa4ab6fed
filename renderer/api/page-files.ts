// Files as a page without a native shell handles them: read from an input or a drop, kept as a download.
import type { NamedDocument } from '../../main/contract/documents.ts';

export async function readFile(file: File): Promise<NamedDocument> {
  return { name: file.name, mediaType: file.type, bytes: new Uint8Array(await file.arrayBuffer()) };
}

const REVOKE_AFTER_MS = 60_000;

export function downloadDocument(named: NamedDocument): Promise<boolean> {
  const blob = new Blob([named.bytes as Uint8Array<ArrayBuffer>], { type: named.mediaType });
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = named.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), REVOKE_AFTER_MS);
  return Promise.resolve(true);
}
