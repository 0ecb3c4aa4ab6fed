// Edits of the documents that are plain lists: the catalogue of calls, the views and templates, the zones, the committees.
import { AT_THE_END } from '../../domain/change/value-fits-field.ts';
import { BANK_FIELDS } from '../../domain/bank/bank.ts';
import { CATALOGUE_FIELDS } from '../../domain/catalogue/catalogue.ts';
import { RequestRefused } from '../../contract/failure.ts';
import { BLANK_CALL, BLANK_PROGRAMME } from '../../domain/catalogue/blank-items.ts';
import { BLANK_EVENT, BLANK_RESOURCE } from '../../domain/catalogue/watch-items.ts';
import { CONTRACTUALISATIONS_FIELDS } from '../../domain/contractualisation/contractualisations.ts';
import {
  BLANK_FOLLOWED_STAGE,
  BLANK_FOLLOWED_TERRITORY,
} from '../../domain/contractualisation/followed-territory.ts';
import { BLANK_REGION, REGIONS_FIELDS } from '../../domain/consolidation/regions.ts';
import {
  BLANK_BODY,
  BLANK_CONSULTATION,
  BLANK_POINT,
  CONSULTATIONS_FIELDS,
} from '../../domain/consultation/consultation.ts';
import { BLANK_COHORT, BLANK_REPORT, REPLICATIONS_FIELDS } from '../../domain/replication/replications.ts';
import type { CollectionChange, Collections } from '../../domain/change/collection.ts';
import type { DocumentChange } from '../../domain/change/change.ts';
import { BLANK_COMMITTEE, BLANK_MANDATE, COMMITTEES_FIELDS } from '../../domain/committee/committee.ts';
import { rulesOfKind } from '../../domain/committee/profiles.ts';
import { createdNow } from '../../domain/identity/entity.ts';
import { NO_FILTER } from '../../domain/finding/action-filter.ts';
import { SHIPPED_SESSION_VIEW } from '../../domain/settings/session-view.ts';
import { SHIPPED_PRESETS } from '../../domain/document/preset.ts';
import { BLANK_REVIEW, BLANK_SUBMISSION } from '../../domain/transmission/blank-items.ts';
import { EXCHANGES_FIELDS } from '../../domain/transmission/exchanges.ts';
import { BLANK_SERVICE } from '../../domain/transmission/service.ts';
import { SETTINGS_FIELDS } from '../../domain/settings/settings.ts';
import { changingZoneFields, ZONES_FIELDS, type Zone } from '../../domain/territory/zoning.ts';
import { checkBefore, found, fitting, type EditContext, type FieldSchema } from './edit-context.ts';
import { refuseCommitteeInUse } from './committee-guards.ts';
import { refuseForgedConsultation, refuseForgedConsultationField } from './consultation-guards.ts';
import { refuseForgedField, refuseForgedItem } from './exchange-guards.ts';
import {
  refuseForgedReplication,
  refuseForgedReplicationField,
  refuseForgedReplicationRemoval,
} from './replication-guards.ts';
import type { EditOf, EditorsOf } from './editors.ts';

type List = EditOf<'item.create'>['list'];
type Address = Pick<EditOf<'item.create'>, 'document' | 'list' | 'itemId'>;

const FIELDS: Readonly<Record<List, Readonly<Record<string, FieldSchema>>>> = {
  ...CATALOGUE_FIELDS,
  ...SETTINGS_FIELDS,
  ...ZONES_FIELDS,
  ...COMMITTEES_FIELDS,
  ...EXCHANGES_FIELDS,
  ...CONSULTATIONS_FIELDS,
  ...REGIONS_FIELDS,
  ...REPLICATIONS_FIELDS,
  ...CONTRACTUALISATIONS_FIELDS,
  ...BANK_FIELDS,
};
/** What can be set once the item is there. */
const CHANGING_FIELDS: typeof FIELDS = { ...FIELDS, zones: changingZoneFields };
const BLANKS = {
  programmes: BLANK_PROGRAMME,
  calls: BLANK_CALL,
  events: BLANK_EVENT,
  resources: BLANK_RESOURCE,
  views: { name: 'Nouvelle vue', filter: NO_FILTER },
  templates: { name: 'Nouveau modèle', description: '', content: {} },
  sessionViews: SHIPPED_SESSION_VIEW,
  documentPresets: SHIPPED_PRESETS.plaquette,
  zones: { kind: 'free-grouping', label: 'Nouveau groupement', source: '' },
  committees: {
    ...BLANK_COMMITTEE,
    name: 'Nouveau comité',
    kind: 'local-employment',
    rules: rulesOfKind('local-employment'),
  },
  mandates: BLANK_MANDATE,
  submissions: BLANK_SUBMISSION,
  receipts: {},
  anomalies: {},
  reviews: BLANK_REVIEW,
  services: BLANK_SERVICE,
  contributionRequests: {},
  contributions: {},
  contributionFiches: {},
  consultations: BLANK_CONSULTATION,
  consultedBodies: BLANK_BODY,
  consultationPoints: BLANK_POINT,
  regions: BLANK_REGION,
  regionRulings: {},
  replicaSources: {},
  replicationReports: BLANK_REPORT,
  cohorts: BLANK_COHORT,
  regionSelections: { selection: null, criteria: [] },
  followedTerritories: BLANK_FOLLOWED_TERRITORY,
  followedStages: BLANK_FOLLOWED_STAGE,
  bankSources: {},
  bankVouches: {},
  bankWithdrawals: {},
} as const satisfies Record<List, object>;

export const itemEditors: EditorsOf<'item'> = {
  'item.create': (edit, context) => {
    if (edit.document === 'exchanges') refuseForgedItem(edit);
    if (edit.document === 'consultations') refuseForgedConsultation(edit);
    if (edit.list === 'bankSources') throw new RequestRefused('bank-source-forged');
    if (edit.document === 'replications') refuseForgedReplication(edit);
    const fields = Object.entries(edit.initial).map(([field, value]) => [
      field,
      fitting(FIELDS[edit.list][field], value),
    ]);
    const item = {
      ...createdNow(edit.itemId, context.stamp),
      ...BLANKS[edit.list],
      ...Object.fromEntries(fields),
    } as object;
    if (edit.list === 'zones') refuseTaken(item, context);
    return [inDocument(edit, { kind: 'item.add', list: edit.list, item, position: AT_THE_END })];
  },
  'item.set': (edit, context) => {
    const { list, itemId, field } = edit;
    const item = found(
      listOf(edit, context).find(({ id }) => id === itemId),
      itemId,
    );
    if (edit.document === 'exchanges') refuseForgedField(edit, context);
    if (edit.document === 'consultations') refuseForgedConsultationField(edit);
    if (list === 'bankSources') throw new RequestRefused('bank-source-forged');
    if (edit.document === 'replications') refuseForgedReplicationField(edit);
    checkBefore(edit, item[field as keyof typeof item], field);
    const value = fitting(CHANGING_FIELDS[list][field], edit.value);
    return [inDocument(edit, { kind: 'item.set', list, itemId, field, value, stamp: context.stamp })];
  },
  'item.remove': (edit, context) => {
    if (edit.list === 'committees') refuseCommitteeInUse(edit.itemId, context);
    if (edit.document === 'replications') refuseForgedReplicationRemoval(edit);
    return [inDocument(edit, { kind: 'item.remove', list: edit.list, itemId: edit.itemId })];
  },
};

function listOf({ document, list }: Address, { library }: EditContext) {
  const documents = {
    catalogue: (): Collections => ({ ...library.catalogue() }),
    settings: (): Collections => ({ ...library.settings() }),
    zones: (): Collections => ({ ...library.zones() }),
    committees: (): Collections => ({ ...library.committees() }),
    exchanges: (): Collections => ({ ...library.exchanges() }),
    consultations: (): Collections => ({ ...library.consultations() }),
    regions: (): Collections => ({ ...library.regions() }),
    replications: (): Collections => ({ ...library.replications() }),
    contractualisations: (): Collections => ({ ...library.contractualisations() }),
    bank: (): Collections => ({ ...library.bank() }),
  };
  return documents[document]()[list] ?? [];
}

/** Each document is the only one of its kind. A list it does not have is refused by the schema of its change. */
function inDocument({ document }: Address, change: CollectionChange): DocumentChange {
  return { kind: document, id: document, change } as DocumentChange;
}

/** Two zones of the same kind and code would be one to whoever names them. */
function refuseTaken({ kind, code }: Partial<Zone>, { library }: EditContext): void {
  const taken = library.zones().zones.find((zone) => zone.kind === kind && zone.code === code);
  if (taken) throw new RequestRefused('zone-exists', { code, label: taken.label });
}
