// Who carries what: organisations, or persons where they are named, by the actions they lead or take part in and by the
// milestones that are theirs and come due. What is over is no load any more.
import type { Action } from '../action/action.ts';
import type { Milestone } from '../action/milestone.ts';
import { lastDay } from '../date/partial-date.ts';
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

interface Tally {
  readonly ledIds: string[];
  readonly coLedIds: string[];
  readonly partnerIds: string[];
  readonly dueIds: string[];
  readonly overdueIds: string[];
}
const ROLE_LISTS = ['ledIds', 'coLedIds', 'partnerIds'] as const;
type RoleList = (typeof ROLE_LISTS)[number];

export function loadOf(question: LoadQuestion): Loads {
  const tallies = new Map<string, Tally>();
  const withoutIds: string[] = [];
  let liveCount = 0;
  for (const action of question.actions) {
    if (isOver(action)) continue;
    liveCount += 1;
    const roles = rolesIn(action, question);
    for (const [id, role] of roles) tallyOf(tallies, id)[role].push(action.id);
    if (!isNamed(roles, question)) withoutIds.push(action.id);
    countMilestones(tallies, action, roles, question);
  }
  const loads = [...tallies]
    .map(([id, tally]) => ({ id, ...tally }))
    .toSorted((one, other) => weigh(other, one) || (one.id < other.id ? -1 : 1));
  return { loads, withoutIds, liveCount };
}

/** « Sans pilote » unless only partners are asked for: then « Sans partenaire ». */
function isNamed(roles: ReadonlyMap<string, RoleList>, { roles: asked }: LoadQuestion): boolean {
  for (const role of roles.values()) if (asked === 'partners' || role !== 'partnerIds') return true;
  return false;
}

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

/** The heaviest role of each one in the action. */
function rolesIn({ leads, partners }: Action, { by, roles }: LoadQuestion): ReadonlyMap<string, RoleList> {
  const found = new Map<string, RoleList>();
  const enter = (id: string | null, role: RoleList): void => {
    if (id === null) return;
    const known = found.get(id);
    if (known === undefined || ROLE_LISTS.indexOf(role) < ROLE_LISTS.indexOf(known)) found.set(id, role);
  };
  if (roles !== 'partners') {
    for (const { organisationId, contactId, role, toBeNamed } of leads) {
      if (toBeNamed) continue;
      enter(by === 'organisation' ? organisationId : contactId, role === 'lead' ? 'ledIds' : 'coLedIds');
    }
  }
  // A partner is an organisation: nobody is named for it.
  if (roles !== 'leads' && by === 'organisation') {
    for (const { organisationId } of partners) enter(organisationId, 'partnerIds');
  }
  return found;
}

/** A milestone is its own responsible's; without one, that of those who lead the action. */
function countMilestones(
  tallies: Map<string, Tally>,
  action: Action,
  roles: ReadonlyMap<string, RoleList>,
  { by, today, dueUntil }: LoadQuestion,
): void {
  for (const milestone of action.milestones) {
    const state = stateOf(milestone, today, dueUntil);
    if (state === null) continue;
    const own = by === 'organisation' ? milestone.organisationId : milestone.contactId;
    if (own !== null) {
      tallyOf(tallies, own)[state].push(action.id);
      continue;
    }
    for (const [id, role] of roles) {
      if (role !== 'partnerIds') tallyOf(tallies, id)[state].push(action.id);
    }
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
