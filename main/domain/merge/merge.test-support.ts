// Copies of one plan, edited apart by the changes the application itself would make.
import * as fc from 'fast-check';
import { generatePlanDocument } from '../../testing/plan-generator.ts';
import type { Action, EditableActionField } from '../action/action.ts';
import { ACTION_PART_SCHEMAS, type ActionPartList } from '../action/action-parts.ts';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { applyDirectoryChange, applyPlanChange } from '../change/apply.ts';
import type { DirectoryChange, PlanChange } from '../change/change.ts';
import type { Directory } from '../directory/directory.ts';
import { createdNow } from '../identity/entity.ts';
import { planDocumentOf, type PlanDocument } from '../plan/plan-document.ts';
import { highestActionNumber, type Plan } from '../plan/plan.ts';
import {
  actionNumber,
  axisNumber,
  EVRON,
  idNumber,
  LATER,
  MAYENNE,
  PAYS_DE_LA_LOIRE,
  SARTHE,
  VENDEE,
} from '../specimen.test-support.ts';

const generated = generatePlanDocument({
  seed: 7,
  actionCount: 6,
  perimeter: PAYS_DE_LA_LOIRE,
  territories: [MAYENNE, SARTHE, VENDEE, EVRON],
  themeCodes: ['FRE.garde-enfants', 'ECO.vegetalisation'],
});
const LONG_TEXT = 'Premier paragraphe.\n\nDeuxième paragraphe.\n\nTroisième paragraphe.';
const withTexts: Plan = {
  ...generated.plan,
  actions: generated.plan.actions.map((action) => ({ ...action, description: LONG_TEXT })),
};

export const BASE: PlanDocument = planDocumentOf(withTexts, generated, 1);

/** What one person does: numbers choose what is touched, whatever the plan has become. */
interface Act {
  readonly what: number;
  readonly where: number;
  readonly how: number;
}

export const someActs = fc.array(fc.record({ what: fc.nat(17), where: fc.nat(50), how: fc.nat(50) }), {
  maxLength: 5,
});

export function edited(base: PlanDocument, acts: readonly Act[], side: 'mine' | 'theirs'): PlanDocument {
  let plan = base.plan;
  let directory: Directory = { organisations: base.organisations, contacts: base.contacts };
  for (const [rank, act] of acts.entries()) {
    const id = idNumber((side === 'mine' ? 10_000 : 20_000) + rank);
    for (const change of changesOf(plan, directory, act, id)) {
      if (change.kind === 'organisation.set') directory = applyDirectoryChange(directory, change).document;
      else plan = applyPlanChange(plan, change as PlanChange).document ?? plan;
    }
  }
  return planDocumentOf(plan, directory, base.revision);
}

const stamp = LATER;
const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length];
const LISTS = (Object.keys(ACTION_PART_SCHEMAS) as ActionPartList[]).filter(
  (list) => list !== 'progressNotes',
);

type Changes = readonly (PlanChange | DirectoryChange)[];

function changesOf(plan: Plan, directory: Directory, { what, where, how }: Act, id: string): Changes {
  const action = pick(plan.actions, where);
  const axis = pick(plan.axes, where);
  const organisation = pick(directory.organisations, where);
  if (!action || !axis || !organisation) return [];
  const makers: readonly (() => Changes)[] = [
    ...fieldMakers(action, where, how),
    ...partMakers(action, { where, how, id }),
    () => added(plan, how, id),
    () => removal(plan, action.id),
    () => [{ kind: 'action.move', actionId: action.id, position: how % plan.actions.length }],
    () => [{ kind: 'plan.set', field: 'committeeName', value: `Comité ${String(how % 3)}`, stamp }],
    () => [{ kind: 'axis.add', axis: { ...axisNumber(0, 'Axe nouveau'), id }, position: how % 4 }],
    () => [{ kind: 'axis.set', axisId: axis.id, field: 'title', value: `Axe ${String(how % 2)}`, stamp }],
    () => axisRemoval(plan, axis.id),
    () => [
      {
        kind: 'organisation.set',
        organisationId: organisation.id,
        field: 'acronym',
        value: `S${String(how % 2)}`,
        stamp,
      },
    ],
  ];
  return makers[what % makers.length]?.() ?? [];
}

function fieldMakers(action: Action, where: number, how: number): readonly (() => Changes)[] {
  const { id: actionId, description, tags, territories, leads } = action;
  const set = (field: EditableActionField, value: unknown): Changes => [
    { kind: 'action.set', actionId, field, value, stamp },
  ];
  return [
    () => set('title', `Intitulé ${String(how % 3)}`),
    () => set('description', paragraphChanged(description, where, how)),
    () => set('description', `${description}\n\nAjout ${String(how)}.`),
    () => set('tags', how % 2 === 0 ? ['rural', ...tags.filter((tag) => tag !== 'rural')] : tags.slice(1)),
    () => set('territories', [...territories.filter(({ code }) => code !== VENDEE.code), VENDEE]),
    () => set('leads', leads.toReversed()),
    () => set('end', how % 2 === 0 ? '2029-01' : null),
  ];
}

function partMakers(
  action: Action,
  { where, how, id }: { readonly where: number; readonly how: number; readonly id: string },
): readonly (() => Changes)[] {
  const actionId = action.id;
  const list = pick(LISTS, how) ?? 'milestones';
  const part = pick<{ readonly id: string }>(action[list], where);
  const milestone = pick(action.milestones, where);
  return [
    () => [
      {
        kind: 'part.add',
        actionId,
        list: 'milestones',
        part: { ...createdNow(id, stamp), ...BLANK_MILESTONE },
        position: how % (action.milestones.length + 1),
      },
    ],
    () => (part ? [{ kind: 'part.remove', actionId, list, partId: part.id }] : []),
    () =>
      milestone
        ? [
            {
              kind: 'part.set',
              actionId,
              list: 'milestones',
              partId: milestone.id,
              field: 'title',
              value: `Jalon ${String(how % 3)}`,
              stamp,
            },
          ]
        : [],
  ];
}

function added(plan: Plan, how: number, id: string): Changes {
  const number = highestActionNumber(plan) + 1;
  return [
    { kind: 'plan.number', lastActionNumber: number },
    {
      kind: 'action.add',
      position: how % (plan.actions.length + 1),
      action: { ...actionNumber(0), id, number: String(number) },
    },
  ];
}

function paragraphChanged(text: string, where: number, how: number): string {
  const paragraphs = text.split('\n\n');
  paragraphs[where % paragraphs.length] = `Paragraphe récrit ${String(how % 3)}.`;
  return paragraphs.join('\n\n');
}

/** As the application removes a fiche: nothing names it any more. */
function removal(plan: Plan, removedId: string): readonly PlanChange[] {
  const unlinked = plan.actions.flatMap(({ id: actionId, parentId, links }): PlanChange[] => [
    ...(parentId === removedId
      ? [{ kind: 'action.set', actionId, field: 'parentId', value: null, stamp: LATER } as const]
      : []),
    ...(links.some((link) => link.actionId === removedId)
      ? [
          {
            kind: 'action.set',
            actionId,
            field: 'links',
            value: links.filter((link) => link.actionId !== removedId),
            stamp: LATER,
          } as const,
        ]
      : []),
  ]);
  return [...unlinked, { kind: 'action.remove', actionId: removedId }];
}

function axisRemoval(plan: Plan, axisId: string): readonly PlanChange[] {
  const bearers = plan.actions.filter(({ axisIds }) => axisIds.includes(axisId));
  return [
    ...bearers.map(({ id: actionId, axisIds }): PlanChange => ({
      kind: 'action.set',
      actionId,
      field: 'axisIds',
      value: axisIds.filter((each) => each !== axisId),
      stamp: LATER,
    })),
    { kind: 'axis.remove', axisId },
  ];
}

/** A document without what says who touched it and when, its directory in the order of the ids. */
export function contentOf(document: PlanDocument): unknown {
  const byId = (list: readonly { readonly id: string }[]) =>
    list.toSorted((one, other) => one.id.localeCompare(other.id));
  const { plan, organisations, contacts } = document;
  return withoutBookkeeping({ plan, organisations: byId(organisations), contacts: byId(contacts) });
}

function withoutBookkeeping(value: unknown): unknown {
  const names = ['createdAt', 'createdBy', 'updatedAt', 'updatedBy', 'externalReferences'];
  return JSON.parse(
    JSON.stringify(value, (name: string, each: unknown) => (names.includes(name) ? undefined : each)),
  ) as unknown;
}
