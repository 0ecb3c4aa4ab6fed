// A value of the plan as a person reads it, names in place of ids: for what differs between two copies, or a file and a plan.
import { ACTION_LINK_LABELS, READINESS_LABELS, WEATHER_LABELS } from '../action/action-codes.ts';
import type { Action, ActionLink } from '../action/action.ts';
import {
  CRITERION_RATING_LABELS,
  INSPIRING_CRITERION_LABELS,
  type JudgedCriterion,
} from '../action/inspiring.ts';
import { LEAD_ROLE_LABELS, PARTNER_ROLE_LABELS, type Lead, type Partner } from '../action/lead.ts';
import {
  ADAPTATION_LABELS,
  REPLICATED_FIELD_LABELS,
  REPLICATION_MODE_LABELS,
  type Adaptation,
  type ReplicationOf,
} from '../action/replication.ts';
import { TRANSFERABILITY_FIELD_LABELS, type Transferability } from '../action/transferability.ts';
import { frenchDate, partialDate, onFrenchDate } from '../date/partial-date.ts';
import type { FundingYear } from '../funding/funding-line.ts';
import { frenchAmount, TAX_BASIS_LABELS, type Cost } from '../funding/money.ts';
import { MEASUREMENT_KIND_LABELS, type Indicator, type Measurement } from '../indicator/indicator.ts';
import { SIGNING_METHOD_LABELS, type FrozenAnnex, type Signatory } from '../plan/contractualisation.ts';
import type { Baseline } from '../plan/version.ts';
import type { TerritoryReference } from '../territory/territory.ts';
import { codeLabels } from './code-labels.ts';
import { fieldLabel, hasLabel, type WordedCollection } from './field-labels.ts';

/** What ids and codes are called. */
export interface Names {
  readonly organisation: (id: string) => string;
  readonly contact: (id: string) => string;
  readonly axis: (id: string) => string;
  readonly action: (id: string) => string;
  /** An indicator or a pièce of a fiche. */
  readonly part: (id: string) => string;
  readonly programme: (id: string) => string;
  readonly theme: (code: string) => string;
}

export const NOTHING = 'rien';

export function isSaid(value: unknown): boolean {
  return value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0);
}

/** One field of one entity. */
export function valueWords(
  collection: WordedCollection,
  field: string,
  value: unknown,
  names: Names,
): string {
  if (!isSaid(value)) return value === false ? 'Non' : NOTHING;
  const labels = codeLabels(collection, field);
  if (labels) {
    const codes = Array.isArray(value) ? (value as readonly unknown[]) : [value];
    return codes.map((code) => labels[String(code)] ?? String(code)).join(', ');
  }
  const own = OF_COLLECTION[collection]?.[field] ?? OF_FIELD[field];
  return own ? own(value as never, names) : plainWords(value, names);
}

/** An item of a list in one line: what its fields say, those that say nothing left out. */
export function entityWords(collection: WordedCollection, entity: object, names: Names): string {
  return Object.entries(entity)
    .filter(([field, each]) => hasLabel(collection, field) && isSaid(each))
    .map(
      ([field, each]) =>
        `${fieldLabel(collection, field)}\u202f: ${valueWords(collection, field, each, names)}`,
    )
    .join(' · ');
}

/** A value whose field is not known: lists by what they hold. */
export function plainWords(value: unknown, names: Names): string {
  if (!isSaid(value)) return value === false ? 'Non' : NOTHING;
  if (Array.isArray(value)) return value.map((item) => plainWords(item, names)).join(', ');
  if (typeof value === 'object' && value !== null)
    return 'label' in value ? String(value.label) : JSON.stringify(value);
  return scalarWords(value);
}

function scalarWords(value: unknown): string {
  if (typeof value === 'number') return FIGURES.format(value);
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non';
  return dateOrText(String(value));
}

const FIGURES = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });

function dateOrText(text: string): string {
  return /^\d{4}-/.test(text) && partialDate.safeParse(text).success ? frenchDate(text) : text;
}

type Shower = (value: never, names: Names) => string;

const listed =
  <Item>(shown: (item: Item, names: Names) => string, between = ', '): Shower =>
  (values: readonly Item[], names: Names) =>
    values.map((item) => shown(item, names)).join(between);

const said = (words: readonly (string | null)[], between: string): string =>
  words.filter((each) => each !== null && each !== '').join(between);
const text: Shower = (value: string) => value;
const organisation: Shower = (id: string, names: Names) => names.organisation(id);
const contact: Shower = (id: string, names: Names) => names.contact(id);
const part: Shower = (id: string, names: Names) => names.part(id);

const OF_FIELD: Readonly<Record<string, Shower>> = {
  organisationId: organisation,
  contactId: contact,
  politicalReferentId: contact,
  publicContactId: contact,
  internalContactId: contact,
  leadContactIds: listed((id: string, names) => names.contact(id)),
  referentContactIds: listed((id: string, names) => names.contact(id)),
  programmeId: (id: string, names: Names) => names.programme(id),
  evidenceId: part,
  themePrimary: (code: string, names: Names) => names.theme(code),
  themesSecondary: listed((code: string, names) => names.theme(code)),
  axisIds: listed((id: string, names) => names.axis(id)),
  annexedActionIds: listed((id: string, names) => names.action(id), '\u202f; '),
  frozenAnnexes: listed(({ actionId }: FrozenAnnex, names) => names.action(actionId), '\u202f; '),
  territories: listed(({ label }: TerritoryReference) => label),
  leads: listed(leadWords, '\u202f; '),
  partners: listed(partnerWords, '\u202f; '),
  links: listed(
    ({ kind, actionId }: ActionLink, names) => `${ACTION_LINK_LABELS[kind]}\u202f: ${names.action(actionId)}`,
    '\u202f; ',
  ),
  weather: ({ level, assessedOn, justification }: NonNullable<Action['weather']>) =>
    said([WEATHER_LABELS[level], `le ${frenchDate(assessedOn)}`, justification], ', '),
  inspiring: ({ selectedBy, selectedOn, why }: NonNullable<Action['inspiring']>) =>
    said([selectedBy || 'Oui', selectedOn && frenchDate(selectedOn), why], ', '),
  inspiringCriteria: listed(
    ({ criterion, rating, note }: JudgedCriterion) =>
      said(
        [
          `${INSPIRING_CRITERION_LABELS[criterion]}\u202f: ${CRITERION_RATING_LABELS[rating].toLowerCase()}`,
          note,
        ],
        ', ',
      ),
    '\u202f; ',
  ),
  transferability: transferabilityWords,
  replicationOf: ({ sourceCommittee, sourceTerritory, copiedOn, mode }: ReplicationOf) =>
    said(
      [sourceCommittee, sourceTerritory, REPLICATION_MODE_LABELS[mode].toLowerCase(), frenchDate(copiedOn)],
      ', ',
    ),
  adaptations: listed(adaptationWords, '\u202f; '),
  cost: ({ amountCents, taxBasis }: Cost) => `${frenchAmount(amountCents)} ${TAX_BASIS_LABELS[taxBasis]}`,
  amountCents: (cents: number) => frenchAmount(cents),
  years: listed(
    ({ year, plannedCents, actualCents }: FundingYear) =>
      `${String(year)}\u202f: ${said(
        [
          plannedCents === null ? null : `prévu ${frenchAmount(plannedCents)}`,
          actualCents === null ? null : `réalisé ${frenchAmount(actualCents)}`,
        ],
        ', ',
      )}`,
    '\u202f; ',
  ),
  measurements: listed(measurementWords, '\u202f; '),
  intermediateTargets: listed(
    ({ value, on }: Indicator['intermediateTargets'][number]) =>
      `${frenchDate(on)}\u202f: ${value === null ? NOTHING : FIGURES.format(value)}`,
    '\u202f; ',
  ),
  figures: listed(
    ({ indicatorId, value }: { readonly indicatorId: string; readonly value: number }, names) =>
      `${names.part(indicatorId)}\u202f: ${FIGURES.format(value)}`,
    '\u202f; ',
  ),
  freeFields: listed(
    ({ label, value }: { readonly label: string; readonly value: string }) => `${label}\u202f: ${value}`,
    '\u202f; ',
  ),
  signatories: listed(signatoryWords, '\u202f; '),
  baseline: ({ takenOn, actions }: Baseline) =>
    `pris le ${frenchDate(takenOn)}, ${String(actions.length)} fiches`,
};

/** Where the same name means something else, or a text may look like a date. */
const OF_COLLECTION: { readonly [Collection in WordedCollection]?: Readonly<Record<string, Shower>> } = {
  actions: { number: text, title: text, parentId: (id: string, names: Names) => names.action(id) },
  axes: { title: text, parentId: (id: string, names: Names) => names.axis(id) },
  organisations: { name: text, siren: text, siret: text, parentId: organisation },
  contacts: { phone: text },
  fundingLines: { reference: text },
  versions: { number: text },
};

function leadWords(
  { organisationId, contactId, service, note, role, toBeNamed }: Lead,
  names: Names,
): string {
  const who = said(
    [
      organisationId === null ? '' : names.organisation(organisationId),
      contactId === null ? '' : names.contact(contactId),
      service,
      note,
      toBeNamed ? 'à désigner' : '',
    ],
    ' – ',
  );
  return role === 'lead' ? who : `${who} (${LEAD_ROLE_LABELS[role].toLowerCase()})`;
}

function partnerWords(
  { organisationId, role, contribution, commitment, isSigned }: Partner,
  names: Names,
): string {
  const details = [
    role === 'partner' ? '' : PARTNER_ROLE_LABELS[role].toLowerCase(),
    contribution,
    commitment,
    isSigned ? 'signé' : '',
  ];
  const more = said(details, ', ');
  return more === '' ? names.organisation(organisationId) : `${names.organisation(organisationId)} (${more})`;
}

export function adaptationWords({ field, decision, reason }: Adaptation): string {
  const told = `${REPLICATED_FIELD_LABELS[field]}\u202f: ${ADAPTATION_LABELS[decision].toLowerCase()}`;
  return reason === '' ? told : `${told} (${reason})`;
}

export function transferabilityWords(value: Transferability): string {
  return (Object.keys(TRANSFERABILITY_FIELD_LABELS) as (keyof Transferability)[])
    .filter((field) => isSaid(value[field]))
    .map((field) => {
      const words =
        field === 'readiness'
          ? READINESS_LABELS[value.readiness as keyof typeof READINESS_LABELS]
          : value[field];
      return `${TRANSFERABILITY_FIELD_LABELS[field]}\u202f: ${String(words)}`;
    })
    .join(' · ');
}

function measurementWords({ date, value, kind, territory, note }: Measurement): string {
  const details = [
    kind === 'observed' ? '' : MEASUREMENT_KIND_LABELS[kind].toLowerCase(),
    territory?.label ?? '',
    note,
  ];
  const more = said(details, ', ');
  const told = `${frenchDate(date)}\u202f: ${value === null ? NOTHING : FIGURES.format(value)}`;
  return more === '' ? told : `${told} (${more})`;
}

function signatoryWords({ organisationId, person, role, signedOn, method }: Signatory, names: Names): string {
  return said(
    [
      organisationId === null ? '' : names.organisation(organisationId),
      person,
      role,
      signedOn && `signé ${onFrenchDate(signedOn)}`,
      method && SIGNING_METHOD_LABELS[method].toLowerCase(),
    ],
    ', ',
  );
}
