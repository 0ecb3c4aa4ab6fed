// Small, complete documents for tests of the domain. Every value is different from the default of its field.
import { blankAction, type Action } from './action/action.ts';
import { blankOrganisation, type Organisation } from './directory/directory.ts';
import { createdNow, type Stamp } from './identity/entity.ts';
import { blankPlan, type Axis, type Plan } from './plan/plan.ts';
import type { TerritoryKey, TerritoryReference } from './territory/territory.ts';

export const STAMP: Stamp = { at: '2026-11-22T09:00:00.000Z', by: 'Secrétariat' };
export const LATER: Stamp = { at: '2026-11-23T10:30:00.000Z', by: 'Présidence' };

export function idNumber(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}

export function territory(
  kind: TerritoryReference['kind'],
  code: string,
  label: string,
  within: readonly TerritoryKey[] = [],
): TerritoryReference {
  return { kind, code, vintage: 2026, label, within };
}

const inRegion = [{ kind: 'region', code: '52' }] as const;
export const PAYS_DE_LA_LOIRE = territory('region', '52', 'Pays de la Loire');
export const ILE_DE_FRANCE = territory('region', '11', 'Île-de-France');
export const MAYENNE = territory('departement', '53', 'Mayenne', inRegion);
export const SARTHE = territory('departement', '72', 'Sarthe', inRegion);
export const VENDEE = territory('departement', '85', 'Vendée', inRegion);
export const EVRON = territory('commune', '53097', 'Évron', [
  { kind: 'departement', code: '53' },
  ...inRegion,
]);

export function actionNumber(number: number, fields: Partial<Action> = {}): Action {
  return { ...blankAction(idNumber(number), String(number), `Action ${String(number)}`, STAMP), ...fields };
}

export function organisationNumber(number: number, name: string): Organisation {
  return blankOrganisation(idNumber(number), name, 'association', STAMP);
}

export function axisNumber(number: number, title: string): Axis {
  return {
    ...createdNow(idNumber(number), STAMP),
    title,
    description: '',
    parentId: null,
    industryAxis: null,
  };
}

export function planWith(actions: readonly Action[], fields: Partial<Plan> = {}): Plan {
  const required = {
    title: 'Feuille de route',
    kind: 'local-roadmap',
    horizonStart: '2026-12',
    horizonEnd: '2028-06',
  } as const;
  const filled = {
    committeeName: 'Comité local pour l’emploi',
    territories: [PAYS_DE_LA_LOIRE],
    actions,
    ...fields,
  };
  return blankPlan(idNumber(900), { ...required, ...filled }, STAMP);
}
