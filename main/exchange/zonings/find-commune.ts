// A commune by the code a file gives it: today's, a former one, or one that lost its leading zero in a spreadsheet.
import type { FormerCommune } from '../../domain/territory/commune-successors.ts';
import type { TerritoryReference } from '../../domain/territory/territory.ts';
import type { TerritoryList } from '../../domain/territory/territory-list.ts';

export interface FoundCommune {
  readonly now: TerritoryReference;
  /** Where it was found under a code that is no more. */
  readonly formerly?: { readonly code: string; readonly label: string };
}
export type FindCommune = (typed: string) => FoundCommune | undefined;

/** Paris, Lyon and Marseille: the codes of their arrondissements, which are no communes of the list. */
const CITY_DISTRICTS = [
  { districts: /^751(?:0[1-9]|1\d|20)$/, city: '75056' },
  { districts: /^6938[1-9]$/, city: '69123' },
  { districts: /^132(?:0[1-9]|1[0-6])$/, city: '13055' },
] as const;
const CODE_LENGTH = 5;

export function communeFinder(list: TerritoryList, former: readonly FormerCommune[]): FindCommune {
  const formerByCode = new Map(former.map((each) => [each.code, each]));
  const today = (code: string): TerritoryReference | undefined => list.byId.get(`commune:${code}`);
  return (typed) => {
    const code = typed.toUpperCase().padStart(CODE_LENGTH, /^\d{4}$/.test(typed) ? '0' : '');
    const now = today(code);
    if (now) return { now };
    const past = formerByCode.get(code);
    if (past) return { now: past.successor, formerly: { code, label: past.label } };
    const city = CITY_DISTRICTS.find(({ districts }) => districts.test(code));
    const whole = city && today(city.city);
    return whole && { now: whole, formerly: { code, label: '' } };
  };
}
