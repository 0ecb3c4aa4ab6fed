// A document told already, without a chart: it only has to be written.
import { prepare } from '../prepare.ts';
import type { DocumentParts } from '../parts.ts';
import type { MadePaper, TreeJob } from './job.ts';
import { WRITERS } from './writers.ts';

/** @throws DocumentRefused */
export async function makeTree(
  { tree, format }: TreeJob,
  parts: DocumentParts,
  onStep: (done: number) => void = () => undefined,
): Promise<MadePaper> {
  onStep(0);
  const { bytes, unprintable } = await WRITERS[format](prepare(tree, null), parts, 'usual');
  return { bytes, title: tree.title, sha256: tree.source.sha256, unprintable };
}
