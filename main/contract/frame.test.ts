import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, FrameUnreadable, type TextCodec } from './frame.ts';

const codec: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder().decode(bytes),
};
const roundTrip = (value: unknown): unknown => decodeFrame(encodeFrame(value, codec), codec);

describe('a frame', () => {
  it('carries JSON as it is', () => {
    const value = { text: 'é « 👩🏽‍🌾 »', list: [1, null, true], nested: { empty: {} } };
    expect(roundTrip(value)).toEqual(value);
  });

  it('carries byte arrays wherever they stand, empty ones too', () => {
    const value = { document: { bytes: new Uint8Array([0, 255, 10]) }, others: [new Uint8Array(), 'x'] };
    expect(roundTrip(value)).toEqual(value);
  });

  it('carries the bytes of a Buffer, which would turn itself into JSON', () => {
    expect(roundTrip({ bytes: Buffer.from([1, 2, 3]) })).toEqual({ bytes: new Uint8Array([1, 2, 3]) });
  });

  it('carries a view of a larger buffer without the rest of it', () => {
    const view = new Uint8Array([9, 1, 2, 9]).subarray(1, 3);
    expect(roundTrip([view])).toEqual([new Uint8Array([1, 2])]);
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a length without content', new Uint8Array([5, 0, 0, 0])],
    ['three bytes', new Uint8Array([1, 2, 3])],
    ['content that is no JSON', new Uint8Array([1, 0, 0, 0, 123])],
  ])('is refused when it holds %s', (_case, bytes) => {
    expect(() => decodeFrame(bytes, codec)).toThrowError(FrameUnreadable);
  });
});
