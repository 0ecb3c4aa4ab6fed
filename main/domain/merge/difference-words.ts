// Differences as a person reads them, under what they are about: the plan, its axes, each fiche, the directory.
import type { PlanDocument } from '../plan/plan-document.ts';
import { fieldLabel } from '../wording/field-labels.ts';
import { entityWords, valueWords, type Names } from '../wording/value-words.ts';
import type { Difference, DifferenceKind } from './compare.ts';
import { actionName } from './document-names.ts';
import {
  ACTION_PART_LISTS,
  asEntities,
  asEntity,
  PLAN_PART_LISTS,
  type Entity,
  type EntityAddress,
} from './entities.ts';
import { partTitle } from './entity-names.ts';

export interface WordedDifference {
  /** Stable from one comparison of the same documents to the next. */
  readonly key: string;
  readonly kind: DifferenceKind;
  readonly label: string;
  /** Null where there is nothing of it on that side. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface DifferenceGroup {
  readonly key: string;
  readonly title: string;
  /** The fiche it is about; null of the rest. */
  readonly actionId: string | null;
  readonly differences: readonly WordedDifference[];
}

const PLAN_GROUP = 'plan';
const AXES_GROUP = 'axes';
export const DIRECTORY_GROUP = 'directory';
const GROUP_TITLES: Readonly<Record<string, string>> = {
  [PLAN_GROUP]: 'Feuille de route',
  [AXES_GROUP]: 'Axes',
  [DIRECTORY_GROUP]: 'Annuaire',
};

/** Which heading an entity is spoken of under. */
export function groupKeyOf({ collection, actionId }: EntityAddress): string {
  if (actionId !== null) return actionId;
  if (collection === 'axes') return AXES_GROUP;
  return collection === 'organisations' || collection === 'contacts' ? DIRECTORY_GROUP : PLAN_GROUP;
}

export function groupDifferences(
  differences: readonly Difference[],
  left: PlanDocument,
  right: PlanDocument,
  names: Names,
): readonly DifferenceGroup[] {
  const book = new EntityBook([right, left]);
  const groups = new Map<
    string,
    { title: string; actionId: string | null; differences: WordedDifference[] }
  >();
  for (const difference of differences) {
    const key = groupKeyOf(difference.entity);
    let group = groups.get(key);
    if (!group) {
      group = { title: book.groupTitle(key), actionId: difference.entity.actionId, differences: [] };
      groups.set(key, group);
    }
    group.differences.push(wordedDifference(difference, book, names));
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

function wordedDifference(difference: Difference, book: EntityBook, names: Names): WordedDifference {
  const { entity } = difference;
  const { collection, id } = entity;
  const title = book.titleOf(entity, names);
  const key = `${collection}/${id}/${difference.kind}`;
  switch (difference.kind) {
    case 'field': {
      const { field, before, after } = difference;
      const label = fieldLabel(collection, field);
      return {
        key: `${key}/${field}`,
        kind: 'field',
        label: title === '' ? label : `${title}\u202f: ${label}`,
        before: valueWords(collection, field, before, names),
        after: valueWords(collection, field, after, names),
      };
    }
    case 'added':
      return {
        key,
        kind: 'added',
        label: wholeTitle(entity, title),
        before: null,
        after: wholeWords(entity, difference.after, names),
      };
    case 'removed':
      return {
        key,
        kind: 'removed',
        label: wholeTitle(entity, title),
        before: wholeWords(entity, difference.before, names),
        after: null,
      };
    case 'moved':
      return {
        key,
        kind: 'moved',
        label: wholeTitle(entity, title),
        before: `rang ${String(difference.before + 1)}`,
        after: `rang ${String(difference.after + 1)}`,
      };
  }
}

function wholeTitle({ collection }: EntityAddress, title: string): string {
  return collection === 'actions' ? 'Fiche' : title;
}

/** A whole fiche: its own fields, then how many parts of each kind. */
export function wholeWords({ collection }: EntityAddress, entity: Entity, names: Names): string {
  const own = entityWords(collection, entity, names);
  if (collection !== 'actions') return own;
  const parts = ACTION_PART_LISTS.flatMap((list) => {
    const items = entity[list] as readonly Entity[];
    return items.map((item) => partTitle(list, item, names));
  });
  return [own, ...parts].join(' · ');
}

/** Every entity of some documents, by id: the first document that has one tells of it. */
export class EntityBook {
  readonly #documents: readonly PlanDocument[];
  #known: ReadonlyMap<string, Entity> | undefined;

  constructor(documents: readonly PlanDocument[]) {
    this.#documents = documents;
  }

  entity(id: string): Entity | undefined {
    this.#known ??= new Map(
      this.#documents.toReversed().flatMap((document) => entitiesOf(document).map((each) => [each.id, each])),
    );
    return this.#known.get(id);
  }

  groupTitle(key: string): string {
    const known = GROUP_TITLES[key];
    if (known !== undefined) return known;
    const action = this.entity(key);
    return action ? `Fiche ${actionName(action as unknown as Parameters<typeof actionName>[0])}` : 'Fiche';
  }

  /** Within its group: '' of the fiche or the plan itself. */
  titleOf({ collection, id }: EntityAddress, names: Names): string {
    if (collection === 'plan' || collection === 'actions') return '';
    const entity = this.entity(id);
    return entity ? partTitle(collection, entity, names) : '';
  }
}

function entitiesOf({ plan, organisations, contacts }: PlanDocument): readonly Entity[] {
  return [
    ...asEntities([...organisations, ...contacts, ...plan.axes, ...plan.actions]),
    ...PLAN_PART_LISTS.flatMap((list) => asEntities(plan[list])),
    ...plan.actions.flatMap((action) =>
      ACTION_PART_LISTS.flatMap((list) => asEntities(asEntity(action)[list] as readonly object[])),
    ),
  ];
}
