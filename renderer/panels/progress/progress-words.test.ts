import { describe, expect, it } from 'vitest';
import type { Action } from '../../../main/domain/action/action.ts';
import { changesSince } from '../../../main/domain/progress/changes-since.ts';
import { indicatorStandings } from '../../../main/domain/progress/indicator-standing.ts';
import { planProgress, progressByAxis } from '../../../main/domain/progress/plan-progress.ts';
import {
  BLANK_INDICATOR,
  type Indicator,
  type Measurement,
} from '../../../main/domain/indicator/indicator.ts';
import { createdNow } from '../../../main/domain/identity/entity.ts';
import { actionNumber, idNumber, STAMP } from '../../../main/domain/specimen.test-support.ts';
import { changeRows, changesFinding, changesTable, statusChanges } from './change-words.ts';
import { cellOf, dueWords, indicatorFinding, indicatorTable, standingWords } from './indicator-words.ts';
import {
  latenessFinding,
  LATENESS_LEVELS,
  readingTable,
  shareRows,
  silenceWords,
  STATUS,
  STATUS_LEVELS,
  statusFinding,
  statusSubtitle,
  weatherFinding,
  WEATHER_LEVELS,
} from './progress-words.ts';

const TODAY = '2027-06-30';
const storm = { level: 'storm', assessedOn: '2027-06-01', justification: '' } as const;
const rain = { ...storm, level: 'rain' } as const;
const sun = { ...storm, level: 'sun' } as const;
const read = (...fields: readonly Partial<Action>[]) =>
  planProgress(
    fields.map((each, index) => actionNumber(index + 1, each)),
    TODAY,
  );

it('each level of each reading has its look', () => {
  expect(STATUS_LEVELS.map(({ key }) => key).toSorted()).toEqual(Object.keys(read().status).toSorted());
  expect(WEATHER_LEVELS.map(({ key }) => key).toSorted()).toEqual(Object.keys(read().weather).toSorted());
  expect(LATENESS_LEVELS.map(({ key }) => key).toSorted()).toEqual(Object.keys(read().lateness).toSorted());
});

describe('the finding of progress', () => {
  it.each([
    [
      '1\u00a0fiche réalisée sur 3, 1 en retard, 1\u00a0annoncée compromise',
      read({ status: 'completed' }, { end: '2027-05', weather: storm }, {}, { status: 'abandoned' }),
    ],
    ['Aucune fiche réalisée sur 1', read({})],
    ['Toutes les fiches sont abandonnées', read({ status: 'abandoned' })],
  ])('is «\u202f%s\u202f»', (sentence, progress) => {
    expect(statusFinding(progress)).toBe(sentence);
  });

  it('tells what was given up apart', () => {
    expect(statusSubtitle(read({ status: 'abandoned' }, {}))).toBe(
      'Par statut · 1\u00a0fiche abandonnée à part, sans effet sur l’avancement',
    );
    expect(statusSubtitle(read({}))).toBe('Par statut');
  });

  it.each([
    ['Aucune fiche ouverte à apprécier', read({ status: 'completed' })],
    ['Aucune appréciation donnée', read({})],
    ['1\u00a0fiche aux objectifs compromis', read({ weather: storm }, { weather: rain })],
    ['1\u00a0fiche a besoin d’appuis', read({ weather: rain })],
    ['Rien de compromis, 1\u00a0appréciation sur 2', read({ weather: sun }, {})],
  ])('of the weather is «\u202f%s\u202f»', (sentence, progress) => {
    expect(weatherFinding(progress)).toBe(sentence);
  });

  it.each([
    ['Aucune fiche ouverte', read({ status: 'completed' })],
    ['Rien n’est en retard', read({ end: '2028-01' })],
    ['Rien n’est en retard, 1\u00a0fiche sans échéance', read({})],
    ['1\u00a0fiche en retard', read({ end: '2027-05' })],
    ['1\u00a0fiche en retard, de plus de 3\u00a0mois', read({ end: '2026-12' })],
    ['2\u00a0fiches en retard, toutes de plus de 3\u00a0mois', read({ end: '2026-11' }, { end: '2026-12' })],
    ['2\u00a0fiches en retard, dont 1 de plus de 3\u00a0mois', read({ end: '2027-05' }, { end: '2026-12' })],
  ])('of lateness is «\u202f%s\u202f»', (sentence, progress) => {
    expect(latenessFinding(progress)).toBe(sentence);
  });
});

it('the table has the whole plan, then each axis', () => {
  const actions = [actionNumber(1, { status: 'completed' }), actionNumber(2)];
  const axes = progressByAxis(actions, [], TODAY);
  const { rows } = readingTable('', STATUS, planProgress(actions, TODAY), axes);
  expect(rows).toEqual([
    ['Toute la feuille de route', 1, 0, 0, 0, 0, 1],
    ['Sans axe', 1, 0, 0, 0, 0, 1],
  ]);
  expect(shareRows(STATUS, axes)[0]?.shares[0]).toMatchObject({
    description: 'Sans axe · Réalisée\u202f: 1\u00a0fiche',
    mark: { actionIds: [idNumber(1)] },
  });
});

it.each([
  [100, '3\u00a0mois'],
  [366, '1\u00a0an'],
  [760, '2\u00a0ans'],
  [850, '2\u00a0ans et 3\u00a0mois'],
])('%d days without news are « %s »', (days, words) => {
  expect(silenceWords(days)).toBe(words);
});

describe('what changed', () => {
  const moved = actionNumber(4, { status: 'in-progress', end: '2027-05' });
  const back = actionNumber(5, { status: 'paused' });
  const statuses = statusChanges(
    [
      { actionId: moved.id, before: 'upcoming', on: '2027-06-12' },
      { actionId: back.id, before: 'paused', on: '2027-06-12' },
      { actionId: idNumber(9), before: 'upcoming', on: '2027-06-12' },
    ],
    [moved, back],
  );
  const changes = [...statuses, ...changesSince([moved], '2027-05-01', TODAY)];

  it('is one line for each fiche whose status is another, from what it was; none for one that is gone or back', () => {
    expect(statuses).toEqual([
      {
        kind: 'status',
        action: moved,
        on: '2027-06-12',
        detail: 'de «\u202fÀ venir\u202f» à «\u202fEn cours\u202f»',
      },
    ]);
  });

  it('is told in one sentence', () => {
    expect(changesFinding(changes, '2027-05-01')).toBe(
      '1\u00a0fiche a bougé depuis le 1er\u00a0mai\u00a02027, nouvellement en retard',
    );
    expect(changesFinding([], '2027-05-02')).toBe('Rien de nouveau depuis le 2\u00a0mai\u00a02027');
  });

  it('counts every change in one row and in one line of the table', () => {
    expect(changeRows(changes).reduce((sum, { value }) => sum + value, 0)).toBe(changes.length);
    expect(changesTable(changes, '2027-05-01').rows).toHaveLength(changes.length);
  });
});

describe('an indicator', () => {
  const measured = (date: string, value: number, kind: Measurement['kind']): Measurement => ({
    id: idNumber(70),
    date,
    value,
    territory: null,
    kind,
    author: '',
    note: '',
    proofId: null,
  });
  const indicator: Indicator = {
    ...createdNow(idNumber(80), STAMP),
    ...BLANK_INDICATOR,
    name: 'Personnes formées',
    unit: 'personnes',
    baselineValue: 0,
    baselineOn: '2026-12',
    targetValue: 100,
    measurements: [
      measured('2027-02', 40, 'estimated'),
      measured('2027-01', 10, 'observed'),
      measured('2027-03', 90, 'proposed'),
    ],
  };
  const standing = (fields: Partial<Indicator> = {}) => {
    const [one] = indicatorStandings(
      [actionNumber(1, { indicators: [{ ...indicator, ...fields }] })],
      '2027-09-01',
    );
    if (!one) throw new Error('the indicator has no standing');
    return one;
  };

  it.each([
    ['40 sur 100\u00a0personnes, écart 60', {}],
    ['40 sur 30\u00a0personnes, cible atteinte', { targetValue: 30 }],
    ['40\u00a0personnes, cible non renseignée', { targetValue: null }],
    ['Non renseigné, cible 100\u00a0personnes', { measurements: [] }],
    ['Non renseigné', { measurements: [], targetValue: null }],
  ])('stands at «\u202f%s\u202f»', (words, fields) => {
    expect(standingWords(standing(fields))).toBe(words);
  });

  it.each([
    ['Mesure attendue depuis le 1er\u00a0août\u00a02027', {}],
    ['Prochaine mesure le 1er\u00a0février\u00a02028', { frequency: 'yearly' as const }],
    ['Aucune mesure prévue', { measurements: [], baselineOn: null }],
  ])('is next due «\u202f%s\u202f»', (words, fields) => {
    expect(dueWords(standing(fields))).toBe(words);
  });

  it('is drawn in the order of time, estimates told from observations, proposals left out', () => {
    const { points, estimated, isOverdue } = cellOf(standing(), 'Fiche 1');
    expect(points.map(({ value }) => value)).toEqual([10, 40]);
    expect(estimated).toEqual([false, true]);
    expect(isOverdue).toBe(true);
  });

  it('is counted in the finding, and told in the table', () => {
    expect(indicatorFinding([standing(), standing({ targetValue: 30 })])).toBe(
      '2\u00a0indicateurs, 1\u00a0cible atteinte, 2 en retard de mesure',
    );
    expect(indicatorFinding([standing({ targetValue: 90, frequency: 'yearly' })])).toBe(
      '1\u00a0indicateur, aucune cible atteinte',
    );
    expect(indicatorFinding([standing({ targetValue: null, frequency: 'yearly' })])).toBe(
      '1\u00a0indicateur, aucune cible fixée',
    );
    expect(indicatorFinding([])).toBe('Aucun indicateur');
    expect(indicatorTable([standing({ measurements: [] })]).rows).toEqual([
      ['Personnes formées', '1', 'personnes', 0, null, 100, null, '1er\u00a0juin\u00a02027'],
    ]);
  });
});
