import { describe, expect, it } from 'vitest';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { BLANK_INDICATOR, type Measurement } from '../indicator/indicator.ts';
import { createdNow } from '../identity/entity.ts';
import { actionNumber, idNumber, STAMP } from '../specimen.test-support.ts';
import { changesSince, usualSince } from './changes-since.ts';
import { byGap, indicatorStandings } from './indicator-standing.ts';

const SINCE = '2027-03-10';
const TODAY = '2027-06-30';
const made = (number: number) => createdNow(idNumber(number), STAMP);
const measured = (
  date: string,
  value: number | null,
  kind: Measurement['kind'] = 'observed',
): Measurement => ({
  id: idNumber(70),
  date,
  value,
  territory: null,
  kind,
  author: '',
  note: '',
  proofId: null,
});
const note = (date: string) => ({
  ...made(71),
  date,
  author: '',
  kind: 'difficulty' as const,
  text: 'Recrutement lent',
  figures: [],
  visibility: 'internal' as const,
  periodStart: null,
  periodEnd: null,
  source: 'entered' as const,
});

describe('what changed since a day', () => {
  const kindsOf = (fields: Parameters<typeof actionNumber>[1]) =>
    changesSince([actionNumber(1, fields)], SINCE, TODAY).map(({ kind, on, detail }) => [kind, on, detail]);

  it('is nothing for a fiche nobody touched', () => {
    expect(kindsOf({})).toEqual([]);
  });

  it('is a new fiche, a milestone reached, a note, a measure, an appreciation', () => {
    expect(
      kindsOf({
        createdAt: '2027-03-10T08:00:00.000Z',
        milestones: [
          { ...made(60), ...BLANK_MILESTONE, title: 'Ouverture', doneOn: '2027-03' },
          { ...made(61), ...BLANK_MILESTONE, title: 'Avant', doneOn: '2027-02' },
        ],
        progressNotes: [note('2027-03-09'), note('2027-04-01')],
        indicators: [
          {
            ...made(80),
            ...BLANK_INDICATOR,
            name: 'Places',
            unit: 'places',
            measurements: [
              measured('2027-05', 1200.5),
              measured('2027-05', null),
              measured('2027-05', 9, 'proposed'),
              measured('2027-02', 3),
            ],
          },
        ],
        weather: { level: 'rain', assessedOn: '2027-05-02', justification: '' },
      }),
    ).toEqual([
      ['new-action', '2027-03-10', ''],
      ['weather', '2027-05-02', 'rain'],
      ['milestone-reached', '2027-03', 'Ouverture'],
      ['note', '2027-04-01', 'Difficulté, Recrutement lent'],
      ['measurement', '2027-05', 'Places, 1\u202f200,5 places'],
    ]);
  });

  it('is lateness that was not there yet', () => {
    expect(kindsOf({ end: '2027-05' })).toEqual([['newly-late', null, '']]);
    expect(kindsOf({ end: '2027-02' })).toEqual([]);
  });

  it('is asked since the last version adopted, else for three months', () => {
    const version = { ...made(90), number: '1', kind: 'initial' as const, summary: '' };
    expect(usualSince({ versions: [] }, TODAY)).toBe('2027-03-30');
    const versions = [
      { ...version, on: '2027-05-01' },
      { ...version, on: '2026-05-01' },
      { ...version, on: '2027-09-01' },
    ];
    expect(usualSince({ versions }, TODAY)).toBe('2027-05-01');
  });
});

describe('where an indicator stands', () => {
  const indicator = (
    number: number,
    value: number | null,
    fields: Partial<typeof BLANK_INDICATOR> | object = {},
  ) => ({
    ...made(number),
    ...BLANK_INDICATOR,
    name: `Indicateur ${String(number)}`,
    baselineValue: 0,
    baselineOn: '2027-01',
    targetValue: 100,
    measurements: value === null ? [] : [measured('2027-05', value)],
    ...fields,
  });
  const subject = actionNumber(1, {
    indicators: [
      indicator(1, 40),
      indicator(2, 120),
      indicator(3, null, { frequency: 'quarterly' }),
      indicator(4, 10),
      indicator(5, 30, { direction: 'decrease', baselineValue: 50, targetValue: 20 }),
    ],
  });
  const standings = indicatorStandings(
    [subject, { ...subject, id: idNumber(2), status: 'abandoned' }],
    TODAY,
  );

  it('is a gap in its own unit, whichever way it goes; missing is not zero', () => {
    expect(standings.map(({ gap, isReached }) => [gap, isReached])).toEqual([
      [60, false],
      [0, true],
      [null, false],
      [90, false],
      [10, false],
    ]);
  });

  it('comes furthest from its target first, the unknown before all, the reached last', () => {
    expect(byGap(standings).map(({ indicator: { name } }) => name.slice(-1))).toEqual([
      '3',
      '4',
      '1',
      '5',
      '2',
    ]);
  });

  it('is overdue when a measure should be there', () => {
    expect(standings.map(({ nextDueOn, isOverdue }) => [nextDueOn, isOverdue])[2]).toEqual([
      '2027-04-01',
      true,
    ]);
    expect(standings.filter(({ isOverdue }) => isOverdue)).toHaveLength(1);
  });
});
