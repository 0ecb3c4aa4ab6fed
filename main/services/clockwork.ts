// Time, ids and names, handed to the services so that a test can choose them.
export interface Clockwork {
  readonly now: () => Date;
  readonly makeId: () => string;
  /** Who edits are recorded under. */
  readonly author: string;
}

/** The day it is where the secretary is, `2026-11-22`: not the one it is in Greenwich. */
export function localDay(instant: Date): string {
  const twoDigits = (figure: number): string => String(figure).padStart(2, '0');
  return [instant.getFullYear(), twoDigits(instant.getMonth() + 1), twoDigits(instant.getDate())].join('-');
}
