import { describe, expect, it } from 'vitest';
import { saysNothing, saysToBeDefined } from './cell-text.ts';
import { funderAndAmount, readAmount, readFigure, taxBasisIn, unitInHeader } from './read-amount.ts';
import { readDate, readPeriod } from './read-date.ts';
import { looksLikePerson, personIn, readPersonName, splitNames } from './split-names.ts';
import { codeOf, yesOrNo } from './words.ts';

describe('dates of spreadsheets', () => {
  it.each([
    [{ date: '2027-06-30' }, '2027-06-30', '2027-06-30'],
    [44_881, '2022-11-16', '2022-11-16'],
    ['44881', '2022-11-16', '2022-11-16'],
    ['30/06/2027', '2027-06-30', '2027-06-30'],
    ['30-06-2027', '2027-06-30', '2027-06-30'],
    ['15/03/27', '2027-03-15', '2027-03-15'],
    ['mars 2027', '2027-03', '2027-03'],
    ['T2 2027', '2027-04', '2027-06'],
    ['2e trimestre 2027', '2027-04', '2027-06'],
    ['S1 2026', '2026-01', '2026-06'],
    ['fin 2026', '2026-12', '2026-12'],
    ['fin juin 2027', '2027-06', '2027-06'],
    ['été 2027', '2027-07', '2027-08'],
    ['rentrée 2026', '2026-09', '2026-09'],
    [2027, '2027-01', '2027-12'],
    ['courant 2028', '2028-01', '2028-12'],
  ] as const)('reads %j', (value, start, end) => {
    expect(readDate(value, 'start')).toBe(start);
    expect(readDate(value, 'end')).toBe(end);
  });

  it.each([1200, 'bientôt', '31/02/2027', true, null, '12 000', 'en cours'])(
    'takes %j for no date',
    (value) => {
      expect(readDate(value, 'end')).toBeNull();
    },
  );

  it.each([
    ['2024-2026', '2024-01', '2026-12'],
    ['de 2024 à 2026', '2024-01', '2026-12'],
    ['01/01/2026 au 30/06/2027', '2026-01-01', '2027-06-30'],
    ['T1 2026 – T3 2027', '2026-01', '2027-09'],
    ['à partir de mars 2026', '2026-03', null],
    ['jusqu’en 2028', null, '2028-12'],
    ['2026', '2026-01', '2026-12'],
  ] as const)('reads the period %j', (value, start, end) => {
    expect(readPeriod(value)).toEqual({ start, end });
  });

  it('finds no period in words', () => {
    expect(readPeriod('selon les crédits')).toBeNull();
  });
});

describe('amounts', () => {
  it.each([
    [12.5, 1, 1250, null],
    [50, 1000, 5_000_000, null],
    ['12 000 € TTC', 1, 1_200_000, 'including-tax'],
    ['10000,00 HT', 1, 1_000_000, 'excluding-tax'],
    ['15 k€', 1, 1_500_000, null],
    ['15 k€', 1000, 1_500_000, null],
    ['1.234,56 €', 1, 123_456, null],
    ['environ 3 000 €', 1, 300_000, null],
  ] as const)('reads %j in units of %d €', (value, unit, amountCents, taxBasis) => {
    expect(readAmount(value, unit)).toEqual({ ok: true, amountCents, taxBasis });
  });

  it.each([
    ['Entre 200 et 500', 'amount-is-a-range'],
    ['10 000 à 15 000 €', 'amount-is-a-range'],
    ['200-500', 'amount-is-a-range'],
    ['moins de 5 000 €', 'amount-is-a-range'],
    ['selon devis', 'not-an-amount'],
    [-5, 'not-an-amount'],
    [true, 'not-an-amount'],
  ] as const)('refuses %j', (value, reason) => {
    expect(readAmount(value, 1)).toEqual({ ok: false, reason });
  });

  it('finds the tax and the unit in a heading, and neither where both are said', () => {
    expect(taxBasisIn('Montant € HT')).toBe('excluding-tax');
    expect(taxBasisIn('Coût (TTC)')).toBe('including-tax');
    expect(taxBasisIn('Coût HT / TTC')).toBeNull();
    expect(taxBasisIn('Coût')).toBeNull();
    expect(unitInHeader('Budget (k€)')).toBe(1000);
    expect(unitInHeader('Budget en M€')).toBe(1_000_000);
    expect(unitInHeader('Kilomètres')).toBe(1);
  });

  it('reads figures of indicators', () => {
    expect(readFigure('1 250')).toBe(1250);
    expect(readFigure('12,5')).toBe(12.5);
    expect(readFigure('35 %')).toBe(35);
    expect(readFigure('une dizaine')).toBeNull();
  });
});

describe('words', () => {
  it.each([
    ['status', 'Non démarré', 'upcoming'],
    ['status', 'Planifié', 'upcoming'],
    ['status', 'TERMINÉE', 'completed'],
    ['status', 'En retard', 'in-progress'],
    ['status', 'À discuter', 'to-specify'],
    ['status', '2 - En cours', 'in-progress'],
    ['priority', 'Élevé', 'high'],
    ['priority', 'Moyen', 'medium'],
    ['priority', '1', 'high'],
    ['target-groups', 'Grand public', 'everyone'],
  ] as const)('reads the %s « %s »', (list, text, code) => {
    expect(codeOf(list, text)?.code).toBe(code);
  });

  it('says whether it read the label or a synonym, and nothing of a word it does not know', () => {
    expect(codeOf('status', 'réalisée')?.by).toBe('label');
    expect(codeOf('status', 'soldée')?.by).toBe('synonym');
    expect(codeOf('status', 'violet')).toBeNull();
  });

  it('reads yes and no in every form', () => {
    expect(['VRAI', 'Oui', 'x', '☑', '1'].map(yesOrNo)).toEqual([true, true, true, true, true]);
    expect(['FAUX', 'non', '0', '☐'].map(yesOrNo)).toEqual([false, false, false, null]);
  });

  it('knows cells that say nothing from those that say it is missing', () => {
    expect(['N/A', '-', 'néant', '', null, ' ', '???'].every(saysNothing)).toBe(true);
    expect(saysNothing('Nantes')).toBe(false);
    expect(['à définir', 'A préciser…', 'à désigner'].every(saysToBeDefined)).toBe(true);
    expect(saysToBeDefined('à définir avec la Région')).toBe(false);
  });
});

describe('names', () => {
  it('parts them at commas, semicolons, slashes and lines, but not inside brackets', () => {
    expect(splitNames('CCI / CMA, Région (Orientation, Emploi) ; Ville\n- DREAL\n• Dreal')).toEqual([
      'CCI',
      'CMA',
      'Région (Orientation, Emploi)',
      'Ville',
      'DREAL',
    ]);
  });

  it('leaves whole what is known whole', () => {
    expect(splitNames('Eau, air et climat', (name) => name === 'Eau, air et climat')).toHaveLength(1);
    expect(splitNames('Eau, air et climat')).toHaveLength(2);
  });

  it('tells people from organisations', () => {
    expect(['Marie PAUL', 'Jean-Pierre Martin', 'Mme Durand'].every(looksLikePerson)).toBe(true);
    expect(
      ['DREAL', 'Mission locale', 'Conseil Régional', 'CCI Mayenne', 'Région'].some(looksLikePerson),
    ).toBe(false);
    expect(readPersonName('LE GOFF Marie')).toEqual({ givenName: 'Marie', familyName: 'LE GOFF' });
    expect(readPersonName('Mme Marie Le Goff')).toEqual({ givenName: 'Marie', familyName: 'Le Goff' });
  });

  it('knows a person in a column of organisations only beyond doubt', () => {
    expect(personIn('Marie Lefèvre (Mission locale)')).toEqual({
      name: 'Marie Lefèvre',
      organisation: 'Mission locale',
    });
    expect(personIn('Marie PAUL')).toEqual({ name: 'Marie PAUL', organisation: '' });
    expect(personIn('Mme Durand')?.name).toBe('Mme Durand');
    expect(
      ['Laval Agglomération (service mobilité)', 'EDF Renouvelables', 'Emmaüs Mayenne', 'DREAL'].map(
        personIn,
      ),
    ).toEqual([null, null, null, null]);
  });
});

describe('a funder with its amount in one cell', () => {
  it('is parted from it', () => {
    expect(funderAndAmount('FNADT 5000 €')).toEqual({
      name: 'FNADT',
      amount: { amountCents: 500_000, taxBasis: null },
    });
    expect(funderAndAmount('Région (12 k€ HT)')).toEqual({
      name: 'Région',
      amount: { amountCents: 1_200_000, taxBasis: 'excluding-tax' },
    });
    expect(funderAndAmount('DETR 2026')).toEqual({ name: 'DETR 2026', amount: null });
    expect(readAmount('30000HT', 1)).toEqual({ ok: true, amountCents: 3_000_000, taxBasis: 'excluding-tax' });
  });
});
