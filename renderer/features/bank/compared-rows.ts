// The lines of a comparison: for one need, what each solution says.
import { ACTION_STATUS_LABELS, READINESS_LABELS } from '../../../main/domain/action/action-codes.ts';
import { costCentsOf } from '../../../main/domain/bank/facets.ts';
import { frenchDate } from '../../../main/domain/date/partial-date.ts';
import { frenchAmount } from '../../../main/domain/funding/money.ts';
import type { Solution } from '../../../main/domain/solution/solution.ts';
import type { FacetNames } from './bank-words.ts';

export interface ComparedRow {
  readonly label: string;
  /** Empty where the solution does not say. */
  readonly wordsOf: (solution: Solution, names: FacetNames) => string;
  readonly isLesson?: true;
}

const figures = new Intl.NumberFormat('fr-FR');
type Sheet = NonNullable<Solution['content']['transferability']>;
const ofSheet =
  (field: Exclude<keyof Sheet, 'readiness'>) =>
  ({ content }: Solution): string =>
    content.transferability?.[field].trim() ?? '';

export const COMPARED_ROWS: readonly ComparedRow[] = [
  {
    label: 'Besoin',
    wordsOf: ({ content }) => content.problem.trim() || content.summary,
  },
  { label: 'Objectifs', wordsOf: ({ content }) => content.objectives.trim() },
  {
    label: 'Ce qui n’a pas marché',
    isLesson: true,
    wordsOf: ({ content }) =>
      [
        content.transferability?.pitfalls.trim() ?? '',
        ...content.notes.filter(({ kind }) => kind === 'difficulty').map(({ text }) => text),
        ...content.obstacles.map(({ description }) => description),
      ]
        .filter((text) => text !== '')
        .join('\n'),
  },
  {
    label: 'Résultats',
    wordsOf: ({ content }) =>
      content.indicators
        .map(({ name, unit, latest, targetValue }) => {
          const told = latest?.value ?? null;
          const reached = told === null ? 'pas de relevé' : `${figures.format(told)} ${unit}`.trim();
          const aim = targetValue === null ? '' : ` (visé\u202f: ${figures.format(targetValue)})`;
          return `${name}\u202f: ${reached}${aim}`;
        })
        .join('\n'),
  },
  {
    label: 'Coût',
    wordsOf: ({ content }) => {
      const cents = costCentsOf(content);
      return [cents === null ? '' : frenchAmount(cents), content.transferability?.costRange.trim() ?? '']
        .filter((text) => text !== '')
        .join('\n');
    },
  },
  {
    label: 'Moyens',
    wordsOf: (solution) => ofSheet('minimumMeans')(solution) || solution.content.means.trim(),
  },
  {
    label: 'Partenaires',
    wordsOf: (solution) =>
      ofSheet('keyPartners')(solution) || solution.content.partners.map(({ name }) => name).join(', '),
  },
  { label: 'Conditions préalables', wordsOf: ofSheet('prerequisites') },
  { label: 'Temps de démarrage', wordsOf: ofSheet('durationToStart') },
  { label: 'Noyau à conserver', wordsOf: ofSheet('coreElements') },
  {
    label: 'Où elle en est',
    wordsOf: ({ content, madeOn }) =>
      [
        ACTION_STATUS_LABELS[content.status],
        content.transferability?.readiness
          ? `maturité ${READINESS_LABELS[content.transferability.readiness as keyof typeof READINESS_LABELS]}`
          : '',
        `dit le ${frenchDate(madeOn)}`,
      ]
        .filter((text) => text !== '')
        .join(', '),
  },
  { label: 'Territoire', wordsOf: ({ territories }) => territories.map(({ label }) => label).join(', ') },
];
