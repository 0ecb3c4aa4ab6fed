/**
 * Reads and writes the small part of DER that a signature needs, keeping each element's own bytes: a signature covers
 * bytes, so nothing here is ever re-encoded from an interpretation. Anything BER allows and DER forbids is malformed.
 */

export const TAG = {
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
  context0: 0xa0,
  context1: 0xa1,
  context4: 0xa4,
} as const;

export interface DerElement {
  readonly tag: number;
  readonly content: Uint8Array;
  /** Tag, length and content as they stand in the file. */
  readonly raw: Uint8Array;
}

/** Foreign bytes that are not the DER they should be: caught at the border, where it becomes a refusal. */
export class MalformedDer extends Error {
  override readonly name = 'MalformedDer';
}

/** The one element that fills these bytes. */
export function readDer(bytes: Uint8Array, tag?: number): DerElement {
  const element = readElementAt(bytes, 0);
  if (element.raw.byteLength !== bytes.byteLength) throw new MalformedDer('bytes after the element');
  return tag === undefined ? element : expectTag(element, tag);
}

export function childrenOf(parent: DerElement): readonly DerElement[] {
  if ((parent.tag & 0x20) === 0) throw new MalformedDer('a primitive element has no children');
  const children: DerElement[] = [];
  for (let offset = 0; offset < parent.content.byteLength;) {
    const child = readElementAt(parent.content, offset);
    children.push(child);
    offset += child.raw.byteLength;
  }
  return children;
}

/** What is written one after the other in this element, and nothing more: a field too many would be a place to hide something. */
export function fieldsOf(
  element: DerElement | undefined,
  tag: number,
  { atMost }: { readonly atMost: number },
): readonly DerElement[] {
  const fields = childrenOf(expectTag(element, tag));
  if (fields.length > atMost) throw new MalformedDer('more fields than there is room for');
  return fields;
}

export function expectTag(element: DerElement | undefined, tag: number): DerElement {
  if (element?.tag !== tag) throw new MalformedDer(`expected tag ${String(tag)}`);
  return element;
}

function readElementAt(bytes: Uint8Array, offset: number): DerElement {
  const tag = bytes[offset];
  const firstLength = bytes[offset + 1];
  if (tag === undefined || firstLength === undefined) throw new MalformedDer('cut short');
  if ((tag & 0x1f) === 0x1f) throw new MalformedDer('a long tag, which no part of a signature uses');
  const { length, lengthBytes } = readLength(bytes, offset + 1, firstLength);
  const start = offset + 1 + lengthBytes;
  if (start + length > bytes.byteLength) throw new MalformedDer('cut short');
  return { tag, content: bytes.subarray(start, start + length), raw: bytes.subarray(offset, start + length) };
}

function readLength(
  bytes: Uint8Array,
  offset: number,
  first: number,
): { readonly length: number; readonly lengthBytes: number } {
  if (first < 0x80) return { length: first, lengthBytes: 1 };
  const digitCount = first & 0x7f;
  if (digitCount === 0 || digitCount > 4) throw new MalformedDer('an indefinite or huge length');
  let length = 0;
  for (let index = 1; index <= digitCount; index += 1) length = length * 256 + (bytes[offset + index] ?? 0);
  const isShortest = length >= 0x80 && (digitCount === 1 || length >= 256 ** (digitCount - 1));
  if (!isShortest) throw new MalformedDer('a length longer than needed');
  return { length, lengthBytes: 1 + digitCount };
}

export function writeDer(tag: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...lengthDigits(content.byteLength)]), content]);
}

function lengthDigits(length: number): readonly number[] {
  if (length < 0x80) return [length];
  const digits: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [0x80 + digits.length, ...digits];
}

/** DER orders the members of a SET OF by their bytes; strict verifiers refuse any other order. */
export function sortForSet(elements: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...elements].sort((left, right) => Buffer.compare(left, right));
}

export function isSortedForSet(elements: readonly DerElement[]): boolean {
  return elements.every((element, index) => {
    const next = elements[index + 1];
    return next === undefined || Buffer.compare(element.raw, next.raw) < 0;
  });
}

export function writeObjectIdentifier(dotted: string): Uint8Array {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [first * 40 + second, ...rest];
  return writeDer(TAG.objectIdentifier, Buffer.from(arcs.flatMap(base128Digits)));
}

function base128Digits(arc: number): readonly number[] {
  const digits = [arc % 128];
  for (let rest = Math.floor(arc / 128); rest > 0; rest = Math.floor(rest / 128)) {
    digits.unshift(0x80 + (rest % 128));
  }
  return digits;
}

export function writeSmallInteger(value: number): Uint8Array {
  const digits: number[] = [];
  for (let rest = value; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  if ((digits[0] ?? 0x80) >= 0x80) digits.unshift(0);
  return writeDer(TAG.integer, Buffer.from(digits));
}

/** A non-negative integer small enough to be a number: a version, a cost parameter. */
export function readSmallInteger(element: DerElement | undefined): number {
  const { content } = expectTag(element, TAG.integer);
  const [first = 0, second = 0x80] = content;
  const isShortest = first !== 0 || second >= 0x80;
  if (content.byteLength === 0 || content.byteLength > 4 || first >= 0x80 || !isShortest) {
    throw new MalformedDer('not a small integer');
  }
  return content.reduce((value, digit) => value * 256 + digit, 0);
}

export function areSameBytes(left: Uint8Array, right: Uint8Array): boolean {
  return Buffer.compare(left, right) === 0;
}
