import { describe, expect, it } from 'vitest';
import type { Action } from '../action/action.ts';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { createdNow } from '../identity/entity.ts';
import { planDocumentOf } from '../plan/plan-document.ts';
import { actionNumber, idNumber, organisationNumber, planWith, STAMP } from '../specimen.test-support.ts';
import { compare } from './compare.ts';
import { comparisonSentence } from './comparison-sentence.ts';
import { noteWords, wordConflicts } from './conflict-words.ts';
import { groupDifferences } from './difference-words.ts';
import { namesIn } from './document-names.ts';
import { merge } from './merge.ts';
import { textRuns } from './text-runs.ts';

const CCI = organisationNumber(500, 'CCI de la Mayenne');
const documentWith = (...actions: readonly Action[]) =>
  planDocumentOf(planWith(actions), { organisations: [CCI], contacts: [] }, 1);
const milestone = { ...createdNow(idNumber(50), STAMP), ...BLANK_MILESTONE, title: 'Ouverture' };
const lead = {
  organisationId: CCI.id,
  contactId: null,
  service: '',
  note: '',
  role: 'lead',
  toBeNamed: false,
} as const;

const before = documentWith(actionNumber(1, { milestones: [milestone] }), actionNumber(2));
const after = documentWith(
  actionNumber(1, { leads: [lead], milestones: [{ ...milestone, dueOn: '2027-03' }] }),
  actionNumber(3),
);
const names = namesIn({ documents: [after, before], themes: [], programmes: [] });

describe('differences in words', () => {
  it('are told under their fiche, with names in place of ids', () => {
    const differences = compare(before, after);
    expect(groupDifferences(differences, before, after, names)).toMatchObject([
      { title: 'Fiche 2 – Action 2', differences: [{ kind: 'removed', label: 'Fiche', after: null }] },
      {
        title: 'Fiche 1 – Action 1',
        differences: [
          { label: 'Pilotes', before: 'rien', after: 'CCI de la Mayenne' },
          { label: 'Jalons · Ouverture\u202f: Échéance', before: 'rien', after: 'mars\u00a02027' },
        ],
      },
      { title: 'Fiche 3 – Action 3', differences: [{ kind: 'added', before: null }] },
      { title: 'Annuaire', differences: [{ kind: 'added', label: 'Organismes · CCI de la Mayenne' }] },
    ]);
    expect(comparisonSentence(differences)).toBe(
      '1\u00a0fiche modifiée, 1\u00a0fiche ajoutée, 1\u00a0fiche supprimée. Changent aussi\u202f: l’annuaire.',
    );
  });

  it('are one short sentence where there are none', () => {
    expect(comparisonSentence(compare(before, before))).toBe('Aucune différence.');
  });
});

describe('conflicts in words', () => {
  it('say what each copy has, and what may be decided', () => {
    const copies = {
      base: before,
      mine: documentWith(actionNumber(1, { description: 'Un.', milestones: [milestone] }), actionNumber(2)),
      theirs: documentWith(actionNumber(1, { description: 'Deux.' }), actionNumber(2)),
    };
    const edited = { ...milestone, dueOn: '2027-03' };
    const mine = documentWith(actionNumber(1, { description: 'Un.', milestones: [edited] }), actionNumber(2));
    const { conflicts } = merge({ ...copies, mine });
    expect(wordConflicts(conflicts, [mine, copies.theirs, before], names)).toMatchObject([
      {
        group: 'Fiche 1 – Action 1',
        label: 'Description',
        base: 'rien',
        mine: 'Un.',
        theirs: 'Deux.',
        both: 'Un.\n\nDeux.',
        isLongText: true,
        possible: ['mine', 'theirs', 'both'],
      },
      {
        kind: 'presence',
        label: 'Jalons · Ouverture',
        theirs: 'n’est plus dans cette copie',
        possible: ['mine', 'theirs'],
      },
    ]);
  });

  it('say what was renumbered', () => {
    const note = { kind: 'renumbered', actionId: idNumber(1), title: 'Crèche', from: '3', to: '4' } as const;
    expect(noteWords(note)).toContain('elle devient la n°\u00a04');
  });
});

describe('a text word by word', () => {
  it('shows the words that changed, in the paragraph that changed', () => {
    expect(textRuns('Un.\n\nOuvrir une crèche en mars.', 'Un.\n\nOuvrir deux crèches en mars.')).toEqual([
      { kind: 'same', text: 'Un.\n\nOuvrir ' },
      { kind: 'removed', text: 'une' },
      { kind: 'inserted', text: 'deux' },
      { kind: 'same', text: ' ' },
      { kind: 'removed', text: 'crèche' },
      { kind: 'inserted', text: 'crèches' },
      { kind: 'same', text: ' en mars.' },
    ]);
  });

  it('gives both texts back, whatever they are', () => {
    const texts = ['', 'a', 'a b\n\nc', 'a  b\n\nc d', '\n\n', 'É’t-il : oui', 'x '.repeat(4000)];
    for (const one of texts) {
      for (const other of texts) {
        const runs = textRuns(one, other);
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('inserted')).toBe(one);
        expect(without('removed')).toBe(other);
      }
    }
  });
});
