// The words Electron was started with: ours, among those Chromium adds.
import { resolve } from 'node:path';

export interface CommandLine {
  readonly workspace: string;
  /** Whether the workspace may be made where no folder is: the usual one, or one that is asked for. */
  readonly createsFolder: boolean;
  /** Signed files to open, in the order they were given. */
  readonly documents: readonly string[];
  /** For tests: the application ends with whoever started it. */
  readonly endsWithStdin: boolean;
}

export interface CommandLineContext {
  /** Unpackaged, the first word after the program is the application's folder. */
  readonly isPackaged: boolean;
  readonly workingDirectory: string;
  readonly documentsDirectory: string;
}

const SIGNED_FILE = /\.asice$/i;

export function readCommandLine(
  argv: readonly string[],
  { isPackaged, workingDirectory, documentsDirectory }: CommandLineContext,
): CommandLine {
  const words = argv.slice(isPackaged ? 1 : 2);
  const isValue = (index: number): boolean => words[index - 1] === '--workspace';
  const documents = words.filter(
    (word, index) => SIGNED_FILE.test(word) && !word.startsWith('-') && !isValue(index),
  );
  const workspace = workspaceAmong(words);
  return {
    workspace:
      workspace === undefined ? resolve(documentsDirectory, 'Jalon') : resolve(workingDirectory, workspace),
    createsFolder: workspace === undefined || words.includes('--create'),
    documents: documents.map((path) => resolve(workingDirectory, path)),
    endsWithStdin: words.includes('--until-stdin-closes'),
  };
}

function workspaceAmong(words: readonly string[]): string | undefined {
  const inOne = words.find((word) => word.startsWith('--workspace='));
  const value = inOne?.slice('--workspace='.length) ?? words[words.indexOf('--workspace') + 1];
  const isGiven = inOne !== undefined || words.includes('--workspace');
  return isGiven && value !== undefined && value !== '' ? value : undefined;
}
