// Every edit is a value. A change says what becomes different in one document; nothing else may alter one.
import * as z from 'zod';
import { action, EDITABLE_ACTION_FIELDS, editableActionFields } from '../action/action.ts';
import {
  contact,
  editableContactFields,
  editableOrganisationFields,
  organisation,
} from '../directory/directory.ts';
import { bankChange } from '../bank/bank.ts';
import { catalogueChange } from '../catalogue/catalogue.ts';
import { committeesChange } from '../committee/committee.ts';
import { regionsChange } from '../consolidation/regions.ts';
import { replicationsChange } from '../replication/replications.ts';
import { contractualisationsChange } from '../contractualisation/contractualisations.ts';
import { consultationsChange } from '../consultation/consultation.ts';
import { meetingChange } from '../meeting/meeting-change.ts';
import { exchangesChange } from '../transmission/exchanges.ts';
import { settingsChange } from '../settings/settings.ts';
import { zonesChange } from '../territory/zoning.ts';
import { entityId, stamp } from '../identity/entity.ts';
import {
  axis,
  EDITABLE_PLAN_FIELDS,
  editableAxisFields,
  editablePlanFields,
  MAX_ACTION_NUMBER,
  plan,
} from '../plan/plan.ts';
import { partAdd, partMove, partRemove, partSet } from './part-change.ts';
import { fieldNames, position, valueFitsField } from './value-fits-field.ts';

const planCreate = z.strictObject({ kind: z.literal('plan.create'), plan });
const planDelete = z.strictObject({ kind: z.literal('plan.delete') });
const planSet = z
  .strictObject({
    kind: z.literal('plan.set'),
    field: z.enum(EDITABLE_PLAN_FIELDS),
    value: z.unknown(),
    stamp,
  })
  .superRefine(valueFitsField(editablePlanFields));
/** Made by an export: the file that left bears this revision. */
const planRevise = z.strictObject({
  kind: z.literal('plan.revise'),
  revision: z.number().int().min(0),
  stamp,
});
/** Beside every new fiche: the highest number given so far, which no later fiche may bear. */
const planNumber = z.strictObject({
  kind: z.literal('plan.number'),
  lastActionNumber: z.number().int().min(0).max(MAX_ACTION_NUMBER),
});

const actionAdd = z.strictObject({ kind: z.literal('action.add'), action, position });
const actionRemove = z.strictObject({ kind: z.literal('action.remove'), actionId: entityId });
const actionMove = z.strictObject({ kind: z.literal('action.move'), actionId: entityId, position });
const actionSet = z
  .strictObject({
    kind: z.literal('action.set'),
    actionId: entityId,
    field: z.enum(EDITABLE_ACTION_FIELDS),
    value: z.unknown(),
    stamp,
  })
  .superRefine(valueFitsField(editableActionFields));

const axisAdd = z.strictObject({ kind: z.literal('axis.add'), axis, position });
const axisRemove = z.strictObject({ kind: z.literal('axis.remove'), axisId: entityId });
const axisMove = z.strictObject({ kind: z.literal('axis.move'), axisId: entityId, position });
const axisSet = z
  .strictObject({
    kind: z.literal('axis.set'),
    axisId: entityId,
    field: fieldNames(editableAxisFields),
    value: z.unknown(),
    stamp,
  })
  .superRefine(valueFitsField(editableAxisFields));

export const planChange = z.discriminatedUnion('kind', [
  planCreate,
  planDelete,
  planSet,
  planRevise,
  planNumber,
  actionAdd,
  actionRemove,
  actionMove,
  actionSet,
  axisAdd,
  axisRemove,
  axisMove,
  axisSet,
  partAdd,
  partRemove,
  partMove,
  partSet,
]);
export type PlanChange = z.infer<typeof planChange>;

const organisationAdd = z.strictObject({ kind: z.literal('organisation.add'), organisation, position });
const organisationRemove = z.strictObject({
  kind: z.literal('organisation.remove'),
  organisationId: entityId,
});
const organisationSet = z
  .strictObject({
    kind: z.literal('organisation.set'),
    organisationId: entityId,
    field: fieldNames(editableOrganisationFields),
    value: z.unknown(),
    stamp,
  })
  .superRefine(valueFitsField(editableOrganisationFields));
const contactAdd = z.strictObject({ kind: z.literal('contact.add'), contact, position });
const contactRemove = z.strictObject({ kind: z.literal('contact.remove'), contactId: entityId });
const contactSet = z
  .strictObject({
    kind: z.literal('contact.set'),
    contactId: entityId,
    field: fieldNames(editableContactFields),
    value: z.unknown(),
    stamp,
  })
  .superRefine(valueFitsField(editableContactFields));

export const directoryChange = z.discriminatedUnion('kind', [
  organisationAdd,
  organisationRemove,
  organisationSet,
  contactAdd,
  contactRemove,
  contactSet,
]);
export type DirectoryChange = z.infer<typeof directoryChange>;

/** One document's part of a change set. The directory is one document, whose id is `directory`. */
export const documentChange = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('plan'), id: entityId, change: planChange }),
  z.strictObject({ kind: z.literal('directory'), id: z.literal('directory'), change: directoryChange }),
  z.strictObject({ kind: z.literal('catalogue'), id: z.literal('catalogue'), change: catalogueChange }),
  z.strictObject({ kind: z.literal('settings'), id: z.literal('settings'), change: settingsChange }),
  z.strictObject({ kind: z.literal('zones'), id: z.literal('zones'), change: zonesChange }),
  z.strictObject({ kind: z.literal('committees'), id: z.literal('committees'), change: committeesChange }),
  z.strictObject({ kind: z.literal('exchanges'), id: z.literal('exchanges'), change: exchangesChange }),
  z.strictObject({
    kind: z.literal('consultations'),
    id: z.literal('consultations'),
    change: consultationsChange,
  }),
  z.strictObject({ kind: z.literal('regions'), id: z.literal('regions'), change: regionsChange }),
  z.strictObject({
    kind: z.literal('replications'),
    id: z.literal('replications'),
    change: replicationsChange,
  }),
  z.strictObject({
    kind: z.literal('contractualisations'),
    id: z.literal('contractualisations'),
    change: contractualisationsChange,
  }),
  z.strictObject({ kind: z.literal('bank'), id: z.literal('bank'), change: bankChange }),
  z.strictObject({ kind: z.literal('meeting'), id: entityId, change: meetingChange }),
]);
export type DocumentChange = z.infer<typeof documentChange>;
