export const CHANGE_REFUSAL_CODES = [
  'document-missing',
  'document-exists',
  'entity-missing',
  'entity-exists',
  'entity-sealed',
  'consultation-refused',
  'region-refused',
  'replication-refused',
] as const;
export type ChangeRefusalCode = (typeof CHANGE_REFUSAL_CODES)[number];

/** The change names something that is not there (or is there already): another window was faster. */
export class ChangeDoesNotApply extends Error {
  override readonly name = 'ChangeDoesNotApply';
  constructor(
    readonly code: ChangeRefusalCode,
    readonly entityId: string,
    /** What the sentence of the code needs besides. */
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${code}: ${entityId}`);
  }
}
