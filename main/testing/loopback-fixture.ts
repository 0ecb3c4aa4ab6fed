// A loopback host on real services and a page of two files: tests need no build.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startLoopback } from '../loopback/server.ts';
import { openTestServices } from './open-test-services.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

export async function startTestLoopback() {
  const pages = makeTemporaryFolder();
  mkdirSync(join(pages.path, 'page/assets'), { recursive: true });
  writeFileSync(join(pages.path, 'page/index.html'), '<!doctype html><title>Jalon</title>');
  writeFileSync(join(pages.path, 'page/assets/app-1234.js'), 'export {};');
  writeFileSync(join(pages.path, 'secret.txt'), 'secret');
  const { services, bugs, close } = await openTestServices();
  const reportBug = (error: unknown): unknown => bugs.push(error);
  const host = await startLoopback({ services, pageDirectory: join(pages.path, 'page'), reportBug });
  return {
    address: host.address,
    bugs,
    close: async () => {
      await host.close();
      await close();
      pages.remove();
    },
  };
}
