// The plans of a workspace that can be read.
import { RequestRefused } from '../contract/failure.ts';
import type { Plan } from '../domain/plan/plan.ts';
import type { Library } from './library.ts';

/** A plan that cannot be read is told of when the workspace opens; it must not hide the others. */
export function readablePlans(library: Library): readonly Plan[] {
  return library.planIds().flatMap((id) => {
    try {
      return [library.plan(id)];
    } catch (failure) {
      if (failure instanceof RequestRefused) return [];
      throw failure;
    }
  });
}
