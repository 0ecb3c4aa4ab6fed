import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { communeSuccessorFile, formerCommunes } from '../../main/domain/territory/commune-successors.ts';
import { buildTerritoryList, partsOf, territoryFile } from '../../main/domain/territory/territory-list.ts';
import {
  findTerritories,
  prepareTerritorySearch,
  type TerritoryQuestion,
} from '../../main/domain/territory/territory-search.ts';
import { placeThemes, themeTree } from '../../main/domain/theme/theme.ts';
import { planDocument } from '../../main/domain/plan/plan-document.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const list = buildTerritoryList(territoryFile.parse(read('./territories.json')));
const former = formerCommunes(communeSuccessorFile.parse(read('./commune-successors.json')), list);
const prepared = prepareTerritorySearch(list.all, former);
const search = (question: TerritoryQuestion) => findTerritories([prepared], question);
const find = (text: string, perimeter: { kind: 'region'; code: string }[] = []): string[] =>
  search({ text, kinds: [], perimeter, limit: 8 }).map(({ kind, code }) => `${kind}:${code}`);

describe('the list of territories', () => {
  /** Overseas communities (article 74 of the Constitution) and the like: listed, but neither région nor département. */
  const OVERSEAS_COMMUNITIES = /^(975|977|978|984|986|987|988|989)$/;

  it('is complete: 101 départements, 18 régions, the EPCI and the communes', () => {
    const count = (wanted: string) =>
      list.all.filter(({ kind, code }) => kind === wanted && !OVERSEAS_COMMUNITIES.test(code)).length;
    expect(count('departement')).toBe(101);
    expect(count('region')).toBe(18);
    expect(list.all.filter(({ kind }) => kind === 'commune').length).toBeGreaterThan(34_800);
    expect(list.all.filter(({ kind }) => kind === 'epci').length).toBeGreaterThan(1200);
  });

  it('says where each commune lies, from the nearest to the widest', () => {
    expect(list.byId.get('commune:85191')?.within.map(({ kind, code }) => `${kind}:${code}`)).toEqual([
      'epci:248500589',
      'arrondissement:852',
      'departement:85',
      'region:52',
    ]);
  });

  it('keeps codes that are no numbers, and tells a région from a département of the same code', () => {
    expect(list.byId.get('departement:2A')?.label).toBe('Corse-du-Sud');
    expect(list.byId.get('region:44')?.label).toBe('Grand Est');
    expect(list.byId.get('departement:44')?.label).toBe('Loire-Atlantique');
  });

  it('knows that an EPCI may cross départements', () => {
    const crossing = list.all.filter(
      ({ kind, within }) => kind === 'epci' && within.filter((key) => key.kind === 'departement').length > 1,
    );
    expect(crossing.length).toBeGreaterThan(20);
  });

  it('parts a région into its départements and a département into its EPCI', () => {
    expect(partsOf(list, [{ kind: 'region', code: '52' }]).map(({ label }) => label)).toEqual([
      'Loire-Atlantique',
      'Maine-et-Loire',
      'Mayenne',
      'Sarthe',
      'Vendée',
    ]);
    expect(partsOf(list, [{ kind: 'departement', code: '53' }]).every(({ kind }) => kind === 'epci')).toBe(
      true,
    );
  });
});

describe('the search of territories', () => {
  it.each([
    ['mayenne', 'departement:53'],
    ['53', 'departement:53'],
    ['53097', 'commune:53097'],
    ['la roche sur yon', 'commune:85191'],
    ['ÎLE DE FRANCE', 'region:11'],
    ['angers loire', 'epci:244900015'],
    ['saint-etienne', 'commune:42218'],
    ['248500589', 'epci:248500589'],
  ])('finds %s', (typed, expected) => {
    expect(find(typed)).toContain(expected);
  });

  it('puts an exact name first', () => {
    expect(find('mayenne')[0]).toBe('departement:53');
  });

  it('puts the perimeter of the plan before the rest of the country', () => {
    expect(find('evr', [{ kind: 'region', code: '52' }])[0]).toBe('commune:53097');
  });

  it('finds nothing for nothing', () => {
    expect(find('  ')).toEqual([]);
  });
});

describe('the themes', () => {
  it('hold every theme of the sample plan', () => {
    const placed = placeThemes(themeTree.parse((read('./themes.json') as { themes: unknown }).themes));
    const { plan } = planDocument.parse(read('../samples/pays-de-la-loire.json'));
    for (const { themePrimary, themesSecondary } of plan.actions) {
      for (const code of [themePrimary ?? '', ...themesSecondary]) expect(placed.get(code)?.level).toBe(2);
    }
  });
});

describe('communes that are no more', () => {
  it('lead each to a commune that is there, and are none themselves', () => {
    expect(former.length).toBeGreaterThan(4000);
    for (const { code, successor } of former) {
      expect(successor.kind).toBe('commune');
      expect(list.byId.has(`commune:${code}`)).toBe(false);
    }
  });

  it('are found by their code, as the commune they became, which says so', () => {
    const [found] = search({ text: '49004', kinds: [], perimeter: [], limit: 3 });
    expect(found).toMatchObject({
      kind: 'commune',
      code: '49307',
      label: 'Loire-Authion',
      formerly: { code: '49004', label: 'Andard' },
    });
  });

  it('are found by their name, and never before a commune of that name today', () => {
    expect(search({ text: 'andard', kinds: [], perimeter: [], limit: 3 })[0]?.code).toBe('49307');
    const [today] = search({ text: 'loire-authion', kinds: [], perimeter: [], limit: 3 });
    expect(today).toMatchObject({ code: '49307' });
    expect(today?.formerly).toBeUndefined();
  });

  it('make nothing found twice', () => {
    const found = search({ text: 'loire', kinds: ['commune'], perimeter: [], limit: 50 });
    expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
  });
});
