// The fields a column may become, in the groups of the fiche.
import { IMPORT_TARGET_LABELS, type ImportTarget } from '../../../main/domain/importing/import-target.ts';

const GROUPS: readonly (readonly [string, readonly ImportTarget[]])[] = [
  [
    'L’action',
    ['number', 'title', 'reference', 'summary', 'description', 'problem', 'objectives', 'effects', 'means'],
  ],
  [
    'Classement',
    ['axis', 'sub-axis', 'sub-sub-axis', 'theme', 'themes-secondary', 'tags', 'priority', 'scope'],
  ],
  [
    'Qui',
    [
      'leads',
      'responsible',
      'lead-person',
      'lead-service',
      'lead-email',
      'referent',
      'partners',
      'follow-up-bodies',
    ],
  ],
  ['Où et pour qui', ['territories', 'target-groups', 'participation']],
  ['Quand', ['status', 'completion-percent', 'start', 'end', 'period', 'is-recurring', 'milestones']],
  ['Financement', ['cost', 'funder', 'funder-amount']],
  [
    'Suivi',
    [
      'indicator',
      'indicator-unit',
      'indicator-baseline',
      'indicator-target',
      'indicator-value',
      'progress-note',
      'obstacle',
    ],
  ],
  ['Diffusion', ['in-leaflet', 'confidential']],
];

export const TARGET_GROUPS = GROUPS.map(([label, targets]) => ({
  label,
  options: targets.map((value) => ({ value, label: IMPORT_TARGET_LABELS[value] })),
}));

/** What keeps a column out of the fields, said before them all. */
export const OTHER_TARGETS = (['free-field', 'ignored'] as const).map((value) => ({
  value,
  label: IMPORT_TARGET_LABELS[value],
}));
