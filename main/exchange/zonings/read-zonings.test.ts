import { describe, expect, it } from 'vitest';
import type { FormerCommune } from '../../domain/territory/commune-successors.ts';
import { buildTerritoryList } from '../../domain/territory/territory-list.ts';
import type { ImportedZoneKind } from '../../domain/territory/zoning.ts';
import { MAX_ZONE_FILE_BYTES, readZonings } from './read-zonings.ts';
import { ZoneFileRefused } from './zone-file-refused.ts';

const list = buildTerritoryList({
  format: 'jalon-territories',
  version: 1,
  vintage: 2026,
  source: { label: '', package: '', licence: '', url: '' },
  regions: [['52', 'Pays de la Loire']],
  departements: [
    ['49', 'Maine-et-Loire', 0],
    ['01', 'Ain', -1],
    ['75', 'Paris', -1],
  ],
  arrondissements: [],
  epci: [['244900015', 'Angers Loire Métropole', '']],
  communes: [
    ['49007', 'Angers', 0, -1, 0],
    ['49015', 'Avrillé', 0, -1, 0],
    ['49307', 'Loire-Authion', 0, -1, 0],
    ['01004', 'Ambérieu-en-Bugey', 1, -1, -1],
    ['75056', 'Paris', 2, -1, -1],
  ],
});
const successor = list.byId.get('commune:49307');
if (!successor) throw new Error('Loire-Authion is in the list above');
const former: readonly FormerCommune[] = [{ code: '49004', label: 'Andard', successor }];

function read(content: string | Uint8Array, kind: ImportedZoneKind = 'qpv') {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readZonings(bytes, { kind, list, former });
}
function refusalOf(content: string | Uint8Array): ZoneFileRefused {
  try {
    read(content);
  } catch (error) {
    if (error instanceof ZoneFileRefused) return error;
    throw error;
  }
  throw new Error('it was read');
}
const codesOf = (reading: ReturnType<typeof read>) =>
  reading.zones.map(({ code, members }) => [code, ...members.map((member) => member.code)]);

describe('a file of zones', () => {
  it.each([
    ['semicolons', 'code;nom;communes\nQN04901M;Grand Pigeon;49007,49015\n'],
    ['commas', 'code_qp,lib_qp,insee_com\nQN04901M,Grand Pigeon,"49007, 49015"\n'],
    ['tabs', 'Quartier\tLibellé\tCode INSEE\r\nQN04901M\tGrand Pigeon\t49007|49015\r\n'],
    [
      'one line for each commune',
      'CODE;NOM;CODGEO\nQN04901M;Grand Pigeon;49007\nQN04901M;Grand Pigeon;49015\n',
    ],
    ['one line for each, named once', 'code;nom;commune\nQN04901M;Grand Pigeon;49007\nQN04901M;;49015\n'],
    [
      'columns in another order, among others',
      'insee_dep;communes;nom;code\n49;49007 49015;Grand Pigeon;qn04901m\n',
    ],
  ])('is read with %s', (_name, content) => {
    const reading = read(content);
    expect(reading).toMatchObject({ refused: [], mapped: [] });
    expect(reading.zones).toMatchObject([{ code: 'QN04901M', label: 'Grand Pigeon' }]);
    expect(codesOf(reading)).toEqual([['QN04901M', '49007', '49015']]);
  });

  it.each([
    ['UTF-8', new TextEncoder().encode('code;libellé;communes\nQN04901M;Hauts de Saint-Éloi – œuvre;49007')],
    [
      'UTF-8 with its mark',
      new TextEncoder().encode('\ufeffcode;libellé;communes\nQN04901M;Hauts de Saint-Éloi – œuvre;49007'),
    ],
    ['Windows-1252', windows1252('code;libellé;communes\nQN04901M;Hauts de Saint-Éloi – œuvre;49007')],
    [
      'UTF-16, as Excel writes Unicode text',
      new Uint8Array(
        Buffer.from('\ufeffcode\tlibellé\tcommunes\nQN04901M\tHauts de Saint-Éloi – œuvre\t49007', 'utf16le'),
      ),
    ],
  ])('is read in %s', (_name, bytes) => {
    expect(read(bytes).zones).toMatchObject([{ label: 'Hauts de Saint-Éloi – œuvre' }]);
  });

  it('says where each zone lies, widest last', () => {
    expect(read('code;nom;communes\nQN04901M;Grand Pigeon;49007').zones[0]?.within).toEqual([
      { kind: 'commune', code: '49007' },
      { kind: 'epci', code: '244900015' },
      { kind: 'departement', code: '49' },
      { kind: 'region', code: '52' },
    ]);
  });

  it('takes a former commune for its successor, and says so', () => {
    const reading = read('code;nom;communes\nQN04901M;Grand Pigeon;49007 49004');
    expect(codesOf(reading)).toEqual([['QN04901M', '49007', '49307']]);
    expect(reading.mapped).toEqual([
      { line: 2, code: '49004', label: 'Andard', successor: { code: '49307', label: 'Loire-Authion' } },
    ]);
  });

  it('takes the arrondissement of a city for the city, and mends a lost leading zero', () => {
    const reading = read('code;nom;communes\nQN07501M;La Chapelle;75118\nQN00101M;La Gare;1004');
    expect(codesOf(reading)).toEqual([
      ['QN07501M', '75056'],
      ['QN00101M', '01004'],
    ]);
    expect(reading.mapped).toMatchObject([{ line: 2, code: '75118', successor: { code: '75056' } }]);
  });

  it('refuses line by line, with number, value and reason, and reads the others', () => {
    const reading = read(
      [
        'code;nom;communes',
        ';Sans code;49007',
        'ZZ1;Code étrange;49007',
        'QN04902M;;49007',
        'QN04903M;Sans commune;',
        '',
        'QN04904M;Inconnue;49007,99999',
        'QN04901M;Grand Pigeon;49007',
        'QN04901M;Autre nom;49015',
        `QN04905M;${'x'.repeat(201)};49007`,
      ].join('\n'),
    );
    expect(codesOf(reading)).toEqual([['QN04901M', '49007']]);
    expect(reading.refused).toEqual([
      { line: 2, value: 'Sans code', reason: 'code-missing' },
      { line: 3, value: 'ZZ1', reason: 'code-malformed' },
      { line: 4, value: 'QN04902M', reason: 'name-missing' },
      { line: 5, value: 'QN04903M', reason: 'communes-missing' },
      { line: 7, value: '99999', reason: 'commune-unknown' },
      { line: 9, value: 'Autre nom', reason: 'name-differs' },
      { line: 10, value: 'x'.repeat(100), reason: 'name-too-long' },
    ]);
  });

  it('asks the form of a QPV code of no other kind', () => {
    const content = 'CODGEO;LIBGEO;ZE2020;LIBZE2020\n49007;Angers;5201;Angers\n49015;Avrillé;5201;Angers\n';
    expect(codesOf(read(content, 'employment-zone'))).toEqual([['5201', '49007', '49015']]);
    expect(read(content).refused).toHaveLength(2);
  });

  it('is refused whole when it cannot be what it should', () => {
    expect(refusalOf('').code).toBe('zone-file-empty');
    expect(refusalOf('code;nom;communes\n').code).toBe('zone-file-empty');
    expect(refusalOf(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 1])).code).toBe('zone-file-not-text');
    expect(refusalOf('code;nom;communes\n"QN04901M;Ouvert;49007\n').code).toBe('zone-file-broken-quotes');
    expect(refusalOf(new Uint8Array(MAX_ZONE_FILE_BYTES + 1)).code).toBe('zone-file-too-large');
    expect(refusalOf('code;ville\nQN04901M;Angers')).toMatchObject({
      code: 'zone-file-columns-missing',
      details: { missing: 'nom, communes', found: 'code, ville' },
    });
    const line = (index: number): string => `ZE${String(index)};Zone;49007`;
    const many = ['code;nom;communes', ...Array.from({ length: 2001 }, (_each, index) => line(index))];
    expect(() => read(many.join('\n'), 'living-area')).toThrow(ZoneFileRefused);
  });
});

function windows1252(text: string): Uint8Array {
  const beyondLatin1: Readonly<Record<string, number>> = { '–': 0x96, œ: 0x9c };
  return Uint8Array.from(text, (letter) => beyondLatin1[letter] ?? letter.charCodeAt(0));
}
