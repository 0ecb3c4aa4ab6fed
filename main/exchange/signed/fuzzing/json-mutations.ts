/** Payloads no schema expects, each sealed by the attacker: the digests and the signature are right, the content is not. */
import type { Choices } from '../../../testing/seeded-choices.ts';
import { writeCanonicalJson } from '../canonical-json.ts';
import { mutateBytes } from './byte-mutations.ts';
import { resealed, type Workshop } from './workshop.ts';

type Path = readonly (string | number)[];
type Container = Record<PropertyKey, unknown>;
type ValueMaker = (choices: Choices, old: unknown) => unknown;

const LONG_TEXT_CHARACTERS = 30_000;
const MOST_COPIES = 3000;

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let left = depth; left > 0; left -= 1) value = left % 2 === 0 ? [value] : { a: value };
  return value;
}

const VALUES: readonly ValueMaker[] = [
  () => null,
  (choices) => choices.once(2),
  (choices) => choices.of([-1, 0, 1, 0.1, 1e-7, 1e21, 2 ** 53, 1e308, -1e308, 5e-324, 4_294_967_296]),
  (choices) =>
    choices.of([
      '',
      ' ',
      '0',
      'null',
      '__proto__',
      'toString',
      '\u0000',
      '\u202e',
      '\ufeff',
      '\u2028',
      '😀',
      'e\u0301',
      '<b>',
      '=1+1',
    ]),
  (choices) =>
    choices.of([
      '2026-02-30',
      '0000-00-00',
      '9999-12-31',
      '-000001-01-01',
      '2026-13',
      '+275760-09-13',
      '2026',
    ]),
  (choices) =>
    choices.of([
      '../../etc/passwd',
      '/etc/passwd',
      'C:\\x',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'http://[',
      'data:,x',
    ]),
  (choices) => choices.of(['a', '😀', '\u0000', '\n']).repeat(choices.below(LONG_TEXT_CHARACTERS)),
  () => [],
  () => ({}),
  (choices) => nested(choices.below(40)),
  (choices, old) => Array.from({ length: choices.below(MOST_COPIES) }, () => old),
  (choices) => Array.from({ length: choices.below(MOST_COPIES) }, () => ({})),
  (choices) =>
    Object.fromEntries(
      Array.from({ length: choices.below(MOST_COPIES) }, (_, index) => [`k${String(index)}`, 0]),
    ),
  (_, old) => [old],
  (_, old) => ({ value: old }),
  (_, old) => String(old),
  (_, old) => (typeof old === 'string' ? old.toUpperCase() : old),
  (_, old) => (typeof old === 'string' ? ` ${old}\n` : old),
  (_, old) => (typeof old === 'number' ? -old - 0.5 : old),
  (_, old) => (Array.isArray(old) ? [...(old as unknown[]), ...(old as unknown[])] : old),
  (_, old) => (Array.isArray(old) ? [...(old as unknown[])].reverse() : old),
];
const KEYS = [
  'a',
  '',
  '0',
  '10',
  '-1',
  'é',
  'toString',
  'hasOwnProperty',
  'valueOf',
  'length',
  'then',
  'toJSON',
  '\u0000',
  '😀',
  'constructor',
  'prototype',
] as const;

const CHANGES = ['remove', 'rename', 'value', 'value', 'value', 'value', 'value', 'value'] as const;

function pathsOf(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, child]) => pathsOf(child, [...at, key]))];
}

function parentOf(root: unknown, path: Path): Container {
  return path.slice(0, -1).reduce<Container>((value, key) => value[key] as Container, root as Container);
}

function mutateValue(choices: Choices, root: unknown): unknown {
  const path = choices.of(pathsOf(root));
  const last = path.at(-1);
  if (last === undefined) return choices.once(4) ? choices.of(VALUES)(choices, root) : root;
  const parent = parentOf(root, path);
  // A list keeps its length to itself: only what it holds is changed.
  const change = Array.isArray(parent) ? 'value' : choices.of(CHANGES);
  if (change === 'remove') Reflect.deleteProperty(parent, last);
  else if (change === 'rename') parent[choices.of<string>(KEYS)] = parent[last];
  else parent[last] = choices.of(VALUES)(choices, parent[last]);
  return root;
}

/** Canonical where it can be; what the writer itself refuses goes as the engine writes it. */
function written(value: unknown): string {
  try {
    return Buffer.from(writeCanonicalJson(value)).toString('utf8');
  } catch {
    return JSON.stringify(value) ?? '';
  }
}

const TEXT_EDITS: readonly ((choices: Choices, text: string) => string)[] = [
  (_, text) => `\ufeff${text}`,
  (choices, text) => text + choices.of([' ', '\n', '{}', ',', '\0', '//', ']']),
  (choices, text) =>
    text.replace(
      '{',
      `{${choices.of(['"__proto__":{},', '"\\u005f_proto__":{},', '"a":1,"a":2,', ',', '"":0,', '"zz":0,', '"a":{"a":[{"constructor":1}]},'])}`,
    ),
  (choices, text) =>
    text.replace(
      /:\d+/,
      `:${choices.of(['1.0', '1e0', '01', '-0', '1e400', '-1e999', '1E2', '0x1', 'NaN', 'Infinity', '1'.repeat(400), '.5', '1.', '9007199254740993'])}`,
    ),
  (choices, text) =>
    text.replace(
      /:"[^"]*"/,
      `:"${choices.of(['\\ud800', '\\udc00\\ud800', '\ud83d\ude00', '\\ud83d\\ude00', '\\u0041', '\\/', '\\u000A', '\\u001F', '\\u001f', '\\x', '\t', '\u007f'])}"`,
    ),
  (_, text) => text.replace(':', ': '),
  (choices, text) =>
    text.replace(
      /:(\d+|"[^"]*")/,
      `:${'['.repeat(choices.of([31, 32, 33, 5000]))}${']'.repeat(choices.of([31, 32, 33, 5000]))}`,
    ),
  (_, text) => text.replaceAll('"', "'"),
  (_, text) => text.replace(/"(\w+)":/, (_all, key: string) => `"${key}":0,"${key}":`),
  (_, text) =>
    text.replace(
      /"([a-z])(\w*)":/,
      (_all, first: string, rest: string) => `"\\u00${first.charCodeAt(0).toString(16)}${rest}":`,
    ),
];

export async function mutateJson(choices: Choices, workshop: Workshop): Promise<Uint8Array> {
  const specimen = choices.of(workshop.specimens);
  let value: unknown = structuredClone(specimen.payload);
  for (let left = choices.below(3); left > 0; left -= 1) value = mutateValue(choices, value);
  let text = written(value);
  if (choices.once(3)) text = choices.of(TEXT_EDITS)(choices, text);
  const bytes = choices.once(10) ? mutateBytes(choices, Buffer.from(text)) : Buffer.from(text);
  // Now and then a payload under the name of another kind.
  const kind = choices.once(20) ? choices.of(workshop.specimens).kind : specimen.kind;
  const files = specimen.files.map((file) => (file.isRoot ? { ...file, name: `${kind}.json`, bytes } : file));
  return resealed(workshop, files);
}
