// What no file format can carry: control characters, halves of characters, code points that are none. Nothing of it is read.
const UNWRITABLE = /(?![\t\n])\p{Cc}|[\p{Cs}\p{Noncharacter_Code_Point}]/gu;

export function writableText(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(UNWRITABLE, '');
}

/** The same value, every text of it writable. */
export function writable<Value>(value: Value): Value {
  return cleaned(value) as Value;
}

function cleaned(value: unknown): unknown {
  if (typeof value === 'string') return writableText(value);
  if (Array.isArray(value)) return value.map(cleaned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, cleaned(each)]));
}
