// The clock of a room, from where its territory is: the same on every machine, wherever the secretary's own clock stands.
import type { TerritoryReference } from './territory.ts';

const BY_DEPARTEMENT: Readonly<Record<string, string>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/Guadeloupe',
  '978': 'America/Guadeloupe',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
};
const BY_REGION: Readonly<Record<string, string>> = {
  '01': 'America/Guadeloupe',
  '02': 'America/Martinique',
  '03': 'America/Cayenne',
  '04': 'Indian/Reunion',
  '06': 'Indian/Mayotte',
};

/** Of the first territory that tells; Paris where none does. */
export function timeZoneOf(territories: readonly TerritoryReference[]): string {
  for (const { kind, code, within } of territories)
    for (const key of [{ kind, code }, ...within]) {
      const found =
        key.kind === 'departement'
          ? BY_DEPARTEMENT[key.code]
          : key.kind === 'region'
            ? BY_REGION[key.code]
            : undefined;
      if (found !== undefined) return found;
    }
  return 'Europe/Paris';
}
