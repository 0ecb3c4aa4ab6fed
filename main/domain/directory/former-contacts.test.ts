import { describe, expect, it } from 'vitest';
import { idNumber, STAMP } from '../specimen.test-support.ts';
import { blankContact, type Contact } from './directory.ts';
import { formerContacts, type PastRecord } from './former-contacts.ts';

const named = (number: number, familyName: string): Contact => ({
  ...blankContact(idNumber(number), STAMP),
  familyName,
});
const inDirectory = (change: unknown) => ({ document: { kind: 'directory' }, change });
const removal = (at: string, contact: Contact): PastRecord => ({
  at,
  inverse: [inDirectory({ kind: 'contact.add', contact, position: 0 })],
});

describe('people the history alone still names', () => {
  it('are those that went and did not come back, as they last were, latest first', () => {
    const records = [
      removal('2026-11-20T08:00:00.000Z', named(2, 'Riou')),
      removal('2026-11-10T08:00:00.000Z', named(3, 'Le Goff')),
      removal('2026-11-09T08:00:00.000Z', named(2, 'Rioux')),
      removal('2026-11-08T08:00:00.000Z', named(1, 'Présente')),
    ];
    const found = formerContacts(records, [named(1, 'Présente')]);
    expect(found.map(({ contact, goneAt }) => [contact.familyName, goneAt.slice(0, 10)])).toEqual([
      ['Riou', '2026-11-20'],
      ['Le Goff', '2026-11-10'],
    ]);
  });

  it('are not those already erased, nor what other documents and other changes tell', () => {
    const records: readonly PastRecord[] = [
      removal('2026-11-20T08:00:00.000Z', named(2, '')),
      {
        at: '2026-11-19T08:00:00.000Z',
        inverse: [
          { document: { kind: 'plan' }, change: { kind: 'contact.add', contact: named(4, 'Ailleurs') } },
          inDirectory({ kind: 'contact.remove', contactId: idNumber(5) }),
        ],
      },
    ];
    expect(formerContacts(records, [])).toEqual([]);
  });
});
