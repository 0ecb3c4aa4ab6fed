// Whether two values say the same. Who touched an entity and when, and what other systems call it, is not what it says.
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'createdAt',
  'createdBy',
  'updatedAt',
  'updatedBy',
  'externalReferences',
]);

type Fields = Readonly<Record<string, unknown>>;

/** Of plain data, as parsed from JSON. */
export function saysTheSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && sameItems(one, other);
  return !Array.isArray(other) && sameFields(one as Fields, other as Fields);
}

function sameItems(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index += 1) {
    if (!saysTheSame(one[index], other[index])) return false;
  }
  return true;
}

function sameFields(one: Fields, other: Fields): boolean {
  const names = Object.keys(one);
  if (names.length !== Object.keys(other).length) return false;
  for (const name of names) {
    if (BOOKKEEPING.has(name)) continue;
    const value = other[name];
    if (value === undefined || !saysTheSame(one[name], value)) return false;
  }
  return true;
}
