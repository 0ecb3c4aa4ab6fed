import { describe, expect, it } from 'vitest';
import { decodeFrame, encodeFrame, FrameUnreadable, type TextCodec } from './frame.ts';

const codec: TextCodec = {
  encode: (text) => new TextEncoder().encode(text),
  decode: (bytes) => new TextDecoder().decode(bytes),
};

describe('a frame', () => {
  it('gives back JSON and the bytes inside it, wherever they stand', () => {
    const value = { name: 'é', list: [{ bytes: Uint8Array.of(1, 2, 3) }], empty: new Uint8Array() };
    expect(decodeFrame(encodeFrame(value, codec), codec)).toEqual(value);
  });

  it('carries a Buffer of Node as bytes, not as a list of numbers', () => {
    const decoded = decodeFrame(encodeFrame({ bytes: Buffer.from('abc') }, codec), codec);
    expect(decoded).toEqual({ bytes: Uint8Array.of(97, 98, 99) });
  });

  it.each([
    ['nothing', []],
    ['half a length', [1, 0]],
    ['less than announced', [9, 0, 0, 0, 123]],
    ['no JSON', [1, 0, 0, 0, 123]],
  ])('is refused when it holds %s', (_what, bytes) => {
    expect(() => decodeFrame(Uint8Array.from(bytes), codec)).toThrow(FrameUnreadable);
  });
});
