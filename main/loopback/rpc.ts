// One call over HTTP: a frame in, a frame out. The call is cancelled when the page hangs up.
import type { IncomingMessage, ServerResponse } from 'node:http';
import { decodeFrame, encodeFrame, FrameUnreadable, type TextCodec } from '../contract/frame.ts';
import { dispatch } from '../services/dispatch.ts';
import type { Services } from '../services/open.ts';

const MAX_BODY_BYTES = 300 * 1024 * 1024;
const codec: TextCodec = {
  encode: (text) => Buffer.from(text, 'utf8'),
  decode: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8'),
};

export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  services: Services,
  reportBug: (error: unknown) => void,
): Promise<void> {
  const body = await readBody(request);
  if (body === undefined) {
    response.writeHead(413).end();
    return;
  }
  const call = readFrame(body);
  if (call === undefined) {
    response.writeHead(400).end();
    return;
  }
  const cancellation = new AbortController();
  response.on('close', () => {
    if (!response.writableEnded) cancellation.abort();
  });
  const answer = await dispatch(services, call.value, { signal: cancellation.signal, reportBug });
  response.writeHead(200, { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' });
  response.end(encodeFrame(answer, codec));
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.byteLength;
    if (length > MAX_BODY_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

function readFrame(body: Buffer): { readonly value: unknown } | undefined {
  try {
    return { value: decodeFrame(body, codec) };
  } catch (error) {
    if (error instanceof FrameUnreadable) return undefined;
    throw error;
  }
}
