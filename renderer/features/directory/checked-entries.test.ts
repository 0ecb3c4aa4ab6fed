import { describe, expect, it } from 'vitest';
import { companyNumberEntry, emailEntry } from './checked-entries.ts';

const siren = companyNumberEntry('siren');
const siret = companyNumberEntry('siret');

describe('a SIREN or a SIRET as it is typed', () => {
  it('is read with spaces, dots or neither, and shown in groups', () => {
    for (const typed of ['130005481', ' 130 005 481 ', '130.005.481', '130\u202f005\u00a0481'])
      expect(siren.read(typed), typed).toBe('130005481');
    expect(siret.read('130 005 481 00010')).toBe('13000548100010');
    expect(siren.show('130005481')).toBe('130 005 481');
    expect(siret.show('13000548100010')).toBe('130 005 481 00010');
  });

  it('is refused with what is wrong', () => {
    expect(siren.read('130005482')).toBeNull();
    expect(siren.advice('130005482')).toContain('sa clé ne correspond pas');
    expect(siren.advice('1300054')).toContain('il y en a 7');
    expect(siret.advice('130005481')).toContain('quatorze chiffres');
    expect(siret.advice('13000548100010 A')).toContain('que des chiffres');
    expect(siret.read('13000548100011')).toBeNull();
  });
});

describe('an electronic address as it is typed', () => {
  it('is kept without the spaces around it, or refused', () => {
    expect(emailEntry.read(' z.legoff@exemple.fr ')).toBe('z.legoff@exemple.fr');
    for (const typed of ['z.legoff', 'z.legoff@exemple', '@exemple.fr'])
      expect(emailEntry.read(typed)).toBeNull();
  });
});
