/** Writes the ASiC manifest: the list of digests that the signature covers ([S4]). */
import { sha256 } from './digest.ts';
import { SIGNATURE_NAME } from './entry-names.ts';

export const ASIC_NAMESPACE = 'http://uri.etsi.org/02918/v1.2.1#';
export const XMLDSIG_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#';
export const SHA256_URI = 'http://www.w3.org/2001/04/xmlenc#sha256';
export const SIGNATURE_MEDIA_TYPE = 'application/pkcs7-signature';
/** Names and media types are plain ASCII by grammar, so the manifest never needs escaping. */
const MEDIA_TYPE = /^[a-z0-9][a-z0-9.+-]{0,63}\/[a-z0-9][a-z0-9.+-]{0,127}$/i;

export interface CoveredFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly isRoot: boolean;
}

export function isMediaType(text: string): boolean {
  return MEDIA_TYPE.test(text);
}

export function writeManifest(files: readonly CoveredFile[]): Uint8Array {
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<asic:ASiCManifest xmlns:asic="${ASIC_NAMESPACE}" xmlns:ds="${XMLDSIG_NAMESPACE}">`,
    `  <asic:SigReference URI="${SIGNATURE_NAME}" MimeType="${SIGNATURE_MEDIA_TYPE}"/>`,
    ...files.map(referenceTo),
    '</asic:ASiCManifest>',
    '',
  ];
  return Buffer.from(lines.join('\n'), 'utf8');
}

function referenceTo(file: CoveredFile): string {
  if (!isMediaType(file.mediaType)) throw new RangeError(`not a media type: ${file.mediaType}`);
  const rootfile = file.isRoot ? ' Rootfile="true"' : '';
  return [
    `  <asic:DataObjectReference URI="${file.name}" MimeType="${file.mediaType}"${rootfile}>`,
    `    <ds:DigestMethod Algorithm="${SHA256_URI}"/>`,
    `    <ds:DigestValue>${sha256(file.bytes).toString('base64')}</ds:DigestValue>`,
    '  </asic:DataObjectReference>',
  ].join('\n');
}
