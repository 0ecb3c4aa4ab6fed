// What each way of taking an action up carries over of it, and how what was carried is compared with what stands there now. Status,
// dates, measurements and money obtained stay with the source, whatever the way.
import {
  REPLICATED_FIELDS,
  type AdaptationDecision,
  type ReplicatedField,
  type ReplicationMode,
} from '../action/replication.ts';
import type { SolutionContent } from '../solution/solution.ts';
import { foldText } from '../text/fold.ts';

export type Carried = Pick<SolutionContent, ReplicatedField>;

const LEFT_BEHIND: Readonly<
  Record<Exclude<ReplicationMode, 'draw-inspiration'>, readonly ReplicatedField[]>
> = {
  extend: [],
  generalise: ['leads', 'partners', 'followUpBodies', 'means', 'cost', 'funding', 'milestones'],
  reproduce: ['leads', 'followUpBodies', 'cost'],
};
const INSPIRATION: readonly ReplicatedField[] = [
  'title',
  'problem',
  'objectives',
  'themePrimary',
  'themesSecondary',
  'tags',
  'transferability',
];

/** The fields this way of taking an action up fills in. */
export function carriedFields(mode: ReplicationMode): readonly ReplicatedField[] {
  if (mode === 'draw-inspiration') return INSPIRATION;
  return REPLICATED_FIELDS.filter((field) => !LEFT_BEHIND[mode].includes(field));
}

/** The source as it is taken up: nothing of what happened to it, no figure where the territory is another one. */
export function carried(content: SolutionContent, mode: ReplicationMode): Carried {
  const keepsFigures = mode === 'extend';
  const { transferability } = content;
  return {
    ...(Object.fromEntries(REPLICATED_FIELDS.map((field) => [field, content[field]])) as unknown as Carried),
    milestones: content.milestones.map(({ title }) => ({ title, dueOn: null, doneOn: null })),
    funding: content.funding.map((line) => ({
      ...line,
      amountCents: keepsFigures ? line.amountCents : null,
      status: 'considered',
    })),
    indicators: content.indicators.map((each) => ({
      ...each,
      ...(keepsFigures ? {} : { baselineValue: null, baselineOn: null, targetValue: null, targetOn: null }),
      latest: null,
    })),
    obstacles: content.obstacles.map((each) => ({ ...each, resolvedOn: null })),
    transferability: transferability && { ...transferability, replicationContact: '' },
  };
}

export function saysNothing(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return value === null || (Array.isArray(value) && value.length === 0);
}

type Field = ReplicatedField;
/** What tells one item of a list from another. */
const KEYS: { readonly [Name in Field]?: (item: never) => readonly unknown[] } = {
  partners: ({ name, role }: Carried['partners'][number]) => [foldText(name), role],
  milestones: ({ title }: Carried['milestones'][number]) => [foldText(title)],
  funding: ({ role, funder, nature }: Carried['funding'][number]) => [role, foldText(funder), nature],
  indicators: ({ name, unit, kind, direction, definition }: Carried['indicators'][number]) => [
    foldText(name),
    unit,
    kind,
    direction,
    definition,
  ],
  obstacles: ({ description }: Carried['obstacles'][number]) => [foldText(description)],
};

export function itemKey(field: Field, item: unknown): string {
  return JSON.stringify(KEYS[field]?.(item as never) ?? item);
}

function keysOf(field: Field, items: readonly unknown[]): string {
  return JSON.stringify(items.map((item) => itemKey(field, item)).toSorted());
}

/** Whether the field says what was carried. An amount or a target that was left to be filled in is no difference. */
export function saysTheSame(field: Field, base: unknown, now: unknown): boolean {
  if (typeof base === 'string' && typeof now === 'string') return base.trim() === now.trim();
  if (!Array.isArray(base) || !Array.isArray(now)) return sameObject(field, base, now);
  if (keysOf(field, base) !== keysOf(field, now)) return false;
  return field !== 'funding' || amountsStand(base as Carried['funding'], now as Carried['funding']);
}

function sameObject(field: Field, base: unknown, now: unknown): boolean {
  return inOneOrder(withoutContact(field, base)) === inOneOrder(withoutContact(field, now));
}

/** Of two objects of plain values, whichever of their fields was written first. */
function inOneOrder(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** Whom to ask is each territory's own. */
function withoutContact(field: Field, value: unknown): unknown {
  return field === 'transferability' && value !== null
    ? { ...(value as object), replicationContact: '' }
    : value;
}

function amountsStand(base: Carried['funding'], now: Carried['funding']): boolean {
  const left = now.map((line) => [itemKey('funding', line), line.amountCents] as const);
  return base.every((line) => {
    if (line.amountCents === null) return true;
    const at = left.findIndex(
      ([key, cents]) => key === itemKey('funding', line) && cents === line.amountCents,
    );
    if (at === -1) return false;
    left.splice(at, 1);
    return true;
  });
}

/** Null where the source had nothing to say of it, or the way it was taken up does not carry it. */
export function decisionOn(
  field: Field,
  { source, own, mode }: { readonly source: Carried; readonly own: Carried; readonly mode: ReplicationMode },
): AdaptationDecision | null {
  if (!carriedFields(mode).includes(field) || saysNothing(source[field])) return null;
  if (saysTheSame(field, source[field], own[field])) return 'kept';
  return saysNothing(own[field]) ? 'dropped' : 'adapted';
}
