// What the map finds, in one sentence.
import { WEATHER_LABELS, type WeatherLevel } from '../../../main/domain/action/action-codes.ts';
import { WEATHER_WORST_FIRST, type CoverageMeasure } from '../../../main/domain/coverage/measures.ts';
import { plural } from '../plural.ts';

const figures = new Intl.NumberFormat('fr-FR');

interface Found {
  readonly label: string;
  readonly state: 'covered' | 'covered-by-whole' | 'blank';
  readonly actionIds: readonly string[];
  readonly weather?: WeatherLevel | null;
}

/** « Rien en Mayenne ni en Vendée » would need prepositions: names alone are always right. */
export function mapFinding(territories: readonly Found[], measure: CoverageMeasure = 'count'): string {
  if (territories.length === 0) return 'Aucun territoire';
  const blank = territories.filter(({ state }) => state === 'blank');
  if (blank.length > 0) return blankWords(blank, territories.length);
  return (measure === 'weather' ? worstWords(territories) : null) ?? extremeWords(territories);
}

function blankWords(blank: readonly Found[], total: number): string {
  return blank.length > 2
    ? `${plural(blank.length, 'territoire', 'territoires')} sans aucune action, sur ${figures.format(total)}`
    : `Sans aucune action\u202f: ${blank.map(({ label }) => label).join(', ')}`;
}

/** Level ones are told together, by name while they are few: none of them is named for the others. */
function extremeWords(territories: readonly Found[]): string {
  const counts = territories.map(({ actionIds }) => actionIds.length);
  const [most, least] = [Math.max(...counts), Math.min(...counts)];
  if (most === least) return levelWords(territories, most);
  const having = (count: number) => territories.filter(({ actionIds }) => actionIds.length === count);
  const [top, bottom] = [having(most), having(least)];
  const verb = top.length > 1 ? 'ont' : 'a';
  const few = least === 0 ? 'sans action propre' : `le moins (${figures.format(least)})`;
  return `${namesOf(top)} ${verb} le plus d’actions (${figures.format(most)}), ${namesOf(bottom)} ${few}`;
}

function levelWords(territories: readonly Found[], count: number): string {
  const [only, ...others] = territories;
  if (only && others.length === 0)
    return `${only.label}\u202f: ${count === 0 ? 'aucune action propre' : plural(count, 'action', 'actions')}`;
  return count === 0
    ? 'Aucun territoire n’a d’action propre'
    : `Chaque territoire a autant d’actions (${figures.format(count)})`;
}

const MOST_NAMED = 2;

function namesOf(territories: readonly Found[]): string {
  return territories.length > MOST_NAMED
    ? plural(territories.length, 'territoire', 'territoires')
    : territories.map(({ label }) => label).join(' et ');
}

/** « Objectifs compromis : Sarthe et Vendée »; null where nobody gave any. */
function worstWords(territories: readonly Found[]): string | null {
  const worst = WEATHER_WORST_FIRST.find((level) => territories.some(({ weather }) => weather === level));
  return worst === undefined
    ? null
    : `${WEATHER_LABELS[worst]}\u202f: ${namesOf(territories.filter(({ weather }) => weather === worst))}`;
}
