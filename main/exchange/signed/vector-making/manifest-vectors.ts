/** Containers whose manifest is properly signed and yet not what [S4] asks for. */
import type { SignedFileRefusalCode } from '../../../domain/signed-file/refusal.ts';
import { sha256 } from '../digest.ts';
import type { UnlockedSigner } from '../identity.ts';
import { SHA256_URI } from '../manifest-writer.ts';
import { rawEntry } from './raw-zip.ts';
import { assemble, attachmentFile, makePieces, PLAN, planFile } from './specimen.ts';
import { refused, type MadeVector } from './vector.ts';

const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';
const DATA_REFERENCE = / {2}<asic:DataObjectReference[\s\S]*?<\/asic:DataObjectReference>\n/;
const DOCTYPE = '<!DOCTYPE a [<!ENTITY b "bonjour"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>\n';

type ManifestEdit = (xml: string) => string;

const EDITS: readonly (readonly [SignedFileRefusalCode, string, ManifestEdit])[] = [
  [
    'manifest-doctype',
    'a doctype with entities',
    (xml) => xml.replace(XML_DECLARATION, XML_DECLARATION + DOCTYPE),
  ],
  [
    'manifest-processing-instruction',
    'a style sheet',
    (xml) => xml.replace(XML_DECLARATION, `${XML_DECLARATION}<?xml-stylesheet href="a.xsl"?>\n`),
  ],
  ['manifest-malformed', 'an element left open', (xml) => xml.replace('</asic:ASiCManifest>', '')],
  [
    'manifest-malformed',
    'an unknown element',
    (xml) => xml.replace('</asic:ASiCManifest>', '<a/></asic:ASiCManifest>'),
  ],
  ['manifest-malformed', 'an unknown attribute', (xml) => xml.replace(' MimeType=', ' a="b" MimeType=')],
  [
    'manifest-malformed',
    'a comment',
    (xml) => xml.replace('</asic:ASiCManifest>', '<!-- a --></asic:ASiCManifest>'),
  ],
  [
    'manifest-malformed',
    'text between elements',
    (xml) => xml.replace('</asic:ASiCManifest>', 'a</asic:ASiCManifest>'),
  ],
  ['manifest-malformed', 'another encoding', (xml) => xml.replace('UTF-8', 'ISO-8859-1')],
  ['manifest-malformed', 'another namespace', (xml) => xml.replace('v1.2.1#', 'v1.3.1#')],
  ['manifest-malformed', 'another signature file', (xml) => xml.replace('signature.p7s', 'signature2.p7s')],
  ['manifest-malformed', 'no root file', (xml) => xml.replace(' Rootfile="true"', '')],
  [
    'manifest-malformed',
    'a digest cut short',
    (xml) => xml.replace(/[^>]{4}<\/ds:DigestValue>/, '</ds:DigestValue>'),
  ],
  ['manifest-malformed', 'two digests', (xml) => xml.replace(/ *<ds:DigestValue>.*\n/, '$&$&')],
  [
    'manifest-malformed',
    'two signature references',
    (xml) => xml.replace(/ *<asic:SigReference.*\n/, '$&$&'),
  ],
  [
    'manifest-malformed',
    'a signature of another type',
    (xml) => xml.replace('application/pkcs7-signature', 'text/plain'),
  ],
  ['manifest-malformed', 'a payload of another type', (xml) => xml.replace('application/json', 'text/plain')],
  ['manifest-malformed', 'a media type that is none', (xml) => xml.replace('application/json', 'json')],
  ['manifest-malformed', 'a root file in doubt', (xml) => xml.replace('Rootfile="true"', 'Rootfile="1"')],
  [
    'manifest-malformed',
    'a CDATA section',
    (xml) => xml.replace('<ds:DigestValue>', '<ds:DigestValue><![CDATA[]]>'),
  ],
  ['manifest-duplicate-reference', 'the plan twice', (xml) => xml.replace(DATA_REFERENCE, '$&$&')],
  ['file-not-covered', 'the plan left out', (xml) => xml.replace(DATA_REFERENCE, '')],
  [
    'weak-digest',
    'SHA-1 in the manifest',
    (xml) => xml.replace(SHA256_URI, 'http://www.w3.org/2000/09/xmldsig#sha1'),
  ],
];

export async function manifestVectors(signer: UnlockedSigner): Promise<readonly MadeVector[]> {
  const made: MadeVector[] = [];
  for (const [code, why, edit] of EDITS) {
    made.push(refused('S4', code, why, assemble(await makePieces([signer], [planFile()], edit))));
  }
  const missing = await makePieces([signer], [planFile(), attachmentFile('note.txt', 'Une note.')]);
  made.push(
    refused(
      'S4',
      'reference-missing-file',
      'an attachment taken out',
      assemble({ ...missing, files: missing.files.slice(0, 1) }),
    ),
    await mimetypeCovered(signer),
    await changedPlan(signer),
  );
  return made;
}

async function mimetypeCovered(signer: UnlockedSigner): Promise<MadeVector> {
  const pieces = await makePieces([signer], [planFile()], (xml) =>
    xml.replace(
      DATA_REFERENCE,
      (reference) => reference + reference.replace('plan.json', 'mimetype').replace(' Rootfile="true"', ''),
    ),
  );
  return refused('S4', 'reference-missing-file', 'the mimetype among the covered files', assemble(pieces));
}

async function changedPlan(signer: UnlockedSigner): Promise<MadeVector> {
  const pieces = await makePieces([signer]);
  const changed = Buffer.from(JSON.stringify(PLAN).replace('2026', '2027'));
  if (sha256(changed).equals(sha256(planFile().bytes))) throw new Error('the plan was not changed');
  return refused(
    'S4',
    'file-changed',
    'a year of the plan',
    assemble({ ...pieces, files: [rawEntry('plan.json', changed)] }),
  );
}
