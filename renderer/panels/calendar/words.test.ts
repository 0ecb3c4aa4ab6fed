import { expect, it } from 'vitest';
import type { CalendarEntry } from '../../../main/domain/calendar/calendar.ts';
import { changeWords, moveOfKey, refusalOf } from './date-mover.ts';
import { finding } from './finding.ts';
import { latenessWords, periodWords, shiftWords } from './words.ts';

const milestone = { id: 'm', title: 'Comité', dueOn: '2027-01', on: '2027-01-31', state: 'overdue' } as const;
const entry = (part: Partial<CalendarEntry>): CalendarEntry =>
  ({
    daysLate: 0,
    milestones: [],
    extent: { from: '2027-01-01', to: '2027-02-01' },
    ...part,
  }) as CalendarEntry;
const until = '2027-02-22';

it.each([
  ['Aucune fiche en retard, aucune échéance d’ici au\u00a022\u00a0février\u00a02027', [entry({})], 0],
  [
    '2\u00a0fiches en retard, 5\u00a0échéances d’ici au\u00a022\u00a0février\u00a02027',
    [entry({ daysLate: 3 }), entry({ milestones: [milestone] }), entry({ extent: null })],
    5,
  ],
  [
    'Aucune fiche n’a de date\u202f: le calendrier ne se lit pas encore',
    [entry({ extent: null }), entry({ extent: null })],
    0,
  ],
])('finds «\u202f%s\u202f»', (sentence, entries, deadlineCount) => {
  expect(finding({ entries, deadlineCount, until })).toBe(sentence);
});

it('says that some of what is late is out of sight', () => {
  const late = { daysLate: 3, milestones: [], extent: {} } as unknown as CalendarEntry;
  const facts = { entries: [late, late], deadlineCount: 0, until: '2027-02-22' };
  expect(finding({ ...facts, hiddenLateCount: 1 })).toBe(
    '2\u00a0fiches en retard (dont 1 hors de la période montrée), aucune échéance d’ici au\u00a022\u00a0février\u00a02027',
  );
});

it.each([
  ['de\u00a0juin\u00a02027 au\u00a03\u00a0août\u00a02027', '2027-06', '2027-08-03', false],
  ['d’avril\u00a02027 à\u00a0mai\u00a02027, récurrente', '2027-04', '2027-05', true],
  ['à partir du\u00a01er\u00a0mars\u00a02027, fin inconnue', '2027-03-01', null, false],
  ['jusqu’à\u00a0mars\u00a02027, début inconnu', null, '2027-03', false],
  ['sans date', null, null, false],
])('says «\u202f%s\u202f»', (words, start, end, isRecurring) => {
  expect(periodWords({ start, end, isRecurring })).toBe(words);
});

it('says what is late, and what has moved since adoption', () => {
  expect(latenessWords(entry({}))).toBeNull();
  expect(latenessWords(entry({ daysLate: 1, milestones: [milestone] }))).toBe(
    'en retard de 1\u00a0jour, 1\u00a0jalon dépassé',
  );
  const promised = { start: '2027-01', end: '2027-03' };
  expect(shiftWords(promised, { start: '2027-01', end: '2027-06' })).toBe('fin repoussée de 3\u00a0mois');
  expect(shiftWords(promised, { start: null, end: '2027-02' })).toBe(
    'fin avancée de 1\u00a0mois, début retiré',
  );
  expect(shiftWords(null, { start: null, end: null })).toBeNull();
});

const key = (name: string, part: object = {}) => ({
  key: name,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...part,
});
it.each([
  ['a month further', key('ArrowRight', { shiftKey: true }), { which: 'end', unit: 'month', count: 1 }],
  [
    'a week back',
    key('ArrowLeft', { shiftKey: true, ctrlKey: true }),
    { which: 'end', unit: 'day', count: -7 },
  ],
  ['both', key('ArrowUp', { shiftKey: true }), { which: 'both', unit: 'month', count: -1 }],
  ['the start', key('PageDown'), { which: 'start', unit: 'month', count: 1 }],
  ['nothing: from mark to mark', key('ArrowRight'), null],
  ['nothing: AltGr is for writing', key('ArrowRight', { shiftKey: true, altKey: true }), null],
  ['nothing: another key', key('a', { shiftKey: true }), null],
])('moves %s', (_name, pressed, move) => {
  expect(moveOfKey(pressed)).toEqual(move);
});

it('says what a move changed, or why it did not', () => {
  expect(
    changeWords({ number: '4', start: '2027-01', end: '2027-03' }, { start: '2027-01', end: '2027-04' }),
  ).toBe('Fiche 4\u202f: fin prévue mars\u00a02027 → avril\u00a02027');
  const end = { which: 'end', unit: 'day', count: 7 } as const;
  expect(refusalOf({ start: null, end: null }, end)).toBe('Cette fiche n’a pas de fin prévue.');
  expect(refusalOf({ start: null, end: '2027-03' }, end)).toContain('connue au mois');
  expect(refusalOf({ start: '2027-03', end: '2027-03-31' }, { ...end, unit: 'month' })).toContain('précéder');
});
