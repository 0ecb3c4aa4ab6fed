import { describe, expect, it } from 'vitest';
import type { CellValue } from '../spreadsheet/sheet.ts';
import { guessMapping } from './guess-mapping.ts';
import type { RememberedColumn } from './mapping.ts';
import { rememberedFrom } from './mapping.ts';
import { mappingFrom } from './guess-mapping.ts';
import { sheet, THEMES } from './importing.test-support.ts';

function guess(rows: readonly (readonly CellValue[])[], remembered: readonly RememberedColumn[] = []) {
  const [guessed] = guessMapping({ sheets: [sheet(rows)] }, { themes: THEMES, remembered: () => remembered });
  if (!guessed) throw new Error('no sheet');
  return guessed;
}

function targets(rows: readonly (readonly CellValue[])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(guess(rows).columns.map(({ header, target }) => [header, target]));
}

const TRACKER = [
  'Action',
  'Priorité',
  'Responsable',
  'Date de Début',
  'Date d’Échéance',
  'Statut',
  'Commentaires',
];

describe('where the headings are', () => {
  it('finds them under a title and a blank line, whatever their case, dots and spaces', () => {
    const found = guess([
      ['Tableau de suivi 2026'],
      [],
      TRACKER.map((heading) => `· ${heading.toUpperCase()}  `),
      ['Ouvrir une crèche', 'Haute'],
    ]);
    expect(found.headerRow).toBe(3);
    expect(found.isIncluded).toBe(true);
  });

  it('passes over kinds of fields, instructions and the worked example of the national template', () => {
    const found = guess([
      ['Présentation de l’action', null, 'Calendrier'],
      ['Axe (x)', 'Titre de la fiche action', 'Date de fin'],
      ['Champ texte', 'Champ texte', 'Champ date'],
      ['Indiquez le numéro', 'Texte court', 'Saisissez une date'],
      [
        '1. Un territoire désirable',
        'Action 1 - Assurer la coordination de la transition écologique',
        { date: '2024-03-09' },
      ],
      ['2. Mobilité', 'Ouvrir une ligne de bus', 'T2 2027'],
    ]);
    expect(found.skipped).toEqual([
      { row: 3, reason: 'instructions' },
      { row: 4, reason: 'instructions' },
      { row: 5, reason: 'example' },
    ]);
    expect(found.rowCount).toBe(1);
  });

  it('passes over totals and headings said again, not over an action that speaks of a total', () => {
    const found = guess([
      ['Action', 'Coût'],
      ['Total remboursement des trajets', 10],
      ['Action', 'Coût'],
      ['TOTAL', 10],
    ]);
    expect(found.skipped.map(({ row }) => row)).toEqual([2, 3, 4]);
    expect(
      guess([
        ['Action', 'Coût'],
        ['Un total renouveau', 10],
      ]).skipped,
    ).toEqual([]);
  });

  it('finds a title alone, under a title of its own at most, above years as text', () => {
    expect(guess([['Action'], [], ['Rénover']])).toMatchObject({ headerRow: 1, isIncluded: true });
    expect(guess([['Budget'], ['Fiche', '2026'], ['Rénover', 12]])).toMatchObject({ headerRow: 2 });
    expect(
      guess([
        ['Action', 12],
        ['Rénover', 13],
      ]).headerRow,
    ).toBeNull();
    expect(
      guess([
        ['Rénover', 'Ville'],
        ['Action', 'Ville'],
      ]).headerRow,
    ).toBeNull();
  });

  it('finds none in a sheet of notes', () => {
    const found = guess([['Bonjour à tous'], ['Voici le fichier']]);
    expect(found.headerRow).toBeNull();
    expect(found.isIncluded).toBe(false);
  });
});

describe('what the columns are', () => {
  it('reads a home-made tracker', () => {
    const row = ['Ouvrir une crèche', 'Haute', 'Marie PAUL', 44_881, 'T2 2027', 'Non démarré', 'À suivre'];
    expect(targets([TRACKER, row])).toEqual({
      Action: 'title',
      Priorité: 'priority',
      Responsable: 'lead-person',
      'Date de Début': 'start',
      'Date d’Échéance': 'end',
      Statut: 'status',
      Commentaires: 'progress-note',
    });
  });

  it('gives each amount to the funder before it, and the total to the cost', () => {
    const headings = [
      'Titre',
      'Financeur 1',
      'Montant € HT',
      'Financeur 2',
      'Montant € HT',
      'Budget total € TTC',
    ];
    const found = guess([headings, ['Crèche', 'Région', 10, 'CAF', 20, 30]]).columns;
    expect(found.map(({ target }) => target)).toEqual([
      'title',
      'funder',
      'funder-amount',
      'funder',
      'funder-amount',
      'cost',
    ]);
    expect(found.map(({ taxBasis }) => taxBasis)).toEqual([
      null,
      null,
      'excluding-tax',
      null,
      'excluding-tax',
      'including-tax',
    ]);
  });

  it('lets the values tell a level of priority from a priority of the programme', () => {
    const levels = [
      ['Titre', 'Priorité'],
      ['A', 'Haute'],
      ['B', 'Basse'],
    ];
    const programme = [
      ['Titre', 'Priorité'],
      ['A', 'Développer les mobilités'],
      ['B', 'Lever les freins'],
    ];
    expect(targets(levels)['Priorité']).toBe('priority');
    expect(targets(programme)['Priorité']).toBe('axis');
  });

  it('lets the values tell themes from axes, states from percentages, people from organisations', () => {
    expect(
      targets([
        ['Titre', 'Thématique'],
        ['A', 'Garde d’enfants'],
      ])['Thématique'],
    ).toBe('theme');
    expect(
      targets([
        ['Titre', 'Thématique'],
        ['A', 'Vivre ensemble'],
      ])['Thématique'],
    ).toBe('axis');
    expect(
      targets([
        ['Titre', 'Avancement'],
        ['A', 0.5],
        ['B', 1],
      ])['Avancement'],
    ).toBe('completion-percent');
    expect(
      targets([
        ['Titre', 'Avancement'],
        ['A', 'En cours'],
        ['B', 'Terminé'],
      ])['Avancement'],
    ).toBe('status');
    expect(
      targets([
        ['Titre', 'Responsable'],
        ['A', 'DREAL'],
        ['B', 'Mission locale'],
      ])['Responsable'],
    ).toBe('leads');
  });

  it('takes posts for people, and a question whether it is done for a status', () => {
    expect(
      targets([
        ['Titre', 'Personne en charge', 'Responsable', 'Terminé ?', 'Réalisé'],
        ['A', 'Chargée de mission', 'Direction de l’habitat', 'VRAI', 'Oui'],
        ['B', 'Référent mobilité', 'Agence d’urbanisme', 'FAUX', 'Non'],
      ]),
    ).toMatchObject({ 'Personne en charge': 'lead-person', Responsable: 'leads', 'Terminé ?': 'status' });
    expect(
      targets([
        ['Titre', 'Responsable', 'Réalisé'],
        ['A', 'Directrice de l’habitat', 'Oui'],
        ['B', 'Chef de projet', 'Non'],
      ]),
    ).toEqual({ Titre: 'title', Responsable: 'lead-person', Réalisé: 'status' });
  });

  it('lets a group complete a heading that says nothing alone, not speak for one that says something else', () => {
    const grouped = (heading: string) =>
      targets([
        ['Présentation', null, 'Financeur'],
        ['Titre', 'Statut', heading],
        ['A', 'En cours', 'Région'],
      ])[heading];
    expect(grouped('Nom')).toBe('funder');
    expect(grouped('Couleur')).toBe('free-field');
  });

  it('keeps as a free field what it does not understand, and what another column says better', () => {
    const found = targets([
      ['Titre', 'Titre de la sous-action', 'Couleur'],
      ['A', 'B', 'vert'],
    ]);
    expect(found).toEqual({ Titre: 'title', 'Titre de la sous-action': 'free-field', Couleur: 'free-field' });
  });

  it('remembers what was chosen for these headings, each of equal headings on its own', () => {
    const rows = [
      ['Couleur', 'Titre', 'Montant', 'Montant'],
      ['vert', 'A', 10, 20],
    ];
    const corrected = mappingFrom([guess(rows)]).sheets.map((each) => ({
      ...each,
      columns: each.columns.map((column) =>
        column.column === 0
          ? { ...column, target: 'tags' as const }
          : column.column === 3
            ? { ...column, target: 'ignored' as const }
            : column,
      ),
    }));
    const [first] = corrected;
    if (!first) throw new Error('no sheet');
    const reordered = [
      ['Titre', 'Montant', 'COULEUR ', 'Montant'],
      ['A', 10, 'vert', 20],
    ];
    const again = guess(reordered, rememberedFrom(first)).columns;
    expect(again.map(({ target }) => target)).toEqual(['title', 'cost', 'tags', 'ignored']);
    expect(again.every(({ reason }) => reason.code === 'remembered')).toBe(true);
  });

  it('takes the names of sheets for axes when each has the same headings', () => {
    const rows = [
      ['Titre', 'Statut'],
      ['A', 'En cours'],
    ];
    const named = (one: string, other: string) =>
      guessMapping(
        { sheets: [sheet(rows, { name: one }), sheet(rows, { name: other })] },
        { themes: THEMES, remembered: () => [] },
      ).map(({ isNameTheAxis }) => isNameTheAxis);
    expect(named('Mobilité', 'Habitat')).toEqual([true, true]);
    expect(named('2025', '2026')).toEqual([false, false]);
    expect(named('Feuil1', 'Feuil2')).toEqual([false, false]);
  });
});
