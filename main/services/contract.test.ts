import { afterAll, expect } from 'vitest';
import { contractSuite } from '../testing/contract-suite.ts';
import { directClient, openTestServices } from '../testing/open-test-services.ts';

const bugs: unknown[] = [];

contractSuite('the services themselves', async () => {
  const { services, close } = await openTestServices();
  const another = () => Promise.resolve(directClient(services, bugs));
  return { client: await another(), close, another };
});

afterAll(() => expect(bugs).toEqual([]));
