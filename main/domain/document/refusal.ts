// Why a document is not made. Each code has its French words in the contract.
export const DOCUMENT_REFUSAL_CODES = [
  /** No fiche is left: the preset's filter chooses none, or the reader may see none of those it chooses. */
  'document-without-fiches',
  /** Above what is made without asking; asked, and agreed to, it is made. */
  'document-large',
  'document-logo-unreadable',
  /** A PDF/A was asked for and the engine that makes it is not on this machine. */
  'document-archive-engine-missing',
] as const;
export type DocumentRefusalCode = (typeof DOCUMENT_REFUSAL_CODES)[number];
export type DocumentRefusalDetails = Readonly<Record<string, string | number>>;

/** Above this, a document asks before it is made: it takes minutes and hundreds of pages. */
export const LARGE_DOCUMENT_ACTIONS = 1500;
