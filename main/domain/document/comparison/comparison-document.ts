// What differs between two states of a plan, on paper: a table for each fiche, longer texts word by word.
import { compare } from '../../merge/compare.ts';
import { comparisonSentence } from '../../merge/comparison-sentence.ts';
import {
  groupDifferences,
  type DifferenceGroup,
  type WordedDifference,
} from '../../merge/difference-words.ts';
import { namesIn } from '../../merge/document-names.ts';
import { textRuns, type TextRun } from '../../merge/text-runs.ts';
import { PLAN_DOCUMENT_FORMAT, PLAN_DOCUMENT_VERSION, type PlanDocument } from '../../plan/plan-document.ts';
import type { OutgoingPlan } from '../../privacy/outgoing-plan.ts';
import type { Programme } from '../../catalogue/catalogue.ts';
import type { ThemeTree } from '../../theme/theme.ts';
import type { Block, DocumentTree, PlanSource, Run } from '../blocks.ts';
import { column, fact, factsBlock, heading, paragraph, tableOf } from '../writing.ts';

const ACCENT = '#0f5e7a';
/** From this length on, a text is told word by word under the table rather than twice in it. */
const LONG_VALUE = 280;
/** What stays the same around a change: enough to find one's way. */
const KEPT_AROUND = 90;

export interface ComparedState {
  /** As the readers of the document may know it. */
  readonly outgoing: OutgoingPlan;
  /** « Révision 3, envoyée le 4 mars 2027 ». */
  readonly label: string;
}

export interface ComparisonQuestion {
  readonly left: ComparedState;
  readonly right: ComparedState;
  readonly themes: ThemeTree;
  readonly programmes: readonly Programme[];
  readonly today: string;
  /** Of the state on the right. */
  readonly source: PlanSource;
}

export function comparisonDocument(question: ComparisonQuestion): DocumentTree {
  const { left, right, themes, programmes, today, source } = question;
  const [one, other] = [documentOf(left.outgoing), documentOf(right.outgoing)];
  const names = namesIn({ documents: [other, one], themes, programmes });
  const differences = compare(one, other);
  const groups = groupDifferences(differences, one, other, names);
  const { plan } = other;
  return {
    title: `Comparaison – ${plan.title}`,
    kindLabel: 'Comparaison',
    banner: plan.committeeName,
    author: plan.committeeName,
    territory: plan.territories.map(({ label }) => label).join(', '),
    madeOn: today,
    source,
    look: { accentColour: ACCENT, logo: null, footer: '', paper: 'portrait' },
    state: '',
    hasCover: false,
    hasContents: false,
    saysWhatIsEmpty: true,
    body: [
      heading(1, 'Comparaison', 'document'),
      paragraph(plan.title, 'lead'),
      ...factsBlock([...fact('Avant', left.label), ...fact('Après', right.label)]),
      paragraph(comparisonSentence(differences)),
      ...groups.flatMap((group, index) => groupBlocks(group, index)),
    ],
  };
}

function documentOf({ plan, organisations, contacts }: OutgoingPlan): PlanDocument {
  const revision = Math.max(1, plan.revision);
  const format = { format: PLAN_DOCUMENT_FORMAT, formatVersion: PLAN_DOCUMENT_VERSION } as const;
  return { ...format, revision, plan, organisations, contacts };
}

function groupBlocks({ title, differences }: DifferenceGroup, index: number): readonly Block[] {
  const isLong = ({ before, after }: WordedDifference): boolean =>
    before !== null && after !== null && before.length + after.length > LONG_VALUE;
  return [
    heading(2, title, `difference-${String(index + 1)}`),
    ...tableOf(
      title,
      differences.filter((each) => !isLong(each)),
      [
        column('Champ', 4, ({ label }) => label),
        column('Avant', 5, ({ before }) => before ?? '–'),
        column('Après', 5, ({ after, kind }) =>
          after === null && kind === 'removed' ? 'supprimé' : (after ?? '–'),
        ),
      ],
    ),
    ...differences
      .filter(isLong)
      .flatMap(({ label, before, after }): Block[] => [
        { kind: 'text', runs: [{ text: label, isStrong: true }] },
        ...paragraphs(textRuns(before ?? '', after ?? '')),
      ]),
  ];
}

/** Struck: taken out. Strong: put in. */
function paragraphs(runs: readonly TextRun[]): readonly Block[] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of shortened(run).split(/\n+/).entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push(runOf(run.kind, text));
    }
  }
  return lines.filter((line) => line.length > 0).map((line) => ({ kind: 'text', runs: line }));
}

function runOf(kind: TextRun['kind'], text: string): Run {
  if (kind === 'removed') return { text, isStruck: true };
  return kind === 'inserted' ? { text, isStrong: true } : { text };
}

function shortened({ kind, text }: TextRun): string {
  if (kind !== 'same' || text.length <= KEPT_AROUND * 3) return text;
  const start = text.slice(0, KEPT_AROUND).replace(/\S*$/, '');
  const end = text.slice(-KEPT_AROUND).replace(/^\S*/, '');
  return `${start}[…]${end}`;
}
