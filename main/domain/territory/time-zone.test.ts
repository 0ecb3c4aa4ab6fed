import { expect, it } from 'vitest';
import { timeZoneOf } from './time-zone.ts';
import type { TerritoryReference } from './territory.ts';

const place = (
  kind: 'departement' | 'region' | 'commune',
  code: string,
  within: TerritoryReference['within'] = [],
) => ({
  kind,
  code,
  vintage: 2026,
  label: code,
  within,
});

it('is that of the territory, its own or the one that holds it', () => {
  expect(timeZoneOf([place('departement', '974')])).toBe('Indian/Reunion');
  expect(timeZoneOf([place('region', '03')])).toBe('America/Cayenne');
  expect(timeZoneOf([place('commune', '97105', [{ kind: 'departement', code: '971' }])])).toBe(
    'America/Guadeloupe',
  );
});

it('is Paris elsewhere: the codes of départements and régions are not mistaken for one another', () => {
  expect(timeZoneOf([])).toBe('Europe/Paris');
  expect(timeZoneOf([place('departement', '44'), place('departement', '04')])).toBe('Europe/Paris');
});
