// Several lines that speak of one action, put together.
import { foldText } from '../text/fold.ts';
import { frenchAmount } from '../funding/money.ts';
import { DRAFT_LABELS, type RowDraft, type Said } from './row-draft.ts';
import { WORD_LISTS } from './words.ts';

/** What tells lines apart rather than what they say. */
const ASIDE: ReadonlySet<string> = new Set([
  'place',
  'places',
  'axisPath',
  'axisPaths',
  'refused',
  'amountsComeFirst',
]);

export function pathKey(path: readonly string[]): string {
  return path.map((title) => foldText(title)).join('/');
}

/** What a line says, places and axes aside, to be compared. */
export function contentOf(draft: RowDraft): string {
  const entries = Object.entries(draft).filter(([key]) => !ASIDE.has(key));
  return JSON.stringify(entries, (_, value: unknown) => (value instanceof Map ? [...value] : value));
}

/** A later sheet goes over an earlier one: what it says replaces, what it leaves blank stays. */
export function overlay(first: RowDraft, later: RowDraft): void {
  join(first, later, {
    text: (_, said) => said,
    list: (_, items) => items,
    single: (_, value) => value,
  });
}

/** Lines under one title, merged or repeated: their lists add up, their texts follow each other, the first has the last word. */
export function accumulate(first: RowDraft, later: RowDraft): void {
  join(first, later, {
    text: (known, said) => [
      ...known,
      ...said.filter(({ text }) => !known.some((each) => each.text === text)),
    ],
    list: (known, items) => {
      const seen = new Set(known.map((item) => JSON.stringify(item)));
      return [...known, ...items.filter((item) => !seen.has(JSON.stringify(item)))];
    },
    single: (known, value, key) => {
      if (isUnsaid(known) || JSON.stringify(known) === JSON.stringify(value))
        return isUnsaid(known) ? value : known;
      later.refuse(DRAFT_LABELS[key] ?? key, shown(key, value), 'said-otherwise-above', {
        line: first.place.row,
      });
      return known;
    },
  });
}

interface Joining {
  readonly text: (known: readonly Said[], said: readonly Said[]) => readonly Said[];
  readonly list: (known: readonly unknown[], items: readonly unknown[]) => readonly unknown[];
  readonly single: (known: unknown, value: unknown, key: string) => unknown;
}

function join(first: RowDraft, later: RowDraft, joining: Joining): void {
  for (const [key, value] of Object.entries(later) as [keyof RowDraft, unknown][]) {
    if (!ASIDE.has(key)) joinOne(first, key, value, joining);
  }
  for (const [target, said] of later.texts)
    first.texts.set(target, [...joining.text(first.texts.get(target) ?? [], said)]);
  if (!first.axisPaths.some((path) => pathKey(path) === pathKey(later.axisPath)))
    first.axisPaths.push([...later.axisPath]);
  first.places.push(later.place);
  first.refused.push(...later.refused);
}

function joinOne(first: RowDraft, key: keyof RowDraft, value: unknown, joining: Joining): void {
  const known: unknown = first[key];
  if (value instanceof Map) return;
  if (Array.isArray(value) && Array.isArray(known)) {
    if (value.length > 0) known.splice(0, known.length, ...joining.list([...(known as unknown[])], value));
  } else if (!isUnsaid(value)) Object.assign(first, { [key]: joining.single(known, value, key) });
}

function isUnsaid(value: unknown): boolean {
  return value === null || value === '' || value === false;
}

/** A value as a person would write it: the label of a code, an amount in euros. */
function shown(key: string, value: unknown): string {
  const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = WORD_LISTS;
  if (typeof value === 'string') return labels[key]?.[value] ?? value;
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  if (typeof value === 'object' && value !== null && 'amountCents' in value)
    return frenchAmount(Number(value.amountCents));
  return String(value as number);
}
