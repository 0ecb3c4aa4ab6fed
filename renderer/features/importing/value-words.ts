// A value of the plan as a person reads it, for the differences between a file and a plan.
import { ACTION_FIELD_LABELS, type EditableActionField } from '../../../main/domain/action/action.ts';
import {
  ACTION_SCOPE_LABELS,
  ACTION_STATUS_LABELS,
  CITIZEN_PARTICIPATION_LABELS,
  EXPECTED_EFFECT_LABELS,
  PRIORITY_LABELS,
  TAG_LABELS,
  TARGET_GROUP_LABELS,
} from '../../../main/domain/action/action-codes.ts';
import {
  ACTION_PART_LABELS,
  type ActionPart,
  type ActionPartList,
} from '../../../main/domain/action/action-parts.ts';
import { ATTACHMENT_FIELD_LABELS, ATTACHMENT_KIND_LABELS } from '../../../main/domain/action/attachment.ts';
import type { Lead, Partner } from '../../../main/domain/action/lead.ts';
import { MILESTONE_FIELD_LABELS } from '../../../main/domain/action/milestone.ts';
import {
  OBSERVATION_FIELD_LABELS,
  OBSERVATION_KIND_LABELS,
  OBSERVATION_STATUS_LABELS,
} from '../../../main/domain/action/observation.ts';
import {
  OBSTACLE_FIELD_LABELS,
  OBSTACLE_KIND_LABELS,
  OBSTACLE_LEVEL_LABELS,
} from '../../../main/domain/action/obstacle.ts';
import {
  NOTE_SOURCE_LABELS,
  NOTE_VISIBILITY_LABELS,
  PROGRESS_NOTE_FIELD_LABELS,
  PROGRESS_NOTE_KIND_LABELS,
} from '../../../main/domain/action/progress-note.ts';
import { frenchDate, partialDate } from '../../../main/domain/date/partial-date.ts';
import {
  FUNDING_LINE_FIELD_LABELS,
  FUNDING_NATURE_LABELS,
  FUNDING_ROLE_LABELS,
  FUNDING_STATUS_LABELS,
} from '../../../main/domain/funding/funding-line.ts';
import { frenchAmount, TAX_BASIS_LABELS, type Cost } from '../../../main/domain/funding/money.ts';
import type { Difference } from '../../../main/domain/importing/merge.ts';
import {
  INDICATOR_DIRECTION_LABELS,
  INDICATOR_FIELD_LABELS,
  INDICATOR_KIND_LABELS,
  MEASUREMENT_FREQUENCY_LABELS,
} from '../../../main/domain/indicator/indicator.ts';
import type { TerritoryReference } from '../../../main/domain/territory/territory.ts';

export interface Names {
  readonly organisation: (id: string) => string;
  readonly contact: (id: string) => string;
  readonly axis: (id: string) => string;
  readonly theme: (code: string) => string;
}

const PART_FIELD_LABELS: Readonly<Record<ActionPartList, Readonly<Record<string, string>>>> = {
  milestones: MILESTONE_FIELD_LABELS,
  progressNotes: PROGRESS_NOTE_FIELD_LABELS,
  fundingLines: FUNDING_LINE_FIELD_LABELS,
  indicators: INDICATOR_FIELD_LABELS,
  obstacles: OBSTACLE_FIELD_LABELS,
  attachments: ATTACHMENT_FIELD_LABELS,
  observations: OBSERVATION_FIELD_LABELS,
};

/** The codes of the lists' own fields. */
const PART_CODE_LABELS: {
  readonly [List in ActionPartList]?: Readonly<Record<string, Readonly<Record<string, string>>>>;
} = {
  progressNotes: {
    kind: PROGRESS_NOTE_KIND_LABELS,
    visibility: NOTE_VISIBILITY_LABELS,
    source: NOTE_SOURCE_LABELS,
  },
  fundingLines: { role: FUNDING_ROLE_LABELS, nature: FUNDING_NATURE_LABELS, status: FUNDING_STATUS_LABELS },
  indicators: {
    kind: INDICATOR_KIND_LABELS,
    direction: INDICATOR_DIRECTION_LABELS,
    frequency: MEASUREMENT_FREQUENCY_LABELS,
  },
  obstacles: { kind: OBSTACLE_KIND_LABELS, level: OBSTACLE_LEVEL_LABELS },
  attachments: { kind: ATTACHMENT_KIND_LABELS },
  observations: { kind: OBSERVATION_KIND_LABELS, status: OBSERVATION_STATUS_LABELS },
};

/** « Fin prévue », « Indicateurs · Places ouvertes : Cible ». */
export function labelOfDifference(difference: Difference): string {
  if (difference.kind === 'field') return ACTION_FIELD_LABELS[difference.field];
  const { list, partName } = difference;
  const part = [ACTION_PART_LABELS[list], partName].filter((each) => each !== '').join(' · ');
  if (difference.kind === 'part-added') return part;
  return `${part}\u202f: ${PART_FIELD_LABELS[list][difference.field] ?? difference.field}`;
}

const NOTHING = 'rien';

export function shownDifference(difference: Difference, which: 'before' | 'after', names: Names): string {
  const value = difference[which];
  if (difference.kind === 'field') return shownField(difference.field, value, names);
  if (difference.kind === 'part-field')
    return shownPartValue(difference.list, difference.field, value, names);
  return value === null ? NOTHING : shownPart(difference.list, value as ActionPart, names);
}

/** An item of a list in one line: what its fields say, those that say nothing left out. */
export function shownPart(list: ActionPartList, part: ActionPart, names: Names): string {
  return Object.entries(part)
    .filter(([field, each]) => PART_FIELD_LABELS[list][field] !== undefined && isSaid(each))
    .map(
      ([field, each]) =>
        `${PART_FIELD_LABELS[list][field] ?? ''}\u202f: ${shownPartValue(list, field, each, names)}`,
    )
    .join(' · ');
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** One field of a fiche. */
export function shownField(field: EditableActionField, value: unknown, names: Names): string {
  if (!isSaid(value)) return value === false ? 'Non' : NOTHING;
  const own = FIELD_WORDS[field];
  return own ? own(value as never, names) : plain(value);
}

type Shower = (value: never, names: Names) => string;

const listed =
  <Item>(shown: (item: Item, names: Names) => string): Shower =>
  (values: readonly Item[], names: Names) =>
    values.map((item) => shown(item, names)).join(', ');

const coded =
  (labels: Readonly<Record<string, string>>): Shower =>
  (code: string) =>
    labels[code] ?? code;

const codes = (labels: Readonly<Record<string, string>>): Shower =>
  listed((code: string) => labels[code] ?? code);

const date: Shower = (value: string) => (partialDate.safeParse(value).success ? frenchDate(value) : value);

const FIELD_WORDS: { readonly [Field in EditableActionField]?: Shower } = {
  status: coded(ACTION_STATUS_LABELS),
  priority: coded(PRIORITY_LABELS),
  scope: coded(ACTION_SCOPE_LABELS),
  citizenParticipation: coded(CITIZEN_PARTICIPATION_LABELS),
  tags: codes(TAG_LABELS),
  targetGroups: codes(TARGET_GROUP_LABELS),
  expectedEffects: codes(EXPECTED_EFFECT_LABELS),
  themePrimary: (code: string, names: Names) => names.theme(code),
  themesSecondary: listed((code: string, names) => names.theme(code)),
  axisIds: listed((id: string, names) => names.axis(id)),
  territories: listed(({ label }: TerritoryReference) => label),
  leads: listed(shownLead),
  partners: listed(({ organisationId }: Partner, names) => names.organisation(organisationId)),
  politicalReferentId: (id: string, names: Names) => names.contact(id),
  start: date,
  end: date,
  cost: ({ amountCents, taxBasis }: Cost) => `${frenchAmount(amountCents)} ${TAX_BASIS_LABELS[taxBasis]}`,
  freeFields: listed(({ label, value }: { label: string; value: string }) => `${label}\u202f: ${value}`),
};

function shownLead({ organisationId, contactId, service, note, toBeNamed }: Lead, names: Names): string {
  if (toBeNamed) return 'à désigner';
  const said = [
    organisationId === null ? '' : names.organisation(organisationId),
    contactId === null ? '' : names.contact(contactId),
    service,
    note,
  ];
  return said.filter((each) => each !== '').join(' – ');
}

function shownPartValue(list: ActionPartList, field: string, value: unknown, names: Names): string {
  if (!isSaid(value)) return value === false ? 'Non' : NOTHING;
  const words =
    PART_CODE_LABELS[list]?.[field]?.[String(value)] ?? PART_FIELD_WORDS[field]?.(value as never, names);
  if (words !== undefined) return words;
  return typeof value === 'string' && partialDate.safeParse(value).success ? frenchDate(value) : plain(value);
}

const PART_FIELD_WORDS: Readonly<Record<string, Shower>> = {
  organisationId: (id: string, names: Names) => names.organisation(id),
  contactId: (id: string, names: Names) => names.contact(id),
  amountCents: (cents: number) => frenchAmount(cents),
  taxBasis: (basis: keyof typeof TAX_BASIS_LABELS) => TAX_BASIS_LABELS[basis],
  measurements: listed(({ value }: { readonly value: number | null }) =>
    value === null ? NOTHING : plain(value),
  ),
};

const figures = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });

function plain(value: unknown): string {
  if (typeof value === 'number') return figures.format(value);
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A value whose field is not a fiche's: lists by the names of what they hold. */
export function shownAny(value: unknown, names: Names): string {
  if (!isSaid(value)) return value === false ? 'Non' : NOTHING;
  if (Array.isArray(value)) return value.map((item) => shownAny(item, names)).join(', ');
  if (typeof value === 'object' && value !== null && 'label' in value) return String(value.label);
  if (typeof value === 'string' && partialDate.safeParse(value).success) return frenchDate(value);
  return plain(value);
}
