// A rich fiche, the solution it makes, and what copying it needs: what tests of replication begin with.
import { BLANK_TRANSFERABILITY } from '../action/transferability.ts';
import type { Action } from '../action/action.ts';
import { lineageOf, type ReplicationMode } from '../action/replication.ts';
import { createdNow } from '../identity/entity.ts';
import { BLANK_FUNDING_LINE } from '../funding/funding-line.ts';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { BLANK_INDICATOR } from '../indicator/indicator.ts';
import { planDocumentOf } from '../plan/plan-document.ts';
import { solutionsOf } from '../solution/solution-of.ts';
import type { Solution } from '../solution/solution.ts';
import {
  actionNumber,
  idNumber,
  LATER,
  MAYENNE,
  organisationNumber,
  planWith,
  SARTHE,
  STAMP,
} from '../specimen.test-support.ts';
import { organisationsByName } from './copy-fiche.ts';

export const REGION = organisationNumber(60, 'Conseil régional');
export const MISSION = { ...organisationNumber(61, 'Mission locale'), acronym: 'ML' };
export const HASH_OF = (value: unknown): string =>
  [...JSON.stringify(value)]
    .reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 0xffffffff, 7)
    .toString(16)
    .padStart(64, '0');

export const partOf = (number: number) => createdNow(idNumber(number), STAMP);
export const RICH: Partial<Action> = {
  title: 'Navette',
  problem: 'Pas de bus',
  objectives: 'Aller au travail',
  means: 'Un chauffeur',
  status: 'completed',
  start: '2025-01',
  end: '2026-01',
  scope: 'departmental',
  partners: [
    {
      organisationId: MISSION.id,
      role: 'partner',
      contribution: 'Oriente',
      commitment: 'Oui',
      isSigned: true,
    },
  ],
  fundingLines: [
    { ...partOf(70), ...BLANK_FUNDING_LINE, organisationId: REGION.id, amountCents: 500_000, status: 'paid' },
  ],
  milestones: [{ ...partOf(71), ...BLANK_MILESTONE, title: 'Achat', dueOn: '2025-03', doneOn: '2025-04' }],
  indicators: [
    {
      ...partOf(72),
      ...BLANK_INDICATOR,
      name: 'Trajets',
      targetValue: 100,
      measurements: [
        {
          id: idNumber(73),
          date: '2025-06',
          value: 12,
          territory: null,
          kind: 'observed',
          author: 'Secrétariat',
          note: '',
          proofId: null,
        },
      ],
    },
  ],
  transferability: { ...BLANK_TRANSFERABILITY, coreElements: 'À la demande', replicationContact: 'Léa Roux' },
};

export function solutionWith(fields: Partial<Action> = {}): Solution {
  const plan = planWith([actionNumber(1, { ...RICH, ...fields })], { territories: [MAYENNE] });
  const document = planDocumentOf(plan, { organisations: [REGION, MISSION], contacts: [] }, 2);
  const making = { on: '2026-11-23', audience: 'committee', hashOf: HASH_OF, lineageOf } as const;
  const [solution] = solutionsOf(document, new Set([idNumber(1)]), making);
  if (!solution) throw new Error('no solution');
  return solution;
}
let made = 1000;
export const copying = (mode: ReplicationMode) =>
  ({
    id: idNumber(500),
    number: '7',
    mode,
    territories: [SARTHE],
    organisationNamed: organisationsByName([organisationNumber(80, 'Mission Locale')]),
    checklist: [],
    makeId: () => idNumber((made += 1)),
    stamp: LATER,
    on: '2026-11-23',
  }) as const;
export const contentOf = (action: Action) =>
  solutionsOf(
    planDocumentOf(
      planWith([action]),
      {
        organisations: [organisationNumber(80, 'Mission Locale'), organisationNumber(81, 'Commune')],
        contacts: [],
      },
      1,
    ),
    new Set([action.id]),
    { on: '2026-11-23', audience: 'committee', hashOf: HASH_OF, lineageOf },
  )[0]?.content ?? solutionWith().content;
