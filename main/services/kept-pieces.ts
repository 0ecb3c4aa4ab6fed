// The files that travel within a signed one: listed, and saved one by one.
import type { ReceivedPiece } from '../contract/answers.ts';
import type { NamedDocument } from '../contract/documents.ts';
import { RequestRefused } from '../contract/failure.ts';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { oneLine } from '../domain/text/one-line.ts';
import { ATTACHMENT_FOLDER, pdfName } from '../exchange/signed/entry-names.ts';
import type { VerifiedContainer } from '../exchange/signed/verify-container.ts';
import type { KeptFiles } from './kept-files.ts';

export function piecesOf({
  entries,
  kind,
  payload,
}: Pick<VerifiedContainer, 'entries' | 'kind' | 'payload'>): readonly ReceivedPiece[] {
  const annexes = kind === 'plan' ? ((payload as PlanDocument).annexes ?? []) : [];
  const attached = entries
    .filter(({ name }) => name.startsWith(ATTACHMENT_FOLDER))
    .map(({ name: path, mediaType, bytes }) => {
      const name = path.slice(ATTACHMENT_FOLDER.length);
      const title = annexes.find(({ file }) => file === name)?.title ?? '';
      return { name, title: oneLine(title) || name, mediaType, sizeBytes: bytes.byteLength };
    });
  const pdf = entries.find(({ name }) => name === pdfName(kind));
  if (!pdf || attached.some(({ name }) => name === pdf.name)) return attached;
  const { name, mediaType, bytes } = pdf;
  return [{ name, title: PDF_TITLE, mediaType, sizeBytes: bytes.byteLength }, ...attached];
}
/** Of the document that says the content to who has no Jalon: for who has it, the one to print. */
const PDF_TITLE = 'Le document en PDF';

/** Rejects with RequestRefused `kept-file-unknown`. */
export async function pieceOf(
  { kept }: { readonly kept: KeptFiles },
  identity: string,
  name: string,
): Promise<NamedDocument> {
  const { entries, kind } = await kept.contentOf(identity);
  const entry =
    entries.find((each) => each.name === `${ATTACHMENT_FOLDER}${name}`) ??
    entries.find((each) => each.name === name && name === pdfName(kind));
  if (!entry) throw new RequestRefused('kept-file-unknown');
  return { name, mediaType: entry.mediaType, bytes: entry.bytes };
}
