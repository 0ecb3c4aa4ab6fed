import { expect } from 'vitest';
import { contractSuite } from '../testing/contract-suite.ts';
import { clientOver, startFakeHost } from './electron-host.test-support.ts';

contractSuite('Electron’s ipc.ts and preload.ts', async () => {
  const host = await startFakeHost(undefined, 'Comité');
  const another = async () => clientOver((await host.openPage()).bridge);
  return {
    client: await another(),
    another,
    close: async () => {
      await host.close();
      expect(host.reported).toEqual([]);
    },
  };
});
