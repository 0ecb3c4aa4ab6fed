// What a document says, whatever the format: the same plan, told to several readers.
import { describe, expect, it } from 'vitest';
import { BLANK_FUNDING_LINE, type FundingLine } from '../funding/funding-line.ts';
import { blankContact, type Contact } from '../directory/directory.ts';
import { createdNow } from '../identity/entity.ts';
import { planDocumentOf } from '../plan/plan-document.ts';
import { outgoingPlan } from '../privacy/outgoing-plan.ts';
import { actionNumber, idNumber, planWith, STAMP } from '../specimen.test-support.ts';
import type { Action } from '../action/action.ts';
import { makeDocument } from './make-document.ts';
import {
  AUDIENCE_OF_KIND,
  presetContent,
  SHIPPED_PRESETS,
  type PresetContent,
  type PresetKind,
  type SectionName,
} from './preset.ts';

interface More {
  readonly contacts?: readonly Contact[];
  readonly titles?: PresetContent['sectionTitles'];
}

function bodyOf(
  actions: readonly Action[],
  kind: PresetKind,
  section: SectionName,
  { contacts = [], titles = {} }: More = {},
) {
  const source = planDocumentOf(planWith(actions), { organisations: [], contacts }, 1);
  return makeDocument({
    outgoing: outgoingPlan(source, AUDIENCE_OF_KIND[kind]),
    preset: { ...SHIPPED_PRESETS[kind], sections: [section], sectionTitles: titles },
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

describe('titles of parts', () => {
  const headings = (body: ReturnType<typeof bodyOf>) =>
    body.flatMap((block) => (block.kind === 'heading' ? [[block.level, block.text]] : []));
  const titled = (kind: PresetKind, section: SectionName, actions = [actionNumber(1), actionNumber(2)]) =>
    headings(bodyOf(actions, kind, section, { titles: { [section]: 'Nos mots' } }));

  it('are those of the template, where it gives one', () => {
    expect(titled('plaquette', 'short-fiches')[0]).toEqual([1, 'Nos mots']);
    expect(headings(bodyOf([actionNumber(1)], 'plaquette', 'short-fiches'))[0]).toEqual([1, 'Les actions']);
    // Begins with a page break, then its heading.
    expect(titled('dossier-prefecture', 'whole-fiches')[0]).toEqual([1, 'Nos mots']);
  });

  it('stand above a part that has none of its own', () => {
    const chosen = { selectedBy: 'Comité', selectedOn: '2026-11', why: 'Pour voir' };
    expect(titled('inspirantes', 'inspiring-sheets', [actionNumber(1, { inspiring: chosen })])).toEqual([
      [1, 'Nos mots'],
      [2, '1. Action 1'],
    ]);
    expect(titled('inspirantes', 'inspiring-sheets')).toEqual([]);
  });

  it('never take the place of the title of a fiche', () => {
    expect(titled('fiche', 'whole-fiches', [actionNumber(1)])[0]).toEqual([1, '1. Action 1']);
    expect(titled('dossier-prefecture', 'whole-fiches', [actionNumber(1)])[0]).toEqual([1, '1. Action 1']);
  });

  it('are a line, not empty, and of no part that there is not', () => {
    const isRead = (sectionTitles: unknown) =>
      presetContent.safeParse({ ...SHIPPED_PRESETS.plaquette, sectionTitles }).success;
    expect(isRead({ map: 'Où nous agissons' })).toBe(true);
    expect(isRead({ map: 'a'.repeat(120) })).toBe(true);
    for (const refused of [
      { map: ' ' },
      { map: 'a'.repeat(121) },
      { map: 'a\nb' },
      { carte: 'a' },
      { map: 1 },
    ])
      expect(isRead(refused)).toBe(false);
    // Of a template from before they could be given.
    const { sectionTitles, ...older } = SHIPPED_PRESETS.plaquette;
    expect(presetContent.parse(older).sectionTitles).toEqual(sectionTitles);
  });
});

describe('contacts', () => {
  it('are each said once, with the fiches they answer for, their number in one piece', () => {
    const contact = {
      ...blankContact(idNumber(50), STAMP),
      email: 'accueil@exemple.fr',
      phone: '02 41 00 00 00',
      emailKind: 'functional' as const,
    };
    const actions = [1, 2].map((number) =>
      actionNumber(number, { publicContactId: contact.id, isInLeaflet: true }),
    );
    const body = bodyOf([...actions, actionNumber(3)], 'plaquette', 'contacts', { contacts: [contact] });
    expect(body.find(({ kind }) => kind === 'table')).toMatchObject({
      rows: [['accueil@exemple.fr, 02\u00a041\u00a000\u00a000\u00a000', '1. Action 1\n2. Action 2']],
    });
  });
});

describe('the screen of a room', () => {
  it('tells of money by fiche, and shows no column that is empty', () => {
    const room = bodyOf([asked], 'support-de-seance', 'funding');
    expect(room.flatMap((block) => (block.kind === 'table' ? [block.title] : []))).toEqual([
      'Financement par fiche',
    ]);
    const file = bodyOf([asked], 'dossier-prefecture', 'funding').find(
      (block) => block.kind === 'table' && block.title === 'Lignes de financement',
    );
    expect(JSON.stringify(file)).not.toContain('Dispositif');
    const late = actionNumber(1, { end: '2026-10-01', status: 'in-progress' });
    const changed = bodyOf([late], 'support-de-seance', 'changes').find(({ kind }) => kind === 'table');
    expect(changed).toMatchObject({ title: 'Nouvellement en retard' });
    expect(changed).toMatchObject({ columns: [{ header: 'Fiche' }] });
  });

  it('shows no fiche that is confidential, which guests would read', () => {
    const actions = [actionNumber(1), actionNumber(2, { isConfidential: true, end: '2026-01-01' })];
    const told = (kind: PresetKind, section: SectionName) => JSON.stringify(bodyOf(actions, kind, section));
    expect(told('support-de-seance', 'short-fiches')).not.toContain('2. Action 2');
    expect(told('support-de-seance', 'decisions')).not.toContain('2. Action 2');
    expect(told('dossier-prefecture', 'whole-fiches')).toContain('2. Action 2');
  });
});
