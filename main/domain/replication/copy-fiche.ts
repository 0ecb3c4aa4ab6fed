// A new fiche out of a solution: what its way of being taken up carries over, with the organisations of the receiving directory.
import { blankAction, type Action } from '../action/action.ts';
import type { ReplicatedField, ReplicationMode } from '../action/replication.ts';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { BLANK_OBSTACLE } from '../action/obstacle.ts';
import { withLead, type Lead } from '../action/lead.ts';
import type { Organisation } from '../directory/directory.ts';
import { BLANK_FUNDING_LINE } from '../funding/funding-line.ts';
import { createdNow, type EntityId, type Stamp } from '../identity/entity.ts';
import { BLANK_INDICATOR } from '../indicator/indicator.ts';
import type { Solution } from '../solution/solution.ts';
import type { TerritoryReference } from '../territory/territory.ts';
import { foldText } from '../text/fold.ts';
import { carried, carriedFields, type Carried } from './carried.ts';
import { lineageThrough, territoryWords } from './lineage.ts';
import type { Checked } from './replications.ts';

/** The organisation of that name, or of that acronym, in a directory; null where there is none. */
export type OrganisationNamed = (name: string) => EntityId | null;

export function organisationsByName(organisations: readonly Organisation[]): OrganisationNamed {
  const known = new Map<string, EntityId>();
  for (const { id, acronym } of organisations) if (acronym !== '') known.set(foldText(acronym), id);
  for (const { id, name } of organisations) known.set(foldText(name), id);
  known.delete('');
  return (name) => known.get(foldText(name)) ?? null;
}

/** Every organisation the solution names and this way of taking it up carries over, once each. */
export function organisationsNamed(solution: Solution, mode: ReplicationMode): readonly string[] {
  const fields = carriedFields(mode);
  const { leads, partners, funding } = solution.content;
  const named = [
    ...(fields.includes('leads') ? leads : []),
    ...(fields.includes('partners') ? partners.map(({ name }) => name) : []),
    ...(fields.includes('funding') ? funding.map(({ funder }) => funder) : []),
  ];
  const byFolded = new Map(named.map((name) => [foldText(name), name]));
  byFolded.delete('');
  return [...byFolded.values()];
}

export interface Copying {
  readonly id: EntityId;
  readonly number: string;
  readonly mode: ReplicationMode;
  readonly territories: readonly TerritoryReference[];
  readonly organisationNamed: OrganisationNamed;
  readonly checklist: readonly Checked[];
  readonly makeId: () => EntityId;
  readonly stamp: Stamp;
  /** A day, `2026-11-23`. */
  readonly on: string;
}

export function replicaOf(solution: Solution, copying: Copying): Action {
  const { id, number, mode, territories, stamp, on } = copying;
  const taken = carried(solution.content, mode);
  const fields = new Set(carriedFields(mode));
  const blank = blankAction(id, number, taken.title, stamp);
  const made = makers(copying);
  const whole: Partial<Action> = {
    ...plainFields(taken, fields),
    ...(fields.has('leads') ? { leads: made.leads(taken) } : {}),
    ...(fields.has('partners') ? { partners: made.partners(taken) } : {}),
    ...(fields.has('funding') ? { fundingLines: made.fundingLines(taken.funding) } : {}),
    ...(fields.has('indicators') ? { indicators: made.indicators(taken.indicators) } : {}),
    milestones: made.milestones([
      ...(fields.has('milestones') ? taken.milestones.map(({ title }) => title) : []),
      ...toObtain(copying.checklist, 'milestone').map(({ text }) => text.slice(0, MAX_MILESTONE)),
    ]),
    obstacles: [
      ...(fields.has('obstacles') ? made.obstacles(taken.obstacles) : []),
      ...made.obstacles(toObtain(copying.checklist, 'obstacle').map(obstacleOf)),
    ],
  };
  const { planId, actionId, committeeName, versionHash } = solution;
  return {
    ...blank,
    ...whole,
    territories,
    replicationOf: {
      sourcePlanId: planId,
      sourceActionId: actionId,
      sourceCommittee: committeeName,
      sourceTerritory: territoryWords(solution),
      sourceVersionHash: versionHash,
      copiedOn: on,
      mode,
      chain: lineageThrough(solution),
    },
  };
}
const MAX_MILESTONE = 300;

/** Fields whose value is the same in a fiche and in a solution. */
const OF_PARTS: readonly ReplicatedField[] = [
  'leads',
  'partners',
  'funding',
  'indicators',
  'milestones',
  'obstacles',
];

function plainFields(taken: Carried, fields: ReadonlySet<ReplicatedField>): Partial<Action> {
  const plain = [...fields].filter((field) => !OF_PARTS.includes(field));
  return Object.fromEntries(plain.map((field) => [field, taken[field]]));
}

function toObtain(checklist: readonly Checked[], becomes: Checked['becomes']): readonly Checked[] {
  return checklist.filter((each) => each.answer === 'to-obtain' && each.becomes === becomes);
}

function obstacleOf({ kind, text }: Checked): Carried['obstacles'][number] {
  const partnership = kind === 'partner' ? 'partnership' : 'technical';
  return { description: text, kind: partnership, level: 'local', unblockCondition: '', resolvedOn: null };
}

type Making = Pick<Copying, 'organisationNamed' | 'makeId' | 'stamp'>;

/** The items of the lists of a fiche, each with an id of its own. */
export function makers({ organisationNamed, makeId, stamp }: Making) {
  const made = () => createdNow(makeId(), stamp);
  return {
    leads: ({ leads }: Pick<Carried, 'leads'>): Action['leads'] =>
      leads
        .flatMap((name) => organisationNamed(name) ?? [])
        .reduce<readonly Lead[]>((named, organisationId) => withLead(named, organisationId), []),
    partners: ({ partners }: Pick<Carried, 'partners'>): Action['partners'] =>
      partners.flatMap(({ name, role, contribution }) => {
        const organisationId = organisationNamed(name);
        return organisationId === null
          ? []
          : { organisationId, role, contribution, commitment: '', isSigned: false };
      }),
    fundingLines: (lines: Carried['funding']): Action['fundingLines'] =>
      lines.map(({ role, funder, amountCents, taxBasis, nature }) => ({
        ...made(),
        ...BLANK_FUNDING_LINE,
        ...{ role, amountCents, taxBasis, nature },
        organisationId: organisationNamed(funder),
      })),
    indicators: (lines: Carried['indicators']): Action['indicators'] =>
      lines.map((line) => ({ ...made(), ...BLANK_INDICATOR, ...withoutLatest(line) })),
    milestones: (titles: readonly string[]): Action['milestones'] =>
      titles.map((title) => ({ ...made(), ...BLANK_MILESTONE, title })),
    obstacles: (lines: Carried['obstacles']): Action['obstacles'] =>
      lines.map(({ description, kind, level, unblockCondition }) => ({
        ...made(),
        ...BLANK_OBSTACLE,
        ...{ description, kind, level, unblockCondition },
      })),
  };
}

/** What of a solution is kept beside its copy: whom to reach is asked of the source again, and whoever it names may change. */
export function snapshotOf(solution: Solution): Solution {
  const { content } = solution;
  const { transferability } = content;
  return {
    ...solution,
    inspiring: null,
    contact: null,
    content: {
      ...content,
      notes: [],
      transferability: transferability && { ...transferability, replicationContact: '' },
    },
  };
}

/** A measurement is of the territory it was made in. */
function withoutLatest(line: Carried['indicators'][number]): Omit<typeof line, 'latest'> {
  const { name, kind, unit, direction, definition, frequency } = line;
  const { baselineValue, baselineOn, targetValue, targetOn } = line;
  return {
    ...{ name, kind, unit, direction, definition, frequency },
    ...{ baselineValue, baselineOn, targetValue, targetOn },
  };
}
