// Reads the words of a command line.
import { parseArgs } from 'node:util';
import { WrongWords } from './exit-codes.ts';

interface Shape {
  /** Named on the usage line, in French. */
  readonly operands?: readonly string[];
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly repeated?: readonly string[];
  readonly flags?: readonly string[];
  /** As many operands more as there are, one at least: what they are, in French. */
  readonly furtherOperands?: string;
}

export interface Words {
  readonly operand: (index: number) => string;
  readonly furtherOperands: () => readonly string[];
  readonly value: (name: string) => string;
  readonly optional: (name: string) => string | undefined;
  readonly repeated: (name: string) => readonly string[];
  readonly flag: (name: string) => boolean;
}

/** Throws WrongWords. */
export function readWords(words: readonly string[], shape: Shape): Words {
  const { operands = [], required = [] } = shape;
  const { positionals, values } = parse(words, shape);
  const wanted = [...operands, ...(shape.furtherOperands === undefined ? [] : [shape.furtherOperands])];
  if (positionals.length < wanted.length) {
    throw new WrongWords(`Il manque\u202f: ${wanted.slice(positionals.length).join(', ')}.`);
  }
  if (positionals.length > wanted.length && shape.furtherOperands === undefined) {
    throw new WrongWords(`De trop\u202f: ${positionals.slice(operands.length).join(' ')}.`);
  }
  const missing = required.filter((name) => typeof values[name] !== 'string' || values[name] === '');
  if (missing.length > 0) {
    throw new WrongWords(`Il manque\u202f: ${missing.map((name) => `--${name}`).join(', ')}.`);
  }
  return {
    operand: (index) => positionals[index] ?? '',
    furtherOperands: () => positionals.slice(operands.length),
    value: (name) => String(values[name]),
    optional: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    repeated: (name) => {
      const given = values[name];
      return Array.isArray(given) ? given.map(String) : [];
    },
    flag: (name) => values[name] === true,
  };
}

type Given = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

function parse(
  words: readonly string[],
  { required = [], optional = [], repeated = [], flags = [] }: Shape,
): { readonly positionals: readonly string[]; readonly values: Given } {
  const texts = [...required, ...optional].map((name) => [name, { type: 'string' as const }] as const);
  const lists = repeated.map((name) => [name, { type: 'string' as const, multiple: true }] as const);
  const switches = flags.map((name) => [name, { type: 'boolean' as const }] as const);
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: Object.fromEntries([...texts, ...lists, ...switches]),
    });
  } catch (cause) {
    throw new WrongWords('Option inconnue ou incomplète.', { cause });
  }
}
