import { describe, expect, it } from 'vitest';
import { canaryPlan } from '../../../main/domain/privacy/canary-plan.test-support.ts';
import { USUAL_CHOICES, publicationOf } from '../../../main/domain/bank/publication.ts';
import { namesOfThemes, solutionLines } from './solution-lines.ts';

const CHOICES = { ...USUAL_CHOICES, sections: { ...USUAL_CHOICES.sections, obstacles: true } };

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

describe('what is shown of a solution before it leaves', () => {
  it('holds every word a person wrote that leaves', () => {
    const { document, canaries } = canaryPlan();
    const ids = new Set(document.plan.actions.map(({ id }) => id));
    const { solutions } = publicationOf(document, ids, CHOICES, {
      on: '2026-11-23',
      hashOf: () => '0'.repeat(64),
      lineageOf: () => [],
    });
    expect(solutions.length).toBeGreaterThan(0);
    for (const solution of solutions) {
      const shown = [
        solution.content.title,
        ...solutionLines(
          solution,
          namesOfThemes((code) => code),
        ).map(({ text }) => text),
      ].join('\n');
      const leaving = textsIn({ content: solution.content, contact: solution.contact }).join('\n');
      const words = canaries.map(({ word }) => word).filter((word) => leaving.includes(word));
      expect(words.length).toBeGreaterThan(10);
      expect(words.filter((word) => !shown.includes(word))).toEqual([]);
    }
  });
});
