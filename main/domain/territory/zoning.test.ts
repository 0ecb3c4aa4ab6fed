import { describe, expect, it } from 'vitest';
import { coverageOf } from '../coverage/coverage.ts';
import { createdNow } from '../identity/entity.ts';
import {
  actionNumber,
  idNumber,
  MAYENNE,
  PAYS_DE_LA_LOIRE,
  SARTHE,
  STAMP,
} from '../specimen.test-support.ts';
import { buildTerritoryList } from './territory-list.ts';
import { extentOf } from './zone-extent.ts';
import { groupingCode, isZoneCode, territoryReferenceOf, zone, type Zone } from './zoning.ts';

const list = buildTerritoryList({
  format: 'jalon-territories',
  version: 1,
  vintage: 2026,
  source: { label: '', package: '', licence: '', url: '' },
  regions: [
    ['52', 'Pays de la Loire'],
    ['53', 'Bretagne'],
    ...Array.from({ length: 61 }, (_each, index): [string, string] => [`R${String(index)}`, 'Autre']),
  ],
  departements: [
    ['53', 'Mayenne', 0],
    ['35', 'Ille-et-Vilaine', 1],
  ],
  arrondissements: [],
  epci: [['200000001', 'Les Coëvrons', '']],
  communes: [
    ['53097', 'Évron', 0, -1, 0],
    ['35236', 'Redon', 1, -1, -1],
    ...Array.from({ length: 70 }, (_each, index): [string, string, number, number, number] => [
      `53${String(500 + index)}`,
      'Autre',
      0,
      -1,
      0,
    ]),
  ],
});
const keys = (...ids: readonly string[]) =>
  (extentOf(list, ids.map(keyOf)) ?? []).map(({ kind, code }) => `${kind}:${code}`);
function keyOf(id: string) {
  const [kind, code = ''] = id.split(':');
  return { kind: kind as 'commune', code };
}

const QPV: Zone = {
  ...createdNow(idNumber(1), STAMP),
  kind: 'qpv',
  code: 'QN05301M',
  label: 'Les Fourches',
  vintage: 2024,
  members: [{ kind: 'commune', code: '53097' }],
  within: extentOf(list, [{ kind: 'commune', code: '53097' }]) ?? [],
  source: 'qpv.csv',
};

describe('a zone', () => {
  it('has the code its kind asks for', () => {
    for (const code of ['QN04901M', 'QN97101I', 'QN02A01M', 'QP049001', 'QP971003'])
      expect(isZoneCode('qpv', code), code).toBe(true);
    for (const code of ['QN0490M', 'QN04901', 'QP04901M', '49007', 'qn04901m'])
      expect(isZoneCode('qpv', code), code).toBe(false);
    expect(isZoneCode('employment-zone', '5201')).toBe(true);
    expect(isZoneCode('free-grouping', groupingCode(idNumber(7)))).toBe(true);
    expect(zone.safeParse(QPV).success).toBe(true);
    expect(zone.safeParse({ ...QPV, code: '5201' }).success).toBe(false);
    expect(zone.safeParse({ ...QPV, members: [] }).success).toBe(false);
  });

  it('lies in everything its members lie in, across régions', () => {
    expect(keys('commune:53097', 'commune:35236')).toEqual([
      'commune:53097',
      'commune:35236',
      'epci:200000001',
      'departement:53',
      'departement:35',
      'region:52',
      'region:53',
    ]);
  });

  it('lies in the parts of a wide member too', () => {
    expect(keys('region:52')).toEqual(['epci:200000001', 'departement:53', 'region:52']);
  });

  it('leaves out the communes when they are too many, and has no extent when even the régions are', () => {
    const communes = Array.from({ length: 61 }, (_each, index) => `commune:53${String(500 + index)}`);
    expect(keys(...communes)).toEqual(['epci:200000001', 'departement:53', 'region:52']);
    const regions = Array.from({ length: 61 }, (_each, index) => keyOf(`region:R${String(index)}`));
    expect(extentOf(list, regions)).toBeNull();
  });

  it('named by a fiche, makes it count in the départements it lies in', () => {
    const themes = [
      { code: 'FRE', label: 'Freins', children: [{ code: 'FRE.logement', label: 'Logement' }] },
    ];
    const action = actionNumber(1, {
      themePrimary: 'FRE.logement',
      territories: [territoryReferenceOf(QPV)],
    });
    const { cells, columns } = coverageOf({
      actions: [action],
      themes,
      perimeter: [PAYS_DE_LA_LOIRE],
      parts: [MAYENNE, SARTHE],
      showsUnusedThemes: false,
    });
    expect(columns.map(({ label }) => label)).not.toContain('Hors périmètre');
    expect(cells.find(({ columnKey }) => columnKey === 'departement:53')?.actionIds).toEqual([action.id]);
    expect(cells.find(({ columnKey }) => columnKey === 'departement:72')?.state).toBe('blank');
  });
});
