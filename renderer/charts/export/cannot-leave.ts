// Why a chart could not leave as a file or on paper, in words that say what to do.
export type CannotLeaveCode = 'picture-too-large' | 'font-unreadable';

export class CannotLeave extends Error {
  override readonly name = 'CannotLeave';
  readonly code: CannotLeaveCode;

  constructor(code: CannotLeaveCode, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
  }
}

const WORDS = {
  'picture-too-large':
    'Ce graphique est trop grand pour une image PNG. Choisissez «\u202fImage SVG\u202f», ou filtrez les fiches pour en montrer moins.',
  'font-unreadable':
    'La police de caractères n’a pas pu être lue, et rien n’a été enregistré. Vérifiez que Jalon est toujours lancé, puis réessayez.',
} as const satisfies Record<CannotLeaveCode, string>;
const OTHERWISE =
  'Le graphique n’a pas pu être exporté. Réessayez\u202f; si cela se répète, choisissez un autre format.';

export function cannotLeaveWords(failure: unknown): string {
  return failure instanceof CannotLeave ? WORDS[failure.code] : OTHERWISE;
}
