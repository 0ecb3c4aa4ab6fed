// Who may vote on one item: each voice there is, and the seat that casts it.
import type { Composition } from './composition.ts';
import type { Sitting } from './sitting.ts';

export interface Voice {
  /** The seat whose voice it is. */
  readonly seatId: string;
  /** The seat that casts it: itself, or the holder of its proxy. */
  readonly casterSeatId: string;
  readonly collegeCode: string | null;
}

/**
 * In the order of the composition. A seat that is recused neither votes nor is voted for, and the proxies it holds are not used
 * either: its holder has left the room for the item (CRPA R133-12).
 */
export function voicesOf(sitting: Sitting, recusedSeatIds: readonly string[] = []): readonly Voice[] {
  const recused = new Set(recusedSeatIds);
  return sitting.seats.flatMap(({ seatId, collegeCode, holderSeatId, giverSeatIds, votes }) => {
    const isOwn = votes > giverSeatIds.length;
    const casterSeatId = isOwn ? seatId : holderSeatId;
    if (casterSeatId === null || recused.has(seatId) || recused.has(casterSeatId)) return [];
    return [{ seatId, casterSeatId, collegeCode }];
  });
}

/** The seat whose voice is casting, when somebody sits in it now; null: nobody has one. A voice held by proxy is not casting. */
export function castingSeatOf(
  composition: Composition,
  sitting: Sitting,
  recusedSeatIds: readonly string[] = [],
): string | null {
  const { rules, presidingSeatId, seats } = composition;
  const casts = new Set(
    voicesOf(sitting, recusedSeatIds).flatMap(({ seatId, casterSeatId }) =>
      seatId === casterSeatId ? [seatId] : [],
    ),
  );
  const isCasting = (seatId: string | null) => seatId !== null && casts.has(seatId);
  if (rules.castingVote === 'none') return null;
  if (rules.castingVote === 'president') return isCasting(presidingSeatId) ? presidingSeatId : null;
  const forState = seats
    .filter(
      ({ role, speaksForState, seatId }) => role === 'co-president' && speaksForState && isCasting(seatId),
    )
    .map(({ seatId }) => seatId);
  // Of several, the one that presides.
  return forState.find((seatId) => seatId === presidingSeatId) ?? forState[0] ?? null;
}
