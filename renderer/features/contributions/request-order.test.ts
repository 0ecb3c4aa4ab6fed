import { expect, it } from 'vitest';
import type { ContributionRequest } from '../../../main/domain/contribution/records.ts';
import type { ContributionStatus } from '../../../main/domain/contribution/standing.ts';
import { inOrder } from './request-order.ts';

const request = (name: string, askedOn = '2026-11-22'): ContributionRequest => ({
  ...{ id: name, createdAt: '', createdBy: '', updatedAt: '', updatedBy: '', externalReferences: [] },
  ...{ direction: 'sent', identity: '', planId: '', planTitle: '', committeeName: '', revision: 0 },
  ...{ askedOn, answerDueOn: null, word: '', actionIds: [], closedOn: null },
  pilot: { organisationId: null, contactId: null, name },
});
const STATUSES: Readonly<Record<string, ContributionStatus>> = {
  Repris: 'taken',
  Retard: 'late',
  'À reprendre': 'answered',
};

it('puts first what waits for us, then who is late, then by name', () => {
  const names = ['Repris', 'Zoé', 'Éva', 'Retard', 'À reprendre'];
  const ordered = inOrder(
    [...names.map((name) => request(name)), request('Ancien', '2026-01-01')],
    ({ pilot: { name } }) => STATUSES[name] ?? 'awaited',
  );
  expect(ordered.map(({ pilot }) => pilot.name)).toEqual([
    'À reprendre',
    'Retard',
    'Éva',
    'Zoé',
    'Ancien',
    'Repris',
  ]);
});
