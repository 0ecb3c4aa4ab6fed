// Milestones and indicators written several to a cell.
import { readDate } from './read-date.ts';
import type { RowDraft } from './row-draft.ts';

/** A line without the dash or the bullet before it. */
export function withoutDash(line: string): string {
  return line.replace(/^[\s\-–—•·*▪➔>]+/u, '').trim();
}

/** `15/03/2027 : Ouverture`, `Ouverture (mars 2027)`, or a title alone. */
export function addMilestone(draft: RowDraft, line: string): void {
  const said = withoutDash(line);
  if (said === '') return;
  const before = /^([^:–]{4,30}?)\s*[:–-]\s+(.+)$/u.exec(said);
  const after = /^(.+?)\s*\(([^()]{4,30})\)$/u.exec(said);
  const dated = [
    { date: before?.[1], title: before?.[2] },
    { date: after?.[2], title: after?.[1] },
  ].find(({ date }) => date !== undefined && readDate(date, 'end') !== null);
  const dueOn = dated?.date === undefined ? null : readDate(dated.date, 'end');
  draft.milestones.push({ title: (dated?.title ?? said).slice(0, 300), dueOn });
}

export function newIndicator(name: string): RowDraft['indicators'][number] {
  return { name: name.slice(0, 300), unit: '', baselineValue: null, targetValue: null, value: null };
}

/** A figure without an indicator before it is one of the action's own progress. */
export function indicatorOf(draft: RowDraft): RowDraft['indicators'][number] {
  const last = draft.indicators.at(-1);
  if (last) return last;
  const made = newIndicator('Indicateur');
  draft.indicators.push(made);
  return made;
}
