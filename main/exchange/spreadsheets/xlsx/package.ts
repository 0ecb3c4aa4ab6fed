// How the parts of a workbook are found: relationships lead from one to the next, whatever their names.
import type { Archive } from '../archive.ts';
import { readXmlText } from '../xml.ts';
import { SpreadsheetRefused } from '../spreadsheet-refused.ts';

export interface Relationship {
  /** The last word of its type, which the strict and the transitional dialect share: `worksheet`. */
  readonly type: string;
  /** A part's name in the archive, or an address outside. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** The relationships of a part by their identifiers; of the package itself for the empty name. */
export async function relationshipsOf(
  archive: Archive,
  part: string,
): Promise<ReadonlyMap<string, Relationship>> {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`;
  const relationships = new Map<string, Relationship>();
  if (!archive.has(name)) return relationships;
  readXmlText(await archive.text(name), {
    open: (element, { Id, Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship' || Id === undefined) return;
      const isExternal = TargetMode === 'External';
      const target = isExternal ? Target : resolvePart(folder, Target);
      relationships.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return relationships;
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const steps = folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Throws SpreadsheetRefused when the package has no main part. */
export async function mainPartOf(archive: Archive): Promise<string> {
  const relationships = [...(await relationshipsOf(archive, '')).values()];
  const main = relationships.find(({ type, isExternal }) => type === 'officeDocument' && !isExternal);
  if (main && archive.has(main.target)) return main.target;
  throw new SpreadsheetRefused('spreadsheet-damaged');
}
