export const EXIT_CODES = { done: 0, refused: 1, wrongUsage: 2, unknownSigner: 3, conflicts: 4 } as const;
export type ExitCode = (typeof EXIT_CODES)[keyof typeof EXIT_CODES];

/** The caller asked for what cannot be; `message` is French. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

/** The words themselves are wrong: the usage helps. */
export class WrongWords extends WrongUsage {}
