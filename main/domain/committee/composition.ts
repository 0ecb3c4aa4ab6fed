// Who the committee is on the day of a meeting. It is written down when the meeting opens: a mandate or a rule changed later must
// not change what was decided.
import * as z from 'zod';
import { entityId } from '../identity/entity.ts';
import { college, mandateRole } from './committee.ts';
import { committeeRules } from './rules.ts';

/** `personId` tells the titulaire and each suppléant of one seat apart; `contactId` is lost when somebody is erased. */
export const seatedPerson = z.strictObject({
  personId: entityId,
  contactId: entityId.nullable(),
  name: z.string().max(300),
  function: z.string().max(300),
});
export type SeatedPerson = Readonly<z.infer<typeof seatedPerson>>;

/** A seat is a mandate of that day: `seatId` is the mandate's id, or a guest's own. */
export const seat = z.strictObject({
  seatId: entityId,
  quality: z.string().max(300),
  organisationName: z.string().max(300),
  collegeCode: z.string().max(20).nullable(),
  role: mandateRole,
  isDeliberative: z.boolean(),
  speaksForState: z.boolean(),
  /** Null: the seat is vacant, and counts in no base. */
  titular: seatedPerson.nullable(),
  substitutes: z.array(seatedPerson).max(20).readonly(),
});
export type Seat = Readonly<z.infer<typeof seat>>;

export const composition = z.strictObject({
  committeeName: z.string().max(300),
  colleges: z.array(college).max(30).readonly(),
  rules: committeeRules,
  seats: z.array(seat).max(1000).readonly(),
  /** The seat presiding, whose voice may be casting; null: not named yet. */
  presidingSeatId: entityId.nullable(),
  /** Of a second convocation, on the same agenda. */
  isSecondConvocation: z.boolean(),
});
export type Composition = Readonly<z.infer<typeof composition>>;
