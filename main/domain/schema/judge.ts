// A quicker answer for what is already in order: does a schema accept this value, and would it hand it back as it is?
// Zod makes a new object for each one it reads. Among 10,000 fiches of which all are right, making them costs more than
// judging them. Objects, lists, texts and what may be null are walked here, by Zod's own checks; the rest is left to Zod.
import type * as z from 'zod';

type Schema = z.core.$ZodType;
type Check = z.core.$ZodCheck<unknown>;
type Judge = (value: unknown) => boolean;

const SYNCHRONOUS = { async: false } as const;

/**
 * True only for plain data, as parsed from JSON, that the schema accepts unchanged. False says nothing: the schema itself
 * must then be asked, and it alone says what is wrong.
 */
export function judgeOf(schema: Schema): Judge {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const checks = checksOf(schema);
  switch (def.type) {
    case 'string':
      return def.coerce ? ofZod(schema) : both((value) => typeof value === 'string', checks);
    case 'object':
      return def.catchall?._zod.def.type === 'never'
        ? both(ofStrictObject(def.shape), checks)
        : ofZod(schema);
    case 'array':
      return both(ofArray(def.element), checks);
    case 'nullable': {
      const inner = judgeOf(def.innerType);
      return both((value) => value === null || inner(value), checks);
    }
    case 'readonly':
      return both(judgeOf(def.innerType), checks);
    default:
      return ofZod(schema);
  }
}

/** Some schemas, such as that of a UUID, are a check themselves, which comes first. */
function checksOf(schema: Schema): readonly Check[] {
  const { def, traits } = schema._zod;
  const added = (def.checks ?? []) as unknown as readonly Check[];
  return traits.has('$ZodCheck') ? [schema as unknown as Check, ...added] : added;
}

/** Whatever Zod makes anew, objects for instance, is not what was given, and so not recognised. */
function ofZod(schema: Schema): Judge {
  return (value) => {
    const judged = schema._zod.run({ value, issues: [] }, SYNCHRONOUS);
    return !(judged instanceof Promise) && judged.issues.length === 0 && Object.is(judged.value, value);
  };
}

/** Every field must be there, and nothing else: one that may be left out is not recognised when it is. */
function ofStrictObject(shape: z.core.$ZodShape): Judge {
  const fields = Object.entries(shape).map(([key, field]) => ({ key, isRight: judgeOf(field) }));
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const record = value as Readonly<Record<string, unknown>>;
    for (const { key, isRight } of fields) {
      const field = record[key];
      if (field === undefined || !isRight(field)) return false;
    }
    return Object.keys(record).length === fields.length;
  };
}

function ofArray(element: Schema): Judge {
  const isItemRight = judgeOf(element);
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!isItemRight(item)) return false;
    return true;
  };
}

/** The checks are asked as Zod asks them, once the value is of the right kind; one that changes it refuses it here. */
function both(isOfKind: Judge, checks: readonly Check[]): Judge {
  const [only, ...others] = checks;
  if (only === undefined) return isOfKind;
  if (others.length === 0) return (value) => isOfKind(value) && passes(only, value);
  return (value) => isOfKind(value) && checks.every((check) => passes(check, value));
}

function passes({ _zod: check }: Check, value: unknown): boolean {
  const payload = { value, issues: [] };
  if (check.def.when && !check.def.when(payload)) return true;
  const asked = check.check(payload);
  return !(asked instanceof Promise) && payload.issues.length === 0 && payload.value === value;
}
