import { describe, expect, it } from 'vitest';
import { blankContact } from '../../../main/domain/directory/directory.ts';
import { idNumber, MAYENNE, organisationNumber, STAMP } from '../../../main/domain/specimen.test-support.ts';
import { mergeContacts, mergeOrganisations, movingSentence } from './merging.ts';

describe('making one entry of two', () => {
  it('fills what the kept organisation lacks, and overwrites nothing', () => {
    const kept = { ...organisationNumber(1, 'France Travail'), acronym: 'FT' };
    const merged = {
      ...organisationNumber(2, 'Pôle emploi'),
      acronym: 'PE',
      siren: '130005481',
      territory: MAYENNE,
      parentId: kept.id,
    };
    const { edits, takenOver } = mergeOrganisations(kept, merged);
    expect(takenOver).toEqual(['SIREN', 'Territoire']);
    expect(edits).toEqual([
      { kind: 'organisation.set', organisationId: kept.id, field: 'siren', value: '130005481', before: '' },
      { kind: 'organisation.set', organisationId: kept.id, field: 'territory', value: MAYENNE, before: null },
      { kind: 'organisation.merge', organisationId: kept.id, mergedId: merged.id },
    ]);
  });

  it('takes the kind of an address over with it', () => {
    const kept = { ...blankContact(idNumber(1), STAMP), phone: '02' };
    const merged = {
      ...blankContact(idNumber(2), STAMP),
      phone: '06',
      email: 'emploi@exemple.fr',
      emailKind: 'functional' as const,
    };
    const { edits } = mergeContacts(kept, merged);
    expect(edits.map((edit) => ('field' in edit ? edit.field : edit.kind))).toEqual([
      'email',
      'emailKind',
      'contact.merge',
    ]);
  });

  it('says how much will move', () => {
    const counts = [
      { title: 'Feuille A', count: 11 },
      { title: 'Annuaire', count: 1 },
    ];
    expect(movingSentence(counts, 'X')).toBe(
      '12 mentions passeront à «\u202fX\u202f»\u202f: Feuille A (11), Annuaire (1).',
    );
    expect(movingSentence(counts.slice(1), 'X')).toContain('1 mention passera');
    expect(movingSentence([], 'X')).toContain('aucune mention');
  });
});
