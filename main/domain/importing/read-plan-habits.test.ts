import { describe, expect, it } from 'vitest';
import { EMPTY_DIRECTORY, type Directory } from '../directory/directory.ts';
import { organisationNumber, planWith } from '../specimen.test-support.ts';
import type { CellValue } from '../spreadsheet/sheet.ts';
import { applied, importOf, sheet, type Importing } from './importing.test-support.ts';

function imported(rows: readonly (readonly CellValue[])[], options: Importing = {}) {
  const plan = planWith([], { axes: [] });
  const directory = options.directory ?? EMPTY_DIRECTORY;
  const done = importOf([sheet(rows)], { ...options, plan, directory });
  return { ...done.analysis, after: applied(done.changes(), { plan, directory }) };
}

const DREAL = organisationNumber(900, 'DREAL');
const DIRECTORY: Directory = { organisations: [DREAL], contacts: [] };

describe('what committees write otherwise', () => {
  it('says so too of the second of two fiches of one title', () => {
    const { refused, counts } = imported([
      ['Axe', 'Titre', 'Pilote'],
      ['Mobilité', 'Animer', 'Ville'],
      ['Habitat', 'Animer', 'Bailleur'],
      ['Habitat', 'Animer', 'Bailleur'],
    ]);
    expect(counts.created).toBe(2);
    expect(refused).toMatchObject([{ row: 4, reason: 'same-line-twice' }]);
  });

  it('keeps apart what two sheets of axes say under one title, and lets a sheet of the next year speak last', () => {
    const rows = (lead: string) => [
      ['Titre', 'Pilote'],
      ['Animer', lead],
    ];
    const leadsOf = (...names: readonly [string, string]) => {
      const [one, other] = names;
      const done = importOf([sheet(rows('Ville'), { name: one }), sheet(rows('Pays'), { name: other })]);
      return done.actions.map(({ fields }) => fields.leads?.length);
    };
    expect(leadsOf('Mobilité', 'Habitat')).toEqual([1, 1]);
    expect(leadsOf('2025', '2026')).toEqual([1]);
  });

  it('takes sub-axes without an axis, and under the axis that is the name of their sheet', () => {
    const rows = [
      ['Sous-axe', 'Titre', 'Pilote'],
      ['Vélo', 'Pistes', 'Ville'],
      ['Vélo', 'Pistes', 'Région'],
    ];
    const alone = imported(rows).after.plan;
    expect(alone.axes.map(({ title, parentId }) => [title, parentId])).toEqual([['Vélo', null]]);
    expect(alone.actions.map(({ leads }) => leads.length)).toEqual([2]);
    const done = importOf([sheet(rows, { name: 'Mobilité' }), sheet(rows, { name: 'Habitat' })]);
    const plan = planWith([], { axes: [] });
    const { axes } = applied(done.changes(), { plan, directory: EMPTY_DIRECTORY }).plan;
    const titles = new Map(axes.map(({ id, title }) => [id, title]));
    expect(axes.map(({ title, parentId }) => [title, titles.get(parentId ?? '')])).toEqual([
      ['Mobilité', undefined],
      ['Vélo', 'Mobilité'],
      ['Habitat', undefined],
      ['Vélo', 'Habitat'],
    ]);
  });

  it('notes a post beside the organisation, and makes nobody of it', () => {
    const { after } = imported(
      [
        ['Titre', 'Porteur', 'Personne en charge'],
        ['Bus', 'Ville', 'Chargée de mission mobilité'],
        ['Vélo', null, 'Référent vélo'],
        ['Train', null, 'DREAL'],
      ],
      { directory: DIRECTORY },
    );
    expect(after.directory.contacts).toEqual([]);
    expect(after.plan.actions[2]?.leads).toMatchObject([{ organisationId: DREAL.id, contactId: null }]);
    expect(after.plan.actions.map(({ leads }) => leads.map(({ note }) => note))).toEqual([
      ['Chargée de mission mobilité'],
      ['Référent vélo'],
      [''],
    ]);
  });

  it('takes what is done for completed, and says nothing of the state of what is not', () => {
    const { after, refused } = imported([
      ['Titre', 'Terminé ?'],
      ['Bus', 'VRAI'],
      ['Vélo', false],
      ['Train', 'En cours'],
    ]);
    expect(after.plan.actions.map(({ status }) => status)).toEqual([
      'completed',
      'to-specify',
      'in-progress',
    ]);
    expect(refused).toEqual([]);
  });

  it('leaves out the hyphens a word processor hides in words', () => {
    const { after } = imported([
      ['Titre', 'Porteur'],
      ['Réno\u00adver', 'Agglo\u00admération'],
    ]);
    expect(after.plan.actions[0]?.title).toBe('Rénover');
    expect(after.directory.organisations.map(({ name }) => name)).toEqual(['Agglomération']);
  });
});
