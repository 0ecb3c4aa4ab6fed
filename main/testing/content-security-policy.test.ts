import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../contract/content-security-policy.ts';
import { PAGE_HEADERS } from '../electron/policy.ts';
import { startTestLoopback } from './loopback-fixture.ts';

test('the page is served under the same policy by every host', async () => {
  expect(PAGE_HEADERS['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  const { address, close } = await startTestLoopback();
  const response = await fetch(address, { redirect: 'manual' });
  expect(response.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY);
  await close();
});
