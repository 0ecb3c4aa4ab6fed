import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { action } from '../action/action.ts';
import { lead } from '../action/lead.ts';
import { actionNumber, idNumber, MAYENNE } from '../specimen.test-support.ts';
import { judgeOf } from './judge.ts';

const specimen = {
  ...actionNumber(1),
  territories: [MAYENNE],
  leads: [
    {
      organisationId: idNumber(5),
      contactId: null,
      service: 'Emploi',
      note: '',
      role: 'lead',
      toBeNamed: false,
    },
  ],
  start: '2027-01',
  end: '2027-06-30',
};

/** What somebody may have put anywhere in a file. */
const STRANGE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  ' padded ',
  'x'.repeat(30_000),
  '2027-02-31',
  idNumber(7),
  [],
  [null],
  {},
  { kind: 'region' },
  Array.from({ length: 501 }, () => 'x'),
];

type Path = readonly (string | number)[];

function pathsIn(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

/** A copy with another value there; undefined takes the key away. */
function altered(root: unknown, path: Path, put: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return put;
  const copy = (Array.isArray(root) ? [...(root as unknown[])] : { ...(root as object) }) as Record<
    string,
    unknown
  >;
  if (rest.length === 0 && put === undefined) Reflect.deleteProperty(copy, key);
  else copy[key] = altered(copy[key], rest, put);
  return copy;
}

describe('the quick judgement of a schema', () => {
  const isAction = judgeOf(action);

  it('recognises a fiche that is in order: the quick way is the one plans take', () => {
    expect(isAction(specimen)).toBe(true);
    expect(judgeOf(lead)(specimen.leads[0])).toBe(true);
  });

  it('agrees with the schema, whatever is put wherever in a fiche', () => {
    let refused = 0;
    for (const path of pathsIn(specimen)) {
      for (const put of [...STRANGE, undefined]) {
        const value = altered(specimen, path, put);
        const read = action.safeParse(value);
        const isUnchanged =
          read.success && JSON.stringify(sorted(read.data)) === JSON.stringify(sorted(value));
        expect(isAction(value), `${path.join('.')} ${JSON.stringify(put)?.slice(0, 80) ?? 'absent'}`).toBe(
          isUnchanged,
        );
        if (!read.success) refused += 1;
      }
    }
    expect(refused).toBeGreaterThan(300);
  });

  it('refuses a key nobody knows', () => {
    expect(isAction({ ...specimen, extra: 1 })).toBe(false);
    expect(isAction({ ...specimen, territories: [{ ...MAYENNE, extra: 1 }] })).toBe(false);
  });

  it.each([
    ['an object that drops what it does not know', z.object({ a: z.string() }), { a: 'x', b: 1 }],
    ['a default', z.strictObject({ a: z.string().default('x') }), {}],
    ['a change of kind', z.coerce.string(), 1],
    ['a transformation', z.string().transform((text) => text.length), 'x'],
    ['a text put in lower case', z.string().toLowerCase(), 'X'],
    ['a rule over a whole object', z.strictObject({ a: z.number() }).refine(({ a }) => a > 1), { a: 1 }],
    ['a rule over a list', z.array(z.number()).refine((list) => list.length > 1), [1]],
  ])('leaves to Zod what it may not recognise: %s', (_, schema, value) => {
    expect(judgeOf(schema)(value)).toBe(false);
  });
});

/** The same value with its keys in one order: Zod puts them in the order of the schema. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
