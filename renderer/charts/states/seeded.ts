// Figures that look like life and are the same at every run.

/** Whole numbers below a limit, one after the other. */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => (state = (state * 48_271) % 2_147_483_647) % limit;
}

export const LONG_LABELS = [
  'Accompagnement renforcé des demandeurs d’emploi de longue durée vers les métiers de la transition énergétique',
  'Communauté d’agglomération de la presqu’île de Guérande-Atlantique',
  'Direction régionale de l’économie, de l’emploi, du travail et des solidarités',
  'Anticonstitutionnellement-intercommunautaire',
] as const;
