import { expect } from 'vitest';
import { contractSuite } from '../testing/contract-suite.ts';
import { connectToLoopback, type LoopbackClient } from '../testing/loopback-client.ts';
import { startTestLoopback } from '../testing/loopback-fixture.ts';

contractSuite('the loopback host over HTTP', async () => {
  const { address, bugs, close } = await startTestLoopback();
  const connections: LoopbackClient[] = [];
  const another = async () => {
    const connection = await connectToLoopback(address);
    connections.push(connection);
    return connection.client;
  };
  return {
    client: await another(),
    another,
    close: async () => {
      await Promise.all(connections.map((connection) => connection.close()));
      await close();
      expect(bugs).toEqual([]);
    },
  };
});
