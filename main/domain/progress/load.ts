// Who carries what: organisations, or persons where they are named, by the actions they lead or take part in and by the
// milestones that are theirs and come due. What is over is no load any more.
import type { Action } from '../action/action.ts';
import type { Milestone } from '../action/milestone.ts';
import { lastDay } from '../date/partial-date.ts';
import { rememberedUnder } from '../facts/remembered.ts';
import { isOver } from './lateness.ts';

export interface LoadQuestion {
  readonly actions: readonly Action[];
  readonly by: 'organisation' | 'person';
  /** What counts of an action: leading it, being its partner, or both. */
  readonly roles: 'leads' | 'partners' | 'all';
  readonly today: string;
  /** The last day of what counts as due soon. */
  readonly dueUntil: string;
}
/** Ids of actions; an action is in one of the three lists, the heaviest role first. */
export interface Load {
  /** Id of the organisation or of the contact. */
  readonly id: string;
  readonly ledIds: readonly string[];
  readonly coLedIds: readonly string[];
  readonly partnerIds: readonly string[];
  /** Actions of the milestones that come due, one entry a milestone. */
  readonly dueIds: readonly string[];
  readonly overdueIds: readonly string[];
}
export interface Loads {
  /** Heaviest first. */
  readonly loads: readonly Load[];
  /** Actions going on for which nobody of that kind is named. */
  readonly withoutIds: readonly string[];
  readonly liveCount: number;
}

const ROLE_LISTS = ['ledIds', 'coLedIds', 'partnerIds'] as const;
type RoleList = (typeof ROLE_LISTS)[number];
type LoadList = RoleList | 'dueIds' | 'overdueIds';
type Tally = Record<LoadList, string[]>;

export function loadOf({ actions, by, roles, today, dueUntil }: LoadQuestion): Loads {
  const burdenOf = burdensUnder(by, roles, today, dueUntil);
  const tallies = new Map<string, Tally>();
  const withoutIds: string[] = [];
  let liveCount = 0;
  for (const action of actions) {
    const { isLive, isNamed, shares } = burdenOf(action);
    if (!isLive) continue;
    liveCount += 1;
    if (!isNamed) withoutIds.push(action.id);
    for (const { id, list } of shares) tallyOf(tallies, id)[list].push(action.id);
  }
  const loads = [...tallies]
    .map(([id, tally]) => ({ id, ...tally }))
    .toSorted((one, other) => weigh(other, one) || (one.id < other.id ? -1 : 1));
  return { loads, withoutIds, liveCount };
}

/** What one action puts on those it names. */
interface Burden {
  readonly isLive: boolean;
  readonly isNamed: boolean;
  readonly shares: readonly Share[];
}
interface Share {
  /** Id of the organisation or of the contact. */
  readonly id: string;
  readonly list: LoadList;
}
type Terms = Omit<LoadQuestion, 'actions'>;
const NO_BURDEN: Burden = { isLive: false, isNamed: true, shares: [] };

const burdensUnder = rememberedUnder(
  (by: LoadQuestion['by'], roles: LoadQuestion['roles'], today: string, dueUntil: string) => {
    const terms: Terms = { by, roles, today, dueUntil };
    return (action: Action): Burden => {
      if (isOver(action)) return NO_BURDEN;
      const shares = rolesIn(action, terms);
      const isNamed = shares.some(({ list }) => roles === 'partners' || list !== 'partnerIds');
      const leaders = shares.filter(({ list }) => list !== 'partnerIds');
      enterMilestones(shares, action, leaders, terms);
      return { isLive: true, isNamed, shares };
    };
  },
);

export function actionCountOf({ ledIds, coLedIds, partnerIds }: Load): number {
  return ledIds.length + coLedIds.length + partnerIds.length;
}

function weigh(one: Load, other: Load): number {
  return (
    actionCountOf(one) - actionCountOf(other) ||
    one.ledIds.length - other.ledIds.length ||
    one.overdueIds.length + one.dueIds.length - other.overdueIds.length - other.dueIds.length
  );
}

function tallyOf(tallies: Map<string, Tally>, id: string): Tally {
  const known = tallies.get(id);
  if (known) return known;
  const made: Tally = { ledIds: [], coLedIds: [], partnerIds: [], dueIds: [], overdueIds: [] };
  tallies.set(id, made);
  return made;
}

/** The heaviest role of each one in the action. « Sans pilote » unless only partners are asked for: then « Sans partenaire ». */
function rolesIn({ leads, partners }: Action, { by, roles }: Terms): Share[] {
  const found: Share[] = [];
  if (roles !== 'partners') {
    for (const { organisationId, contactId, role, toBeNamed } of leads) {
      if (toBeNamed) continue;
      enter(
        found,
        by === 'organisation' ? organisationId : contactId,
        role === 'lead' ? 'ledIds' : 'coLedIds',
      );
    }
  }
  // A partner is an organisation: nobody is named for it.
  if (roles !== 'leads' && by === 'organisation') {
    for (const { organisationId } of partners) enter(found, organisationId, 'partnerIds');
  }
  return found;
}

function enter(shares: Share[], id: string | null, list: RoleList): void {
  if (id === null) return;
  const index = shares.findIndex((share) => share.id === id);
  const known = shares[index]?.list;
  if (known === undefined) shares.push({ id, list });
  else if (ROLE_LISTS.indexOf(list) < (ROLE_LISTS as readonly LoadList[]).indexOf(known))
    shares[index] = { id, list };
}

/** A milestone is its own responsible's; without one, that of those who lead the action. */
function enterMilestones(
  shares: Share[],
  { milestones }: Action,
  leaders: readonly Share[],
  { by, today, dueUntil }: Terms,
): void {
  for (const milestone of milestones) {
    const list = stateOf(milestone, today, dueUntil);
    if (list === null) continue;
    const own = by === 'organisation' ? milestone.organisationId : milestone.contactId;
    if (own !== null) shares.push({ id: own, list });
    else for (const { id } of leaders) shares.push({ id, list });
  }
}

function stateOf(
  { dueOn, doneOn }: Milestone,
  today: string,
  dueUntil: string,
): 'dueIds' | 'overdueIds' | null {
  if (dueOn === null || doneOn !== null) return null;
  const due = lastDay(dueOn);
  if (due < today) return 'overdueIds';
  return due <= dueUntil ? 'dueIds' : null;
}
