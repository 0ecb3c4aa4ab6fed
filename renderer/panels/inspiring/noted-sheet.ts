// A word typed on one criterion, put into the sheet as it is when its turn comes.
import {
  withJudged,
  type CriteriaSheet,
  type InspiringCriterion,
} from '../../../main/domain/action/inspiring.ts';
import { expectUnchanged } from '../../api/conflict.ts';

/** Throws RequestRefused `changed-elsewhere` where somebody else wrote there, or took the judgement back, since `before` was shown. */
export function notedSheet(
  sheet: CriteriaSheet,
  criterion: InspiringCriterion,
  { text, before }: { readonly text: string; readonly before: string },
): CriteriaSheet {
  const judged = sheet.find((each) => each.criterion === criterion);
  expectUnchanged(judged?.note ?? null, before, 'inspiringCriteria');
  return judged ? withJudged(sheet, criterion, judged.rating, text) : sheet;
}
