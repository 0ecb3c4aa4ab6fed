// One cell of a mapped column, read into the draft of its line. What cannot be read is refused there; the rest goes on.
import type { TaxBasis } from '../funding/money.ts';
import type { CellValue } from '../spreadsheet/sheet.ts';
import { isDateCell } from '../spreadsheet/sheet.ts';
import { foldText } from '../text/fold.ts';
import { saysToBeDefined } from './cell-text.ts';
import type { ImportTarget } from './import-target.ts';
import type { ColumnMapping } from './mapping.ts';
import { funderAndAmount, readAmount, readFigure, unitInHeader } from './read-amount.ts';
import { readPeriod } from './read-date.ts';
import {
  add,
  addLead,
  addPersonOrPost,
  addTerritory,
  addTheme,
  isLeftOut,
  organisationsIn,
  readTheme,
  readWord,
  refuseTheme,
  type CellTools,
} from './read-names.ts';
import { saysWhetherDone } from './read-status.ts';
import { addMilestone, indicatorOf, newIndicator, withoutDash } from './read-steps.ts';
import type { RowDraft, TextTarget } from './row-draft.ts';
import { looksLikePerson } from './split-names.ts';
import { yesOrNo, type WordList } from './words.ts';

export interface Cell {
  readonly value: CellValue;
  readonly text: string;
  readonly column: ColumnMapping;
  readonly draft: RowDraft;
  readonly tools: CellTools;
}

type Reader = (cell: Cell) => void;

/** Where "à définir" says something: that a lead is still to be named, or words kept as they are. Elsewhere it is no value. */
const HEARS_TO_BE_DEFINED: ReadonlySet<ImportTarget> = new Set<ImportTarget>([
  'leads',
  'responsible',
  'lead-person',
  'status',
  'description',
  'free-field',
]);

export function readCell(cell: Cell): void {
  const { target } = cell.column;
  if (saysToBeDefined(cell.value) && !HEARS_TO_BE_DEFINED.has(target)) return;
  READERS[target](cell);
}

const text =
  (target: TextTarget): Reader =>
  ({ draft, column, text: said }) => {
    draft.say(target, { header: column.header, text: said });
  };

const axisLevel =
  (level: number): Reader =>
  ({ draft, text: said }) => {
    draft.axisPath[level] = said.replace(/\s+/gu, ' ').slice(0, 300);
  };

const oneCode =
  <Code extends string>(list: WordList, take: (draft: RowDraft, code: Code) => void): Reader =>
  ({ draft, column, text: said, tools }) => {
    const code = readWord(list, said, tools);
    if (code !== null) take(draft, code as Code);
    else if (!isLeftOut(list, said, tools)) draft.refuse(column.header, said, 'not-in-the-list');
  };

/** Words that are codes are kept as codes, the others in words beside them: nothing is refused. */
const manyCodes =
  (
    list: WordList,
    codes: (draft: RowDraft) => string[],
    keep: (draft: RowDraft, word: string, header: string) => void,
  ): Reader =>
  ({ draft, column, text: said, tools }) => {
    for (const word of tools.plainNames.split(said)) {
      const code = readWord(list, word, tools);
      if (code === null && !isLeftOut(list, word, tools)) keep(draft, word, column.header);
      else if (code !== null && !codes(draft).includes(code)) codes(draft).push(code);
    }
  };

const yesNo =
  (take: (draft: RowDraft, answer: boolean) => void): Reader =>
  ({ draft, column, value, text: said }) => {
    const answer = typeof value === 'boolean' ? value : yesOrNo(said);
    if (answer === null) draft.refuse(column.header, said, 'not-yes-or-no');
    else take(draft, answer);
  };

const figure =
  (take: (draft: RowDraft, value: number) => void): Reader =>
  ({ draft, column, value, text: said }) => {
    const read = readFigure(value);
    if (read === null) draft.refuse(column.header, said, 'not-a-number');
    else take(draft, read);
  };

const readStatus = oneCode('status', (draft, code: NonNullable<RowDraft['status']>) => {
  draft.status = code;
});

const READERS: { readonly [Target in ImportTarget]: Reader } = {
  number: ({ draft, text: said }) => {
    draft.number = said.slice(0, 20);
  },
  reference: ({ draft, text: said }) => {
    draft.reference = said.slice(0, 300);
  },
  title: ({ draft, text: said }) => {
    draft.title = said.replace(/\s+/gu, ' ');
  },
  axis: axisLevel(0),
  'sub-axis': axisLevel(1),
  'sub-sub-axis': axisLevel(2),
  theme: ({ draft, column, text: said, tools }) => {
    const [first, ...others] = tools.themeNames.split(said);
    const code = first === undefined ? null : readTheme(first, tools);
    if (code === null) refuseTheme(draft, column, said, tools);
    else draft.theme = code;
    for (const other of others) addTheme(draft, column, other, tools);
  },
  'themes-secondary': ({ draft, column, text: said, tools }) => {
    for (const name of tools.themeNames.split(said)) addTheme(draft, column, name, tools);
  },
  tags: manyCodes(
    'tags',
    (draft) => draft.tags,
    (draft, word, header) => {
      draft.freeFields.push({ header, text: word });
    },
  ),
  'target-groups': manyCodes(
    'target-groups',
    (draft) => draft.targetGroups,
    (draft, word) => {
      draft.targetGroupsNotes.push(word);
    },
  ),
  effects: manyCodes(
    'effects',
    (draft) => draft.effects,
    (draft, word) => {
      draft.effectsNotes.push(word);
    },
  ),
  summary: text('summary'),
  description: text('description'),
  problem: text('problem'),
  objectives: text('objectives'),
  means: text('means'),
  'follow-up-bodies': text('follow-up-bodies'),
  leads: ({ draft, value, text: said, tools }) => {
    if (saysToBeDefined(value)) draft.isLeadToBeNamed = true;
    else for (const name of tools.organisationNames.split(said)) addLead(draft, name, tools);
  },
  responsible: ({ draft, value, text: said, tools }) => {
    if (saysToBeDefined(value)) {
      draft.isLeadToBeNamed = true;
      return;
    }
    for (const name of tools.organisationNames.split(said)) {
      if (looksLikePerson(name)) addPersonOrPost(draft, name, tools);
      else addLead(draft, name, tools);
    }
  },
  'lead-person': ({ draft, value, text: said, tools }) => {
    if (saysToBeDefined(value)) draft.isLeadToBeNamed = true;
    else for (const name of tools.plainNames.split(said)) addPersonOrPost(draft, name, tools);
  },
  'lead-service': ({ draft, text: said }) => {
    draft.service = said.slice(0, 200);
  },
  'lead-email': ({ draft, column, text: said }) => {
    const [address] = /[^\s;,<>()]+@[^\s;,<>()]+\.[a-z]{2,}/iu.exec(said) ?? [];
    if (address === undefined) draft.refuse(column.header, said, 'not-an-address');
    else draft.email = address;
  },
  referent: ({ draft, column, text: said, tools }) => {
    const [first, ...others] = tools.plainNames.split(said);
    if (first !== undefined) draft.referentId = tools.names.person(first, null);
    for (const other of others) draft.refuse(column.header, other, 'too-many-values');
  },
  partners: ({ draft, text: said, tools }) => {
    add(draft.partnerIds, organisationsIn(said, tools));
  },
  territories: ({ draft, column, text: said, tools }) => {
    for (const name of tools.territoryNames.split(said)) addTerritory(draft, column, name, tools);
  },
  scope: oneCode('scope', (draft, code: NonNullable<RowDraft['scope']>) => {
    draft.scope = code;
  }),
  priority: oneCode('priority', (draft, code: NonNullable<RowDraft['priority']>) => {
    draft.priority = code;
  }),
  status: (cell) => {
    const isDone = saysWhetherDone(cell.column.header, cell.value, cell.text);
    if (isDone === null) readStatus(cell);
    // What is not done is to come, going on or given up: nobody knows which.
    else if (isDone) cell.draft.status = 'completed';
  },
  participation: oneCode('participation', (draft, code: NonNullable<RowDraft['participation']>) => {
    draft.participation = code;
  }),
  'completion-percent': figure((draft, value) => {
    draft.percent = value > 0 && value <= 1 ? value * 100 : value;
  }),
  start: ({ draft, column, value, text: said, tools }) => {
    const date = tools.dates.read(value, 'start');
    if (date === null) draft.refuse(column.header, said, 'not-a-date');
    else draft.start = date;
  },
  end: readEnd,
  period: ({ draft, column, value, text: said }) => {
    const period = readPeriod(value);
    if (saysContinuous(said)) draft.isRecurring = true;
    else if (period === null) draft.refuse(column.header, said, 'not-a-date');
    draft.start = period?.start ?? draft.start;
    draft.end = period?.end ?? draft.end;
  },
  'is-recurring': yesNo((draft, answer) => {
    draft.isRecurring = answer;
  }),
  confidential: yesNo((draft, answer) => {
    draft.isConfidential = answer;
  }),
  'in-leaflet': yesNo((draft, answer) => {
    draft.isInLeaflet = answer;
  }),
  cost: (cell) => {
    const amount = amountIn(cell);
    if (amount?.taxBasis) cell.draft.cost = { amountCents: amount.amountCents, taxBasis: amount.taxBasis };
    else if (amount) cell.draft.refuse(cell.column.header, cell.text, 'tax-basis-unknown');
  },
  funder: ({ draft, text: said, tools }) => {
    const { name, amount } = funderAndAmount(said);
    const organisationIds = organisationsIn(name, tools);
    const last = draft.funders.at(-1);
    const isAmountWaiting = draft.amountsComeFirst && last?.organisationIds.length === 0;
    if (isAmountWaiting) Object.assign(last, { organisationIds });
    else draft.funders.push({ organisationIds, amountCents: null, taxBasis: null, ...amount });
  },
  'funder-amount': (cell) => {
    const amount = amountIn(cell);
    const funder = cell.draft.funders.at(-1);
    if (!amount) return;
    if (funder?.amountCents === null) Object.assign(funder, amount);
    else cell.draft.funders.push({ organisationIds: [], ...amount });
  },
  milestones: ({ draft, text: said }) => {
    for (const line of said.split(/\n|;/u)) addMilestone(draft, line);
  },
  indicator: ({ draft, text: said }) => {
    for (const line of said.split('\n').map(withoutDash)) {
      if (line !== '') draft.indicators.push(newIndicator(line));
    }
  },
  'indicator-unit': ({ draft, text: said }) => {
    const indicator = draft.indicators.at(-1);
    if (indicator) indicator.unit = said.slice(0, 50);
  },
  'indicator-baseline': figure((draft, value) => {
    indicatorOf(draft).baselineValue = value;
  }),
  'indicator-target': figure((draft, value) => {
    indicatorOf(draft).targetValue = value;
  }),
  'indicator-value': figure((draft, value) => {
    indicatorOf(draft).value = value;
  }),
  'progress-note': ({ draft, text: said }) => {
    draft.notes.push(said);
  },
  obstacle: ({ draft, text: said }) => {
    draft.obstacles.push(said);
  },
  'free-field': ({ draft, column, text: said }) => {
    draft.freeFields.push({ header: column.header, text: said });
  },
  ignored: () => undefined,
};

/** "Continu", "permanent", "chaque année" are no end: they say that the action goes on. */
function saysContinuous(said: string): boolean {
  return /^(?:en )?(?:continue?|permanente?|recurrente?|annuelle?|chaque annee|tous les ans|toute l annee|pluriannuelle?)$/u.test(
    foldText(said),
  );
}

function readEnd({ draft, column, value, text: said, tools }: Cell): void {
  const date = tools.dates.read(value, 'end') ?? readPeriod(value)?.end ?? null;
  if (date !== null) draft.end = date;
  else if (saysContinuous(said)) draft.isRecurring = true;
  else draft.refuse(column.header, said, 'not-a-date');
}

function amountIn({
  draft,
  column,
  value,
  text: said,
}: Cell): { readonly amountCents: number; readonly taxBasis: TaxBasis | null } | null {
  const read = isDateCell(value)
    ? ({ ok: false, reason: 'not-an-amount' } as const)
    : readAmount(value, unitInHeader(column.header));
  if (!read.ok) {
    draft.refuse(column.header, said, read.reason);
    return null;
  }
  return { amountCents: read.amountCents, taxBasis: read.taxBasis ?? column.taxBasis };
}
