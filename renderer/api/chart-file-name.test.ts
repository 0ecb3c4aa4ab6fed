import { expect, test } from 'vitest';
import { chartFileName } from './chart-file-name.ts';

test('a file is named after what it shows, the plan and the day', () => {
  expect(
    chartFileName('couverture', 'Feuille de route : Pays de la Loire, « Œuvrer à l’été »', '2026-11-22'),
  ).toBe('couverture-feuille-de-route-pays-de-la-loire-oeuvrer-a-l-ete-2026-11-22');
});

test('a title without a letter leaves no hole, a long one is cut', () => {
  expect(chartFileName('carte', '…', '2026-11-22')).toBe('carte-2026-11-22');
  expect(chartFileName('carte', 'mot '.repeat(60), '2026-11-22').length).toBeLessThan(80);
});
