// What the map finds, in one sentence.
import { plural } from '../plural.ts';

const figures = new Intl.NumberFormat('fr-FR');

interface Found {
  readonly label: string;
  readonly state: 'covered' | 'covered-by-whole' | 'blank';
  readonly actionIds: readonly string[];
}

/** « Rien en Mayenne ni en Vendée » would need prepositions: names alone are always right. */
export function mapFinding(territories: readonly Found[]): string {
  if (territories.length === 0) return 'Aucun territoire';
  const blank = territories.filter(({ state }) => state === 'blank');
  return blank.length > 0 ? blankWords(blank, territories.length) : extremeWords(territories);
}

function blankWords(blank: readonly Found[], total: number): string {
  return blank.length > 2
    ? `${plural(blank.length, 'territoire', 'territoires')} sans aucune action, sur ${figures.format(total)}`
    : `Sans aucune action\u202f: ${blank.map(({ label }) => label).join(', ')}`;
}

/** Those that are level are counted: none of them is named for the others. */
function extremeWords(territories: readonly Found[]): string {
  const counts = territories.map(({ actionIds }) => actionIds.length);
  const [most, least] = [Math.max(...counts), Math.min(...counts)];
  if (most === least) return 'Chaque territoire a autant d’actions';
  const [first, ...asMuch] = territories.filter(({ actionIds }) => actionIds.length === most);
  const [last, ...asLittle] = territories.filter(({ actionIds }) => actionIds.length === least);
  const top =
    asMuch.length > 0
      ? `${figures.format(asMuch.length + 1)}\u00a0territoires ont le plus d’actions`
      : `${first?.label ?? ''} a le plus d’actions`;
  const bottom = asLittle.length > 0 ? figures.format(asLittle.length + 1) : (last?.label ?? '');
  const few = least === 0 ? 'sans action propre' : `le moins (${figures.format(least)})`;
  return `${top} (${figures.format(most)}), ${bottom} ${few}`;
}
