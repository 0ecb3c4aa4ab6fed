import { describe, expect, it } from 'vitest';
import { EMPTY_DIRECTORY } from '../directory/directory.ts';
import { actionNumber, axisNumber, idNumber, planWith } from '../specimen.test-support.ts';
import type { CellValue } from '../spreadsheet/sheet.ts';
import { applied, importOf, sheet, type Importing } from './importing.test-support.ts';
import { similarity } from './recognise.ts';

const ROWS: readonly (readonly CellValue[])[] = [
  [
    'N°',
    'Axe',
    'Titre',
    'Description',
    'Pilote',
    'Fin',
    'Territoire',
    'Financeur',
    'Montant TTC',
    'Indicateur',
    'Cible',
    'Notes',
    'Freins',
    'Étapes',
    'Couleur',
  ],
  [
    1,
    'Mobilité',
    'Ouvrir une crèche',
    'Une crèche\n\nà horaires décalés',
    'CCI, Marie PAUL',
    'T2 2027',
    'Évron',
    'Région',
    500,
    'Places',
    20,
    'Rien à dire',
    'Foncier',
    'Ouverture (mars 2027)',
    'vert',
  ],
  [
    2,
    'Mobilité',
    'Prolonger le bus',
    'Ligne 4',
    'à définir',
    2027,
    'Laval',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
  ],
];

describe('a second import', () => {
  it('of the same file changes nothing', () => {
    const before = { plan: planWith([]), directory: EMPTY_DIRECTORY };
    const after = applied(importOf([sheet(ROWS)], before).changes(), before);
    const again = importOf([sheet(ROWS)], after);
    expect(again.analysis.counts).toMatchObject({ created: 0, updated: 0, unchanged: 2, refused: 0 });
    expect(again.analysis.outcomes.flatMap(({ differences }) => differences)).toEqual([]);
    expect(again.changes()).toEqual([]);
  });

  it('changes nothing either when the first kept both texts', () => {
    const plan = planWith([actionNumber(1, { title: 'Ouvrir une crèche', description: 'Déjà écrit' })]);
    const options: Importing = { choices: { side: 'both', differences: [] } };
    const after = applied(importOf([sheet(ROWS)], { plan, ...options }).changes(), {
      plan,
      directory: EMPTY_DIRECTORY,
    });
    expect(after.plan.actions[0]?.description).toBe('Déjà écrit\n\nUne crèche\n\nà horaires décalés');
    expect(importOf([sheet(ROWS)], after).changes()).toEqual([]);
  });
});

describe('recognition', () => {
  const plan = planWith(
    [
      actionNumber(1, { title: 'Créer une plateforme de mobilité solidaire', axisIds: [] }),
      actionNumber(2, { title: 'Forum de l’emploi', axisIds: [idNumber(70)] }),
      actionNumber(3, { title: 'Forum de l’emploi', axisIds: [idNumber(71)] }),
      actionNumber(4, { title: 'Atelier', externalReferences: [{ system: 'tableur', id: 'PRJ-9' }] }),
    ],
    { axes: [axisNumber(70, 'Mobilité'), axisNumber(71, 'Habitat')] },
  );
  const outcomesOf = (rows: readonly (readonly CellValue[])[], options: Importing = {}) =>
    importOf([sheet(rows)], { plan, ...options }).analysis.outcomes;

  it('goes by the number when the titles are not strangers', () => {
    const rows = [
      ['N°', 'Titre'],
      [1, 'Créer une plateforme de mobilité'],
      [2, 'Tout autre chose'],
    ];
    expect(outcomesOf(rows)).toMatchObject([
      { actionId: idNumber(1), recognisedBy: { how: 'number' }, number: '1' },
      { kind: 'created', recognisedBy: null, number: '5' },
    ]);
  });

  it('goes by the reference of origin, by the title under the same axis, and by a title much like it', () => {
    expect(
      outcomesOf([
        ['Référence', 'Titre'],
        ['PRJ-9', 'Autre nom'],
      ]),
    ).toMatchObject([{ actionId: idNumber(4), recognisedBy: { how: 'reference' } }]);
    expect(
      outcomesOf([
        ['Axe', 'Titre'],
        ['Habitat', 'FORUM DE L’EMPLOI'],
      ]),
    ).toMatchObject([{ actionId: idNumber(3), recognisedBy: { how: 'title' } }]);
    const like = [
      ['Titre', 'Statut'],
      ['Création d’une plateforme de mobilité solidaire', 'En cours'],
    ];
    const [found] = outcomesOf(like);
    expect(found?.recognisedBy).toMatchObject({ how: 'similar-title' });
    expect(outcomesOf(like, { similarityThreshold: 0.99 })[0]?.kind).toBe('created');
  });

  it('never gives one fiche to two lines', () => {
    const rows = [
      ['Titre', 'Statut'],
      ['Atelier', 'En cours'],
      ['Atelier', 'Terminé'],
    ];
    const elsewhere = [
      sheet(rows.slice(0, 2)),
      sheet([rows[0] ?? [], ['Atelier bis', 'Terminé']], { name: '2026' }),
    ];
    const ids = importOf(elsewhere, { plan }).analysis.outcomes.map(({ actionId }) => actionId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('measures likeness from 0 to 1', () => {
    expect(similarity('Garde d’enfants', 'GARDE D’ENFANTS')).toBe(1);
    expect(similarity('Garde d’enfants', 'Mobilité')).toBeLessThan(0.3);
    expect(similarity('', '')).toBe(1);
  });
});

describe('differences', () => {
  const plan = planWith([
    actionNumber(1, {
      title: 'Bus',
      description: 'Ligne 4',
      end: '2027-06',
      tags: ['qpv'],
      leads: [
        { organisationId: null, contactId: null, service: '', note: '', role: 'lead', toBeNamed: true },
      ],
    }),
  ]);
  const rows = [
    ['Titre', 'Description', 'Fin', 'Mots clés', 'Statut'],
    ['Bus', 'Ligne 5', '30/09/2027', 'Ruralité', null],
  ];
  const merged = (choices: Importing['choices']) => {
    const done = importOf([sheet(rows)], choices ? { plan, choices } : { plan });
    return {
      ...done.analysis,
      after: applied(done.changes(), { plan, directory: EMPTY_DIRECTORY }).plan.actions[0],
    };
  };

  it('are said field by field, and a blank cell is none', () => {
    const [outcome] = merged(undefined).outcomes;
    expect(outcome?.kind).toBe('updated');
    expect(outcome?.differences.map(({ key, before, after }) => [key, before, after])).toEqual([
      ['description', 'Ligne 4', 'Ligne 5'],
      ['end', '2027-06', '2027-09-30'],
      ['tags', ['qpv'], ['rural']],
    ]);
  });

  it('take the file, the plan, or both where both can be', () => {
    expect(merged({ side: 'file', differences: [] }).after).toMatchObject({
      description: 'Ligne 5',
      end: '2027-09-30',
      tags: ['rural'],
    });
    expect(merged({ side: 'plan', differences: [] })).toMatchObject({
      counts: { updated: 0, unchanged: 1 },
      after: plan.actions[0],
    });
    expect(merged({ side: 'both', differences: [] }).after).toMatchObject({
      description: 'Ligne 4\n\nLigne 5',
      end: '2027-09-30',
      tags: ['qpv', 'rural'],
    });
    const apart = [{ sheet: 'Feuil1', row: 2, key: 'description', side: 'plan' }] as const;
    expect(merged({ side: 'file', differences: apart }).after).toMatchObject({
      description: 'Ligne 4',
      tags: ['rural'],
    });
  });

  it('add nothing to the directory that the plan is preferred to', () => {
    const withLead = [
      ['Titre', 'Pilote'],
      ['Bus', 'CCI'],
    ];
    const organisationsWith = (side: 'file' | 'plan') =>
      applied(importOf([sheet(withLead)], { plan, choices: { side, differences: [] } }).changes(), {
        plan,
        directory: EMPTY_DIRECTORY,
      }).directory.organisations.length;
    expect(organisationsWith('file')).toBe(1);
    expect(organisationsWith('plan')).toBe(0);
  });
});
