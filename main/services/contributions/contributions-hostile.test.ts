// Follow-up that does not answer what was asked: nothing of it is taken.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MEDIA_TYPES, type NamedDocument } from '../../contract/documents.ts';
import type { ContributionFilled } from '../../domain/contribution/contribution.ts';
import {
  ContributionSides,
  editOf,
  exchangesOf,
  guardOf,
  missing,
  NOTE,
} from '../../testing/contribution-sides.ts';
import { acquaint, receive } from '../../testing/exchange-sides.ts';
import { foreignFile } from '../../testing/foreign-file.ts';

let sides: ContributionSides;
beforeEach(async () => {
  sides = await ContributionSides.open();
});
afterEach(async () => {
  expect(await sides.close()).toEqual([]);
});

describe('what does not answer', () => {
  /** What the pilot signed, altered and signed by somebody else. */
  async function altered(alter: (filled: ContributionFilled) => ContributionFilled): Promise<NamedDocument> {
    const { answer } = await sides.fillIn();
    const read = await sides.pilot.client.call('signed.read', { document: answer });
    if (read.kind !== 'contribution' || read.content.stage !== 'filled') return missing();
    const bytes = await foreignFile(alter(read.content), 'contribution');
    return { name: 'suivi.asice', mediaType: MEDIA_TYPES.signedPlan, bytes };
  }
  const guardFor = async (alter: (filled: ContributionFilled) => ContributionFilled): Promise<unknown> => {
    const [told] = await receive(sides.committee.client, [await altered(alter)]);
    return told?.outcome === 'refused' ? told.failure.details['guard'] : told?.outcome;
  };
  type Fiche = ContributionFilled['fiches'][number];
  const withFiche = (filled: ContributionFilled, fields: Partial<Fiche>): ContributionFilled => ({
    ...filled,
    fiches: filled.fiches.map((fiche, index) => (index === 0 ? { ...fiche, ...fields } : fiche)),
  });

  it.each<[string, string, (filled: ContributionFilled) => ContributionFilled]>([
    ['nothing', 'received', (filled) => filled],
    [
      'a request nobody made',
      'contribution-unknown',
      (filled) => ({ ...filled, answers: { ...filled.answers, identity: 'ab'.repeat(32) } }),
    ],
    [
      'another plan',
      'answers-another-file',
      (filled) => ({ ...filled, answers: { ...filled.answers, planId: randomUUID() } }),
    ],
    [
      'the fiche of somebody else',
      'contribution-other-fiches',
      (filled) => withFiche(filled, { actionId: sides.foreign }),
    ],
    [
      'a milestone it was not asked about',
      'contribution-beyond',
      (filled) => withFiche(filled, { milestones: [] }),
    ],
    [
      'a note that bears the id of a milestone',
      'contribution-beyond',
      (filled) => withFiche(filled, { notes: [{ ...NOTE, id: sides.milestoneId }] }),
    ],
  ])('is refused: %s', async (_, guard, alter) => {
    expect(await guardFor(alter)).toBe(guard);
    expect((await exchangesOf(sides.committee)).contributions).toHaveLength(guard === 'received' ? 1 : 0);
  });

  it('takes nothing that bears the id of another part of the plan', async () => {
    const stolen = randomUUID();
    await editOf(sides.committee, {
      ...{
        kind: 'part.create',
        planId: sides.planId,
        actionId: sides.foreign,
        list: 'obstacles',
        partId: stolen,
      },
      initial: { description: 'Le nôtre' },
    });
    expect(await guardFor((filled) => withFiche(filled, { notes: [{ ...NOTE, id: stolen }] }))).toBe(
      'received',
    );
    const contributionId = (await exchangesOf(sides.committee)).contributions[0]?.id ?? missing();
    expect(await guardOf(sides.preview(contributionId))).toBe('contribution-beyond');
    expect(await guardOf(sides.take(contributionId, [sides.first], {}, true))).toBe('contribution-beyond');
  });

  it('outdates nothing of somebody verified, whatever day it claims', async () => {
    await acquaint(sides.committee, sides.pilot);
    const claimed = await guardFor((filled) => ({ ...filled, filledAt: '2099-01-01T00:00:00.000Z' }));
    expect(claimed).toBe('received');
    const requestId = (await exchangesOf(sides.pilot)).contributionRequests[0]?.id ?? missing();
    const { document } = await sides.sign(requestId);
    expect(await receive(sides.committee.client, [document])).toMatchObject([{ outcome: 'received' }]);
  });
});
