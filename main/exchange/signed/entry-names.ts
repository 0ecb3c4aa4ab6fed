import { isSignedFileKind, type SignedFileKind } from '../../domain/signed-file/kind.ts';

export const MIMETYPE_NAME = 'mimetype';
export const MANIFEST_NAME = 'META-INF/ASiCManifest.xml';
export const SIGNATURE_NAME = 'META-INF/signature.p7s';
export const ATTACHMENT_FOLDER = 'pieces/';
export const CONTAINER_MEDIA_TYPE = 'application/vnd.etsi.asic-e+zip';

const ATTACHMENT_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const META_INF_NAME = /^META-INF\/[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/;
const PAYLOAD_NAME = /^([a-z][a-z-]{0,31})\.json$/;
const PDF_NAME = /^([a-z][a-z-]{0,31})\.pdf$/;

/** What a name inside the archive stands for, or undefined when the format has no place for it ([S2]). */
export type EntryRole =
  | { readonly role: 'mimetype' | 'manifest' | 'signature' | 'attachment' }
  /** Well formed, yet nothing can cover it: a second signature file, say. */
  | { readonly role: 'stray-meta-inf' }
  | { readonly role: 'payload' | 'pdf'; readonly stem: string };

const FIXED_NAMES: Readonly<Record<string, EntryRole>> = {
  [MIMETYPE_NAME]: { role: 'mimetype' },
  [MANIFEST_NAME]: { role: 'manifest' },
  [SIGNATURE_NAME]: { role: 'signature' },
};

export function roleOfEntry(name: string): EntryRole | undefined {
  if (Object.hasOwn(FIXED_NAMES, name)) return FIXED_NAMES[name];
  if (name.startsWith(ATTACHMENT_FOLDER)) {
    return isAttachmentName(name.slice(ATTACHMENT_FOLDER.length)) ? { role: 'attachment' } : undefined;
  }
  if (META_INF_NAME.test(name)) return { role: 'stray-meta-inf' };
  const payloadStem = PAYLOAD_NAME.exec(name)?.[1];
  if (payloadStem !== undefined) return { role: 'payload', stem: payloadStem };
  const pdfStem = PDF_NAME.exec(name)?.[1];
  return pdfStem !== undefined && isSignedFileKind(pdfStem) ? { role: 'pdf', stem: pdfStem } : undefined;
}

export function isAttachmentName(name: string): boolean {
  return ATTACHMENT_NAME.test(name);
}

export function payloadName(kind: SignedFileKind): string {
  return `${kind}.json`;
}

export function pdfName(kind: SignedFileKind): string {
  return `${kind}.pdf`;
}
