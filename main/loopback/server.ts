// Host 2: the contract over HTTP on 127.0.0.1, for machines without the Electron binary. Holds no rule of the trade.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CONTENT_SECURITY_POLICY } from '../contract/content-security-policy.ts';
import type { Services } from '../services/open.ts';
import { EventStreams } from './event-streams.ts';
import { Guard } from './guard.ts';
import { answerCall } from './rpc.ts';
import { readPageFiles, type PageFiles } from '../services/page-files.ts';
import { refuseWithPage } from './refusal-page.ts';

export interface LoopbackOptions {
  readonly services: Services;
  /** The built page. */
  readonly pageDirectory: string;
  readonly reportBug: (error: unknown) => void;
  /** 0 lets the system choose. */
  readonly port?: number;
}

export interface LoopbackHost {
  /** Opens the application once: exchanges the token for a cookie. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

export async function startLoopback({
  services,
  pageDirectory,
  reportBug,
  port = 0,
}: LoopbackOptions): Promise<LoopbackHost> {
  const guard = new Guard();
  const pages = readPageFiles(pageDirectory);
  const streams = new EventStreams(services);
  const server = createServer((request, response) => {
    route({ request, response, guard, pages, streams, services, reportBug }).catch((error: unknown) => {
      reportBug(error);
      response.destroy();
    });
  });
  await listen(server, port);
  const { port: chosen } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${String(chosen)}`;
  guard.setOrigin(origin);
  return {
    address: `${origin}/login?t=${guard.token}`,
    close: async () => {
      streams.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly guard: Guard;
  readonly pages: PageFiles;
  readonly streams: EventStreams;
  readonly services: Services;
  readonly reportBug: (error: unknown) => void;
}

async function route(exchange: Exchange): Promise<void> {
  const { request, response, guard } = exchange;
  response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  if (!guard.isExpectedHost(request)) return refuse(response, 421);
  const { url = '/' } = request;
  // A proxy is asked for whole addresses; this is none.
  if (!url.startsWith('/')) return refuse(response, 400);
  const { pathname, searchParams } = new URL(`http://127.0.0.1${url}`);
  if (request.method === 'GET' && pathname === '/login') return guard.logIn(response, searchParams.get('t'));
  if (!guard.hasSession(request)) return refuseStranger(exchange);
  return pathname === '/rpc' ? routeCall(exchange) : routePage(exchange, pathname);
}

function routePage({ request, response, streams, pages }: Exchange, pathname: string): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405);
  return pathname === '/events' ? streams.open(response) : servePage(pages, pathname, response);
}

function routeCall({ request, response, guard, services, reportBug }: Exchange): Promise<void> | void {
  if (request.method !== 'POST') return refuse(response, 405);
  if (!guard.isOwnOrigin(request)) return refuse(response, 403);
  return answerCall(request, response, services, reportBug);
}

function servePage(pages: PageFiles, pathname: string, response: ServerResponse): void {
  const name = pathname === '/' ? '/index.html' : pathname;
  const file = pages.get(name);
  if (!file) return refuse(response, 404);
  // Built files bear a hash in their name; the page itself must be fresh after each update.
  const caching = name.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
  response.writeHead(200, { 'content-type': file.mediaType, 'cache-control': caching }).end(file.bytes);
}

/** A person is told what to do; a script or a page left open is only refused. */
function refuseStranger({ request, response }: Exchange): void {
  const isPerson = request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
  return isPerson ? refuseWithPage(response) : refuse(response, 403);
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status).end();
}
