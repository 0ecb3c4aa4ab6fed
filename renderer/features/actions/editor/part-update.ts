import type { ActionPart, ActionPartList } from '../../../../main/domain/action/action-parts.ts';
import type { Subject } from './subject.ts';

/** Alters a field of an item that is a list itself, from what it is when its turn comes. */
export function updatePart<List extends ActionPartList, Field extends keyof ActionPart<List> & string>(
  subject: Subject,
  list: List,
  partId: string,
  field: Field,
  next: (current: ActionPart<List>[Field]) => unknown,
): Promise<void> {
  const { session, action, owner } = subject;
  return session.inTurn(`${owner}, modification`, () => {
    const parts = session.actionById(action.id)?.[list] as readonly ActionPart<List>[] | undefined;
    const part = parts?.find(({ id }) => id === partId);
    if (!part) return null;
    const before = part[field];
    const value = next(before);
    return [
      { kind: 'part.set', planId: session.planId, actionId: action.id, list, partId, field, value, before },
    ];
  });
}
