// A committee that consults a chamber, each with its own workspace and identity.
import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, expect } from 'vitest';
import type { Edit } from '../contract/edits.ts';
import { completePlan, openSide, receive, type Side } from '../testing/exchange-sides.ts';
import { documentPlaces } from '../testing/document-places.ts';
import { makeTemporaryFolder } from '../testing/temporary-folder.ts';

export const CHAMBER = 'Chambre de commerce';

type List = Extract<Edit, { kind: 'item.set' }>['list'];
export const of = (list: List, itemId: string) => ({ document: 'consultations', list, itemId }) as const;
export const edit = (side: Side, ...edits: readonly Edit[]) =>
  side.client.call('edit.commit', { label: 'Essai', edits: [...edits] });
export const setOf = (list: List, itemId: string, field: string, value: unknown): Edit => ({
  kind: 'item.set',
  ...of(list, itemId),
  field,
  value,
});
export const answerTo = (id: string, kind: string, reason: string): readonly Edit[] => [
  setOf('consultationPoints', id, 'answer', kind),
  setOf('consultationPoints', id, 'reason', reason),
];

export interface Consulting {
  readonly committee: Side;
  readonly chamber: Side;
  /** Resolves to what was reported as bugs. */
  readonly close: () => Promise<readonly unknown[]>;
}

export async function openConsulting(): Promise<Consulting> {
  const folder = makeTemporaryFolder();
  const places = documentPlaces();
  const committee = await openSide(folder.path, 'Comité', { documentPlaces: places });
  const chamber = await openSide(folder.path, CHAMBER);
  return {
    committee,
    chamber,
    close: async () => {
      await committee.open.close();
      await chamber.open.close();
      places.remove();
      folder.remove();
      return [...committee.open.bugs, ...chamber.open.bugs];
    },
  };
}

export const setAction = (planId: string, actionId: string | undefined, field: string, value: unknown) =>
  ({ kind: 'action.set', planId, actionId: actionId ?? '', field, value }) as Edit;

/** A consultation of a plan that is not complete, with the chamber and another body, and its draft signed. */
export async function consult(
  { committee }: Pick<Consulting, 'committee'>,
  actionFields: { readonly isConfidential?: boolean } = {},
) {
  const { planId, actionIds } = await completePlan(committee.client);
  await edit(committee, setAction(planId, actionIds[0], 'objectives', ''));
  if (actionFields.isConfidential)
    await edit(committee, setAction(planId, actionIds[1], 'isConfidential', true));
  const [consultationId, chamberId, otherId] = [randomUUID(), randomUUID(), randomUUID()];
  await edit(
    committee,
    {
      kind: 'item.create',
      ...of('consultations', consultationId),
      initial: { planId, title: 'Avant adoption', question: 'Que changer ?', answersDueOn: '2027-01-31' },
    },
    {
      kind: 'item.create',
      ...of('consultedBodies', chamberId),
      initial: { consultationId, name: 'CHAMBRE de commerce', kind: 'chambers', sentOn: '2026-12-01' },
    },
    {
      kind: 'item.create',
      ...of('consultedBodies', otherId),
      initial: { consultationId, name: 'Union locale', kind: 'social-partners', sentOn: '2026-12-01' },
    },
  );
  const sealed = await committee.client.call('consultation.seal', {
    consultationId,
    ...committee.signature,
  });
  return { planId, actionIds, consultationId, chamberId, otherId, sealed };
}

export type Draft = Awaited<ReturnType<typeof consult>>;

/** The chamber opens the draft, remarks on a title and signs. */
export async function answer({ chamber }: Consulting, draft: Draft, name = CHAMBER) {
  await receive(chamber.client, [draft.sealed.document]);
  const { exchanges } = await chamber.client.call('exchange.overview', { today: '2026-12-10' });
  const received = exchanges.submissions.at(-1);
  const reviewId = randomUUID();
  await edit(chamber, {
    kind: 'item.create',
    document: 'exchanges',
    list: 'reviews',
    itemId: reviewId,
    initial: {
      submissionId: received?.id ?? '',
      issuedOn: '2026-12-15',
      kind: 'letter',
      service: { name, email: 'contact@chambre.example', phone: '', postalAddress: '' },
      text: 'Merci de cet envoi.',
      remarks: [
        {
          id: randomUUID(),
          target: {
            actionId: draft.actionIds[0] ?? '',
            actionNumber: '1',
            actionTitle: 'Action 1',
            field: 'title',
          },
          kind: 'correction',
          text: 'L’intitulé est trop vague. Écrire à paul@chambre.example.',
          suggestion: { value: 'Former cent apprentis' },
        },
      ],
    },
  });
  return chamber.client.call('review.sign', { reviewId, ...chamber.signature });
}

/** Called once, at the top of a file of tests: what it answers with is of the test that runs. */
export function consultingOfEachTest() {
  let begun: Consulting | undefined;
  const current = (): Consulting => {
    if (!begun) throw new Error('no test has begun');
    return begun;
  };
  beforeEach(async () => {
    begun = await openConsulting();
  });
  afterEach(async () => {
    expect(await current().close()).toEqual([]);
  });
  const consultations = async (planId: string) =>
    (await current().committee.client.call('plan.open', { planId })).consultations;
  return { current, consultations };
}
