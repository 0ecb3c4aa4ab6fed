// What an item of a list is before anything is said in it.
import { blankPart, blankProgressNote } from '../action/action-parts.ts';
import { createdNow, type EntityId, type Stamp } from '../identity/entity.ts';
import { blankStage, nextVersion } from '../plan/plan-parts.ts';
import type { PlanVersion } from '../plan/version.ts';
import type { Part, PartList } from './part-change.ts';

export interface PartBeginning {
  readonly stamp: Stamp;
  /** Today where the secretary is, `2026-11-22`. */
  readonly day: string;
  /** Those the plan has: a new one counts on. */
  readonly versions: readonly PlanVersion[];
}

export function newPart(list: PartList, id: EntityId, { stamp, day, versions }: PartBeginning): Part {
  switch (list) {
    case 'progressNotes':
      return blankProgressNote(id, day, stamp);
    case 'attachments':
      return { ...createdNow(id, stamp), title: 'Nouvelle pièce', kind: 'other', url: '', file: null };
    case 'stages':
      return blankStage(id, stamp);
    case 'versions':
      return nextVersion(versions, id, day, stamp);
    default:
      return blankPart(list, id, stamp);
  }
}
