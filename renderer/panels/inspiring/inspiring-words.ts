// What the choice of examples says of itself.
import { criteriaCount, type CriteriaSheet } from '../../../main/domain/action/inspiring.ts';
import { frenchDate } from '../../../main/domain/date/partial-date.ts';
import { oneLine } from '../../../main/domain/text/one-line.ts';
import { plural } from '../plural.ts';
import type { InspiringFiche } from './inspiring-fiche.ts';

/** « 21 inspirantes sur 150 fiches ; 3 sans raison écrite ». */
export function inspiringFinding(fiches: readonly InspiringFiche[]): string {
  const selected = fiches.flatMap(({ selection }) => selection ?? []);
  const who =
    selected.length === 0 ? 'Aucune inspirante' : plural(selected.length, 'inspirante', 'inspirantes');
  const unexplained = selected.filter(({ why }) => why.trim() === '').length;
  const lack = unexplained === 0 ? '' : `\u202f; ${String(unexplained)} sans raison écrite`;
  return `${who} sur ${plural(fiches.length, 'fiche', 'fiches')}${lack}`;
}

/** « 5 critères sur 8, 2 en partie »; empty where nobody judged any. */
export function criteriaWords(sheet: CriteriaSheet): string {
  const { met, partly, judged, of } = criteriaCount(sheet);
  if (judged === 0) return '';
  const some = partly === 0 ? '' : `, ${String(partly)} en partie`;
  return `${plural(met, 'critère rempli', 'critères remplis')} sur ${String(of)}${some}`;
}

const FULL_DAY = '2026-11-23'.length;

/** « retenue par le comité le 23 novembre 2026 », « retenue en mai 2026 »; empty of a fiche that was not chosen. */
export function chosenWords(selection: InspiringFiche['selection']): string {
  if (!selection) return '';
  const { selectedBy, selectedOn } = selection;
  const by = oneLine(selectedBy);
  const on =
    selectedOn === null ? '' : `${selectedOn.length === FULL_DAY ? 'le' : 'en'} ${frenchDate(selectedOn)}`;
  return ['retenue', by === '' ? '' : `par ${by}`, on].filter((part) => part !== '').join(' ');
}
