// What a field of a solution says, in the words of the screen: a line for each item of a list.
import {
  ACTION_SCOPE_LABELS,
  CITIZEN_PARTICIPATION_LABELS,
  EXPECTED_EFFECT_LABELS,
  INDUSTRY_AXIS_LABELS,
  TAG_LABELS,
  TARGET_GROUP_LABELS,
} from '../action/action-codes.ts';
import { PARTNER_ROLE_LABELS } from '../action/lead.ts';
import type { ReplicatedField } from '../action/replication.ts';
import { FUNDING_NATURE_LABELS, FUNDING_ROLE_LABELS } from '../funding/funding-line.ts';
import { frenchAmount, TAX_BASIS_LABELS } from '../funding/money.ts';
import { transferabilityWords } from '../wording/value-words.ts';
import { saysNothing, type Carried } from './carried.ts';

type Labels = Readonly<Record<string, string>>;
type Theme = (code: string) => string;
type Words = (value: never, theme: Theme) => string;

const oneOf =
  (labels: Labels): Words =>
  (code: string) =>
    labels[code] ?? code;
const someOf =
  (labels: Labels): Words =>
  (codes: readonly string[]) =>
    codes.map((code) => labels[code] ?? code).join(', ');
const text: Words = (value: string) => value;
const lines: Words = (items: readonly string[]) => items.join('\n');
const said = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');

const WORDS: { readonly [Field in ReplicatedField]: Words } = {
  title: text,
  summary: text,
  problem: text,
  description: text,
  objectives: text,
  expectedEffects: someOf(EXPECTED_EFFECT_LABELS),
  expectedEffectsNote: text,
  scope: oneOf(ACTION_SCOPE_LABELS),
  themePrimary: (code: string, theme: Theme) => theme(code),
  themesSecondary: (codes: readonly string[], theme: Theme) => codes.map(theme).join(', '),
  tags: someOf(TAG_LABELS),
  industryAxis: oneOf(INDUSTRY_AXIS_LABELS),
  targetGroups: someOf(TARGET_GROUP_LABELS),
  targetGroupsNote: text,
  leads: lines,
  partners: (partners: Carried['partners']) =>
    partners
      .map(({ name, role, contribution }) =>
        said([name, role === 'partner' ? '' : PARTNER_ROLE_LABELS[role].toLowerCase(), contribution]),
      )
      .join('\n'),
  followUpBodies: text,
  citizenParticipation: oneOf(CITIZEN_PARTICIPATION_LABELS),
  citizenParticipationNote: text,
  means: text,
  cost: ({ amountCents, taxBasis }: NonNullable<Carried['cost']>) =>
    `${frenchAmount(amountCents)} ${TAX_BASIS_LABELS[taxBasis]}`,
  funding: (funding: Carried['funding']) => funding.map(fundingWords).join('\n'),
  milestones: (items: Carried['milestones']) => items.map(({ title }) => title).join('\n'),
  indicators: (items: Carried['indicators']) =>
    items.map(({ name, unit }) => (unit === '' ? name : `${name} (${unit})`)).join('\n'),
  obstacles: (items: Carried['obstacles']) => items.map(({ description }) => description).join('\n'),
  transferability: transferabilityWords,
};

function fundingWords({ role, funder, nature, amountCents }: Carried['funding'][number]): string {
  return said([
    funder === '' ? FUNDING_ROLE_LABELS[role] : funder,
    funder === '' || role === 'funder' ? '' : FUNDING_ROLE_LABELS[role].toLowerCase(),
    nature === null ? '' : FUNDING_NATURE_LABELS[nature].toLowerCase(),
    amountCents === null ? '' : frenchAmount(amountCents),
  ]);
}

/** Empty where the field says nothing. */
export function fieldWords(field: ReplicatedField, value: unknown, theme: Theme): string {
  return saysNothing(value) ? '' : WORDS[field](value as never, theme);
}
