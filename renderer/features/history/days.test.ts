import { describe, expect, it } from 'vitest';
import { actionNumber } from '../../../main/domain/specimen.test-support.ts';
import { actionNamedIn, byDay, ficheNumberIn, withLatest } from './days.ts';

const entry = (sequence: number, at: Date, label = 'Fiche 1, statut') => ({
  sequence,
  at: at.toISOString(),
  by: 'Secrétariat',
  label,
  canRestore: false,
});

describe('the history by day', () => {
  it('follows the days of the wall, latest first', () => {
    const late = entry(3, new Date(2026, 10, 22, 0, 5));
    const before = entry(2, new Date(2026, 10, 21, 23, 55));
    const first = entry(1, new Date(2026, 10, 21, 8, 0));
    const days = byDay([late, before, first]);
    expect(days.map(({ label, entries }) => [label, entries.map(({ sequence }) => sequence)])).toEqual([
      ['Dimanche 22 novembre 2026', [3]],
      ['Samedi 21 novembre 2026', [2, 1]],
    ]);
  });

  it('takes new lines over those already read, nothing twice', () => {
    const at = new Date(2026, 10, 22);
    const known = [3, 2, 1].map((sequence) => entry(sequence, at));
    const latest = [5, 4, 3].map((sequence) => entry(sequence, at));
    expect(withLatest(latest, known).map(({ sequence }) => sequence)).toEqual([5, 4, 3, 2, 1]);
    expect(withLatest(latest, [])).toBe(latest);
    const apart = [9, 8, 7].map((sequence) => entry(sequence, at));
    expect(withLatest(apart, known), 'lines between the two are not skipped').toBe(apart);
  });

  it('finds the fiche a line speaks of', () => {
    expect(ficheNumberIn('Fiche 12 bis, intitulé')).toBe('12 bis');
    expect(ficheNumberIn('Suppression de la fiche 7')).toBe('7');
    expect(ficheNumberIn('Fiches renumérotées')).toBeNull();
    expect(ficheNumberIn('Annuaire, deux entrées réunies')).toBeNull();
    const action = actionNumber(12);
    const byNumber = new Map([[action.number, action]]);
    expect(actionNamedIn('Fiche 12, statut', byNumber)).toBe(action);
    expect(actionNamedIn('Fiche 13, statut', byNumber)).toBeNull();
  });
});
