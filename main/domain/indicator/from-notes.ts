// Figures told in a progress note become measurements of their indicators (data model §7 and §9).
import type { ProgressNote } from '../action/progress-note.ts';
import type { Indicator, Measurement } from './indicator.ts';

/** The indicator's measurements with the note's figure among them: replaced where the note was entered before, never doubled. */
export function withFigure(
  indicator: Indicator,
  note: Pick<ProgressNote, 'id' | 'date' | 'author'>,
  value: number | null,
): readonly Measurement[] {
  const others = indicator.measurements.filter(({ id }) => id !== note.id);
  if (value === null) return others;
  const told: Measurement = {
    id: note.id,
    date: note.date,
    value,
    territory: null,
    kind: 'observed',
    author: note.author,
    note: 'Note de suivi',
    proofId: null,
  };
  return [...others, told];
}
