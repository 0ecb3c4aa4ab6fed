// Where a remark about a fiche stands: under its own field or list, or else under the title.
import { ACTION_SPECS } from './action-specs.ts';

/** Lists that show what is remarked about them themselves: those of ActionPartList. */
const REMARKED_LISTS: readonly string[] = [
  'milestones',
  'progressNotes',
  'fundingLines',
  'indicators',
  'obstacles',
];

/** Of the fiche as a whole (null), of fields made of several controls, and of what a newer version may name. */
export function isRemarkedAbove(field: string | null): boolean {
  if (field === null) return true;
  const specs: Readonly<Record<string, unknown>> = ACTION_SPECS;
  return !REMARKED_LISTS.includes(field) && (specs[field] ?? null) === null;
}
