import { describe, expect, it } from 'vitest';
import {
  childrenOf,
  isSortedForSet,
  MalformedDer,
  readDer,
  readSmallInteger,
  sortForSet,
  TAG,
  writeDer,
  writeObjectIdentifier,
  writeSmallInteger,
} from './der.ts';
import { readTime, writeTime } from './der-time.ts';

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const hex = (der: Uint8Array): string => Buffer.from(der).toString('hex');

describe('[S5] DER', () => {
  it.each([0, 127, 128, 255, 256, 65_535, 65_536])('gives back a content of %i bytes', (length) => {
    const content = Buffer.alloc(length, 7);
    const element = readDer(writeDer(TAG.octetString, content), TAG.octetString);
    expect(Buffer.from(element.content).equals(content)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a tag alone', '30'],
    ['a content cut short', '040301'],
    ['bytes after the element', '040101ff'],
    ['an indefinite length', '30800000'],
    ['a long length for a short content', '04810101'],
    ['a length with a leading zero', `04820080${'00'.repeat(128)}`],
    ['a length that does not fit', '0485ffffffffff'],
    ['a tag of several bytes', '1f8101'],
  ])('is not %s', (_, text) => {
    expect(() => readDer(bytes(text))).toThrow(MalformedDer);
  });

  it('has children only in constructed elements, each of them whole', () => {
    expect(childrenOf(readDer(bytes('3006020101020102'))).map(({ raw }) => hex(raw))).toEqual([
      '020101',
      '020102',
    ]);
    expect(() => childrenOf(readDer(bytes('040101')))).toThrow(MalformedDer);
    expect(() => childrenOf(readDer(bytes('3003020201')))).toThrow(MalformedDer);
  });

  it('writes the object identifiers and integers that openssl writes', () => {
    expect(hex(writeObjectIdentifier('1.2.840.113549.1.9.16.2.47'))).toBe('060b2a864886f70d010910022f');
    expect(hex(writeObjectIdentifier('2.16.840.1.101.3.4.2.1'))).toBe('0609608648016503040201');
    expect([0, 1, 127, 128, 16_384].map((value) => hex(writeSmallInteger(value)))).toEqual([
      '020100',
      '020101',
      '02017f',
      '02020080',
      '02024000',
    ]);
  });

  it('reads small integers back and refuses negative or huge ones', () => {
    for (const value of [0, 1, 128, 16_384])
      expect(readSmallInteger(readDer(writeSmallInteger(value)))).toBe(value);
    expect(() => readSmallInteger(readDer(bytes('0201ff')))).toThrow(MalformedDer);
    expect(() => readSmallInteger(readDer(bytes('02050100000000')))).toThrow(MalformedDer);
    expect(() => readSmallInteger(readDer(bytes('0200')))).toThrow(MalformedDer);
    expect(() => readSmallInteger(undefined)).toThrow(MalformedDer);
  });

  it('sorts the members of a set by their bytes, and sees when they are not', () => {
    const members = ['0202ff', '020101', '0401'].map(bytes);
    expect(sortForSet(members).map(hex)).toEqual(['020101', '0202ff', '0401']);
    const elements = ['020102', '020101'].map((text) => readDer(bytes(text)));
    expect(isSortedForSet(elements)).toBe(false);
    expect(isSortedForSet([...elements].reverse())).toBe(true);
    expect(isSortedForSet([...elements.slice(0, 1), ...elements.slice(0, 1)])).toBe(false);
  });

  it.each([
    '1950-01-01T00:00:00.000Z',
    '2026-03-02T09:30:00.000Z',
    '2049-12-31T23:59:59.000Z',
    '2050-01-01T00:00:00.000Z',
  ])('gives back the instant %s', (iso) => {
    const element = readDer(writeTime(new Date(iso)));
    expect(element.tag).toBe(iso < '2050' ? TAG.utcTime : TAG.generalizedTime);
    expect(readTime(element).toISOString()).toBe(iso);
  });

  it.each(['260230000000Z', '261301000000Z', '2603020930Z', '260302093000+0100', ''])(
    'does not read %s as a time',
    (text) => {
      expect(() => readTime(readDer(writeDer(TAG.utcTime, Buffer.from(text))))).toThrow(MalformedDer);
    },
  );
});
