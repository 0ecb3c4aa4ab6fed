// A comparison in one sentence.
import type { Difference, DifferenceKind } from './compare.ts';
import { groupKeyOf } from './difference-words.ts';

const OTHERS: readonly (readonly [string, string])[] = [
  ['plan', 'la feuille de route elle-même'],
  ['axes', 'les axes'],
  ['directory', 'l’annuaire'],
];
const STANDING_WORDS = {
  field: 'modifiée',
  added: 'ajoutée',
  removed: 'supprimée',
  moved: 'déplacée',
} as const satisfies Record<DifferenceKind, string>;

/** « 3 fiches modifiées, 1 fiche ajoutée. Changent aussi : les axes, l’annuaire. » */
export function comparisonSentence(differences: readonly Difference[]): string {
  if (differences.length === 0) return 'Aucune différence.';
  const standings = new Map<string, DifferenceKind>();
  for (const { kind, entity } of differences) {
    if (entity.actionId !== null)
      standings.set(entity.actionId, standingOf(kind, entity.collection, standings.get(entity.actionId)));
  }
  const counts = new Map<DifferenceKind, number>();
  for (const standing of standings.values()) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  const fiches = (Object.keys(STANDING_WORDS) as DifferenceKind[]).flatMap((kind) =>
    counted(counts.get(kind) ?? 0, STANDING_WORDS[kind]),
  );
  const groups = new Set(differences.map(({ entity }) => groupKeyOf(entity)));
  const others = OTHERS.filter(([key]) => groups.has(key)).map(([, words]) => words);
  if (fiches.length === 0) return `Aucune fiche ne change. Changent\u202f: ${others.join(', ')}.`;
  const first = `${fiches.join(', ')}.`;
  return others.length === 0 ? first : `${first} Changent aussi\u202f: ${others.join(', ')}.`;
}

/** A fiche that came or went is told so, whatever it holds; one that was moved and altered is altered. */
function standingOf(
  kind: DifferenceKind,
  collection: string,
  known: DifferenceKind | undefined,
): DifferenceKind {
  if (known === 'added' || known === 'removed') return known;
  if (collection !== 'actions') return 'field';
  return kind === 'moved' ? (known ?? 'moved') : kind;
}

function counted(count: number, word: string): readonly string[] {
  if (count === 0) return [];
  return [count === 1 ? `1\u00a0fiche ${word}` : `${String(count)}\u00a0fiches ${word}s`];
}
