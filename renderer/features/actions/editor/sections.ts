// The sections of the fiche, and which fields each one holds: a link to a field opens its section.
import type { ActionPartList } from '../../../../main/domain/action/action-parts.ts';
import type { Action, EditableActionField } from '../../../../main/domain/action/action.ts';
import type { Subject } from './subject.ts';

export interface SectionProps {
  readonly subject: Subject;
  /** A field inside it was asked for by a link. */
  readonly isWanted: boolean;
}

export const SECTION_FIELDS = {
  essentials: [
    'title',
    'status',
    'priority',
    'scope',
    'start',
    'end',
    'isRecurring',
    'leads',
    'themePrimary',
    'themesSecondary',
    'territories',
  ],
  what: ['summary', 'description', 'problem', 'objectives', 'expectedEffects', 'expectedEffectsNote'],
  audience: ['targetGroups', 'targetGroupsNote', 'tags', 'citizenParticipation', 'citizenParticipationNote'],
  who: ['partners', 'politicalReferentId', 'internalContactId', 'followUpBodies'],
  place: ['number', 'axisIds', 'parentId', 'links', 'industryAxis'],
  funding: ['means', 'cost', 'fundingLines'],
  followUp: ['weather', 'milestones', 'progressNotes', 'indicators'],
  obstacles: ['obstacles'],
  sharing: [
    'isInLeaflet',
    'leafletOrder',
    'publicContactId',
    'isConfidential',
    'inspiring',
    'inspiringCriteria',
    'transferability',
  ],
  replication: ['replicationOf', 'adaptations'],
  attachments: ['attachments'],
  observations: ['observations', 'freeFields'],
} as const satisfies Record<string, readonly (EditableActionField | ActionPartList)[]>;
export type SectionName = keyof typeof SECTION_FIELDS;

export function sectionOf(field: string | null): SectionName | null {
  for (const [name, fields] of Object.entries(SECTION_FIELDS)) {
    if ((fields as readonly string[]).includes(field ?? '')) return name as SectionName;
  }
  return null;
}

/** Sections with a field whose text was put aside: drafts are named after the fiche and the field, or after the item of a list. */
export function sectionsWithAside(
  action: Action,
  hasAside: (prefix: string) => boolean,
): readonly SectionName[] {
  return (Object.keys(SECTION_FIELDS) as SectionName[]).filter((name) =>
    SECTION_FIELDS[name].some((field) => {
      const value: unknown = action[field];
      const items = Array.isArray(value) ? (value as readonly { readonly id?: string }[]) : [];
      return (
        hasAside(`${action.id} champ-${field}`) ||
        hasAside(`${action.id} ${field}`) ||
        items.some(({ id }) => id !== undefined && hasAside(`${id} `))
      );
    }),
  );
}
