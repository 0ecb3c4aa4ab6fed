/** Containers that are sealed properly around a payload [S3] does not allow: the seal proves nothing about sense. */
import type { SignedFileRefusalCode } from '../../../domain/signed-file/refusal.ts';
import { writeCanonicalJson } from '../canonical-json.ts';
import type { UnlockedSigner } from '../identity.ts';
import { assemble, attachmentFile, makePieces, PLAN, planFile } from './specimen.ts';
import { accepted, refused, type MadeVector } from './vector.ts';

const PLAN_TEXT = Buffer.from(writeCanonicalJson(PLAN)).toString('utf8');

function nested(depth: number): Buffer {
  const inside = '['.repeat(depth - 1) + ']'.repeat(depth - 1);
  return Buffer.from(`{"deep":${inside},${PLAN_TEXT.slice(1)}`);
}

const PAYLOADS: readonly (readonly [SignedFileRefusalCode, string, Uint8Array])[] = [
  ['json-unreadable', 'not JSON', Buffer.from('Bonjour')],
  ['json-unreadable', 'not UTF-8', Buffer.from(PLAN_TEXT, 'latin1')],
  ['json-unreadable', 'a byte order mark', Buffer.from(`\ufeff${PLAN_TEXT}`)],
  ['json-not-canonical', 'spaces', Buffer.from(PLAN_TEXT.replace(':', ': '))],
  ['json-not-canonical', 'a key twice', Buffer.from(PLAN_TEXT.replace('{', '{"revision":3,'))],
  [
    'json-not-canonical',
    'another number form',
    Buffer.from(PLAN_TEXT.replace('"revision":4', '"revision":4.0')),
  ],
  ['json-not-canonical', 'a lone surrogate', Buffer.from(PLAN_TEXT.replace('Feuille', '\\ud800'))],
  ['json-too-deep', 'depth 33', nested(33)],
  ['json-forbidden-key', 'proto', Buffer.from(`{"__proto__":{},${PLAN_TEXT.slice(1)}`)],
  ['json-forbidden-key', 'constructor inside', Buffer.from(`{"a":[{"constructor":1}],${PLAN_TEXT.slice(1)}`)],
  [
    'json-forbidden-key',
    'prototype',
    Buffer.from(PLAN_TEXT.replace('"revision"', '"prototype":1,"revision"')),
  ],
  [
    'format-too-new',
    'version 2 with fields nobody knows',
    writeCanonicalJson({ ...PLAN, formatVersion: 2, title: 7 }),
  ],
  ['schema', 'a title that is a number', writeCanonicalJson({ ...PLAN, title: 7 })],
  ['schema', 'the format of another kind', writeCanonicalJson({ ...PLAN, format: 'jalon-receipt' })],
  ['schema', 'no version', writeCanonicalJson({ ...PLAN, formatVersion: '1' })],
  ['schema', 'null', Buffer.from('null')],
];

export async function contentVectors(signer: UnlockedSigner): Promise<readonly MadeVector[]> {
  const made: MadeVector[] = [];
  for (const [code, why, bytes] of PAYLOADS) {
    made.push(refused('S3', code, why, assemble(await makePieces([signer], [planFile(bytes)]))));
  }
  for (const stem of ['receipt', 'banquet']) {
    const file = { ...planFile(), name: `${stem}.json` };
    const why = `a ${stem}`;
    made.push(refused('S3', 'unknown-kind', why, assemble(await makePieces([signer], [file]))));
  }
  const pdf = {
    name: 'plan.pdf',
    mediaType: 'application/pdf',
    bytes: Buffer.from('%PDF-1.7\n'),
    isRoot: false,
  };
  const files = [planFile(), pdf, attachmentFile('note.txt', 'Une note.'), attachmentFile('B-2_v.1.txt', '')];
  made.push(
    accepted('S3', 'depth 32', assemble(await makePieces([signer], [planFile(nested(32))]))),
    accepted('S2', 'a PDF and attachments', assemble(await makePieces([signer], files))),
  );
  return made;
}
