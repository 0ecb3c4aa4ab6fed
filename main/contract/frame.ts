// JSON with bytes in it, for hosts that speak in byte streams. Layout: length of the JSON (uint32, little endian), the
// JSON, then each byte array as length and content; the JSON names them `{"$bytes": n}`.

const REFERENCE = '$bytes';
const LENGTH_BYTES = 4;

/** UTF-8 both ways. Passed in: the contract knows neither Node nor the page. */
export interface TextCodec {
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array) => string;
}

export class FrameUnreadable extends Error {
  override readonly name = 'FrameUnreadable';
}

export function encodeFrame(value: unknown, text: TextCodec): Uint8Array {
  const binaries: Uint8Array[] = [];
  // The holder is asked, not the value handed over: some byte arrays (Node's Buffer) turn themselves into JSON first.
  const json = JSON.stringify(value, function (this: Readonly<Record<string, unknown>>, key, part: unknown) {
    const held = this[key];
    return held instanceof Uint8Array ? { [REFERENCE]: binaries.push(held) - 1 } : part;
  });
  const parts = [text.encode(json), ...binaries];
  const frame = new Uint8Array(parts.reduce((sum, part) => sum + LENGTH_BYTES + part.byteLength, 0));
  const view = new DataView(frame.buffer);
  let offset = 0;
  for (const part of parts) {
    view.setUint32(offset, part.byteLength, true);
    frame.set(part, offset + LENGTH_BYTES);
    offset += LENGTH_BYTES + part.byteLength;
  }
  return frame;
}

/** Throws FrameUnreadable. */
export function decodeFrame(frame: Uint8Array, text: TextCodec): unknown {
  const [json, ...binaries] = splitParts(frame);
  if (!json) throw new FrameUnreadable('empty frame');
  try {
    const written = text.decode(json);
    // A reviver visits every value: most frames hold no bytes, and a plan of 10,000 actions must not pay for it.
    if (binaries.length === 0) return JSON.parse(written) as unknown;
    return JSON.parse(written, (_key, part: unknown) => binaryOf(part, binaries) ?? part) as unknown;
  } catch (cause) {
    throw new FrameUnreadable('no JSON', { cause });
  }
}

function splitParts(frame: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  const parts: Uint8Array[] = [];
  let offset = 0;
  while (offset < frame.byteLength) {
    if (offset + LENGTH_BYTES > frame.byteLength) throw new FrameUnreadable('cut short');
    const end = offset + LENGTH_BYTES + view.getUint32(offset, true);
    if (end > frame.byteLength) throw new FrameUnreadable('cut short');
    parts.push(frame.subarray(offset + LENGTH_BYTES, end));
    offset = end;
  }
  return parts;
}

function binaryOf(part: unknown, binaries: readonly Uint8Array[]): Uint8Array | undefined {
  if (typeof part !== 'object' || part === null || !(REFERENCE in part)) return undefined;
  return binaries[Number(part[REFERENCE])];
}
