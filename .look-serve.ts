import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { openServices } from '/work/main/main/services/open.ts';
import { startLoopback } from '/work/main/main/loopback/server.ts';
const dir = process.argv[2]!;
const opened = await openServices({ directory: dir, name: 'Jalon', version: '0.1.0', resourcesDirectory: '/work/main/resources', now: () => new Date(), makeId: randomUUID, author: 'Secrétariat' });
if (!opened.ok) { console.error(opened.refusal); process.exit(1); }
const host = await startLoopback({ services: opened.services, pageDirectory: '/work/main/dist/renderer', reportBug: (e) => console.error(e) });
writeFileSync('/tmp/look/address', host.address);
console.log(host.address);
process.on('SIGTERM', () => { void host.close().then(() => opened.services.close()).then(() => process.exit(0)); });
