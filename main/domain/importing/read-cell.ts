// One cell of a mapped column, read into the draft of its line. What cannot be read is refused there; the rest goes on.
import { axisLevel, figure, manyCodes, oneCode, text, yesNo, type Cell, type Reader } from './cell-reader.ts';
import { saysToBeDefined } from './cell-text.ts';
import { readEnd, readStart, readStartAndEnd } from './date-cells.ts';
import type { ImportTarget } from './import-target.ts';
import { readCost, readFunder, readFunderAmount } from './money-cells.ts';
import {
  add,
  addLead,
  addPersonOrPost,
  addTerritory,
  addTheme,
  organisationsIn,
  readTheme,
  refuseTheme,
} from './read-names.ts';
import { saysWhetherDone } from './read-status.ts';
import { addMilestone, indicatorOf, newIndicator, withoutDash } from './read-steps.ts';
import type { RowDraft } from './row-draft.ts';
import { looksLikePerson } from './split-names.ts';

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
  start: readStart,
  end: readEnd,
  period: readStartAndEnd,
  'is-recurring': yesNo((draft, answer) => {
    draft.isRecurring = answer;
  }),
  confidential: yesNo((draft, answer) => {
    draft.isConfidential = answer;
  }),
  'in-leaflet': yesNo((draft, answer) => {
    draft.isInLeaflet = answer;
  }),
  cost: readCost,
  funder: readFunder,
  'funder-amount': readFunderAmount,
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
