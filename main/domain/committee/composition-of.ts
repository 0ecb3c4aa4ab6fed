// Freezes who the committee is on a day, from its mandates and the directory.
import { contactName, type Contact, type Directory } from '../directory/directory.ts';
import type { Committee, Committees, Mandate, MandateRole } from './committee.ts';
import { compositionProblem, type CompositionProblem } from './composition-problems.ts';
import type { Composition, Seat, SeatedPerson } from './composition.ts';
import { seatsWithVoice } from './seats.ts';

export interface CompositionOptions {
  /** The mandate that presides. */
  readonly presidingSeatId?: string | null;
  readonly isSecondConvocation?: boolean;
  /** Seats of the day beside the mandates: people invited. */
  readonly guests?: readonly Seat[];
}

export interface FrozenComposition {
  readonly composition: Composition;
  readonly problems: readonly CompositionProblem[];
}

const ROLE_ORDER: readonly MandateRole[] = [
  'co-president',
  'member',
  'advisory-member',
  'secretary',
  'guest',
];

/**
 * The roster of `day` (`2027-06-30`): mandates begun, not ended, not replaced by one begun. Null: no such committee. Seats stand by
 * role, then by college, then as the mandates do; a titulaire's `personId` is the mandate's id.
 */
export function compositionOf(
  committees: Committees,
  directory: Directory,
  committeeId: string,
  day: string,
  options: CompositionOptions = {},
): FrozenComposition | null {
  const committee = committees.committees.find(({ id }) => id === committeeId);
  if (committee === undefined) return null;
  const mandates = committees.mandates.filter((mandate) => mandate.committeeId === committeeId);
  const { seated, problems } = mandatesOf(mandates, day);
  const book = bookOf(directory);
  const seats = [...seated.map((mandate) => seatOf(mandate, book)), ...(options.guests ?? [])];
  const presidingSeatId = options.presidingSeatId ?? null;
  const isPresidentKnown = seats.some(({ seatId }) => seatId === presidingSeatId);
  const composition: Composition = {
    committeeName: committee.name,
    colleges: committee.colleges,
    rules: committee.rules,
    seats: inOrder(seats, committee),
    presidingSeatId: isPresidentKnown ? presidingSeatId : null,
    isSecondConvocation: options.isSecondConvocation ?? false,
  };
  if (presidingSeatId !== null && !isPresidentKnown)
    problems.push(compositionProblem('president-unknown', presidingSeatId));
  problems.push(...seatProblems(composition, seated), ...wholeProblems(composition));
  return { composition, problems };
}

function hasBegun({ startsOn }: Mandate, day: string): boolean {
  return startsOn === null || startsOn <= day;
}

function hasEnded({ endsOn }: Mandate, day: string): boolean {
  return endsOn !== null && endsOn < day;
}

function mandatesOf(
  mandates: readonly Mandate[],
  day: string,
): { readonly seated: readonly Mandate[]; readonly problems: CompositionProblem[] } {
  const byId = new Map(mandates.map((mandate) => [mandate.id, mandate]));
  const problems: CompositionProblem[] = [];
  const seated = mandates.filter((mandate) => {
    if (!hasBegun(mandate, day)) return false;
    if (hasEnded(mandate, day)) {
      if (mandate.replacedById === null) problems.push(compositionProblem('mandate-expired', mandate.id));
      return false;
    }
    if (mandate.replacedById === null || mandate.replacedById === mandate.id) return true;
    const other = byId.get(mandate.replacedById);
    if (other === undefined) {
      problems.push(compositionProblem('replacement-unknown', mandate.id, mandate.replacedById));
      return true;
    }
    if (!hasBegun(other, day)) return true;
    if (!hasEnded(other, day)) problems.push(compositionProblem('two-titulars', mandate.id, other.id));
    return false;
  });
  return { seated, problems };
}

interface Book {
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly organisationNames: ReadonlyMap<string, string>;
}

function bookOf({ contacts, organisations }: Directory): Book {
  return {
    contacts: new Map(contacts.map((contact) => [contact.id, contact])),
    organisationNames: new Map(organisations.map(({ id, name }) => [id, name])),
  };
}

function seatOf(mandate: Mandate, { contacts, organisationNames }: Book): Seat {
  const { id, quality, collegeCode, role, isDeliberative, speaksForState } = mandate;
  const titular = mandate.contactId === null ? undefined : contacts.get(mandate.contactId);
  const organisationId = mandate.organisationId ?? titular?.organisationId ?? '';
  return {
    seatId: id,
    quality,
    organisationName: organisationNames.get(organisationId) ?? '',
    collegeCode,
    role,
    isDeliberative,
    speaksForState,
    titular: titular === undefined ? null : seatedPersonOf(id, titular),
    substitutes: mandate.substitutes.flatMap((substitute) => {
      const contact = contacts.get(substitute.contactId);
      return contact === undefined ? [] : [seatedPersonOf(substitute.id, contact)];
    }),
  };
}

function seatedPersonOf(personId: string, contact: Contact): SeatedPerson {
  return { personId, contactId: contact.id, name: contactName(contact), function: contact.function };
}

function inOrder(seats: readonly Seat[], { colleges }: Committee): readonly Seat[] {
  const placeOf = new Map(colleges.map(({ code }, index) => [code, index]));
  const collegePlace = ({ collegeCode }: Seat) => placeOf.get(collegeCode ?? '') ?? colleges.length;
  return seats.toSorted(
    (one, other) =>
      ROLE_ORDER.indexOf(one.role) - ROLE_ORDER.indexOf(other.role) ||
      collegePlace(one) - collegePlace(other),
  );
}

function seatProblems(composition: Composition, seated: readonly Mandate[]): readonly CompositionProblem[] {
  const codes = new Set(composition.colleges.map(({ code }) => code));
  const vacant = new Set(
    composition.seats.filter(({ titular }) => titular === null).map(({ seatId }) => seatId),
  );
  return [
    ...seated
      .filter(({ id, contactId }) => contactId !== null && vacant.has(id))
      .map(({ id }) => compositionProblem('contact-unknown', id)),
    ...seated
      .filter(({ collegeCode }) => collegeCode !== null && !codes.has(collegeCode))
      .map(({ id }) => compositionProblem('unknown-college', id)),
    ...contactsTwice(composition),
  ];
}

function contactsTwice(composition: Composition): readonly CompositionProblem[] {
  const seatOfContact = new Map<string, string>();
  return seatsWithVoice(composition).flatMap(({ seatId, titular }) => {
    const contactId = titular?.contactId ?? null;
    if (contactId === null) return [];
    const first = seatOfContact.get(contactId);
    if (first !== undefined) return [compositionProblem('contact-twice', seatId, first)];
    seatOfContact.set(contactId, seatId);
    return [];
  });
}

function wholeProblems(composition: Composition): readonly CompositionProblem[] {
  const filled = composition.seats.filter(({ titular }) => titular !== null);
  if (filled.length === 0) return [compositionProblem('empty')];
  const problems: CompositionProblem[] = [];
  if (seatsWithVoice(composition).length === 0) problems.push(compositionProblem('no-voice'));
  if (!filled.some(({ role }) => role === 'co-president'))
    problems.push(compositionProblem('no-co-president'));
  return problems;
}
