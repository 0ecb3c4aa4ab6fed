// The quorum counted again from the lines, seat by seat, by nothing of the engine: what tests hold it to. People in two seats are
// left to tests of their own.
import type { Movement, Proxy } from './attendance.ts';
import type { Composition, Seat } from './composition.ts';
import type { CommitteeRules } from './rules.ts';

interface There {
  readonly personId: string;
  readonly isRemote: boolean;
}

export function recount(
  composition: Composition,
  movements: readonly Movement[],
  proxies: readonly Proxy[],
): {
  readonly base: number;
  readonly present: number;
  readonly remote: number;
  readonly proxies: number;
  readonly counted: number;
  readonly minimum: number;
} {
  const { rules, seats } = composition;
  const where = new Map(seats.map((seat) => [seat.seatId, whoSits(seat, rules, movements)]));
  const base = seats.filter((seat) =>
    rules.quorum.base === 'deliberative-members'
      ? votes(composition, seat)
      : seat.titular !== null && ['co-president', 'member', 'advisory-member'].includes(seat.role),
  );
  const there = base.flatMap(({ seatId }) => where.get(seatId) ?? []);
  const present = there.filter(({ isRemote }) => !isRemote).length;
  const remote = rules.remotePresence === 'counted' ? there.length - present : 0;
  const represented =
    rules.quorum.counts === 'present-only' ? 0 : standingProxies(composition, where, proxies).length;
  return {
    base: base.length,
    present,
    remote,
    proxies: represented,
    counted: present + remote + represented,
    minimum: fewest(rules.quorum, base.length),
  };
}

function votes({ colleges }: Composition, seat: Seat | undefined): boolean {
  if (seat?.titular === undefined || seat.titular === null || !seat.isDeliberative) return false;
  if (seat.role !== 'co-president' && seat.role !== 'member') return false;
  return colleges.find(({ code }) => code === seat.collegeCode)?.isDeliberative !== false;
}

/** The last word on one seat: its own lines alone, in their order. */
function whoSits(seat: Seat, rules: CommitteeRules, movements: readonly Movement[]): There | null {
  const people = rules.allowsSubstitutes ? [seat.titular, ...seat.substitutes] : [seat.titular];
  const mayCome = people.flatMap((person) =>
    seat.titular === null || person === null ? [] : person.personId,
  );
  return movements
    .filter(({ seatId }) => seatId === seat.seatId)
    .reduce<There | null>((there, { personId, kind }) => {
      if (kind === 'departure') return there?.personId === personId ? null : there;
      if (kind === 'excused' || !mayCome.includes(personId)) return there;
      if (kind === 'remote-arrival' && rules.remotePresence === 'forbidden') return there;
      return there === null || there.personId === personId
        ? { personId, isRemote: kind === 'remote-arrival' }
        : there;
    }, null);
}

function standingProxies(
  composition: Composition,
  where: ReadonlyMap<string, There | null>,
  proxies: readonly Proxy[],
): readonly Proxy[] {
  const { proxyScope, proxiesPerHolder, remotePresence } = composition.rules;
  const seatIn = (seatId: string) => composition.seats.find((seat) => seat.seatId === seatId);
  const isScoped = ({ giverSeatId, holderSeatId }: Proxy) =>
    proxyScope === 'anyone' ||
    (proxyScope === 'same-college' && seatIn(giverSeatId)?.collegeCode === seatIn(holderSeatId)?.collegeCode);
  const listens = ({ isRemote }: There) => isRemote && remotePresence !== 'counted';
  const inForm = proxies.filter(
    (proxy) =>
      proxy.giverSeatId !== proxy.holderSeatId &&
      votes(composition, seatIn(proxy.giverSeatId)) &&
      votes(composition, seatIn(proxy.holderSeatId)) &&
      isScoped(proxy),
  );
  const useful = inForm.filter(({ giverSeatId, holderSeatId }, index) => {
    const holder = where.get(holderSeatId) ?? null;
    const isLast = !inForm.slice(index + 1).some((later) => later.giverSeatId === giverSeatId);
    return isLast && where.get(giverSeatId) === null && holder !== null && !listens(holder);
  });
  return useful.filter(
    ({ holderSeatId }, index) =>
      useful.slice(0, index).filter((earlier) => earlier.holderSeatId === holderSeatId).length <
      proxiesPerHolder,
  );
}

/** The first whole number that reaches the ratio, found by trying. */
function fewest({ numerator, denominator, comparison }: CommitteeRules['quorum'], base: number): number {
  let count = 0;
  const isShort = () =>
    comparison === 'at-least'
      ? count * denominator < numerator * base
      : count * denominator <= numerator * base;
  while (isShort()) count += 1;
  return count;
}
