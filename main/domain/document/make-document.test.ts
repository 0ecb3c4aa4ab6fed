// What a document says, whatever the format: the same plan, told to several readers.
import { describe, expect, it } from 'vitest';
import { BLANK_FUNDING_LINE, type FundingLine } from '../funding/funding-line.ts';
import { createdNow } from '../identity/entity.ts';
import { planDocumentOf } from '../plan/plan-document.ts';
import { outgoingPlan } from '../privacy/outgoing-plan.ts';
import { actionNumber, idNumber, planWith, STAMP } from '../specimen.test-support.ts';
import type { Action } from '../action/action.ts';
import { makeDocument } from './make-document.ts';
import { AUDIENCE_OF_KIND, SHIPPED_PRESETS, type PresetKind, type SectionName } from './preset.ts';

function bodyOf(actions: readonly Action[], kind: PresetKind, section: SectionName) {
  const source = planDocumentOf(planWith(actions), { organisations: [], contacts: [] }, 1);
  return makeDocument({
    outgoing: outgoingPlan(source, AUDIENCE_OF_KIND[kind]),
    preset: { ...SHIPPED_PRESETS[kind], sections: [section] },
    facts: {
      themes: new Map(),
      programmes: [],
      today: '2026-11-22',
      source: { planId: source.plan.id, planTitle: source.plan.title, revision: 1, sha256: 'a'.repeat(64) },
    },
    actionId: null,
  }).body;
}

const line = (number: number, fields: Partial<FundingLine>): FundingLine => ({
  ...createdNow(idNumber(number), STAMP),
  ...BLANK_FUNDING_LINE,
  taxBasis: 'including-tax',
  ...fields,
});

/** Worth 100 000 €: 20 000 € are granted, 80 000 € asked for, nothing is missing. */
const asked = actionNumber(1, {
  cost: { amountCents: 10_000_000, taxBasis: 'including-tax' },
  fundingLines: [
    line(20, { amountCents: 2_000_000, status: 'granted' }),
    line(21, { amountCents: 8_000_000, status: 'requested' }),
  ],
});

describe('money', () => {
  it('is told whole to the prefecture', () => {
    const told = JSON.stringify(bodyOf([asked], 'dossier-prefecture', 'funding'));
    expect(told).toContain('Demandé');
    expect(told).toContain('funding-bars');
  });

  it('is never told to be missing to whoever may not know that it is asked for', () => {
    for (const section of ['funding', 'key-figures'] as const) {
      const told = JSON.stringify(bodyOf([asked], 'rapport-public', section));
      expect(told).toMatch(/20\s000/u);
      expect(told).not.toMatch(/80\s000|Demandé|Reste à trouver|manquant|funding-bars/u);
    }
  });
});

describe('key figures', () => {
  it('agree with what they count', () => {
    const done = (count: number) =>
      JSON.stringify(
        bodyOf(
          Array.from({ length: count }, (_, index) => actionNumber(index + 1, { status: 'completed' })),
          'rapport-public',
          'key-figures',
        ),
      );
    expect(done(1)).toContain('{"value":"1","label":"réalisée"}');
    expect(done(1200)).toContain('{"value":"1\u202f200","label":"réalisées"}');
  });
});
