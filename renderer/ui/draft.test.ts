// The states of a text being typed; the journeys prove it in its field.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Draft, type DraftOptions } from './draft.svelte.ts';
import { PendingWork } from './pending-work.svelte.ts';

const QUIET_MS = 500;
const CONFLICT = new Error('changed elsewhere');

/** What the machine holds, and what it was asked to keep; it trims, as the real one does. */
class Store {
  text = 'Avant';
  readonly asked: { readonly text: string; readonly before: string }[] = [];
  refusal: Error | null = null;

  keep = async (text: string, before: string): Promise<void> => {
    this.asked.push({ text, before });
    await Promise.resolve();
    if (this.refusal) throw this.refusal;
    if (before !== this.text) throw CONFLICT;
    this.text = text.trim();
  };
}

let store: Store;
let pending: PendingWork;
const draftOn = (options: Partial<DraftOptions> = {}): Draft =>
  new Draft({
    name: 'fiche objectifs',
    stored: () => store.text,
    keep: store.keep,
    check: (text) => (text.length > 20 ? 'Trop long' : undefined),
    explain: (failure) => (failure as Error).message,
    isConflict: (failure) => failure === CONFLICT,
    pending,
    ...options,
  });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('window', { location: { hash: '#/plan/fiches/1' } });
  store = new Store();
  pending = new PendingWork();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('typing is kept once, after a quiet moment, over what was stored when it began', async () => {
  const draft = draftOn();
  draft.type('Ap');
  await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
  draft.type('Après');
  await vi.advanceTimersByTimeAsync(QUIET_MS - 1);
  expect(store.asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(store.asked).toEqual([{ text: 'Après', before: 'Avant' }]);
  expect([draft.text, pending.state]).toEqual(['Après', 'saved']);
});

test('leaving the field keeps at once, and the same text is never sent twice', async () => {
  const draft = draftOn();
  draft.type('Après');
  await Promise.all([draft.blur(), draft.keepNow(), pending.flush()]);
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  expect(store.asked).toHaveLength(1);
});

test('what is typed while the first words are on their way is kept next, over what they left', async () => {
  const draft = draftOn();
  draft.type('Un');
  const first = draft.keepNow();
  draft.type('Un, deux');
  await first;
  expect(draft.text).toBe('Un, deux');
  await draft.blur();
  expect(store.asked).toEqual([
    { text: 'Un', before: 'Avant' },
    { text: 'Un, deux', before: 'Un' },
  ]);
});

test('a text stored a little differently stays as typed until the field is left', async () => {
  const draft = draftOn();
  draft.type('Mot ');
  await draft.keepNow();
  expect([draft.text, store.text, pending.state]).toEqual(['Mot ', 'Mot', 'saved']);
  await draft.blur();
  expect(draft.text).toBe('Mot');
  expect(store.asked).toHaveLength(1);
});

test('an edit of another window is shown while nothing is typed, and never over what is', () => {
  const draft = draftOn();
  store.text = 'De l’autre';
  expect(draft.text).toBe('De l’autre');
  draft.type('Le mien');
  store.text = 'Encore de l’autre';
  expect(draft.text).toBe('Le mien');
});

test('two versions wait for a choice: mine goes over theirs, seen', async () => {
  const draft = draftOn();
  draft.type('Le mien');
  store.text = 'Le leur';
  await draft.keepNow();
  expect([draft.conflicts, draft.text, draft.theirs, pending.state]).toEqual([
    true,
    'Le mien',
    'Le leur',
    'refused',
  ]);
  draft.type('Le mien aussi');
  await vi.advanceTimersByTimeAsync(QUIET_MS);
  expect(store.asked, 'nothing more is sent before the choice').toHaveLength(1);
  await draft.keepMine();
  expect([store.text, draft.conflicts, pending.state]).toEqual(['Le mien aussi', false, 'saved']);
});

test('two versions wait for a choice: theirs is taken, and mine is given up', async () => {
  const draft = draftOn();
  draft.type('Le mien');
  store.text = 'Le leur';
  await draft.keepNow();
  draft.takeTheirs();
  await draft.blur();
  expect([draft.text, store.text, draft.conflicts, pending.state]).toEqual([
    'Le leur',
    'Le leur',
    false,
    'saved',
  ]);
});

test('a text that breaks a rule is not sent, stays, and is put aside until its field is back', async () => {
  const draft = draftOn();
  draft.type('x'.repeat(21));
  await draft.blur();
  expect([store.asked, draft.error, pending.state]).toEqual([[], 'Trop long', 'refused']);
  draft.leave();
  expect(pending.asideAddress).toBe('#/plan/fiches/1');
  expect(draftOn({ name: 'fiche résumé' }).text, 'another field').toBe('Avant');
  const back = draftOn();
  expect([back.text, pending.asideAddress, pending.state]).toEqual(['x'.repeat(21), null, 'refused']);
  back.type('Plus court');
  await back.blur();
  expect([store.text, pending.state]).toEqual(['Plus court', 'saved']);
});

test('a text put aside still knows what it was typed over', async () => {
  const draft = draftOn();
  draft.type('x'.repeat(21));
  draft.leave();
  store.text = 'Le leur';
  const back = draftOn();
  back.type('Le mien');
  await back.blur();
  expect([back.conflicts, store.text]).toEqual([true, 'Le leur']);
});

test('a field that goes away while its text is good keeps it, and puts nothing aside', async () => {
  const draft = draftOn();
  draft.type('Après');
  draft.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect([store.text, pending.asideAddress, pending.state]).toEqual(['Après', null, 'saved']);
});

test('a refusal leaves the words and says why, until they change', async () => {
  const draft = draftOn();
  store.refusal = new Error('disque plein');
  draft.type('Après');
  await draft.keepNow();
  expect([draft.text, draft.error, draft.conflicts, pending.state]).toEqual([
    'Après',
    'disque plein',
    false,
    'refused',
  ]);
  store.refusal = null;
  draft.type('Après tout');
  expect(draft.error).toBeUndefined();
  await draft.keepNow();
  expect([store.text, pending.state]).toEqual(['Après tout', 'saved']);
});
