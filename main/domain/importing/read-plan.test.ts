import { describe, expect, it } from 'vitest';
import { EMPTY_DIRECTORY, type Directory } from '../directory/directory.ts';
import {
  actionNumber,
  axisNumber,
  idNumber,
  organisationNumber,
  planWith,
} from '../specimen.test-support.ts';
import type { CellValue } from '../spreadsheet/sheet.ts';
import { applied, importOf, sheet, type Importing } from './importing.test-support.ts';

/** The plan and the directory after an import accepted as it was guessed. */
function imported(rows: readonly (readonly CellValue[])[], options: Importing = {}) {
  const plan = options.plan ?? planWith([]);
  const directory = options.directory ?? EMPTY_DIRECTORY;
  const done = importOf([sheet(rows)], { ...options, plan, directory });
  return { ...done.analysis, after: applied(done.changes(), { plan, directory }) };
}

const DREAL = organisationNumber(900, 'DREAL');
const DIRECTORY: Directory = { organisations: [DREAL], contacts: [] };

describe('a line as a fiche', () => {
  it('reads every kind of column, and keeps the others as free fields', () => {
    const { after, refused, unmapped } = imported(
      [
        [
          'N°',
          'Axe',
          'Titre',
          'Pilote',
          'Statut',
          'Début',
          'Fin',
          'Territoire',
          'Coût HT',
          'Thème',
          'Couleur',
          'Public',
          'Indicateur',
          'Cible',
        ],
        [
          7,
          'Mobilité',
          'Ouvrir une crèche',
          'Dreal ; CCI',
          'Planifié',
          44_881,
          'T2 2027',
          'Évron, Laval',
          1500,
          'Garde d’enfants',
          'vert',
          'Jeunes, marins',
          'Places ouvertes',
          20,
        ],
      ],
      { directory: DIRECTORY },
    );
    const [action] = after.plan.actions;
    expect(refused).toEqual([]);
    expect(unmapped).toEqual(['Couleur']);
    expect(action).toMatchObject({
      number: '7',
      title: 'Ouvrir une crèche',
      status: 'upcoming',
      start: '2022-11-16',
      end: '2027-06',
      cost: { amountCents: 150_000, taxBasis: 'excluding-tax' },
      themePrimary: 'FRE.garde-enfants',
      targetGroups: ['youth'],
      targetGroupsNote: 'marins',
      freeFields: [{ label: 'Couleur', value: 'vert' }],
    });
    expect(action?.territories.map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'commune 53097',
      'commune 53130',
    ]);
    expect(action?.axisIds).toEqual(after.plan.axes.map(({ id }) => id));
    expect(action?.leads.map(({ organisationId, role }) => [organisationId, role])).toEqual([
      [DREAL.id, 'lead'],
      [after.directory.organisations.find(({ name }) => name === 'CCI')?.id, 'co-lead'],
    ]);
    expect(action?.indicators.map(({ name, targetValue }) => [name, targetValue])).toEqual([
      ['Places ouvertes', 20],
    ]);
    expect(after.plan.lastActionNumber).toBe(7);
  });

  it('says in its place what it cannot read, and lets the rest in', () => {
    const { after, refused } = imported([
      ['Titre', 'Coût', 'Fin', 'Statut', 'Territoire', 'Courriel'],
      ['Crèche', 'Entre 200 et 500', 'bientôt', 'violet', 'Atlantide', 'nobody'],
      ['Bus', 100, null, 'En cours', 'Saint-Denis', null],
      [null, 12, null, null, null, null],
    ]);
    expect(refused.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [2, 'Coût', 'amount-is-a-range'],
      [2, 'Fin', 'not-a-date'],
      [2, 'Statut', 'not-in-the-list'],
      [2, 'Territoire', 'unknown-territory'],
      [2, 'Courriel', 'not-an-address'],
      [3, 'Coût', 'tax-basis-unknown'],
      [3, 'Territoire', 'ambiguous-territory'],
      [4, null, 'title-missing'],
    ]);
    expect(after.plan.actions.map(({ title, status }) => [title, status])).toEqual([
      ['Crèche', 'to-specify'],
      ['Bus', 'in-progress'],
    ]);
  });

  it('turns "à définir" into a lead to be named, and into nothing elsewhere', () => {
    const { after, refused } = imported([
      ['Titre', 'Pilote', 'Fin', 'Coût HT', 'Statut'],
      ['Crèche', 'à définir', 'À définir', 'à préciser', 'à définir'],
    ]);
    expect(refused).toEqual([]);
    expect(after.plan.actions[0]).toMatchObject({
      leads: [{ toBeNamed: true }],
      end: null,
      cost: null,
      status: 'to-specify',
    });
  });

  it('pairs one organisation with one person, and makes several people leads of their own', () => {
    const { after } = imported([
      ['Titre', 'Structure pilote', 'Personne pilote', 'Courriel'],
      ['Crèche', 'CCI', 'Marie PAUL', 'm.paul@example.org'],
      ['Bus', 'CCI', 'Marie PAUL, Jean MARTIN', null],
    ]);
    const [creche, bus] = after.plan.actions;
    expect(creche?.leads).toHaveLength(1);
    expect(creche?.leads[0]?.contactId).toBe(bus?.leads[1]?.contactId);
    expect(bus?.leads).toHaveLength(3);
    expect(after.directory.contacts.map(({ givenName, email }) => [givenName, email])).toEqual([
      ['Marie', 'm.paul@example.org'],
      ['Jean', ''],
    ]);
  });

  it('takes what is above a merged cell, a section title and a sheet for the axis', () => {
    const { after } = imported([
      ['Titre', 'Statut'],
      ['Axe 1 : Mobilité', null],
      ['Bus', 'En cours'],
      ['Axe 2 : Habitat', null],
      ['Logements', 'En cours'],
    ]);
    expect(after.plan.axes.map(({ title }) => title)).toEqual(['Axe 1 : Mobilité', 'Axe 2 : Habitat']);
    expect(after.plan.actions.map(({ axisIds }) => axisIds)).toEqual(after.plan.axes.map(({ id }) => [id]));
  });

  it('finds the axes of the plan whatever their numbers, and grows sub-axes where they lack', () => {
    const plan = planWith([], { axes: [axisNumber(70, 'Mobilité')] });
    const { after } = imported(
      [
        ['Axe', 'Sous-axe', 'Titre'],
        ['1. Mobilité', '1.1 Vélo', 'Pistes'],
      ],
      { plan },
    );
    expect(after.plan.axes.map(({ title, parentId }) => [title, parentId])).toEqual([
      ['Mobilité', null],
      ['1.1 Vélo', idNumber(70)],
    ]);
  });

  it('makes one fiche of the same action under two axes, and of lines under one merged title', () => {
    const { after, refused } = imported([
      ['Axe', 'Titre', 'Partenaires'],
      ['Mobilité', 'Bus', 'CCI'],
      ['Habitat', 'Bus', 'CCI'],
      ['Mobilité', 'Vélo', 'Ville'],
      ['Mobilité', 'Vélo', 'Région'],
      ['Mobilité', 'Vélo', 'Région'],
    ]);
    expect(
      after.plan.actions.map(({ title, axisIds, partners }) => [title, axisIds.length, partners.length]),
    ).toEqual([
      ['Bus', 2, 1],
      ['Vélo', 1, 2],
    ]);
    expect(refused).toEqual([]);
  });

  it('says that a line is there twice', () => {
    const { refused, counts } = imported([
      ['Titre', 'Statut'],
      ['Bus', 'En cours'],
      ['Bus', 'En cours'],
    ]);
    expect(counts.created).toBe(1);
    expect(refused).toMatchObject([{ row: 3, reason: 'same-line-twice' }]);
  });

  it('gives each funder its amount, and formulas without a result their place', () => {
    const done = importOf([
      sheet(
        [
          ['Titre', 'Financeur 1', 'Montant € HT', 'Financeur 2', 'Montant € HT', 'Budget'],
          ['Bus', 'Région', 500, 'CAF', null, null],
        ],
        { unreadable: [{ row: 2, column: 5, shown: '=C2*2', reason: 'formula-without-result' }] },
      ),
    ]);
    const [action] = done.actions;
    expect(action?.parts.fundingLines?.map(({ amountCents, taxBasis }) => [amountCents, taxBasis])).toEqual([
      [50_000, 'excluding-tax'],
      [null, null],
    ]);
    expect(done.analysis.refused).toMatchObject([{ row: 2, column: 'Montant € HT', value: '=C2*2' }]);
  });

  it('gives an amount said before its funder to that funder', () => {
    const { after } = imported([
      ['Titre', 'Subvention', 'Financeur', 'Statut'],
      ['Bus', 8000, 'DSIL', 'En cours'],
      ['Vélo', 500, null, 'En cours'],
    ]);
    const lines = after.plan.actions.map(({ fundingLines }) =>
      fundingLines.map(({ organisationId, amountCents }) => [organisationId !== null, amountCents]),
    );
    expect(lines).toEqual([[[true, 800_000]], [[false, 50_000]]]);
  });

  it('cuts no title silently: the whole is kept, and it is said', () => {
    const title = `Ouvrir ${'une très longue crèche '.repeat(20)}`.trim();
    const { after, refused } = imported([
      ['Titre', 'Statut'],
      [title, 'En cours'],
    ]);
    const [action] = after.plan.actions;
    expect(action?.title.length).toBeLessThanOrEqual(300);
    expect(action?.title.endsWith('…')).toBe(true);
    expect(action?.freeFields).toEqual([{ label: 'Intitulé complet', value: title }]);
    expect(refused.map(({ reason }) => reason)).toEqual(['title-too-long']);
  });
});

describe('what the secretary says against it', () => {
  const ROWS = [
    ['Titre', 'Statut', 'Territoire', 'Pilote'],
    ['Bus', 'violet', 'Saint-Denis', 'Direction machin'],
  ] as const;

  it('reads a word as chosen, or leaves it out', () => {
    const valueChoices = [
      { list: 'status', source: 'violet', value: 'paused' },
      { list: 'territory', source: 'saint denis', value: null },
      { list: 'organisation', source: 'direction machin', value: DREAL.id },
    ] as const;
    const { after, refused, readings } = imported(ROWS, { valueChoices, directory: DIRECTORY });
    expect(after.plan.actions[0]).toMatchObject({
      status: 'paused',
      territories: [],
      leads: [{ organisationId: DREAL.id }],
    });
    expect(after.directory.organisations).toHaveLength(1);
    expect(refused).toEqual([]);
    expect(readings.map(({ by }) => by)).toEqual(['chosen', 'chosen', 'chosen']);
  });

  it('skips a line, makes it new, or gives it to another fiche', () => {
    const plan = planWith([actionNumber(1, { title: 'Bus' }), actionNumber(2, { title: 'Train' })]);
    const as = (choice: 'skip' | 'new' | string) =>
      imported(ROWS, { plan, rowChoices: [{ sheet: 'Feuil1', row: 2, as: choice }] });
    expect(as('skip').counts).toMatchObject({ created: 0, updated: 0, skipped: 1 });
    expect(as('new').after.plan.actions).toHaveLength(3);
    expect(as(idNumber(2)).outcomes).toMatchObject([
      { actionId: idNumber(2), recognisedBy: { how: 'chosen' } },
    ]);
  });
});
