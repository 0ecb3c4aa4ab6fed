import { WrongUsage } from './exit-codes.ts';

/** Throws WrongUsage. */
export function planIdOf(text: string): string {
  if (/^[0-9a-f-]{36}$/i.test(text)) return text.toLowerCase();
  throw new WrongUsage(
    `«\u202f${text}\u202f» n’est pas l’identifiant d’une feuille de route\u202f: «\u202finit\u202f» les affiche.`,
  );
}
