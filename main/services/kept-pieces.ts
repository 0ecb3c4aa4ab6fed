// The files that travel within a signed one: listed, and saved one by one.
import type { ReceivedPiece } from '../contract/answers.ts';
import type { NamedDocument } from '../contract/documents.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { ATTACHMENT_FOLDER } from '../exchange/signed/entry-names.ts';
import type { VerifiedContainer } from '../exchange/signed/verify-container.ts';
import type { KeptFiles } from './kept-files.ts';

export function piecesOf({ entries, kind, payload }: VerifiedContainer): readonly ReceivedPiece[] {
  const annexes = kind === 'plan' ? ((payload as PlanDocument).annexes ?? []) : [];
  return entries
    .filter(({ name }) => name.startsWith(ATTACHMENT_FOLDER))
    .map(({ name: path, mediaType, bytes }) => {
      const name = path.slice(ATTACHMENT_FOLDER.length);
      const title = annexes.find(({ file }) => file === name)?.title ?? '';
      return { name, title: oneLine(title) || name, mediaType, sizeBytes: bytes.byteLength };
    });
}

/** Rejects with RequestRefused `kept-file-unknown`. */
export async function pieceOf(
  { kept }: { readonly kept: KeptFiles },
  identity: string,
  name: string,
): Promise<NamedDocument> {
  const { entries } = await kept.contentOf(identity);
  const entry = entries.find((each) => each.name === `${ATTACHMENT_FOLDER}${name}`);
  if (!entry) throw new RequestRefused('kept-file-unknown');
  return { name, mediaType: entry.mediaType, bytes: entry.bytes };
}
