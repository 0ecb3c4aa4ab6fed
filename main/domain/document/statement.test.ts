import { expect, it } from 'vitest';
import { readStatement, sourceStatement } from './statement.ts';

const id = '0b1f6a52-6c8e-4c11-9a51-000000000001';
const sha256 = 'ab'.repeat(32);

it('is read back as it was written, of a plan and of a meeting', () => {
  const plan = { planId: id, revision: 3, sha256 };
  expect(readStatement(sourceStatement(plan, '2026-12-05'))).toEqual({ ...plan, madeOn: '2026-12-05' });
  const meeting = { meetingId: id, day: '2026-12-04', sha256 };
  const statement = sourceStatement(meeting, '2026-12-05');
  expect(readStatement(` ${statement.toUpperCase()}\n`)).toEqual({ ...meeting, madeOn: '2026-12-05' });
});

it('is nothing where neither is told', () => {
  expect(readStatement(`JALON1 ${id} 2026-12-05 ${sha256}`)).toBeNull();
  expect(readStatement(`JALON1 ${id} S2026-12 2026-12-05 ${sha256}`)).toBeNull();
});
