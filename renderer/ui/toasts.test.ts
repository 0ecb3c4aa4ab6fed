import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Toasts } from './toasts.svelte.ts';

let toasts: Toasts;
let screen: string;
beforeEach(() => {
  vi.useFakeTimers();
  screen = 'fiches';
  toasts = new Toasts(() => screen);
});
afterEach(() => {
  vi.useRealTimers();
});
const texts = (): readonly string[] => toasts.shown.map(({ text }) => text);
const action = { label: 'Annuler', run: () => undefined };

test('two at most are shown, the latest ones', () => {
  for (const text of ['Un', 'Deux', 'Trois']) toasts.say(text);
  expect(texts()).toEqual(['Deux', 'Trois']);
  vi.advanceTimersByTime(10_000);
  expect(texts()).toEqual([]);
});

test('what says the same takes the place of its like, and has its whole time', () => {
  toasts.say('Axe retiré.', action);
  vi.advanceTimersByTime(9_000);
  const second = { label: 'Annuler', run: vi.fn() };
  toasts.say('Axe retiré.', second);
  vi.advanceTimersByTime(9_000);
  expect(toasts.shown).toMatchObject([{ text: 'Axe retiré.', action: second }]);
});

test('one whose action has nothing left to do is withdrawn, the latest alone', () => {
  toasts.say('Fin de la fiche 1 changée', action);
  toasts.say('Fin de la fiche 2 changée', action);
  toasts.withdraw((offered) => offered === action);
  expect(texts()).toEqual(['Fin de la fiche 1 changée']);
  toasts.withdraw(() => false);
  expect(texts()).toHaveLength(1);
});

test('one that offers something, or is long, stays longer', () => {
  toasts.say('Fait');
  toasts.say('Fait aussi', action);
  vi.advanceTimersByTime(6_000);
  expect(texts()).toEqual(['Fait aussi']);
  toasts.say('Une phrase plus longue à lire. '.repeat(5));
  vi.advanceTimersByTime(11_000);
  expect(texts()).toHaveLength(1);
});

test('an alarm stays until it is closed, and waits for room rather than be lost', () => {
  for (const text of ['Refusé', 'Disque plein', 'Lecture seule']) toasts.alarm(text);
  toasts.say('Fait');
  expect(texts()).toEqual(['Lecture seule', 'Fait']);
  vi.advanceTimersByTime(600_000);
  expect(texts()).toEqual(['Disque plein', 'Lecture seule']);
  toasts.close(toasts.shown[0]?.id ?? 0);
  expect(texts()).toEqual(['Refusé', 'Lecture seule']);
});

test('none goes away while somebody reads, and each has its whole time afterwards', () => {
  toasts.say('Fait');
  toasts.hold();
  toasts.say('Fait aussi');
  vi.advanceTimersByTime(600_000);
  expect(texts()).toEqual(['Fait', 'Fait aussi']);
  toasts.release();
  vi.advanceTimersByTime(3_900);
  expect(texts()).toHaveLength(2);
  vi.advanceTimersByTime(3_000);
  expect(texts()).toEqual([]);
});

test('what held the last one holds nothing once it is closed', () => {
  toasts.say('Fait');
  toasts.hold();
  toasts.close(toasts.shown[0]?.id ?? 0);
  toasts.say('Autre');
  vi.advanceTimersByTime(10_000);
  expect(texts()).toEqual([]);
});

test('what was said on a screen goes with it, but for an alarm and for what is being read', () => {
  toasts.alarm('Disque plein');
  toasts.say('Point retiré', action);
  toasts.leaveScreen();
  expect(texts()).toEqual(['Disque plein', 'Point retiré']);
  screen = 'réunions';
  toasts.say('Réunion supprimée');
  toasts.leaveScreen();
  expect(texts()).toEqual(['Disque plein', 'Réunion supprimée']);
  toasts.hold();
  screen = 'calendrier';
  toasts.leaveScreen();
  expect(texts()).toEqual(['Disque plein', 'Réunion supprimée']);
  toasts.release();
  vi.advanceTimersByTime(10_000);
  expect(texts()).toEqual(['Disque plein']);
});
