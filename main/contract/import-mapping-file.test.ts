import { describe, expect, it } from 'vitest';
import { guessMapping, guessSheet } from '../domain/importing/guess-mapping.ts';
import { sheet, THEMES } from '../domain/importing/importing.test-support.ts';
import {
  mappingWith,
  movedHeadings,
  namedInVain,
  readMappingFile,
  type ImportMappingFile,
} from './import-mapping-file.ts';

const OPTIONS = { themes: THEMES, remembered: () => [] };
const ROWS = [
  ['Suivi de la feuille de route'],
  ['Titre', 'Montant', 'Couleur', 'Montant', 'Statut'],
  ['Bus', 10, 'vert', 20, 'En cours'],
];
const SHEETS = [sheet(ROWS), sheet([['Note']], { name: 'Légende' })];
const GUESSED = guessMapping({ sheets: SHEETS }, OPTIONS);

function fileOf(content: object): ImportMappingFile {
  const read = readMappingFile(JSON.stringify(content));
  if (!read.ok) throw new Error(read.problem);
  return read.file;
}

const targetsWith = (columns: object) =>
  mappingWith(fileOf({ sheets: [{ columns }] }), GUESSED).sheets[0]?.columns.map(({ target }) => target);

describe('the mapping file', () => {
  it('may say nothing, and then all is guessed', () => {
    expect(readMappingFile('{}')).toEqual({
      ok: true,
      file: { sheets: [], side: 'file', values: [], similarityThreshold: 0.8 },
    });
    expect(targetsWith({})).toEqual(['title', 'cost', 'free-field', 'free-field', 'status']);
  });

  it.each([
    ['', 'ce n’est pas du JSON'],
    ['{ "sheets": [', 'ce n’est pas du JSON'],
    ['[]', /objet/],
    ['{ "feuilles": [] }', /feuilles/],
    ['{ "side": "mine" }', /^side \(/],
    ['{ "sheets": [{ "columns": { "Budget": "prix" } }] }', /^sheets\.0\.columns\.Budget \(/],
    ['{ "sheets": [{ "headerRow": 0 }] }', /^sheets\.0\.headerRow \(/],
    ['{ "similarityThreshold": 0.2 }', /^similarityThreshold \(/],
    ['{ "values": [{ "list": "colour", "source": "vert", "value": null }] }', /^values\.0\.list \(/],
  ])('says in French what is wrong with %j', (text, problem) => {
    const read = readMappingFile(text);
    if (read.ok) throw new Error('it was accepted');
    expect(read.problem).toMatch(problem);
    expect(read.problem).not.toMatch(/expected|unrecognized|Invalid (?:input|option)/iu);
  });

  it('names columns whatever their accents, case and units, and equal ones by their rank', () => {
    expect(targetsWith({ 'COULEUR (x)': 'tags' })).toEqual(['title', 'cost', 'tags', 'free-field', 'status']);
    const basis = { target: 'cost', taxBasis: 'including-tax' };
    const [first] = mappingWith(
      fileOf({ sheets: [{ columns: { montant: ['ignored', basis] } }] }),
      GUESSED,
    ).sheets;
    expect(first?.columns.map(({ target, taxBasis }) => [target, taxBasis])).toEqual([
      ['title', null],
      ['ignored', null],
      ['free-field', null],
      ['cost', 'including-tax'],
      ['status', null],
    ]);
  });

  it('makes a guessed column give way to the one chosen for what only one column may say', () => {
    expect(targetsWith({ Couleur: 'title' })).toEqual([
      'free-field',
      'cost',
      'title',
      'free-field',
      'status',
    ]);
  });

  it('moves the headings, on the sheet that is named or on all', () => {
    expect(movedHeadings(fileOf({ sheets: [{ sheet: 'Feuil1', headerRow: 3 }] }), GUESSED)).toEqual([
      { sheet: 'Feuil1', headerRow: 3 },
    ]);
    expect(movedHeadings(fileOf({ sheets: [{ headerRow: 2 }] }), GUESSED)).toEqual([
      { sheet: 'Légende', headerRow: 2 },
    ]);
    const [first] = SHEETS;
    if (!first) throw new Error('no sheet');
    const moved = guessSheet(first, 3, OPTIONS);
    expect(mappingWith(fileOf({ sheets: [{ columns: { vert: 'title' } }] }), [moved]).sheets).toMatchObject([
      { headerRow: 3, isIncluded: true },
    ]);
  });

  it('leaves out a sheet, skips lines, takes a sheet’s name for the axis', () => {
    const { sheets } = mappingWith(
      fileOf({ sheets: [{ sheet: 'Feuil1', isIncluded: false, skippedRows: [3], isNameTheAxis: true }] }),
      GUESSED,
    );
    expect(sheets[0]).toMatchObject({ isIncluded: false, skippedRows: [3], isNameTheAxis: true });
    expect(sheets[1]).toMatchObject({ isIncluded: false, skippedRows: [], isNameTheAxis: false });
  });

  it('folds the words that values stand for', () => {
    const { values } = fileOf({ values: [{ list: 'status', source: ' Gelée ! ', value: 'paused' }] });
    expect(values).toEqual([{ list: 'status', source: 'gelee', value: 'paused' }]);
  });

  it('tells which of its names the spreadsheet does not have', () => {
    const file = fileOf({
      sheets: [
        { sheet: 'Feuil2', columns: { Titre: 'title' } },
        { sheet: 'Feuil1', columns: { Titre: 'title', Budjet: 'cost' } },
        { columns: { statut: 'status', État: 'status' } },
      ],
    });
    expect(namedInVain(file, GUESSED)).toEqual(['Feuil2', 'Budjet', 'État']);
  });
});
