import { describe, expect, it } from 'vitest';
import { BLANK_MILESTONE } from '../action/milestone.ts';
import { blankContact, type Contact } from '../directory/directory.ts';
import { BLANK_FUNDING_LINE } from '../funding/funding-line.ts';
import { createdNow } from '../identity/entity.ts';
import { actionNumber, idNumber, organisationNumber, planWith, STAMP } from '../specimen.test-support.ts';
import { BLANK_STAGE } from './contractualisation.ts';
import { planDocumentOf } from './plan-document.ts';

const contact = (number: number, organisationId: string | null = null): Contact => ({
  ...blankContact(idNumber(number), STAMP),
  organisationId,
});
const directory = {
  organisations: [1, 2, 3, 4, 5].map((number) => organisationNumber(number, `Organisme ${String(number)}`)),
  contacts: [contact(11), contact(12), contact(13, idNumber(4)), contact(14)],
};

describe('a plan as it travels', () => {
  const plan = planWith(
    [
      actionNumber(101, {
        fundingLines: [
          { ...createdNow(idNumber(60), STAMP), ...BLANK_FUNDING_LINE, organisationId: idNumber(1) },
        ],
        milestones: [{ ...createdNow(idNumber(61), STAMP), ...BLANK_MILESTONE, contactId: idNumber(11) }],
        politicalReferentId: idNumber(12),
      }),
    ],
    {
      leadContactIds: [idNumber(13)],
      stages: [
        {
          ...createdNow(idNumber(62), STAMP),
          ...BLANK_STAGE,
          signatories: [{ organisationId: idNumber(2), person: '', role: '', signedOn: null, method: null }],
        },
      ],
    },
  );
  const { organisations, contacts } = planDocumentOf(plan, directory, 1);

  it('takes along whoever it names, in any field, and the organisation of each contact', () => {
    expect(organisations.map(({ id }) => id)).toEqual([idNumber(1), idNumber(2), idNumber(4)]);
    expect(contacts.map(({ id }) => id)).toEqual([idNumber(11), idNumber(12), idNumber(13)]);
  });

  it('leaves everybody else of the directory at home', () => {
    expect(JSON.stringify(organisations)).not.toContain('Organisme 5');
    expect(contacts.map(({ id }) => id)).not.toContain(idNumber(14));
  });
});
