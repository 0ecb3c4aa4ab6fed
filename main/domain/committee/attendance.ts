// Émargement as it happens: arrivals, departures, proxies, déports. Each is a line that is added, in the order it was entered; what
// the clock says is kept beside it and decides nothing, since a clock may be set back during a meeting.
import * as z from 'zod';
import { entityId, instant } from '../identity/entity.ts';
import { codesOf } from '../schema/codes-of.ts';

export const MOVEMENT_KIND_LABELS = {
  arrival: 'Arrivée',
  'remote-arrival': 'Arrivée à distance',
  departure: 'Départ',
  excused: 'Excusé·e',
} as const;
export type MovementKind = keyof typeof MOVEMENT_KIND_LABELS;

/** `personId`: the titulaire or the suppléant who sits; of an excuse, the one it is for. */
export const movement = z.strictObject({
  seatId: entityId,
  personId: entityId,
  kind: codesOf(MOVEMENT_KIND_LABELS),
  at: instant,
});
export type Movement = Readonly<z.infer<typeof movement>>;

/** Pouvoir: the seat that gives its voice, and the one that holds it. */
export const proxy = z.strictObject({
  giverSeatId: entityId,
  holderSeatId: entityId,
  givenAt: instant,
  /** The paper it rests on. */
  document: z.string().max(300),
});
export type Proxy = Readonly<z.infer<typeof proxy>>;
