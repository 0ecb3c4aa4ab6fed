import { expect, it } from 'vitest';
import { footerOf } from './footer.ts';
import { writtenDocument } from './written.test-support.ts';

const plain = writtenDocument([]);
const titled = (planTitle: string, footer = '') =>
  footerOf({
    ...plain,
    look: { ...plain.look, footer },
    source: { ...plain.source, planId: 'a', revision: 3, planTitle },
  });
const REST = ' · Brouillon · révision 3 · 22\u00a0novembre\u00a02026 · abababababab';

it('says a title whole where it holds in a line', () => {
  expect(titled('Plan d’essai')).toBe(`Plan d’essai${REST}`);
});

it('begins a title of three hundred characters, and ends it at a word', () => {
  const foot = titled('Feuille de route des mobilités, '.repeat(10).trim());
  expect(foot).toBe(`Feuille de route des mobilités, Feuille de route…${REST}`);
  expect(foot.length).toBeLessThanOrEqual(120);
});

it('cuts one word between two signs', () => {
  const foot = titled('🌾'.repeat(150));
  expect(foot.endsWith(`🌾…${REST}`)).toBe(true);
  // No half of a sign.
  expect(() => encodeURIComponent(foot)).not.toThrow();
});

it('leaves alone what the preset says', () => {
  const typed = 'Préfecture de la Mayenne, direction de la citoyenneté, '.repeat(4).trim();
  expect(titled('Plan', typed)).toBe(`${typed}${REST}`);
});
