import { foldText } from '../domain/text/fold.ts';

const MOST_CHARACTERS = 60;

/** `Comité local pour l’emploi` → `comite-local-pour-l-emploi`: a name every system and mail server takes, of whole words. */
export function fileNameOf(text: string): string {
  const [first = '', ...others] = foldText(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let name = first.slice(0, MOST_CHARACTERS);
  for (const word of others) {
    if (name.length + 1 + word.length > MOST_CHARACTERS) break;
    name += `-${word}`;
  }
  return name || 'jalon';
}
