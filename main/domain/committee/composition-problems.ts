// What is odd in the mandates of a committee on a day, before its composition is frozen.

export const COMPOSITION_PROBLEM_WORDS = {
  empty: 'Le comité n’a aucun membre en exercice ce jour-là',
  'no-voice': 'Aucun membre en exercice n’a de voix délibérative',
  'no-co-president': 'Aucune coprésidence n’est pourvue',
  'president-unknown': 'La personne qui devait présider n’a pas de siège ce jour-là',
  'two-titulars':
    'Ce siège a deux titulaires\u202f: le mandat remplacé n’est pas clos, son remplaçant siège seul',
  'replacement-unknown':
    'Ce mandat est dit remplacé, mais son remplaçant est introuvable\u202f: il reste en exercice',
  'contact-twice':
    'Une même personne est titulaire de deux sièges ayant voix délibérative\u202f: elle n’en occupera qu’un',
  'contact-unknown': 'Le titulaire n’est plus dans l’annuaire\u202f: le siège est tenu pour vacant',
  'mandate-expired': 'Ce mandat a expiré sans être remplacé\u202f: son siège n’est pas compté',
  'unknown-college': 'Ce siège est dans un collège que le comité n’a pas',
} as const;
export type CompositionProblemCode = keyof typeof COMPOSITION_PROBLEM_WORDS;

export interface CompositionProblem {
  readonly code: CompositionProblemCode;
  /** The mandate it is about; null: the whole committee. */
  readonly mandateId: string | null;
  /** The replacing mandate, or the other seat of the same person. */
  readonly otherMandateId: string | null;
}

export function compositionProblem(
  code: CompositionProblemCode,
  mandateId: string | null = null,
  otherMandateId: string | null = null,
): CompositionProblem {
  return { code, mandateId, otherMandateId };
}
