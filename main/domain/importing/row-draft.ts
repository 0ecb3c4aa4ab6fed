// One line of a file as it is being read: texts gathered per field, names not yet put together into leads, funders, indicators.
import type {
  ActionStatus,
  CitizenParticipation,
  ActionScope,
  ExpectedEffect,
  Priority,
  Tag,
  TargetGroup,
} from '../action/action-codes.ts';
import type { PartialDate } from '../date/partial-date.ts';
import type { TaxBasis } from '../funding/money.ts';
import type { TerritoryReference } from '../territory/territory.ts';
import type { ThemeCode } from '../theme/theme.ts';
import type { Place, RefusalReason, RefusedCell } from './imported-plan.ts';

export const TEXT_TARGETS = [
  'summary',
  'description',
  'problem',
  'objectives',
  'means',
  'follow-up-bodies',
] as const;
export type TextTarget = (typeof TEXT_TARGETS)[number];

/** What each thing gathered is called on the screen, for what is refused of several cells at once. */
export const DRAFT_LABELS: Readonly<Record<string, string>> = {
  number: 'N°',
  title: 'Intitulé',
  reference: 'Référence d’origine',
  service: 'Service pilote',
  email: 'Courriel du pilote',
  referentId: 'Élu·e référent·e',
  theme: 'Thème principal',
  scope: 'Ampleur',
  priority: 'Priorité',
  participation: 'Participation citoyenne',
  status: 'Statut',
  percent: 'Réalisation (%)',
  start: 'Début',
  end: 'Fin prévue',
  isRecurring: 'Action récurrente',
  isConfidential: 'Confidentielle',
  isInLeaflet: 'Dans la plaquette',
  cost: 'Coût prévisionnel',
  funders: 'Financeurs',
  indicators: 'Indicateurs',
  milestones: 'Jalons',
  notes: 'Notes de suivi',
  obstacles: 'Freins et blocages',
};

export interface DraftFunder {
  readonly organisationIds: readonly string[];
  amountCents: number | null;
  taxBasis: TaxBasis | null;
}

export interface DraftIndicator {
  readonly name: string;
  unit: string;
  baselineValue: number | null;
  targetValue: number | null;
  value: number | null;
}

export interface Said {
  readonly header: string;
  readonly text: string;
}

export class RowDraft {
  readonly place: Place;
  /** Places merged into this one: the same action said again under another axis or on another sheet. */
  readonly places: Place[];
  number = '';
  title = '';
  reference = '';
  readonly axisPaths: string[][] = [];
  readonly axisPath: string[] = [];
  readonly texts = new Map<TextTarget, Said[]>();
  readonly freeFields: Said[] = [];
  readonly organisationIds: string[] = [];
  readonly personIds: string[] = [];
  readonly partnerIds: string[] = [];
  service = '';
  /** A post named where a person was asked for. */
  leadNote = '';
  email = '';
  isLeadToBeNamed = false;
  referentId: string | null = null;
  territories: TerritoryReference[] = [];
  theme: ThemeCode | null = null;
  readonly otherThemes: ThemeCode[] = [];
  readonly tags: Tag[] = [];
  readonly targetGroups: TargetGroup[] = [];
  readonly effects: ExpectedEffect[] = [];
  readonly effectsNotes: string[] = [];
  readonly targetGroupsNotes: string[] = [];
  scope: ActionScope | null = null;
  priority: Priority | null = null;
  participation: CitizenParticipation | null = null;
  status: ActionStatus | null = null;
  percent: number | null = null;
  start: PartialDate | null = null;
  end: PartialDate | null = null;
  isRecurring: boolean | null = null;
  isConfidential: boolean | null = null;
  isInLeaflet: boolean | null = null;
  cost: { readonly amountCents: number; readonly taxBasis: TaxBasis } | null = null;
  readonly funders: DraftFunder[] = [];
  /** Whether the sheet says each amount before its funder. */
  amountsComeFirst = false;
  readonly indicators: DraftIndicator[] = [];
  readonly milestones: { readonly title: string; readonly dueOn: PartialDate | null }[] = [];
  readonly notes: string[] = [];
  readonly obstacles: string[] = [];
  readonly refused: RefusedCell[] = [];

  constructor(place: Place) {
    this.place = place;
    this.places = [place];
  }

  say(target: TextTarget, said: Said): void {
    this.texts.set(target, [...(this.texts.get(target) ?? []), said]);
  }

  refuse(column: string, value: string, reason: RefusalReason, details: RefusedCell['details'] = {}): void {
    this.refused.push({ ...this.place, column, value: value.slice(0, 500), reason, details });
  }
}

/** Several columns of one text keep their headings before them; one alone needs none. */
export function textOf(said: readonly Said[]): string {
  if (said.length < 2) return said[0]?.text ?? '';
  return said.map(({ header, text }) => (header === '' ? text : `${header} : ${text}`)).join('\n\n');
}
