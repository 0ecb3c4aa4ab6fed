// What a withheld field is called: by its path in the schema, in the words of the screen.
import { ACTION_FIELD_LABELS } from '../action/action.ts';
import { ACTION_PART_LABELS } from '../action/action-parts.ts';
import { ATTACHMENT_FIELD_LABELS } from '../action/attachment.ts';
import { MILESTONE_FIELD_LABELS } from '../action/milestone.ts';
import { OBSERVATION_FIELD_LABELS } from '../action/observation.ts';
import { OBSTACLE_FIELD_LABELS } from '../action/obstacle.ts';
import { PROGRESS_NOTE_FIELD_LABELS } from '../action/progress-note.ts';
import { TRANSFERABILITY_FIELD_LABELS } from '../action/transferability.ts';
import { CONTACT_FIELD_LABELS } from '../directory/directory.ts';
import { FUNDING_LINE_FIELD_LABELS } from '../funding/funding-line.ts';
import { INDICATOR_FIELD_LABELS } from '../indicator/indicator.ts';
import { STAGE_FIELD_LABELS } from '../plan/contractualisation.ts';
import { PLAN_FIELD_LABELS } from '../plan/plan.ts';

type Labels = Readonly<Record<string, string>>;

const BY_PLACE: readonly (readonly [place: string, name: string, labels: Labels])[] = [
  ['actions[].milestones[].', ACTION_PART_LABELS.milestones, MILESTONE_FIELD_LABELS],
  ['actions[].progressNotes[].', ACTION_PART_LABELS.progressNotes, PROGRESS_NOTE_FIELD_LABELS],
  ['actions[].fundingLines[].', ACTION_PART_LABELS.fundingLines, FUNDING_LINE_FIELD_LABELS],
  ['actions[].indicators[].', ACTION_PART_LABELS.indicators, INDICATOR_FIELD_LABELS],
  ['actions[].obstacles[].', ACTION_PART_LABELS.obstacles, OBSTACLE_FIELD_LABELS],
  ['actions[].attachments[].', ACTION_PART_LABELS.attachments, ATTACHMENT_FIELD_LABELS],
  ['actions[].observations[].', ACTION_PART_LABELS.observations, OBSERVATION_FIELD_LABELS],
  ['actions[].transferability.', ACTION_FIELD_LABELS.transferability, TRANSFERABILITY_FIELD_LABELS],
  ['actions[].', '', ACTION_FIELD_LABELS],
  ['stages[].', 'Contractualisation', STAGE_FIELD_LABELS],
  [
    '',
    'Feuille de route',
    { ...PLAN_FIELD_LABELS, axes: 'Axes', actions: 'Fiches-actions', origin: 'Origine' },
  ],
];

const ALONE: Labels = {
  'actions[]': 'Fiche-action',
  'actions[].milestones[]': ACTION_PART_LABELS.milestones,
  'actions[].progressNotes[]': ACTION_PART_LABELS.progressNotes,
  'actions[].fundingLines[]': ACTION_PART_LABELS.fundingLines,
  'actions[].indicators[]': ACTION_PART_LABELS.indicators,
  'actions[].obstacles[]': ACTION_PART_LABELS.obstacles,
  'actions[].attachments[]': ACTION_PART_LABELS.attachments,
  'actions[].observations[]': ACTION_PART_LABELS.observations,
  'actions[].weather.justification': 'Justification de l’appréciation',
  'actions[].inspiring.selectedBy': 'Inspirante\u202f: choisie par',
  'actions[].indicators[].measurements[].author': 'Mesures\u202f: auteur·rice',
  'actions[].indicators[].measurements[].note': 'Mesures\u202f: note',
  'stages[].signatories[].person': 'Signataires\u202f: personne',
};

/** Nearest name known: a field nobody named is told by the list it is in. */
export function fieldNameOf(path: string): string {
  const alone = ALONE[path];
  if (alone !== undefined) return alone;
  for (const [place, name, labels] of BY_PLACE) {
    if (!path.startsWith(place)) continue;
    const [field = ''] = path.slice(place.length).split(/[.[]/);
    const label = labels[field];
    if (label === undefined) continue;
    return name === '' ? label : `${name}\u202f: ${label.toLowerCase()}`;
  }
  return REST;
}

const REST = 'Autres renseignements';

export function contactFieldNameOf(field: string): string {
  const labels: Labels = CONTACT_FIELD_LABELS;
  return `Annuaire\u202f: ${(labels[field] ?? REST).toLowerCase()}`;
}
