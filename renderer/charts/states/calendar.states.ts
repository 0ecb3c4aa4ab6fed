// Calendars: a plan in full life, none, one, thousands, everything late, narrow.
import CalendarChart from '../CalendarChart.svelte';
import type { CalendarWords } from '../calendar/calendar-words.ts';
import type { BarState, CalendarItem, MilestoneShape } from '../geometry/calendar-parts.ts';
import { stateOf, type ChartStates } from './chart-states.ts';

const TODAY = '2027-05-14';
const words: CalendarWords = {
  describe: (id) => `Fiche ${id}`,
  describePoint: (id, pointId) => `Jalon ${pointId} de la fiche ${id}`,
  describeDeadline: ({ label, on }) => `${label}, clôture le ${on}`,
  cellLabel: ({ laneKey, month, ids }) => `${laneKey}, ${month} : ${String(ids.length)} fiches`,
  edges: { before: 'Avant', after: 'Après', undated: 'Sans date' },
};
const LANES = [
  { key: 'jobs', label: '1. Emploi et compétences' },
  { key: 'mobility', label: '2. Mobilités et freins à l’emploi' },
  { key: 'energy', label: '3. Transition énergétique' },
  { key: 'without', label: 'Sans axe' },
];
const plan = {
  title: 'Calendrier',
  from: '2026-12-01',
  to: '2028-05-31',
  today: TODAY,
  todayLabel: 'Aujourd’hui, 14 mai 2027',
  lanes: LANES,
  quarters: ['2026-12-01', '2027-03-01', '2027-06-01', '2027-09-01', '2027-12-01', '2028-03-01'].map(
    (from, index) => ({ label: `T${String(index + 1)}`, from }),
  ),
  links: [],
  deadlines: [],
  openLanes: new Set<string>(),
  beforeIds: [],
  afterIds: [],
  undatedIds: [],
  words,
};

function item(
  number: number,
  laneKey: string,
  [title, start, end]: readonly [string, string | null, string | null],
  part: Partial<CalendarItem> = {},
): CalendarItem {
  return {
    id: String(number),
    laneKey,
    number: String(number),
    title,
    state: 'running',
    start,
    end,
    isRecurring: false,
    late: null,
    promised: null,
    milestones: [],
    ...part,
  };
}
const point = (id: string, on: string, state: MilestoneShape) => ({ id, on, state });

const usual: readonly CalendarItem[] = [
  item(1, 'jobs', ['Café-emploi', '2026-12-01', '2027-03-31'], {
    late: '44\u00a0j',
    milestones: [point('a', '2027-01-20', 'done'), point('b', '2027-03-15', 'overdue')],
  }),
  item(2, 'jobs', ['Plateforme de l’apprentissage', '2027-02-01', '2027-11-30'], {
    promised: { start: '2027-02-01', end: '2027-08-31' },
    milestones: [point('c', '2027-06-30', 'due'), point('d', '2027-09-15', 'due')],
  }),
  item(3, 'jobs', ['Forum annuel des métiers', '2027-01-01', null], { isRecurring: true }),
  item(4, 'jobs', ['Observatoire des compétences', '2027-04-01', null], { state: 'halted' }),
  item(5, 'mobility', ['Garage solidaire', '2026-10-01', '2027-04-30'], { state: 'done' }),
  item(6, 'mobility', ['Autopartage rural', '2027-04-15', '2028-03-31'], { state: 'planned' }),
  item(7, 'mobility', ['Covoiturage domicile-travail', '2027-01-15', '2027-06-30'], {
    promised: { start: '2026-12-01', end: '2027-03-31' },
  }),
  item(8, 'mobility', ['Navette', '2027-01-01', '2027-02-28'], { state: 'dropped' }),
  item(9, 'energy', ['Rénovation des commerces', null, '2027-09-30'], { state: 'planned' }),
  item(10, 'energy', ['Réseau de chaleur bois', '2028-01-01', '2029-06-30'], { state: 'planned' }),
  item(11, 'without', ['Lettre aux entreprises', null, null], {
    milestones: [point('e', '2027-07-14', 'due')],
  }),
];
const links = [
  { fromId: '5', toId: '6', isTooEarly: true },
  { fromId: '2', toId: '10', isTooEarly: false },
];
const deadlines = [
  { id: 'x', label: 'Fonds vert 2027', on: '2027-06-18' },
  {
    id: 'y',
    label: 'Territoires d’industrie, accompagnement à l’investissement industriel',
    on: '2027-06-30',
  },
  { id: 'z', label: 'Quartiers productifs', on: '2028-05-20' },
];

/** Mulberry32: the same choices for the same seed. */
function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
const STATES: readonly BarState[] = ['planned', 'running', 'running', 'halted', 'done'];

export function manyItems(count: number): readonly CalendarItem[] {
  const below = seeded(count);
  const month = (rank: number): string =>
    `${String(2026 + Math.floor(rank / 12))}-${String((rank % 12) + 1).padStart(2, '0')}`;
  return Array.from({ length: count }, (_, index) => {
    const start = 11 + below(17);
    const end = start + 1 + below(7);
    const state = STATES[below(STATES.length)] ?? 'running';
    const isPast = `${month(end)}-28` < TODAY && state !== 'done';
    return item(
      index + 1,
      LANES[below(LANES.length)]?.key ?? 'jobs',
      [`Action ${String(index + 1)} du territoire`, `${month(start)}-01`, `${month(end)}-28`],
      {
        state,
        late: isPast
          ? `${String(Math.round((Date.parse(TODAY) - Date.parse(`${month(end)}-28`)) / 86_400_000))}\u00a0j`
          : null,
        milestones: below(3) === 0 ? [point(`m${String(index)}`, `${month(start + 1)}-12`, 'due')] : [],
      },
    );
  });
}

const states: ChartStates = {
  name: 'calendar',
  title: 'Calendrier',
  states: [
    stateOf('usual', CalendarChart, {
      ...plan,
      items: usual,
      links,
      deadlines,
      beforeIds: ['90', '91'],
      afterIds: ['92'],
      undatedIds: ['93', '94', '95'],
    }),
    stateOf('narrow', CalendarChart, { ...plan, items: usual, links, deadlines, undatedIds: ['93'] }, 360),
    stateOf('quarter', CalendarChart, {
      ...plan,
      from: '2027-03-01',
      to: '2027-05-31',
      items: usual.slice(0, 7),
      links,
    }),
    stateOf('all-late', CalendarChart, {
      ...plan,
      items: usual.slice(0, 8).map((each) => ({
        ...each,
        state: 'running' as const,
        isRecurring: false,
        start: '2026-12-15',
        end: '2027-02-28',
        late: '75\u00a0j',
        promised: null,
        milestones: [point(`${each.id}-late`, '2027-02-10', 'overdue')],
      })),
    }),
    stateOf('long-labels', CalendarChart, {
      ...plan,
      lanes: [
        {
          key: 'jobs',
          label:
            '1. Développer l’attractivité des métiers en tension et sécuriser les parcours professionnels des demandeurs d’emploi de longue durée du bassin',
        },
      ],
      items: usual.slice(0, 4).map((each) => ({
        ...each,
        title: `${each.title}, accompagnement renforcé des publics éloignés de l’emploi dans les quartiers prioritaires et les communes rurales`,
      })),
    }),
    stateOf('one-item', CalendarChart, { ...plan, items: usual.slice(0, 1) }),
    stateOf('empty', CalendarChart, { ...plan, items: [], undatedIds: ['1', '2', '3'], today: '2026-11-22' }),
    stateOf(
      'five-hundred',
      CalendarChart,
      { ...plan, items: manyItems(500), openLanes: new Set(['jobs', 'mobility', 'energy', 'without']) },
      1100,
    ),
    stateOf('ten-thousand', CalendarChart, {
      ...plan,
      items: manyItems(10_000),
      undatedIds: manyItems(1200).map(({ id }) => id),
    }),
  ],
};
export default states;
