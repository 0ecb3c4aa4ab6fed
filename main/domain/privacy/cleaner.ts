// Takes out of a value what its audience does not receive. Compiled once from a schema and its classes, since it then runs over
// every leaf of every fiche.
import { defOf, inside, type Schema } from '../schema/inside.ts';
import {
  CONTACT_CLASSES,
  isReceived,
  type Audience,
  type ContactClass,
  type FieldClass,
} from './audience.ts';
import type { TextScreen } from './text-screen.ts';
import type { WithheldBook, WithheldReason } from './withheld.ts';

/** What one cleaning of one plan knows. */
export interface Cleaning {
  readonly book: WithheldBook;
  /** Null where the audience may read addresses in a text. */
  readonly screen: TextScreen | null;
  /** The fiche being cleaned. */
  actionId: string | null;
}

/** Whether an item of the list at this path stays out as a whole, and why. */
export type ItemRule = (item: never) => WithheldReason | null;
export type ItemRules = Readonly<Record<string, ItemRule>>;

type Cleaner = (value: unknown, cleaning: Cleaning) => unknown;
type ClassTree = FieldClass | { readonly [field: string]: ClassTree };

export interface CleanerOptions {
  readonly audience: Audience;
  readonly itemRules: ItemRules;
  /** What a field is called: `actions[].means`. */
  readonly fieldName: (path: string) => string;
}

export class UnclassifiedField extends Error {
  constructor(path: string) {
    super(`no class for the field ${path}`);
    this.name = 'UnclassifiedField';
  }
}

/** @throws UnclassifiedField when the schema has a field that the classes do not name, or names one it does not have. */
export function compileCleaner(schema: Schema, classes: object, options: CleanerOptions): Cleaner {
  return compile(schema, classes as ClassTree, '', options);
}

function compile(wrapped: Schema, classes: ClassTree, path: string, options: CleanerOptions): Cleaner {
  const { schema, isNullable } = inside(wrapped);
  const def = defOf(schema);
  if (def.type === 'object') return compileObject(def.shape, classes, path, options);
  if (def.type === 'array' && defOf(inside(def.element).schema).type === 'object')
    return compileList(def.element, classes, `${path}[]`, options);
  if (typeof classes !== 'string') throw new UnclassifiedField(path);
  return compileLeaf({ type: def.type, isNullable }, classes, path, options);
}

function compileObject(
  shape: Readonly<Record<string, Schema>>,
  classes: ClassTree,
  path: string,
  options: CleanerOptions,
): Cleaner {
  const place = path === '' ? '' : `${path}.`;
  if (typeof classes === 'string') throw new UnclassifiedField(path);
  for (const name of Object.keys(classes)) {
    if (!(name in shape)) throw new UnclassifiedField(`${place}${name}`);
  }
  const fields = Object.entries(shape).map(([name, field]) => {
    const ofField = classes[name];
    if (ofField === undefined) throw new UnclassifiedField(`${place}${name}`);
    return [name, compile(field, ofField, `${place}${name}`, options)] as const;
  });
  return (value, cleaning) => {
    if (value === null || value === undefined) return value;
    const cleaned: Record<string, unknown> = {};
    for (const [name, clean] of fields)
      cleaned[name] = clean((value as Record<string, unknown>)[name], cleaning);
    return cleaned;
  };
}

function compileList(element: Schema, classes: ClassTree, path: string, options: CleanerOptions): Cleaner {
  const clean = compile(element, classes, path, options);
  const rule = options.itemRules[path];
  const name = options.fieldName(path);
  const isFiches = path === 'actions[]';
  return (value, cleaning) => {
    const kept: unknown[] = [];
    for (const item of value as readonly { readonly id?: string }[]) {
      if (isFiches) cleaning.actionId = item.id ?? null;
      const reason = rule?.(item as never) ?? null;
      if (reason === null) kept.push(clean(item, cleaning));
      else cleaning.book.add(name, reason, cleaning.actionId);
    }
    if (isFiches) cleaning.actionId = null;
    return kept;
  };
}

interface Leaf {
  readonly type: string;
  readonly isNullable: boolean;
}

function compileLeaf(leaf: Leaf, fieldClass: FieldClass, path: string, options: CleanerOptions): Cleaner {
  // Typed freely: a telephone number is often written after a function.
  if (fieldClass === 'contact-function') return screened(path, options);
  if (isOfContact(fieldClass) || fieldClass === 'identifier') return asIs;
  if (isReceived(fieldClass, options.audience))
    return leaf.type === 'string' ? screened(path, options) : asIs;
  const blank = blankOf(leaf);
  const reason = REASONS[fieldClass];
  const name = options.fieldName(path);
  return (value, { book, actionId }) => {
    if (reason !== undefined && !isBlank(value)) book.add(name, reason, actionId);
    return blank;
  };
}

/** Judged one person at a time, before they come here. */
function isOfContact(fieldClass: FieldClass): fieldClass is ContactClass {
  return CONTACT_CLASSES.some((each) => each === fieldClass);
}

const asIs: Cleaner = (value) => value;

function screened(path: string, { fieldName }: CleanerOptions): Cleaner {
  const name = fieldName(path);
  return (value, { screen, book, actionId }) =>
    screen === null || typeof value !== 'string'
      ? value
      : screen(value, (reason) => {
          book.add(name, reason, actionId);
        });
}

/** Housekeeping is nobody's business: it goes without a word. */
const REASONS: Partial<Readonly<Record<FieldClass, WithheldReason>>> = {
  'person-name': 'person-name',
  working: 'working-words',
  internal: 'internal-field',
};

function blankOf({ type, isNullable }: Leaf): unknown {
  if (isNullable) return null;
  if (type === 'array') return [];
  if (type === 'number') return 0;
  return type === 'boolean' ? false : '';
}

function isBlank(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
