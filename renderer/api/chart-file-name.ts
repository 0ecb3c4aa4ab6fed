// The name of what a chart leaves as: « couverture-mayenne-2026-11-22 », which sorts by plan and by day in a folder.
import { foldText } from '../../main/domain/text/fold.ts';

const MOST_TITLE_CHARACTERS = 60;

/** Letters without accents, figures and hyphens alone: any system and any mail takes it. */
export function chartFileName(shown: string, planTitle: string, day: string): string {
  const title = foldText(planTitle)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, MOST_TITLE_CHARACTERS)
    .replaceAll(/^-+|-+$/g, '');
  return [shown, title, day].filter((part) => part !== '').join('-');
}
