// A fiche-action, whole: every field that says something and that its reader may know, in the order of the screen.
import {
  ACTION_LINK_LABELS,
  ACTION_SCOPE_LABELS,
  ACTION_STATUS_LABELS,
  CITIZEN_PARTICIPATION_LABELS,
  EXPECTED_EFFECT_LABELS,
  INDUSTRY_AXIS_LABELS,
  PRIORITY_LABELS,
  READINESS_LABELS,
  TAG_LABELS,
  TARGET_GROUP_LABELS,
  WEATHER_LABELS,
} from '../../action/action-codes.ts';
import { ACTION_FIELD_LABELS, type Action } from '../../action/action.ts';
import { ACTION_PART_LABELS } from '../../action/action-parts.ts';
import { LEAD_ROLE_LABELS, PARTNER_ROLE_LABELS, type Lead, type Partner } from '../../action/lead.ts';
import { REPLICATION_MODE_LABELS, type ReplicationOf } from '../../action/replication.ts';
import { TRANSFERABILITY_FIELD_LABELS, type Transferability } from '../../action/transferability.ts';
import { frenchDate } from '../../date/partial-date.ts';
import { adaptationWords } from '../../wording/value-words.ts';
import { latenessOf } from '../../progress/lateness.ts';
import type { Block, Fact } from '../blocks.ts';
import { joined, type FicheContext } from '../context.ts';
import {
  costWords,
  counted,
  dateWords,
  fact,
  factsBlock,
  heading,
  markdown,
  paragraph,
  periodWords,
} from '../writing.ts';
import {
  fundingOf,
  indicatorsOf,
  milestonesOf,
  notesOf,
  obstaclesOf,
  observationsOf,
} from './fiche-parts.ts';

const LABELS = ACTION_FIELD_LABELS;

export function wholeFiche(action: Action, context: FicheContext): readonly Block[] {
  return [
    heading(2, context.titleOf(action), `fiche-${action.id}`),
    ...(action.summary.trim() === '' ? [] : [paragraph(action.summary, 'lead')]),
    ...factsBlock(essentials(action, context)),
    ...said(LABELS.problem, action.problem),
    ...said(LABELS.description, action.description),
    ...said(LABELS.objectives, action.objectives),
    ...factsBlock(effects(action)),
    ...said(LABELS.means, action.means),
    ...milestonesOf(action, context),
    ...fundingOf(action, context),
    ...indicatorsOf(action, context),
    ...notesOf(action),
    ...obstaclesOf(action),
    ...observationsOf(action),
    ...factsBlock(sharing(action, context)),
  ];
}

function said(label: string, source: string): readonly Block[] {
  return source.trim() === '' ? [] : [heading(3, label, ''), ...markdown(source, 3)];
}

function essentials(action: Action, context: FicheContext): readonly Fact[] {
  const { themePrimary, themesSecondary, axisIds, parentId } = action;
  const axes = context.axes.filter(({ axis }) => axisIds.includes(axis.id));
  const parent = parentId === null ? undefined : context.action(parentId);
  return [
    ...fact(LABELS.themePrimary, themePrimary === null ? '' : context.theme(themePrimary)),
    ...fact(LABELS.themesSecondary, joined(themesSecondary.map((code) => context.theme(code)))),
    ...fact(LABELS.axisIds, ...axes.map(({ rank, axis }) => `${rank}. ${axis.title}`)),
    ...fact(
      LABELS.industryAxis,
      action.industryAxis === null ? '' : INDUSTRY_AXIS_LABELS[action.industryAxis],
    ),
    ...fact(LABELS.parentId, parent ? context.titleOf(parent) : ''),
    ...fact(LABELS.leads, ...action.leads.map((lead) => leadWords(lead, context))),
    ...fact(LABELS.politicalReferentId, context.person(action.politicalReferentId)),
    ...fact(LABELS.partners, ...action.partners.map((partner) => partnerWords(partner, context))),
    ...fact(LABELS.scope, action.scope === null ? '' : ACTION_SCOPE_LABELS[action.scope]),
    ...fact(LABELS.territories, joined(action.territories.map(({ label }) => label))),
    ...fact(
      LABELS.targetGroups,
      joined(action.targetGroups.map((group) => TARGET_GROUP_LABELS[group])),
      action.targetGroupsNote,
    ),
    ...fact(LABELS.tags, joined(action.tags.map((tag) => TAG_LABELS[tag]))),
    ...fact(LABELS.priority, action.priority === null ? '' : PRIORITY_LABELS[action.priority]),
    ...standing(action, context),
    ...fact(
      'Calendrier',
      periodWords(action.start, action.end),
      action.isRecurring ? LABELS.isRecurring : '',
    ),
    ...fact(LABELS.cost, costWords(action.cost)),
    ...fact(LABELS.followUpBodies, action.followUpBodies),
  ];
}

/** Status, lateness and weather: three readings, never mixed. */
function standing(action: Action, { today }: FicheContext): readonly Fact[] {
  const { days } = latenessOf(action, today);
  const { weather } = action;
  return [
    ...fact(LABELS.status, ACTION_STATUS_LABELS[action.status]),
    ...fact('Retard', days > 0 ? `${counted(days, 'jour')} au ${frenchDate(today)}` : ''),
    ...(weather === null
      ? []
      : fact(
          LABELS.weather,
          `${WEATHER_LABELS[weather.level]} (${frenchDate(weather.assessedOn)})`,
          weather.justification,
        )),
  ];
}

/** « Région Pays de la Loire, service économique (pilote) », or what was printed where nobody can be named. */
export function leadWords(lead: Lead, context: FicheContext): string {
  const who = joined([
    context.organisation(lead.organisationId),
    lead.service,
    context.person(lead.contactId),
    lead.note,
  ]);
  if (who === '') return lead.toBeNamed ? 'À désigner' : '';
  return `${who}${lead.role === 'co-lead' ? ` (${LEAD_ROLE_LABELS[lead.role].toLowerCase()})` : ''}`;
}

function partnerWords(partner: Partner, context: FicheContext): string {
  const name = context.organisation(partner.organisationId);
  const role = partner.role === 'operator' ? PARTNER_ROLE_LABELS.operator.toLowerCase() : '';
  const commitment = joined([partner.commitment, partner.isSigned ? 'engagement signé' : ''], ' – ');
  const words = joined([role, partner.contribution, commitment], '\u202f; ');
  return words === '' ? name : `${name}\u00a0: ${words}`;
}

function effects(action: Action): readonly Fact[] {
  const { expectedEffects, expectedEffectsNote, citizenParticipation, citizenParticipationNote } = action;
  return [
    ...fact(
      LABELS.expectedEffects,
      joined(expectedEffects.map((effect) => EXPECTED_EFFECT_LABELS[effect])),
      expectedEffectsNote,
    ),
    ...fact(
      LABELS.citizenParticipation,
      citizenParticipation === null ? '' : CITIZEN_PARTICIPATION_LABELS[citizenParticipation],
      citizenParticipationNote,
    ),
  ];
}

function sharing(action: Action, context: FicheContext): readonly Fact[] {
  const links = action.links.map(({ actionId, kind }) => {
    const other = context.action(actionId);
    return other ? `${ACTION_LINK_LABELS[kind]}\u00a0: ${context.titleOf(other)}` : '';
  });
  const { inspiring } = action;
  const chosen = inspiring ? joined([inspiring.selectedBy, dateWords(inspiring.selectedOn)]) : '';
  return [
    ...fact(LABELS.links, ...links),
    ...(inspiring
      ? [{ label: LABELS.inspiring, lines: [joined([chosen, inspiring.why], '\u00a0: ') || 'Oui'] }]
      : []),
    ...(action.transferability ? transfer(action.transferability) : []),
    ...(action.replicationOf ? descent(action.replicationOf, action) : []),
    ...fact(
      ACTION_PART_LABELS.attachments,
      ...action.attachments.map(({ title, url }) => joined([title, url], '\u00a0: ')),
    ),
    ...fact(LABELS.publicContactId, context.personToReach(action.publicContactId)),
    ...fact(LABELS.internalContactId, context.personToReach(action.internalContactId)),
    ...action.freeFields.flatMap(({ label, value }) => fact(label, value)),
  ];
}

function descent(
  { sourceCommittee, sourceTerritory, copiedOn, mode }: ReplicationOf,
  { adaptations }: Action,
): readonly Fact[] {
  const source = joined([sourceCommittee, sourceTerritory]);
  const how = `${REPLICATION_MODE_LABELS[mode].toLowerCase()}, ${frenchDate(copiedOn)}`;
  return [
    ...fact(LABELS.replicationOf, joined([source, `(${how})`], ' ')),
    ...fact(LABELS.adaptations, ...adaptations.map(adaptationWords)),
  ];
}

function transfer({ readiness, ...texts }: Transferability): readonly Fact[] {
  const told = (Object.keys(texts) as (keyof typeof texts)[]).flatMap((field) =>
    fact(TRANSFERABILITY_FIELD_LABELS[field], texts[field]),
  );
  return [
    ...told,
    ...fact(
      TRANSFERABILITY_FIELD_LABELS.readiness,
      readiness === null ? '' : READINESS_LABELS[readiness as keyof typeof READINESS_LABELS],
    ),
  ];
}
