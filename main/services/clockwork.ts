// Time, ids and names, handed to the services so that a test can choose them.
export interface Clockwork {
  readonly now: () => Date;
  readonly makeId: () => string;
  /** Who edits are recorded under. */
  readonly author: string;
}
