import { describe, expect, it } from 'vitest';
import { EMPTY_DIRECTORY } from '../directory/directory.ts';
import { actionNumber, axisNumber, organisationNumber, planWith } from '../specimen.test-support.ts';
import { planDocument, planDocumentOf } from './plan-document.ts';
import { readPlanDocument } from './read-plan-document.ts';

const document = {
  ...planDocumentOf(
    planWith([actionNumber(1), actionNumber(2)], { axes: [axisNumber(9, 'Axe')] }),
    EMPTY_DIRECTORY,
    3,
  ),
  organisations: [organisationNumber(5, 'DREETS')],
};

describe('a plan document somebody else wrote', () => {
  it('is read as the whole schema reads it', () => {
    expect(readPlanDocument(document)).toEqual({ ok: true, value: planDocument.parse(document) });
  });

  it.each([
    ['a title too long', { plan: { ...document.plan, title: 'x'.repeat(301) } }, 'plan.title'],
    [
      'a fiche without a title',
      { plan: { ...document.plan, actions: [{ ...actionNumber(1), title: '' }] } },
      'plan.actions.0.title',
    ],
    ['a field nobody knows', { extra: 1 }, ''],
    ['a revision beyond all measure', { revision: Number.MAX_SAFE_INTEGER }, 'revision'],
    ['an organisation that is none', { organisations: [{}] }, 'organisations.0.id'],
  ])('is refused for %s, and says where', (_case, part, path) => {
    const read = readPlanDocument({ ...document, ...part });
    expect(read.ok ? [] : read.issues.map((issue) => issue.path)).toContain(path);
    expect(planDocument.safeParse({ ...document, ...part }).success).toBe(false);
  });

  it('is refused with a handful of reasons, however many faults it has', () => {
    const actions = Array.from({ length: 90_000 }, () => ({}));
    const read = readPlanDocument({ ...document, plan: { ...document.plan, actions } });
    expect(read.ok ? 0 : read.issues.length).toBe(20);
  });

  it('is refused when it lists more entities than any committee has', () => {
    const contacts = Array.from({ length: 100_001 }, () => ({}));
    const read = readPlanDocument({ ...document, contacts });
    expect(read.ok ? [] : read.issues.map(({ path }) => path)).toEqual(['contacts']);
  });
});
