// Makes a solution of a fiche. What its audience may not read is taken out first, by the one door everything leaves by
// (decision 0017).
import type { Action } from '../action/action.ts';
import { contactName, type Contact, type Organisation } from '../directory/directory.ts';
import type { Indicator } from '../indicator/indicator.ts';
import type { PlanDocument } from '../plan/plan-document.ts';
import type { Audience } from '../privacy/audience.ts';
import { outgoingPlan, type OutgoingPlan } from '../privacy/outgoing-plan.ts';
import type { Ancestor, Solution, SolutionContent } from './solution.ts';

/** SHA-256 of the value's canonical JSON, in hexadecimal. */
export type HashOf = (value: unknown) => string;

export interface MakingSolutions {
  /** A day, `2026-11-23`. */
  readonly on: string;
  /** `open-data` for what leaves the workspace; `committee` for a copy its own people make. */
  readonly audience: Audience;
  readonly hashOf: HashOf;
  /** The fiches this one descends from, oldest first. */
  readonly lineageOf: (action: Action) => readonly Ancestor[];
}

/** What anybody may know of a fiche: its version is told by this, whoever it was given to. */
const VERSION_AUDIENCE: Audience = 'open-data';

/**
 * The solutions of those of the fiches that the audience may read: a confidential one makes none for the public. The order is the
 * plan's.
 */
export function solutionsOf(
  document: PlanDocument,
  actionIds: ReadonlySet<string>,
  { on, audience, hashOf, lineageOf }: MakingSolutions,
): readonly Solution[] {
  const excerpt = excerptOf(document, actionIds);
  const versioned = outgoingPlan(excerpt, VERSION_AUDIENCE);
  const told = audience === VERSION_AUDIENCE ? versioned : outgoingPlan(excerpt, audience);
  const names = namesOf(told);
  const hashes = hashesOf(excerpt, versioned, hashOf);
  const { plan } = told;
  return plan.actions.map((action) => ({
    planId: plan.id,
    actionId: action.id,
    revision: plan.revision,
    planTitle: plan.title,
    committeeName: plan.committeeName,
    territories: action.territories.length > 0 ? action.territories : plan.territories,
    madeOn: on,
    versionHash: hashes.get(action.id) ?? hashOf(contentOf(action, names)),
    content: contentOf(action, names),
    inspiring: action.inspiring,
    contact: contactOf(action, told),
    lineage: lineageOf(action),
  }));
}

/** A plan of these fiches alone: the rest need not be judged. */
function excerptOf(document: PlanDocument, actionIds: ReadonlySet<string>): PlanDocument {
  const { plan } = document;
  const actions = plan.actions.filter(({ id }) => actionIds.has(id));
  const isKept = (id: string | null): boolean => id !== null && actionIds.has(id);
  return {
    ...document,
    plan: {
      ...plan,
      stages: [],
      versions: [],
      baseline: null,
      actions: actions.map((each) => ({
        ...each,
        parentId: isKept(each.parentId) ? each.parentId : null,
        links: each.links.filter(({ actionId }) => isKept(actionId)),
      })),
    },
  };
}

/** A confidential fiche has a version too, for those who may read it. */
function hashesOf(
  { plan, ...document }: PlanDocument,
  versioned: OutgoingPlan,
  hashOf: HashOf,
): ReadonlyMap<string, string> {
  const hidden = plan.actions.filter(({ isConfidential }) => isConfidential);
  const shown = hidden.map((each) => ({ ...each, isConfidential: false }));
  const also =
    hidden.length === 0
      ? []
      : [outgoingPlan({ ...document, plan: { ...plan, actions: shown } }, VERSION_AUDIENCE)];
  return new Map(
    [versioned, ...also].flatMap((outgoing) => {
      const names = namesOf(outgoing);
      return outgoing.plan.actions.map((action) => [action.id, hashOf(contentOf(action, names))] as const);
    }),
  );
}

type Names = ReadonlyMap<string, string>;

function namesOf({ organisations }: { readonly organisations: readonly Organisation[] }): Names {
  return new Map(organisations.map(({ id, name }) => [id, name]));
}

function contentOf(action: Action, names: Names): SolutionContent {
  const nameOf = (id: string | null): string => (id === null ? '' : (names.get(id) ?? ''));
  return {
    title: action.title,
    summary: action.summary,
    description: action.description,
    problem: action.problem,
    objectives: action.objectives,
    expectedEffects: action.expectedEffects,
    expectedEffectsNote: action.expectedEffectsNote,
    scope: action.scope,
    themePrimary: action.themePrimary,
    themesSecondary: action.themesSecondary,
    tags: action.tags,
    industryAxis: action.industryAxis,
    targetGroups: action.targetGroups,
    targetGroupsNote: action.targetGroupsNote,
    status: action.status,
    start: action.start,
    end: action.end,
    isRecurring: action.isRecurring,
    means: action.means,
    cost: action.cost,
    citizenParticipation: action.citizenParticipation,
    citizenParticipationNote: action.citizenParticipationNote,
    followUpBodies: action.followUpBodies,
    transferability: action.transferability,
    ...partsOf(action, nameOf),
  };
}

type Parts = Pick<
  SolutionContent,
  'leads' | 'partners' | 'milestones' | 'funding' | 'indicators' | 'obstacles' | 'notes'
>;

function partsOf(action: Action, nameOf: (id: string | null) => string): Parts {
  return {
    leads: action.leads.flatMap(({ organisationId, note }) => nameOf(organisationId) || note || []),
    partners: action.partners.flatMap(({ organisationId, role, contribution }) => {
      const name = nameOf(organisationId);
      return name === '' ? [] : { name, role, contribution };
    }),
    milestones: action.milestones.map(({ title, dueOn, doneOn }) => ({ title, dueOn, doneOn })),
    funding: action.fundingLines.map(({ role, organisationId, amountCents, taxBasis, nature, status }) => ({
      role,
      funder: nameOf(organisationId),
      amountCents,
      taxBasis,
      nature,
      status,
    })),
    indicators: action.indicators.map(indicatorOf),
    obstacles: action.obstacles.map(({ description, kind, level, unblockCondition, resolvedOn }) => ({
      description,
      kind,
      level,
      unblockCondition,
      resolvedOn,
    })),
    notes: action.progressNotes
      .filter(({ visibility }) => visibility === 'public')
      .map(({ date, kind, text }) => ({ date, kind, text }))
      .toSorted((one, other) => one.date.localeCompare(other.date)),
  };
}

function indicatorOf(indicator: Indicator): SolutionContent['indicators'][number] {
  const { name, kind, unit, direction, definition, frequency } = indicator;
  const { baselineValue, baselineOn, targetValue, targetOn } = indicator;
  const measured = indicator.measurements
    .filter(({ value }) => value !== null)
    .toSorted((one, other) => one.date.localeCompare(other.date))
    .at(-1);
  return {
    ...{ name, kind, unit, direction, definition, frequency },
    ...{ baselineValue, baselineOn, targetValue, targetOn },
    latest: measured ? { date: measured.date, value: measured.value } : null,
  };
}

/** None where what is left of it reaches nobody. */
function contactOf(
  { publicContactId }: Action,
  { contacts, organisations }: Pick<OutgoingPlan, 'contacts' | 'organisations'>,
): Solution['contact'] {
  const contact = contacts.find(({ id }) => id === publicContactId);
  if (!contact || (contact.email === '' && contact.phone === '')) return null;
  return { label: contactLabel(contact, organisations), email: contact.email, phone: contact.phone };
}

function contactLabel(contact: Contact, organisations: readonly Organisation[]): string {
  const organisation = organisations.find(({ id }) => id === contact.organisationId);
  const parts = [contactName(contact), contact.service, organisation?.name ?? ''];
  return parts.filter((part) => part !== '').join(', ');
}
