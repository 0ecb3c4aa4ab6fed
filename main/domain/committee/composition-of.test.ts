import { describe, expect, it } from 'vitest';
import { blankContact, blankOrganisation, EMPTY_DIRECTORY, type Directory } from '../directory/directory.ts';
import { createdNow } from '../identity/entity.ts';
import { college, id, seat, USUAL_RULES } from './committee.test-support.ts';
import { BLANK_COMMITTEE, BLANK_MANDATE, type Committee, type Mandate } from './committee.ts';
import { compositionOf, type CompositionOptions } from './composition-of.ts';
import { COMPOSITION_PROBLEM_WORDS } from './composition-problems.ts';
import { composition as compositionSchema } from './composition.ts';

const STAMP = { at: '2027-01-01T09:00:00.000Z', by: 'Essai' };
const DAY = '2027-06-30';
const COMMITTEE_ID = id(900);

function committee(fields: Partial<Committee> = {}): Committee {
  return {
    ...createdNow(COMMITTEE_ID, STAMP),
    ...BLANK_COMMITTEE,
    name: 'Comité du Pays',
    kind: 'local-employment',
    rules: USUAL_RULES,
    ...fields,
  };
}
function mandate(number: number, fields: Partial<Mandate> = {}): Mandate {
  return {
    ...createdNow(id(number), STAMP),
    ...BLANK_MANDATE,
    committeeId: COMMITTEE_ID,
    contactId: id(number + 100),
    ...fields,
  };
}
/** Contact 101 is that of mandate 1, and so on. */
const DIRECTORY: Directory = {
  organisations: [{ ...blankOrganisation(id(500), 'Ville de Redon', 'commune', STAMP) }],
  contacts: Array.from({ length: 9 }, (_, index) => ({
    ...blankContact(id(index + 101), STAMP),
    givenName: 'Anne',
    familyName: `Nom ${String(index + 1)}`,
    function: 'Maire',
    organisationId: index === 0 ? id(500) : null,
  })),
};
const STATE = mandate(1, { role: 'co-president', speaksForState: true });

function frozen(mandates: readonly Mandate[], options?: CompositionOptions, fields: Partial<Committee> = {}) {
  const committees = { committees: [committee(fields)], mandates };
  const answer = compositionOf(committees, DIRECTORY, COMMITTEE_ID, DAY, options);
  if (answer === null) throw new Error('no committee');
  compositionSchema.parse(answer.composition);
  return answer;
}
const seatIds = (mandates: readonly Mandate[]) =>
  frozen(mandates).composition.seats.map(({ seatId }) => seatId);
const codes = (mandates: readonly Mandate[], options?: CompositionOptions) =>
  frozen(mandates, options).problems.map(({ code }) => code);

describe('the composition of a day', () => {
  it('names who sits, from the directory', () => {
    const substitutes = [{ id: id(801), contactId: id(105) }];
    const { composition, problems } = frozen([{ ...STATE, substitutes }]);
    expect(problems).toEqual([]);
    expect(composition.seats).toEqual([
      {
        seatId: id(1),
        quality: '',
        organisationName: 'Ville de Redon',
        collegeCode: null,
        role: 'co-president',
        isDeliberative: true,
        speaksForState: true,
        titular: { personId: id(1), contactId: id(101), name: 'Anne Nom 1', function: 'Maire' },
        substitutes: [{ personId: id(801), contactId: id(105), name: 'Anne Nom 5', function: 'Maire' }],
      },
    ]);
  });

  it('holds the mandates in force, their first and last days included', () => {
    const mandates = [
      STATE,
      mandate(2, { startsOn: DAY }),
      mandate(3, { startsOn: '2027-07-01' }),
      mandate(4, { endsOn: DAY }),
      mandate(5, { endsOn: '2027-06-29' }),
      { ...mandate(6), committeeId: id(901) },
    ];
    expect(seatIds(mandates)).toEqual([id(1), id(2), id(4)]);
    expect(frozen(mandates).problems).toEqual([
      { code: 'mandate-expired', mandateId: id(5), otherMandateId: null },
    ]);
  });

  it('seats a replacement once it has begun', () => {
    const left = mandate(2, { replacedById: id(3), endsOn: '2027-05-31' });
    expect(seatIds([STATE, left, mandate(3, { startsOn: '2027-06-01' })])).toEqual([id(1), id(3)]);
    expect(codes([STATE, left, mandate(3)])).toEqual([]);
    const staying = mandate(2, { replacedById: id(3) });
    expect(seatIds([STATE, staying, mandate(3, { startsOn: '2027-09-01' })])).toEqual([id(1), id(2)]);
    // Replaced by somebody whose mandate has ended since: it does not come back.
    expect(seatIds([STATE, staying, mandate(3, { endsOn: '2027-01-31' })])).toEqual([id(1)]);
  });

  it('explains a seat with two titulaires, and seats the replacement alone', () => {
    const mandates = [STATE, mandate(2, { replacedById: id(3) }), mandate(3)];
    expect(seatIds(mandates)).toEqual([id(1), id(3)]);
    expect(frozen(mandates).problems).toEqual([
      { code: 'two-titulars', mandateId: id(2), otherMandateId: id(3) },
    ]);
    expect(codes([STATE, mandate(2, { replacedById: id(99) })])).toEqual(['replacement-unknown']);
    expect(codes([STATE, mandate(2, { replacedById: id(2) })])).toEqual([]);
  });

  it('explains one person in two seats that vote', () => {
    expect(frozen([STATE, mandate(2, { contactId: id(101) })]).problems).toEqual([
      { code: 'contact-twice', mandateId: id(2), otherMandateId: id(1) },
    ]);
    expect(codes([STATE, mandate(2, { contactId: id(101), role: 'secretary' })])).toEqual([]);
  });

  it('keeps vacant seats, and those of people the directory has no longer', () => {
    const { composition, problems } = frozen([
      STATE,
      mandate(2, { contactId: null }),
      mandate(3, { contactId: id(777) }),
    ]);
    expect(composition.seats.map(({ titular }) => titular === null)).toEqual([false, true, true]);
    expect(problems.map(({ code }) => code)).toEqual(['contact-unknown']);
  });

  it('says what is missing', () => {
    expect(codes([])).toEqual(['empty']);
    expect(codes([mandate(1, { contactId: null })])).toEqual(['empty']);
    expect(codes([mandate(1)])).toEqual(['no-co-president']);
    expect(codes([mandate(1, { role: 'guest' })])).toEqual(['no-voice', 'no-co-president']);
    expect(codes([{ ...STATE, collegeCode: 'Z' }])).toEqual(['unknown-college']);
    for (const words of Object.values(COMPOSITION_PROBLEM_WORDS)) expect(words).toMatch(/^\p{Lu}.*[^.]$/u);
  });

  it('knows who presides, when they have a seat', () => {
    expect(frozen([STATE], { presidingSeatId: id(1) }).composition.presidingSeatId).toBe(id(1));
    const other = frozen([STATE], { presidingSeatId: id(2), isSecondConvocation: true });
    expect(other.composition).toMatchObject({ presidingSeatId: null, isSecondConvocation: true });
    expect(other.problems).toEqual([{ code: 'president-unknown', mandateId: id(2), otherMandateId: null }]);
    expect(frozen([STATE]).composition.presidingSeatId).toBeNull();
  });

  it('stands by role, then college, then as the mandates do', () => {
    const mandates = [
      mandate(2, { collegeCode: 'B' }),
      mandate(3, { role: 'guest' }),
      mandate(4, { collegeCode: 'A' }),
      mandate(5),
      mandate(6, { collegeCode: 'A' }),
      STATE,
    ];
    const { composition } = frozen(
      mandates,
      { guests: [seat(700, { role: 'guest' })] },
      {
        colleges: [college('A'), college('B')],
      },
    );
    expect(composition.seats.map(({ seatId }) => seatId)).toEqual([1, 4, 6, 2, 5, 3, 700].map(id));
  });

  it('of an unknown committee is none', () => {
    expect(compositionOf({ committees: [], mandates: [] }, EMPTY_DIRECTORY, COMMITTEE_ID, DAY)).toBeNull();
  });
});
