// A status asked for as a question.
import type { CellValue } from '../spreadsheet/sheet.ts';
import { codeOf, yesOrNo } from './words.ts';

/** Of "Terminé ?" or "Réalisé", answered yes or no; null when the heading asks nothing of the kind, or the cell answers in other words. */
export function saysWhetherDone(header: string, value: CellValue, text: string): boolean | null {
  if (codeOf('status', header)?.code !== 'completed') return null;
  return typeof value === 'boolean' ? value : yesOrNo(text);
}
