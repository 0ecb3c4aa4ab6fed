import { describe, expect, it } from 'vitest';
import { actFaults, MAX_ACT_SUBJECT, pastellFields, proposedAct } from './act.ts';

const meeting = { day: '2026-12-04', title: 'Réunion plénière' };
const adopted = { number: '2026-3', text: 'La feuille de route\nest adoptée.' };

describe('a proposed act', () => {
  it('is one the platform takes', () => {
    const act = proposedAct(adopted, meeting);
    expect(act).toMatchObject({
      subject: 'La feuille de route est adoptée.',
      number: '2026_3',
      nature: 'deliberation',
      adoptedOn: '2026-12-04',
    });
    expect(actFaults(act)).toEqual({});
  });
  it('takes the title of the meeting where the decision has no text yet', () => {
    expect(proposedAct({ number: '1', text: ' ' }, meeting).subject).toBe('Réunion plénière');
  });
  it('writes any number in the signs that are taken, fifteen at most', () => {
    expect(proposedAct({ ...adopted, number: ' délib. n° 12/2026-b ' }, meeting).number).toBe(
      'DELIB_N_12_2026',
    );
  });
  it('has no number where nothing of it can be kept, and says so', () => {
    expect(actFaults(proposedAct({ ...adopted, number: '№' }, meeting))).toHaveProperty('number');
  });
  it('cuts a long text between two words, counted in characters rather than units of 16 bits', () => {
    const { subject } = proposedAct({ ...adopted, text: '𝄞 mot '.repeat(200) }, meeting);
    expect([...subject].length).toBeLessThanOrEqual(MAX_ACT_SUBJECT);
    expect([...subject].length).toBeGreaterThan(MAX_ACT_SUBJECT - 8);
    expect(subject.endsWith('mot…') || subject.endsWith('𝄞…')).toBe(true);
  });
});

describe('what the platform would refuse', () => {
  const act = proposedAct(adopted, meeting);
  it.each([
    ['subject', ''],
    ['subject', 'x'.repeat(MAX_ACT_SUBJECT + 1)],
    ['subject', 'deux\nlignes'],
    ['number', ''],
    ['number', '2026-3'],
    ['number', 'É1'],
    ['number', 'A'.repeat(16)],
    ['classification', ''],
    ['classification', '0.1'],
    ['classification', '8,4'],
    ['classification', '8.4.'],
    ['adoptedOn', null],
    ['adoptedOn', '2026-12'],
  ] as const)('%s: %j', (field, value) => {
    expect(Object.keys(actFaults({ ...act, [field]: value }))).toEqual([field]);
  });
  it.each([
    ['subject', 'x'.repeat(MAX_ACT_SUBJECT)],
    ['subject', '𝄞'.repeat(MAX_ACT_SUBJECT)],
    ['number', 'A'.repeat(15)],
    ['classification', '8'],
    ['classification', '8.4.1.2.10'],
  ] as const)('but not %s: %j', (field, value) => {
    expect(actFaults({ ...act, [field]: value })).toEqual({});
  });
});

it('names the fields as « Actes (générique) » does, and the file of the act', () => {
  expect(pastellFields(proposedAct(adopted, meeting), 'acte-2026_3.pdf')).toEqual({
    type: 'actes-generique',
    acte_nature: '1',
    numero_de_lacte: '2026_3',
    objet: 'La feuille de route est adoptée.',
    date_de_lacte: '2026-12-04',
    classification: '8.4',
    arrete: 'acte-2026_3.pdf',
  });
});
