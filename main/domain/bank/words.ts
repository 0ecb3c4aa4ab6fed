// The words of a solution as they are searched: folded, without those that say nothing, one form for one and for several.
import { TAG_LABELS, TARGET_GROUP_LABELS } from '../action/action-codes.ts';
import type { SolutionContent } from '../solution/solution.ts';
import { foldText } from '../text/fold.ts';
import type { BankEntry } from './bank-file.ts';

const SAYS_NOTHING = new Set(
  'a au aux avec ce ces d dans de des du en est et eux il ils je l la le les leur leurs lui m n ne nos notre nous on ou par pas pour qu que qui s sa se ses si son sont sur un une vos votre vous y'.split(
    ' ',
  ),
);
const SHORTEST_PLURAL = 4;
const LONGEST_WORD = 40;

/** `Mobilités rurales` → `mobilite`, `rurale`. */
export function searchedWords(text: string): readonly string[] {
  const folded = foldText(text);
  if (folded === '') return [];
  return folded
    .split(' ')
    .filter((word) => !SAYS_NOTHING.has(word))
    .map((word) => singular(word).slice(0, LONGEST_WORD));
}

function singular(word: string): string {
  const isPlural = word.length >= SHORTEST_PLURAL && (word.endsWith('s') || word.endsWith('x'));
  return isPlural ? word.slice(0, -1) : word;
}

export interface WordSources {
  readonly themeLabel: (code: string) => string;
}

/** What people name a solution by: found there, it comes first. */
export function headText({ solution }: BankEntry): string {
  return `${solution.content.title} ${solution.content.summary}`;
}

/** All that it says besides. */
export function bodyText({ solution }: BankEntry, { themeLabel }: WordSources): string {
  const { content, committeeName, planTitle, territories } = solution;
  const themes = [content.themePrimary, ...content.themesSecondary].filter((code) => code !== null);
  return [
    ...[committeeName, planTitle, content.description, content.problem, content.objectives],
    ...[content.expectedEffectsNote, content.targetGroupsNote, content.means],
    ...[content.citizenParticipationNote, ...sheetTexts(content.transferability)],
    ...territories.map(({ label }) => label),
    ...themes.map(themeLabel),
    ...content.tags.map((code) => TAG_LABELS[code]),
    ...content.targetGroups.map((code) => TARGET_GROUP_LABELS[code]),
    ...content.leads,
    ...content.partners.flatMap(({ name, contribution }) => [name, contribution]),
    ...content.milestones.map(({ title }) => title),
    ...content.indicators.flatMap(({ name, definition }) => [name, definition]),
    ...content.obstacles.flatMap(({ description, unblockCondition }) => [description, unblockCondition]),
    ...content.notes.map(({ text }) => text),
  ].join(' ');
}

function sheetTexts(sheet: SolutionContent['transferability']): readonly string[] {
  return Object.values(sheet ?? {}).filter((value) => typeof value === 'string');
}
