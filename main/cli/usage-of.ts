// The part of the usage that helps: of the command that was typed, or all of it where none was.
import { USAGE } from './usage.fr.ts';

const COMMAND_LINE = /^ {2}\S/;

/** Sixty lines would push the message out of sight. */
export function usageOf(name: string | null): string {
  if (name === null) return USAGE;
  const [opening = '', ...lines] = USAGE.split('\n');
  let isOfIt = false;
  const own = lines.filter((line) => {
    if (COMMAND_LINE.test(line)) isOfIt = `${line.trim()} `.startsWith(`${name} `);
    return isOfIt && line.trim() !== '';
  });
  return own.length === 0 ? USAGE : [opening, '', ...own, ''].join('\n');
}
