// Which pouvoirs stand, given who is in the room. Order of entry decides between two that cannot both stand.
import type { Proxy } from './attendance.ts';
import type { AttendanceRefusal, ProxySuspension } from './attendance-refusals.ts';
import type { Seat } from './composition.ts';
import { isContactSeated, type Room, type SeatInRoom } from './room.ts';
import type { CommitteeRules } from './rules.ts';
import { isPresenceCounted } from './seats.ts';

/** Meetings in a row, just before this one, at which a seat was represented by proxy; a seat left out: none. */
export type ConsecutiveProxies = ReadonlyMap<string, number>;

export interface ProxyState {
  /** Its place among the proxies given. */
  readonly index: number;
  readonly proxy: Proxy;
  /** Null: it stands, and its holder casts the giver's voice. */
  readonly suspension: ProxySuspension | null;
}

export interface FoldedProxies {
  readonly states: readonly ProxyState[];
  readonly refused: readonly { readonly index: number; readonly reason: AttendanceRefusal }[];
  readonly holderOf: ReadonlyMap<string, string>;
  readonly giversOf: ReadonlyMap<string, readonly string[]>;
}

/** What no coming or going can mend: the form of the proxy, by the rules (CRPA R133-9). */
export function refusalOfForm(
  room: Room,
  { giverSeatId, holderSeatId }: Proxy,
  before: ConsecutiveProxies,
): AttendanceRefusal | null {
  const giver = room.seats.get(giverSeatId);
  const holder = room.seats.get(holderSeatId);
  if (giver === undefined || holder === undefined) return 'unknown-seat';
  if (giver === holder) return 'proxy-to-oneself';
  if (!giver.hasVoice) return 'giver-without-voice';
  if (!holder.hasVoice) return 'holder-without-voice';
  return refusalByRules(room.composition.rules, giver.seat, holder.seat, before.get(giverSeatId) ?? 0);
}

function refusalByRules(
  { proxyScope, proxiesPerHolder, consecutiveProxies }: CommitteeRules,
  giver: Seat,
  holder: Seat,
  meetingsInARow: number,
): AttendanceRefusal | null {
  if (proxyScope === 'none' || proxiesPerHolder === 0) return 'proxies-not-allowed';
  if (proxyScope === 'same-college' && giver.collegeCode !== holder.collegeCode) return 'other-college';
  const isTooMany = consecutiveProxies !== null && meetingsInARow >= consecutiveProxies;
  return isTooMany ? 'too-many-in-a-row' : null;
}

/**
 * Reads every proxy, in the order of entry. The last one a seat gives in due form replaces those before (code civil, art. 2006); of
 * more than a holder may have, the first entered stand.
 */
export function foldProxies(
  room: Room,
  proxies: readonly Proxy[],
  before: ConsecutiveProxies,
): FoldedProxies {
  const refused: { index: number; reason: AttendanceRefusal }[] = [];
  const inForm: { index: number; proxy: Proxy }[] = [];
  const lastOf = new Map<string, number>();
  proxies.forEach((proxy, index) => {
    const reason = refusalOfForm(room, proxy, before);
    if (reason !== null) {
      refused.push({ index, reason });
      return;
    }
    inForm.push({ index, proxy });
    lastOf.set(proxy.giverSeatId, index);
  });
  const holderOf = new Map<string, string>();
  const giversOf = new Map<string, string[]>();
  const states = inForm.map(({ index, proxy }): ProxyState => {
    if (lastOf.get(proxy.giverSeatId) !== index) return { index, proxy, suspension: 'replaced-by-later' };
    const held = giversOf.get(proxy.holderSeatId) ?? [];
    const suspension = suspensionOf(room, proxy, held.length);
    if (suspension === null) {
      holderOf.set(proxy.giverSeatId, proxy.holderSeatId);
      giversOf.set(proxy.holderSeatId, [...held, proxy.giverSeatId]);
    }
    return { index, proxy, suspension };
  });
  return { states: states.map((state) => saidInFull(state, holderOf)), refused, holderOf, giversOf };
}

/** An absent holder may be represented: the voice is not passed on, and that is why. */
function saidInFull(state: ProxyState, holderOf: ReadonlyMap<string, string>): ProxyState {
  const isPassedOn = state.suspension === 'holder-absent' && holderOf.has(state.proxy.holderSeatId);
  return isPassedOn ? { ...state, suspension: 'holder-represented' } : state;
}

function suspensionOf(
  room: Room,
  { giverSeatId, holderSeatId }: Proxy,
  heldCount: number,
): ProxySuspension | null {
  const giver = room.seats.get(giverSeatId);
  const holder = room.seats.get(holderSeatId);
  if (giver === undefined || giver.person !== null) return 'giver-seated';
  if (giver.seat.titular !== null && isContactSeated(room, giver.seat.titular)) return 'giver-sits-elsewhere';
  if (holder === undefined || holder.person === null) return 'holder-absent';
  if (!isSitting(room, holder)) return 'holder-remote';
  return heldCount >= room.composition.rules.proxiesPerHolder ? 'holder-has-enough' : null;
}

/** Whether somebody sits there whose voice counts. */
export function isSitting({ composition }: Room, { person, isRemote }: SeatInRoom): boolean {
  return person !== null && isPresenceCounted(isRemote ? 'remote' : 'present', composition.rules);
}
