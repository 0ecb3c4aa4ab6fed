import { describe, expect, it } from 'vitest';
import { actionNumber, planWith } from '../specimen.test-support.ts';
import { lifecycleGuard, lifecycleMoves, publicationGuard } from './lifecycle.ts';
import { PLAN_LIFECYCLE_LABELS, type PlanLifecycle } from './plan.ts';

const plan = planWith([actionNumber(1)]);

describe('the life of a plan', () => {
  it('goes step by step, and back', () => {
    expect(lifecycleGuard(plan, 'submitted')).toBeNull();
    expect(lifecycleGuard(plan, 'adopted')).toBe('not-next');
    expect(lifecycleGuard({ ...plan, lifecycle: 'submitted' }, 'adopted')).toBeNull();
    expect(lifecycleGuard({ ...plan, lifecycle: 'submitted' }, 'drafting')).toBeNull();
  });

  it('submits nothing that has no fiche', () => {
    expect(lifecycleGuard(planWith([]), 'submitted')).toBe('no-action');
  });

  it('transmits only what is complete', () => {
    expect(lifecycleGuard({ ...plan, lifecycle: 'adopted' }, 'transmitted')).toBe('incomplete');
  });

  it.each(Object.keys(PLAN_LIFECYCLE_LABELS) as PlanLifecycle[])('leads somewhere from %s', (lifecycle) => {
    expect(lifecycleMoves({ ...plan, lifecycle }).length).toBeGreaterThan(0);
  });

  it('publishes only what was adopted', () => {
    expect(publicationGuard({ lifecycle: 'drafting' }, 'published')).toBe('not-decided');
    expect(publicationGuard({ lifecycle: 'adopted' }, 'published')).toBeNull();
    expect(publicationGuard({ lifecycle: 'drafting' }, 'draft')).toBeNull();
  });
});
