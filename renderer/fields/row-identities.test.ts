import { expect, test } from 'vitest';
import { RowIdentities } from './row-identities.ts';

const years = (...list: readonly number[]) => list.map((year) => ({ year }));
const idsOf = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id);
const make = () => new RowIdentities<{ readonly year: number }>(({ year }) => String(year));

test('a row keeps its identity when others come, go or change places', () => {
  const identities = make();
  const [a, b, c] = idsOf(identities.of(years(2026, 2027, 2028)));
  expect(idsOf(identities.of(years(2027, 2028)))).toEqual([b, c]);
  const [, , newer] = idsOf(identities.of(years(2028, 2027, 2030)));
  expect(idsOf(identities.of(years(2030, 2028, 2027)))).toEqual([newer, c, b]);
  expect([a, b, c]).not.toContain(newer);
});

test('a row whose name is rewritten in place is the same row', () => {
  const identities = make();
  const before = idsOf(identities.of(years(2026, 2027)));
  expect(idsOf(identities.of(years(2026, 2031)))).toEqual(before);
});

test('rows of the same name are told apart by their order, and have names of their own', () => {
  const identities = make();
  const rows = identities.of(years(2027, 2027));
  expect(rows.map(({ name }) => name)).toEqual(['2027 #0', '2027 #1']);
  expect(new Set(idsOf(rows)).size).toBe(2);
  expect(idsOf(identities.of(years(2027, 2027)))).toEqual(idsOf(rows));
});

test('a row removed while another is added is not taken for it', () => {
  const identities = make();
  const [first, gone] = idsOf(identities.of(years(2026, 2027)));
  const [still, added] = idsOf(identities.of(years(2026, 2028, 2029)));
  expect(still).toBe(first);
  expect(added).not.toBe(gone);
});
