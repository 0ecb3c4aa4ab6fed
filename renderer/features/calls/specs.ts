// The control of each field of a call and of a dispositif, in the order they are shown. Null: it has a component of its own.
import { TARGET_GROUP_LABELS } from '../../../main/domain/action/action-codes.ts';
import {
  CALL_FIELD_LABELS,
  CALL_KIND_LABELS,
  PROGRAMME_FIELD_LABELS,
  type Programme,
  type editableCallFields,
  type editableProgrammeFields,
} from '../../../main/domain/catalogue/catalogue.ts';
import {
  EVENT_FIELD_LABELS,
  EVENT_KIND_LABELS,
  RESOURCE_FIELD_LABELS,
  RESOURCE_KIND_LABELS,
  type editableEventFields,
  type editableResourceFields,
} from '../../../main/domain/catalogue/watch-items.ts';
import { optionsOf, type FieldSpec, type Option } from '../../fields/field-spec.ts';

export interface CatalogueField {
  readonly field: string;
  readonly label: string;
  readonly spec: FieldSpec | null;
  readonly isWide: boolean;
}

type Specs<Name extends string> = Readonly<Record<Name, FieldSpec | null>>;

/** Every field of the schema: one left out does not compile. */
function fieldsOf<Name extends string>(
  labels: Readonly<Record<Name, string>>,
  specs: Specs<Name>,
  wide: readonly Name[],
): readonly CatalogueField[] {
  return (Object.keys(specs) as Name[]).map((field) => ({
    field,
    label: labels[field],
    spec: specs[field],
    isWide: wide.includes(field),
  }));
}

const day: FieldSpec = { kind: 'date', isDayNeeded: true };
const percent: FieldSpec = { kind: 'number', min: 0, max: 100 };
const text = (maxLength: number): FieldSpec => ({ kind: 'text', maxLength });

export function callForm(programmes: readonly Programme[]): readonly CatalogueField[] {
  const specs: Specs<keyof typeof editableCallFields> = {
    title: { kind: 'text', maxLength: 300, isRequired: true },
    kind: { kind: 'choice', options: optionsOf(CALL_KIND_LABELS) },
    programmeId: {
      kind: 'choice',
      options: programmes.map(({ id, name }) => ({ value: id, label: name })),
      emptyLabel: 'Aucun',
    },
    opensOn: day,
    preDepositOn: day,
    closesOn: day,
    isRecurring: { kind: 'yes-no' },
    themes: { kind: 'themes' },
    audiences: { kind: 'codes', options: optionsOf(TARGET_GROUP_LABELS) },
    territories: { kind: 'territories' },
    eligibility: { kind: 'note', maxLength: 5000 },
    minCents: { kind: 'amount' },
    maxCents: { kind: 'amount' },
    rateMinPercent: percent,
    rateMaxPercent: percent,
    contact: text(300),
    url: null,
    statusPrinted: text(300),
    verifiedOn: { kind: 'date' },
    hasBrokenLink: { kind: 'yes-no' },
  };
  return fieldsOf(CALL_FIELD_LABELS, specs, [
    'title',
    'isRecurring',
    'themes',
    'audiences',
    'territories',
    'eligibility',
    'hasBrokenLink',
  ]);
}

const PROGRAMME_SPECS: Specs<keyof typeof editableProgrammeFields> = {
  name: { kind: 'text', maxLength: 300, isRequired: true },
  programme: text(300),
  operator: text(300),
  envelopeCents: { kind: 'amount' },
  quota: text(300),
  durationYears: { kind: 'number', min: 0, max: 50 },
  themes: { kind: 'themes' },
  description: { kind: 'note', maxLength: 5000 },
  url: null,
  verifiedOn: { kind: 'date' },
  printed: { kind: 'note', maxLength: 2000 },
};
export const PROGRAMME_FORM = fieldsOf(PROGRAMME_FIELD_LABELS, PROGRAMME_SPECS, [
  'name',
  'themes',
  'description',
  'printed',
]);

const EVENT_SPECS: Specs<keyof typeof editableEventFields> = {
  title: { kind: 'text', maxLength: 300, isRequired: true },
  kind: { kind: 'choice', options: optionsOf(EVENT_KIND_LABELS) },
  on: day,
  from: null,
  to: null,
  place: text(300),
  organisers: text(500),
  themes: { kind: 'themes' },
  territories: { kind: 'territories' },
  description: { kind: 'note', maxLength: 5000 },
  url: null,
  printed: text(300),
  verifiedOn: { kind: 'date' },
};
export const EVENT_FORM = fieldsOf(EVENT_FIELD_LABELS, EVENT_SPECS, [
  'title',
  'themes',
  'territories',
  'description',
]);

/** `fiches`: those a document may be attached to. */
export function resourceForm(fiches: readonly Option[]): readonly CatalogueField[] {
  const specs: Specs<keyof typeof editableResourceFields> = {
    title: { kind: 'text', maxLength: 300, isRequired: true },
    kind: { kind: 'choice', options: optionsOf(RESOURCE_KIND_LABELS) },
    author: text(300),
    publishedOn: { kind: 'date' },
    themes: { kind: 'themes' },
    actionIds: { kind: 'codes', options: fiches },
    summary: { kind: 'note', maxLength: 5000 },
    url: null,
    verifiedOn: { kind: 'date' },
  };
  return fieldsOf(RESOURCE_FIELD_LABELS, specs, ['title', 'themes', 'actionIds', 'summary']);
}
