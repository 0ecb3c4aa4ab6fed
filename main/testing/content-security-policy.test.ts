import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../contract/content-security-policy.ts';
import { PAGE_HEADERS } from '../electron/policy.ts';
import * as loopback from '../loopback/page-files.ts';

test('the page is served under the same policy by every host', () => {
  expect(PAGE_HEADERS['content-security-policy']).toBe(CONTENT_SECURITY_POLICY);
  expect(loopback.CONTENT_SECURITY_POLICY).toBe(CONTENT_SECURITY_POLICY);
});
