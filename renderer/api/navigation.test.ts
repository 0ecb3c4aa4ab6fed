import { describe, expect, it } from 'vitest';
import { hrefOf, placeOf, type Place } from './navigation.ts';

const planId = 'cf830a05-f3b4-8780-ae7b-08b0097e1105';
const actionId = '0d7e05b4-3f6f-4f5b-9c39-0d6d4a6b8f11';

describe('an address', () => {
  it.each<Place>([
    { name: 'home' },
    { name: 'trust' },
    { name: 'about' },
    { name: 'received' },
    { name: 'exchanges', submissionId: actionId },
    { name: 'contributions' },
    { name: 'contributions', requestId: actionId },
    { name: 'actions', planId },
    { name: 'actions', planId, actionId },
    { name: 'actions', planId, actionId, field: 'title' },
    { name: 'coverage', planId },
    { name: 'plan', planId },
    { name: 'plan', planId, field: 'territories' },
    { name: 'export', planId },
    { name: 'documents', planId, field: 'inspirantes' },
    { name: 'export', planId, field: 'tableur' },
  ])('leads back to the place it was made of: %j', (place) => {
    expect(placeOf(hrefOf(place))).toEqual(place);
  });

  it.each(['', '#', '#/'])('%j is home', (hash) => {
    expect(placeOf(hash)).toEqual({ name: 'home' });
  });

  it.each([
    '#/accueil',
    '#/a-propos/encore',
    '#/suivi-des-pilotes/zzz',
    `#/echanges/${actionId}/encore`,
    '#/plan',
    '#/plan/',
    '#/plan/zzz',
    `#/plan/${planId.slice(0, -1)}/fiches`,
    `#/plan/${planId}/nimporte`,
    `#/plan/${planId}/couverture/${actionId}`,
    `#/plan/${planId}/fiches/zzz`,
    `#/plan/${planId}/fiches/${actionId}/encore`,
    '#/plan/%E0%A4%A/fiches',
  ])('%j leads nowhere', (hash) => {
    expect(placeOf(hash)).toEqual({ name: 'unknown' });
  });
});
