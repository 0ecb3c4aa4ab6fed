// A large séance under Chromium: keys of the secretary, to the next paint, and how soon the room's window follows.
import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Edit } from '../../contract/edits.ts';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';
import type { Services } from '../../services/open.ts';
import { committeeEdits } from '../meeting-edits.ts';
import { call, generateDocument, makeBenchWorkspace, openBenchServices } from './bench-workspace.ts';
import { seriesOf } from './measure.ts';
import { openPlanPage } from './plan-page.bench.ts';
import { timeRow, type Row } from './report.ts';

const ACTIONS = 300;
const MEMBERS = 200;
const PRESENT = 120;
const ITEMS = 100;
const VOTES_BY_ITEM = 5;
/** One vote of ten is a roll call, every voice written down. */
const ROLL_CALL_EVERY = 10;
const KEYS = 60;
const LETTERS = 120;
/** Between two keys: what the one before set off is over. */
const REST_MS = 120;

/** What a page has; this runtime's types know nothing of it. */
interface PageScope {
  readonly document: {
    querySelector: (selector: string) => object | null;
    addEventListener: (type: string, listener: () => void, isCapturing: boolean) => void;
  };
  readonly performance: { now: () => number; timeOrigin: number };
  readonly requestAnimationFrame: (callback: () => void) => void;
  readonly MutationObserver: new (seen: () => void) => { observe: (target: object, what: object) => void };
  /** Instants on the clock both pages share. */
  keyedAt: number[];
  changedAt: number[];
}

export async function benchSession(territories: TerritoryList): Promise<readonly Row[]> {
  const workspace = await makeBenchWorkspace(generateDocument(ACTIONS, territories));
  const services = await openBenchServices(workspace.directory);
  const meetingId = await holdMeeting(services, workspace.planId);
  await services.close();

  const { page, close } = await openPlanPage(workspace.directory, workspace.planId);
  const place = `${new URL(page.url()).origin}/#/plan/${workspace.planId}`;
  await page.goto(`${place}/reunions/${meetingId}?champ=seance`);
  await page.locator('[data-seat]').first().waitFor();
  // A window of its own, as the secretary opens it: a tab nobody sees would not be painted.
  const opening = page.context().waitForEvent('page');
  await page.getByRole('button', { name: 'Écran de la salle' }).click();
  const room = await opening;
  await room.locator('footer').waitFor();
  await watch(room, 'main.room footer');
  await recordKeys(page);

  await watch(page, 'ul[aria-label="Appel nominal"]');
  await page.locator('[data-voice]').first().focus();
  const rollCall = await answers(page, page, ['p']);

  await watch(page, 'ul[aria-label="Membres"]');
  await page.locator('[data-seat]').first().focus();
  const toggles = await answers(page, page, ['Enter', 'ArrowDown'], room);

  const letters = await typed(page);
  await close();
  workspace.remove();
  const size = `${String(MEMBERS)} members, ${String(ITEMS)} items, ${String(ITEMS * VOTES_BY_ITEM)} votes`;
  return [
    timeRow(`an arrival among ${size}, kept and painted`, seriesOf(toggles.own), 50, 'p95'),
    timeRow('a voice of a roll call, kept and painted', seriesOf(rollCall.own), 50, 'p95'),
    timeRow('a letter in the notes of the séance, to the next paint', seriesOf(letters), 50, 'p95'),
    timeRow('the room’s window after that arrival, painted', seriesOf(toggles.room), 150, 'p95'),
  ];
}

/** Open, on its last item, with the votes of all items closed but a roll call that is on. */
async function holdMeeting(services: Services, planId: string): Promise<string> {
  const meetingId = randomUUID();
  const committee = committeeEdits('Comité régional', MEMBERS);
  const [commit, seats] = [committer(services), committee.mandateIds];
  await commit(committee.edits);
  await commit([
    {
      kind: 'meeting.create',
      meetingId,
      planId,
      committeeId: committee.committeeId,
      title: 'Réunion plénière',
      day: '2026-12-04',
      initial: { presidentSeatId: seats[0] ?? null },
    },
  ]);
  const create = (list: 'agenda' | 'movements' | 'votes', entryId: string, initial: object): Edit => ({
    kind: 'entry.create',
    meetingId,
    list,
    entryId,
    initial: { ...initial },
  });
  const itemIds = Array.from({ length: ITEMS }, () => randomUUID());
  await commit(
    itemIds.map((id, index) =>
      create('agenda', id, { title: `Point ${String(index + 1)} de l’ordre du jour`, kind: 'decision' }),
    ),
  );
  const lastItem = itemIds.at(-1) ?? '';
  await commit([
    { kind: 'meeting.open', meetingId },
    { kind: 'meeting.set', meetingId, field: 'currentItemId', value: lastItem },
  ]);
  const present = seats.slice(0, PRESENT);
  await commit(
    present.map((seatId) => create('movements', randomUUID(), { seatId, personId: seatId, kind: 'arrival' })),
  );
  for (const [index, agendaItemId] of itemIds
    .flatMap((id) => Array<string>(VOTES_BY_ITEM).fill(id))
    .entries()) {
    const voteId = randomUUID();
    const half = { for: PRESENT / 2, against: 0, abstention: 0, 'not-taking-part': 0 };
    const isRollCall = index % ROLL_CALL_EVERY === 0;
    const counted = isRollCall
      ? { mode: 'roll-call', ballots: present.map((seatId) => ({ seatId, choice: 'for' })) }
      : { collegeCounts: ['A', 'B'].map((collegeCode) => ({ collegeCode, counts: half })) };
    const question = `Question ${String(index + 1)}\u202f?`;
    await commit([create('votes', voteId, { agendaItemId, question, ...counted })]);
    await commit([{ kind: 'vote.close', meetingId, voteId }]);
  }
  const open = { agendaItemId: lastItem, question: 'Question en cours\u202f?', mode: 'roll-call' };
  await commit([create('votes', randomUUID(), open)]);
  return meetingId;
}

function committer(services: Services): (edits: readonly Edit[]) => Promise<void> {
  return async (edits) => {
    await call(services, 'edit.commit', { label: 'Banc d’essai', edits });
  };
}

/** Keys are timed as they reach the page, before anything answers them. */
async function recordKeys(page: Page): Promise<void> {
  await page.evaluate(() => {
    const scope = globalThis as unknown as PageScope;
    scope.keyedAt = [];
    const { performance: clock } = scope;
    scope.document.addEventListener(
      'keydown',
      () => scope.keyedAt.push(clock.timeOrigin + clock.now()),
      true,
    );
  });
}

/** Changes of what is there are timed at the frame that paints them; a new watch forgets the one before. */
async function watch(page: Page, selector: string): Promise<void> {
  await page.evaluate((wanted) => {
    const scope = globalThis as unknown as PageScope;
    const target = scope.document.querySelector(wanted);
    if (!target) throw new Error(`nothing to watch: ${wanted}`);
    const changedAt: number[] = [];
    scope.changedAt = changedAt;
    const { performance: clock } = scope;
    const observer = new scope.MutationObserver(() => {
      scope.requestAnimationFrame(() => changedAt.push(clock.timeOrigin + clock.now()));
    });
    // What a line says, not which one has the focus.
    const attributeFilter = ['aria-checked'];
    observer.observe(target, { subtree: true, childList: true, characterData: true, attributeFilter });
  }, selector);
}

const instants = (page: Page, which: 'keyedAt' | 'changedAt'): Promise<readonly number[]> =>
  page.evaluate((name) => (globalThis as unknown as PageScope)[name], which);

/** The first key of each round, to the first change after it in the page, and in the room. */
async function answers(page: Page, own: Page, keys: readonly string[], room?: Page) {
  const times = { own: [] as number[], room: [] as number[] };
  for (let round = 0; round < KEYS; round += 1) {
    const before = (await instants(page, 'keyedAt')).length;
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(REST_MS);
    }
    const keyedAt = (await instants(page, 'keyedAt'))[before] ?? NaN;
    times.own.push(await firstAfter(own, keyedAt));
    if (room) times.room.push(await firstAfter(room, keyedAt));
  }
  return times;
}

async function firstAfter(page: Page, keyedAt: number): Promise<number> {
  await page.waitForFunction(
    (from) => (globalThis as unknown as PageScope).changedAt.some((at) => at > from),
    keyedAt,
  );
  const changed = (await instants(page, 'changedAt')).find((at) => at > keyedAt);
  return (changed ?? NaN) - keyedAt;
}

async function typed(page: Page): Promise<readonly number[]> {
  await page.getByRole('textbox', { name: 'Teneur des discussions' }).click();
  const before = (await instants(page, 'keyedAt')).length;
  await page.evaluate(() => {
    const scope = globalThis as unknown as PageScope;
    const changedAt: number[] = [];
    scope.changedAt = changedAt;
    const { performance: clock } = scope;
    scope.document.addEventListener(
      'keydown',
      () =>
        scope.requestAnimationFrame(() =>
          setTimeout(() => changedAt.push(clock.timeOrigin + clock.now()), 0),
        ),
      true,
    );
  });
  for (let index = 0; index < LETTERS; index += 1)
    await page.keyboard.type('a', { delay: index % 20 === 19 ? 700 : 60 });
  const keyed = (await instants(page, 'keyedAt')).slice(before);
  const painted = await instants(page, 'changedAt');
  return painted.map((at, index) => at - (keyed[index] ?? NaN));
}
