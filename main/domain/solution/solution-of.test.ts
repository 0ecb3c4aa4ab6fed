import { describe, expect, it } from 'vitest';
import { canaryPlan } from '../privacy/canary-plan.test-support.ts';
import {
  actionNumber,
  idNumber,
  MAYENNE,
  organisationNumber,
  planWith,
  STAMP,
} from '../specimen.test-support.ts';
import type { Action } from '../action/action.ts';
import { BLANK_TRANSFERABILITY } from '../action/transferability.ts';
import { createdNow } from '../identity/entity.ts';
import { planDocumentOf } from '../plan/plan-document.ts';
import { solution, ficheKey } from './solution.ts';
import { solutionsOf, type MakingSolutions } from './solution-of.ts';

const MAKING: MakingSolutions = {
  on: '2026-11-23',
  audience: 'open-data',
  hashOf: (value) => JSON.stringify(value).length.toString(16).padStart(64, '0'),
  lineageOf: () => [],
};

const DIRECTORY = { organisations: [organisationNumber(60, 'Mission locale')], contacts: [] };

const documentOf = (fields: Partial<Action>) =>
  planDocumentOf(
    planWith([actionNumber(1, fields), actionNumber(2)], { territories: [MAYENNE] }),
    DIRECTORY,
    3,
  );

const made = (fields: Partial<Action>, making: Partial<MakingSolutions> = {}) =>
  solutionsOf(documentOf(fields), new Set([idNumber(1)]), { ...MAKING, ...making });

const LED = {
  leads: [
    { organisationId: idNumber(60), contactId: null, service: '', note: '', role: 'lead', toBeNamed: false },
  ],
} as const;
const DIFFICULTY = {
  ...createdNow(idNumber(70), STAMP),
  date: '2026-10-01',
  author: 'Secrétariat',
  kind: 'difficulty',
  text: 'Le bus part trop tôt.',
  figures: [],
  visibility: 'public',
  periodStart: null,
  periodEnd: null,
  source: 'entered',
} as const;

describe('a solution made of a fiche', () => {
  it('is complete in itself, by the schema, and takes the plan’s territory where the fiche names none', () => {
    const [only, ...others] = made({ ...LED, progressNotes: [DIFFICULTY] });
    expect(others).toEqual([]);
    expect(solution.safeParse(only).error?.issues).toBeUndefined();
    expect(only).toMatchObject({ revision: 3, territories: [{ label: 'Mayenne' }] });
    expect(only?.content).toMatchObject({
      leads: ['Mission locale'],
      notes: [{ kind: 'difficulty', text: 'Le bus part trop tôt.' }],
    });
  });

  it('names no person and holds no address of any, whatever the fiche says', () => {
    const { document, canaries } = canaryPlan();
    const ids = new Set(document.plan.actions.map(({ id }) => id));
    const written = JSON.stringify(solutionsOf(document, ids, MAKING));
    const isPersonal = ({ path }: { readonly path: string }) =>
      /author|selectedBy|replicationContact|askedTo|givenName|familyName|createdBy|means/u.test(path);
    const personal = canaries.filter(isPersonal);
    expect(personal.length).toBeGreaterThan(5);
    expect(personal.filter(({ word }) => written.includes(word))).toEqual([]);
  });

  it('leaves a confidential fiche out for the public, and not for the committee’s own', () => {
    expect(made({ isConfidential: true })).toEqual([]);
    expect(made({ isConfidential: true }, { audience: 'committee' })).toHaveLength(1);
  });

  it('has one version whoever it is made for', () => {
    const fields = {
      means: 'Deux agents',
      transferability: { ...BLANK_TRANSFERABILITY, pitfalls: 'Trop tôt' },
    };
    const [open] = made(fields);
    const [inside] = made(fields, { audience: 'committee' });
    expect(open?.content.means).toBe('');
    expect(inside?.content.means).toBe('Deux agents');
    expect(inside?.versionHash).toBe(open?.versionHash);
    expect(made({ ...fields, title: 'Autre titre, plus long' })[0]?.versionHash).not.toBe(open?.versionHash);
  });

  it('is known by its plan and its fiche', () => {
    const [only] = made({});
    expect(only && ficheKey(only)).toBe(`${only?.planId ?? ''}/${idNumber(1)}`);
  });
});
