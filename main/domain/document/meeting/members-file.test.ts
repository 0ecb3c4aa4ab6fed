import { describe, expect, it } from 'vitest';
import { sampleId } from '../../../testing/sample-meeting-parts.ts';
import { MOST_WHOLE_FICHES } from './members-file.ts';
import { outgoing, prepared, told } from './papers.test-support.ts';

describe('the file members read before they come', () => {
  const [first, second, ...others] = outgoing.plan.actions;
  const [one, two] = prepared.agenda.filter(({ isInternal }) => !isInternal);
  if (!first || !second || !one || !two) throw new Error('the sample has them');
  const about = (ofOne: readonly string[], ofTwo: readonly string[]): string =>
    told('dossier', {
      ...prepared,
      agenda: [
        { ...one, actionIds: ofOne, documents: 'Note de cadrage\n\n Rapport 2026 ' },
        { ...two, actionIds: ofTwo, documents: '' },
      ],
    });
  const times = (text: string, part: string): number => text.split(part).length - 1;

  it('gives each fiche in full once, and says where it was already given', () => {
    const text = about([first.id], [second.id, first.id]);
    for (const { description } of [first, second])
      if (description !== '') expect(times(text, description)).toBe(1);
    expect(times(text, `\n${first.number}. ${first.title}`)).toBe(1);
    expect(text).toContain(`Fiche ${first.number}. ${first.title}\u202f: voir le point 1.`);
    expect(text).toContain('Note de cadrage\nRapport 2026');
  });

  it('of an item about many fiches, gives a line each', () => {
    const many = [first, second, ...others].slice(0, MOST_WHOLE_FICHES + 1);
    expect(many).toHaveLength(MOST_WHOLE_FICHES + 1);
    const ids = many.map(({ id }) => id);
    const text = about(ids, []);
    expect(text).toContain(`Ce point concerne ${String(many.length)}\u00a0fiches`);
    for (const { title } of many) expect(text).toContain(title);
    for (const { description } of many) if (description !== '') expect(text).not.toContain(description);
    expect(about(ids.slice(1), [])).not.toContain('Ce point concerne');
  });

  it('says when there is nothing to read, and takes up earlier decisions with their words', () => {
    expect(about([], [])).toContain('Aucun document n’est à lire pour ce point.');
    const earlierDecisions = [
      { id: sampleId(99), number: '2025-7', day: '2025-11-04', text: 'Ouvrir un guichet.' },
    ];
    const taken = { ...prepared, agenda: [{ ...one, previousDecisionId: sampleId(99) }] };
    expect(told('dossier', taken, { earlierDecisions })).toMatch(
      /2025-7 du 4\snovembre\s2025\nOuvrir un guichet\./,
    );
    expect(told('dossier', prepared, { earlierDecisions })).not.toContain('Ouvrir un guichet');
  });
});
