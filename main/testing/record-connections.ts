// Preloaded into a host (`node --import`): writes down every connection it opens and every name it looks up.
import { appendFileSync } from 'node:fs';
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const record = process.env['JALON_CONNECTIONS_FILE'] ?? '';

function recorded<Call extends (...words: never[]) => unknown>(name: string, call: Call): Call {
  return function recordedCall(this: unknown, ...words: never[]): unknown {
    // Listening at 127.0.0.1 "looks up" 127.0.0.1, which asks nobody.
    if (name === 'lookup' && net.isIP(String(words[0])) !== 0) return call.apply(this, words);
    appendFileSync(record, `${name} ${JSON.stringify(words[0] ?? null)}\n`);
    return call.apply(this, words);
  } as Call;
}

// Every way out of Node ends in one of these: http, https, fetch and tls all open a net.Socket.
net.Socket.prototype.connect = recorded('connect', net.Socket.prototype.connect);
dgram.Socket.prototype.send = recorded('send', dgram.Socket.prototype.send);
dns.lookup = recorded('lookup', dns.lookup) as typeof dns.lookup;
dns.promises.lookup = recorded('lookup', dns.promises.lookup) as typeof dns.promises.lookup;
