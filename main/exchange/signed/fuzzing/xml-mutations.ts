/** Manifests changed as XML allows it, with the old signature or sealed again by the attacker. */
import type { Choices } from '../../../testing/seeded-choices.ts';
import { mutateBytes } from './byte-mutations.ts';
import { assembleParts, resealed, type Workshop } from './workshop.ts';

type Edit = (choices: Choices, xml: string) => string;

const ELEMENT = /<(\/?)([\w:]+)([^<>]*?)(\/?)>/g;
const SNIPPETS = [
  '<!-- -->',
  '<![CDATA[x]]>',
  '<?php echo 1 ?>',
  '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>',
  '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
  '&b;',
  '&lt;',
  '&#0;',
  '&#x10FFFF;',
  '&#99999999999;',
  '&#xD800;',
  '&__proto__;',
  '\0',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\ufffe',
  ']]>',
  '<',
  '>',
  '"',
  '<a/>',
  '<a xmlns="__proto__"/>',
  '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd"/>',
  '<asic:DataObjectReference URI="plan.json" MimeType="application/json"/>',
] as const;
const ATTRIBUTES = [
  ' __proto__="x"',
  ' constructor="x"',
  ' Rootfile="true"',
  ' URI="plan.json"',
  ' URI="../plan.json"',
  ' asic:URI="plan.json"',
  ' MimeType="text/plain"',
  ' xmlns="http://uri.etsi.org/02918/v1.2.1#"',
  ' xmlns:asic="urn:x"',
  ' xmlns:ds="http://uri.etsi.org/02918/v1.2.1#"',
  ' xmlns:xmlns="urn:x"',
  ' xmlns:xml="urn:x"',
  ' xmlns:q=""',
  ' xmlns:__proto__="urn:x"',
  ' xml:base="http://x/"',
  ' xsi:type="x"',
] as const;

function elementsOf(xml: string): readonly RegExpExecArray[] {
  return [...xml.matchAll(ELEMENT)];
}

function spliced(xml: string, at: number, length: number, text: string): string {
  return xml.slice(0, at) + text + xml.slice(at + length);
}

/** Works on one tag of the document; a document without tags stays as it is. */
function onTag(edit: (choices: Choices, tag: string, xml: string) => string): Edit {
  return (choices, xml) => {
    const tags = elementsOf(xml);
    if (tags.length === 0) return xml;
    const tag = choices.of(tags);
    return spliced(xml, tag.index, tag[0].length, edit(choices, tag[0], xml));
  };
}

const EDITS: readonly Edit[] = [
  (choices, xml) => spliced(xml, choices.below(xml.length + 1), 0, choices.of(SNIPPETS)),
  onTag((choices, tag) => choices.of(SNIPPETS) + tag),
  onTag((choices, tag) => tag.replace(/(\/?>)$/, `${choices.of(ATTRIBUTES)}$1`)),
  onTag(() => ''),
  onTag((_, tag) => tag + tag),
  onTag((choices, tag, xml) => choices.of(elementsOf(xml))[0] + tag),
  onTag((_, tag) => tag.replace('asic:', 'ds:')),
  onTag((_, tag) => tag.replace(/[\w]+:/, '')),
  onTag((_, tag) => tag.toLowerCase()),
  onTag((_, tag) => tag.replaceAll('"', "'")),
  onTag((_, tag) => tag.replace(/\s\w+="[^"]*"/, '')),
  onTag((_, tag) => tag.replace(/"([^"])/, (_all, first: string) => `"&#${String(first.charCodeAt(0))};`)),
  onTag((choices, tag) => tag.repeat(1 + choices.below(3000))),
  // A block moved to where another was.
  (choices, xml) => {
    const lines = xml.split('\n');
    const [from, to] = [choices.below(lines.length), choices.below(lines.length)];
    const [moved = ''] = lines.splice(from, 1);
    return [...lines.slice(0, to), moved, ...lines.slice(to)].join('\n');
  },
  (choices, xml) => {
    const line = choices.of(xml.split('\n'));
    return xml.replace(line, () => `${line}\n${line}`);
  },
  (_, xml) => xml.replaceAll('asic:', 'q:').replace('xmlns:asic', 'xmlns:q'),
  (_, xml) => xml.replace('<?xml version="1.0" encoding="UTF-8"?>\n', ''),
  (choices, xml) => xml.replace('UTF-8', choices.of(['utf-8', 'UTF-16', 'UTF-7', 'x', 'ISO-8859-1', ''])),
  (choices, xml) => xml.replace('1.0', choices.of(['1.1', '2.0', '', '1.0" standalone="yes'])),
  (choices, xml) => xml.replace(/[A-Za-z0-9+/]{43}=/, choices.of(['', '=', 'é', `${'A'.repeat(43)}=`])),
  (_, xml) => xml.replaceAll('\n', '\r\n'),
  (_, xml) => xml.replaceAll('\n', ''),
  (choices, xml) =>
    xml.replace('plan.json', choices.of(['mimetype', 'META-INF/signature.p7s', 'plan.json/', './plan.json'])),
];

function encoded(choices: Choices, xml: string): Uint8Array {
  if (!choices.once(8)) return Buffer.from(xml, 'utf8');
  return choices.of([
    Buffer.from(xml, 'utf16le'),
    Buffer.from(`\ufeff${xml}`, 'utf16le'),
    Buffer.from(`\ufeff${xml}`, 'utf8'),
    Buffer.from(xml, 'latin1'),
    Buffer.from(xml, 'utf16le').swap16(),
  ]);
}

export async function mutateXml(choices: Choices, workshop: Workshop): Promise<Uint8Array> {
  const specimen = choices.of(workshop.specimens);
  let xml = Buffer.from(specimen.manifest).toString('utf8');
  for (let left = 1 + choices.below(3); left > 0; left -= 1) xml = choices.of(EDITS)(choices, xml);
  const written = encoded(choices, xml);
  const manifest = choices.once(8) ? mutateBytes(choices, written) : written;
  return choices.once(4)
    ? assembleParts({ ...specimen, manifest })
    : await resealed(workshop, specimen.files, manifest);
}
