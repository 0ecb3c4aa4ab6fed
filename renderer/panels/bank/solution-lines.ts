// Everything a solution says, field by field in words: what is shown before it leaves is all that leaves.
import { ACTION_PART_LABELS } from '../../../main/domain/action/action-parts.ts';
import { ACTION_FIELD_LABELS, type EditableActionField } from '../../../main/domain/action/action.ts';
import { frenchDate } from '../../../main/domain/date/partial-date.ts';
import type { Solution, SolutionContent, SolutionField } from '../../../main/domain/solution/solution.ts';
import { entityWords, isSaid, valueWords, type Names } from '../../../main/domain/wording/value-words.ts';

export interface SolutionLine {
  readonly label: string;
  readonly text: string;
}

/** Lists whose items are not those of a plan: names stand where it has references. */
const LISTS = {
  leads: ({ leads }) => leads,
  partners: ({ partners }) =>
    partners.map(({ name, role, contribution }) =>
      said([name, role === 'operator' ? 'opérateur' : '', contribution]),
    ),
  milestones: ({ milestones }, names) => milestones.map((each) => entityWords('milestones', each, names)),
  funding: ({ funding }, names) =>
    funding.map(({ funder, ...line }) => said([funder, entityWords('fundingLines', line, names)])),
  indicators: ({ indicators }, names) =>
    indicators.map(({ latest, ...each }) =>
      said([entityWords('indicators', each, names), latest ? latestWords(latest) : '']),
    ),
  obstacles: ({ obstacles }, names) => obstacles.map((each) => entityWords('obstacles', each, names)),
  notes: ({ notes }, names) => notes.map((each) => entityWords('progressNotes', each, names)),
} as const satisfies {
  readonly [Field in SolutionField]?: (content: SolutionContent, names: Names) => readonly string[];
};
const LIST_LABELS: Readonly<Record<keyof typeof LISTS, string>> = {
  leads: ACTION_FIELD_LABELS.leads,
  partners: ACTION_FIELD_LABELS.partners,
  milestones: ACTION_PART_LABELS.milestones,
  funding: ACTION_PART_LABELS.fundingLines,
  indicators: ACTION_PART_LABELS.indicators,
  obstacles: ACTION_PART_LABELS.obstacles,
  notes: ACTION_PART_LABELS.progressNotes,
};

/** What it says nothing of is left out; its title is said above. */
export function solutionLines(solution: Solution, names: Names): readonly SolutionLine[] {
  const { content, contact, inspiring, territories } = solution;
  const fields = (Object.keys(content) as SolutionField[]).filter((field) => field !== 'title');
  return [
    { label: 'Comité', text: said([solution.committeeName, solution.planTitle]) },
    { label: ACTION_FIELD_LABELS.territories, text: territories.map(({ label }) => label).join(', ') },
    ...fields.map((field) => lineOf(content, field, names)),
    {
      label: ACTION_FIELD_LABELS.inspiring,
      text: inspiring ? valueWords('actions', 'inspiring', inspiring, names) : '',
    },
    {
      label: 'Contact',
      text: contact ? said([contact.label, contact.email, contact.phone]) : '',
    },
  ].filter(({ text }) => text.trim() !== '');
}

function lineOf(content: SolutionContent, field: SolutionField, names: Names): SolutionLine {
  if (field in LISTS) {
    const list = field as keyof typeof LISTS;
    return { label: LIST_LABELS[list], text: LISTS[list](content, names).join('\n') };
  }
  const own = field as EditableActionField & SolutionField;
  const value = content[own];
  return {
    label: ACTION_FIELD_LABELS[own],
    text: isSaid(value) ? valueWords('actions', own, value, names) : '',
  };
}

function latestWords({ date, value }: { readonly date: string; readonly value: number | null }): string {
  return value === null ? '' : `Relevé\u202f: ${FIGURES.format(value)} (${frenchDate(date)})`;
}
const FIGURES = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });

function said(words: readonly string[]): string {
  return words.filter((each) => each !== '').join(' · ');
}

/** A solution holds names, never references: nothing but themes is to be looked up. */
export function namesOfThemes(themeLabel: (code: string) => string): Names {
  const asIs = (text: string): string => text;
  return {
    ...{ organisation: asIs, contact: asIs, axis: asIs, action: asIs, part: asIs, programme: asIs },
    theme: themeLabel,
  };
}
