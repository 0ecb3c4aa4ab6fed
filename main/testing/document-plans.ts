// Plans that documents are made of, and the reference lists they are made with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlanDocument } from '../domain/plan/plan-document.ts';
import { ReferenceFiles } from '../storage/reference-files.ts';
import { PROJECT_DIRECTORY } from './open-test-services.ts';
import { generatePlanDocument } from './plan-generator.ts';

const RESOURCES = join(PROJECT_DIRECTORY, 'resources');
export const reference = new ReferenceFiles(RESOURCES);

export function samplePlan(): PlanDocument {
  return JSON.parse(readFileSync(join(RESOURCES, 'samples/pays-de-la-loire.json'), 'utf8')) as PlanDocument;
}

/** As full as a plan can be. */
export function richPlan(actionCount: number, seed = 7): PlanDocument {
  const { all, byId } = reference.territories();
  const perimeter = byId.get('region:52');
  if (!perimeter) throw new Error('Pays de la Loire is in the list');
  return generatePlanDocument({
    seed,
    actionCount,
    perimeter,
    territories: all.filter(
      ({ kind, within }) => kind === 'departement' && within.some(({ code }) => code === '52'),
    ),
    themeCodes: reference.themes().flatMap(({ children }) => children.map(({ code }) => code)),
  });
}
