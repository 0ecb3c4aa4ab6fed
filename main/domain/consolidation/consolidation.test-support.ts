// Committees' files and a recipe, small enough to be told by heart.
import { createHash } from 'node:crypto';
import type { Action } from '../action/action.ts';
import type { Organisation } from '../directory/directory.ts';
import { planDocumentOf } from '../plan/plan-document.ts';
import type { Axis, Plan } from '../plan/plan.ts';
import { idNumber, LATER, PAYS_DE_LA_LOIRE, planWith } from '../specimen.test-support.ts';
import { consolidate } from './consolidate.ts';
import type { RegionalId } from './gather.ts';
import { readRecipe, type Recipe } from './recipe.ts';
import type { SourceFile } from './source-files.ts';

/** As the services make them: a UUID out of a digest. */
export const regionalId: RegionalId = (planId, id) => {
  const hex = createHash('sha256').update(`${planId}/${id}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

interface Described {
  readonly plan: number;
  readonly committee: string;
  readonly actions: readonly Action[];
  readonly axes?: readonly Axis[];
  readonly organisations?: readonly Organisation[];
  readonly revision?: number;
  readonly isRelied?: boolean;
  readonly content?: string;
}

export function fileOf(described: Described): SourceFile {
  const { plan: number, committee, actions, axes = [], organisations = [], revision = 1 } = described;
  const plan: Plan = planWith(actions, { id: idNumber(number), committeeName: committee, axes, revision });
  const document = planDocumentOf(plan, { organisations, contacts: [] }, revision);
  const identity = createHash('sha256')
    .update(JSON.stringify([document, described.content ?? '']))
    .digest('hex');
  const name = `${committee}-r${String(revision)}.asice`;
  return { name, identity, signerName: committee, isRelied: described.isRelied ?? true, document };
}

export function recipeWith(fields: Partial<Recipe> = {}): Recipe {
  const read = readRecipe({
    format: 'jalon-recipe',
    formatVersion: 1,
    plan: {
      id: idNumber(900),
      title: 'Feuille de route régionale',
      kind: 'regional-roadmap',
      committeeName: 'Préfecture de région Pays de la Loire',
      territories: [PAYS_DE_LA_LOIRE],
      horizonStart: '2027-01',
      horizonEnd: '2028-06',
    },
    expected: [],
    keep: { statuses: [], scopes: [], themes: [], isInspiringOnly: false },
    axes: [],
    themes: [],
    numbering: 'continuous',
    rulings: [],
    ...fields,
  });
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

export function built(sources: readonly SourceFile[], recipe = recipeWith(), previous: Plan | null = null) {
  return consolidate({ recipe, sources, regionalId, stamp: LATER, previous, revision: 1 });
}
