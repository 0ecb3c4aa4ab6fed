// The whole of an import before anything is written: what each line becomes, what was read how, what is refused, what would change.
import type { DocumentChange } from '../change/change.ts';
import type { Sheet } from '../spreadsheet/sheet.ts';
import { contactName } from '../directory/directory.ts';
import type { Plan } from '../plan/plan.ts';
import type { EntityDifference } from './entity-differences.ts';
import { UNTITLED } from './build-action.ts';
import { OutcomeJudge } from './judge-outcome.ts';
import { importChanges } from './import-changes.ts';
import type { ImportedPlan, Place, RefusedCell } from './imported-plan.ts';
import type { ImportMapping } from './mapping.ts';
import { mergeActions, type ActionOutcome, type MergeChoices } from './merge.ts';
import { readPlan, type ReadAction, type ReadPlan, type ReadPlanOptions } from './read-plan.ts';
import type { ValueReading } from './value-reading.ts';

export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly skipped: number;
}

export interface ImportAnalysis {
  readonly outcomes: readonly ActionOutcome[];
  /** What a workbook of Jalon's own says otherwise of the plan itself, its axes and the directory. */
  readonly around: readonly EntityDifference[];
  readonly counts: ImportCounts;
  readonly refused: readonly RefusedCell[];
  readonly readings: readonly ValueReading[];
  readonly skipped: readonly Place[];
  /** Names of what would be new, by the id that the differences name it by. */
  readonly newOrganisations: Readonly<Record<string, string>>;
  readonly newContacts: Readonly<Record<string, string>>;
  readonly newAxes: Readonly<Record<string, string>>;
  /** Headings kept as free fields. */
  readonly unmapped: readonly string[];
}

export interface AnalysedImport {
  readonly analysis: ImportAnalysis;
  readonly actions: readonly ReadAction[];
  /** Made when they are asked for, of the same reading. */
  readonly changes: () => readonly DocumentChange[];
}

/** Of somebody's own spreadsheet, mapped. */
export function analyseImport(
  sheets: readonly Sheet[],
  options: ReadPlanOptions & { readonly choices: MergeChoices },
): AnalysedImport {
  const { plan, choices, stamp } = options;
  const read = readPlan(sheets, options);
  const unmapped = unmappedOf(options.mapping);
  const { analysis, actions } = analysisOf(read, { plan, choices, unmapped, around: [], judgesParts: false });
  return {
    actions,
    analysis,
    changes: () => importChanges({ ...read, actions, plan, outcomes: analysis.outcomes, stamp }),
  };
}

type Read = Pick<
  ReadPlan,
  'actions' | 'refused' | 'readings' | 'skipped' | 'newAxes' | 'organisations' | 'contacts'
>;

/** What was read against the plan; the fiches returned are those that can go in, as they can. */
export function analysisOf(
  read: Read,
  {
    plan,
    choices,
    unmapped,
    around,
    judgesParts,
  }: {
    readonly plan: Plan;
    readonly choices: MergeChoices;
    readonly unmapped: readonly string[];
    readonly around: readonly EntityDifference[];
    readonly judgesParts: boolean;
  },
): { readonly analysis: ImportAnalysis; readonly actions: readonly ReadAction[] } {
  const judge = new OutcomeJudge(judgesParts);
  const judged = mergeActions(plan, read.actions, choices).flatMap((outcome, index) => {
    const imported = read.actions[index];
    return imported ? [judge.judge(outcome, imported)] : [];
  });
  const outcomes = judged.flatMap(({ outcome }) => outcome ?? []);
  const refused = [...read.refused, ...judged.flatMap(({ refusals }) => refusals)];
  return {
    actions: judged.flatMap(({ outcome, imported }) => (outcome ? [imported] : [])),
    analysis: {
      outcomes,
      around,
      counts: countsOf(outcomes, refused, read.skipped.length),
      refused,
      readings: read.readings,
      skipped: read.skipped,
      newOrganisations: named(read.organisations, ({ name }) => name),
      newContacts: named(read.contacts, contactName),
      newAxes: named(read.newAxes, ({ title }) => title),
      unmapped,
    },
  };
}

function countsOf(
  outcomes: readonly ActionOutcome[],
  refused: ImportedPlan['refused'],
  skipped: number,
): ImportCounts {
  const count = (kind: ActionOutcome['kind']): number => outcomes.filter((each) => each.kind === kind).length;
  return {
    created: count('created'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    refused: refused.length,
    skipped,
  };
}

function named<Item extends { readonly id: string }>(
  items: readonly Item[],
  nameOf: (item: Item) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(items.map((item) => [item.id, nameOf(item)]));
}

function unmappedOf({ sheets }: ImportMapping): readonly string[] {
  const headers = sheets
    .filter(({ isIncluded }) => isIncluded)
    .flatMap(({ columns }) =>
      columns.filter(({ target }) => target === 'free-field').map(({ header }) => header || UNTITLED),
    );
  return [...new Set(headers)];
}
